/** The contrast of contracts whose promise is the revenue with those where promise, revenue and use part. Means. */
import { count, share } from "../format.ts";
import { FIRST_ESTIMATE } from "./words.ts";

/** Two strategies: under `one` committed and recognised are one line, under `apart` they are not. */
export interface ContrastFinding {
  one: string;
  apart: string;
  /** How far apart committed and recognised lie month by month, as a share of revenue. */
  distance: number;
  estimate: boolean;
}

/** The title: at most 110 characters, no full stop. */
export function contrastTitle({ one, apart, distance, estimate }: ContrastFinding): string {
  const tail = estimate ? FIRST_ESTIMATE : "";
  return `Under ${one} the contract is the revenue; under ${apart} promise and revenue lie ${share(distance)} apart${tail}`;
}

/** "Committed, recognised and consumed, $k a month, on one scale; mean of 1,000 futures" */
export function contrastSubtitle(unit: string, runs: number): string {
  return `Committed, recognised and consumed, ${unit} a month, both on one scale; mean of ${count(runs)} futures`;
}

/** The note: why it is so. */
export const CONTRAST_NOTE =
  "With seats, committed and recognised are one line: the contract is the revenue. With a commitment or pay as you go, use decides when and whether a promise is earned.";

/** The lesson under a panel's name. */
export const CONTRAST_LESSONS = {
  one: "one line: the contract is the revenue",
  apart: "promised, recognised and used part",
} as const;

/** The lines of both panels. */
export const CONTRAST_LINES = ["committed", "recognised", "consumed"] as const;

/** A line of the contrast. */
export type ContrastLine = (typeof CONTRAST_LINES)[number];

/** Both panels in words. */
export function contrastDescription(
  panels: readonly { letter: string; name: string; distance: number | null }[],
): string {
  const said = panels.map(({ letter, name, distance }) => {
    return `under ${letter}, ${name}, committed and recognised lie ${share(distance ?? 0)} of revenue apart`;
  });
  return `Two panels on one scale: ${said.join("; ")}.`;
}
