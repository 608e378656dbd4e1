/** What the scoreboard found, as data and in words. */
import type { PairedDifference } from "#engine/index.ts";
import { scoreboardTitle, type ScoreboardFinding } from "#text/findings/scoreboard.ts";
import { measure, type Measure, type MeasureName } from "#text/measures.ts";
import { tenths } from "#text/format.ts";
import { baselineOf, bestAlternative, pairedOf, type ResultView, type StrategyKey } from "../model.ts";

/** The columns of the scoreboard. */
export const SCOREBOARD_MEASURES = [
  "contribution",
  "partnerResult",
  "idleSpend",
  "nrr",
  "costOfChannel",
] as const satisfies readonly MeasureName[];

/** A strategy against the baseline on one measure. Differences as shown, shares of futures. */
export interface Verdict {
  difference: number;
  shareBetter: number;
  shareWorse: number;
  /** Equal in every future, to the bit. */
  same: boolean;
}

/** Compares a strategy with the baseline; null where one of them has no figure. */
export function verdictOf(view: ResultView, id: string, base: string, name: MeasureName): Verdict | null {
  const pair = pairedOf(view, id, base, name);
  return pair && judged(pair, measure(name).better);
}

/** What a paired difference says of a measure of which less or more is better. */
export function judged(pair: PairedDifference, better: Measure["better"]): Verdict {
  const greater = pair.shareGreater;
  const less = Math.max(0, 1 - greater - pair.shareEqual);
  const [shareBetter, shareWorse] = better === "less" ? [less, greater] : [greater, less];
  return { difference: pair.p50, shareBetter, shareWorse, same: pair.shareEqual === 1 };
}

/** The title of the scoreboard and its finding as data. */
export function describeScoreboard(view: ResultView): { finding: ScoreboardFinding; title: string } {
  const finding = found(view);
  return { finding, title: scoreboardTitle(finding) };
}

function found(view: ResultView): ScoreboardFinding {
  const base = baselineOf(view);
  if (!base) return { code: "nothing" };
  const best = bestAlternative(view);
  if (!best) return { code: "only", a: base.letter };
  const others = view.strategies.filter((strategy) => strategy.id !== base.id);
  const of = SCOREBOARD_MEASURES.filter((name) => verdictOf(view, best.id, base.id, name));
  if (of.length === 0) return { code: "nothing" };
  const same = (s: StrategyKey): boolean => of.every((name) => verdictOf(view, s.id, base.id, name)?.same);
  if (others.every(same)) return { code: "same", letters: view.strategies.map((s) => s.letter), of: of.length };
  if (view.estimate) return { code: "estimate" };
  const verdicts = of.map((name) => ({ name, ...verdictOf(view, best.id, base.id, name)! }));
  const better = verdicts.filter((v) => tenths(v.shareBetter) >= 6).map((v) => v.name);
  const worse = verdicts.filter((v) => tenths(v.shareWorse) >= 6).map((v) => v.name);
  const even = of.filter((name) => !better.includes(name) && !worse.includes(name));
  return { code: "beats", a: best.letter, b: base.letter, of: of.length, better, worse, even };
}
