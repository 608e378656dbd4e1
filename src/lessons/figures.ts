/** Figures that lessons work out of what was computed. */
import type { Statistics } from "#engine/index.ts";
import type { Guess } from "#state/lessons/lesson.ts";

/** A figure times a positive factor. */
export function scaled(figure: Statistics, factor: number): Statistics {
  const { count } = figure;
  const all = Object.entries(figure).map(([name, value]) => [name, value * factor]);
  return { ...(Object.fromEntries(all) as unknown as Statistics), count };
}

/**
 * `a` less `b` on average, with the standard error of two figures that have nothing to do with each other: of figures that
 * rise together it is too large, so that a claim on it is held all the harder. There are no ranges of it.
 */
export function apart(a: Statistics, b: Statistics): Statistics {
  return exactly(a.mean - b.mean, Math.hypot(a.standardError, b.standardError), Math.min(a.count, b.count));
}

/** A figure that is the same in all futures, or of which only mean and standard error are known. */
export function exactly(mean: number, standardError = 0, count = 1): Statistics {
  return { count, mean, standardError, p5: mean, p10: mean, p25: mean, p50: mean, p75: mean, p90: mean, p95: mean };
}

/** What was drawn of month `t`, from 0; null where no curve was drawn. */
export function drawnAt(guess: Guess | null, t: number): number | null {
  return guess?.kind === "curve" ? (guess.values[t] ?? null) : null;
}

/** All months of a drawn curve together; null where no curve was drawn. */
export function drawnSum(guess: Guess | null): number | null {
  return guess?.kind === "curve" ? guess.values.reduce((sum, value) => sum + value, 0) : null;
}
