/** Whether differences between strategies are more than chance, in words. */
import { count } from "../format.ts";
import type { MeasureName } from "../measures.ts";
import { thing } from "./fan.ts";
import { listOf } from "./words.ts";

/** A difference that may be chance: whose, on what, and how many futures would tell; null: more than can be computed. */
export interface Doubt {
  letter: string;
  measure: MeasureName;
  runs: number | null;
}

/** So many doubts are named; the rest is counted. */
const MOST_NAMED = 3;

/**
 * The note under the scoreboard: which differences in the mean are beyond chance, of `differing` that there are beside
 * `equal` that are 0 in every future.
 */
export function chanceNote(
  doubts: readonly Doubt[],
  differing: number,
  equal: number,
  base: string,
): string | undefined {
  if (differing === 0) return undefined;
  const against = `Differences to ${base} in the mean:`;
  const but = equal > 0 ? " but those of 0" : "";
  if (doubts.length === 0) return `${against} all${but} are beyond chance; more futures would not turn them round.`;
  const named = doubts.slice(0, MOST_NAMED).map(doubtWords);
  const rest = doubts.length - named.length;
  const all = listOf(rest > 0 ? [...named, `${count(rest)} more`] : named);
  const others = differing > doubts.length ? `; all others${but} are beyond chance` : "";
  return `${against} chance alone may explain ${all}${others}.`;
}

/** The note of a first estimate: it keeps the room. */
export const CHANCE_FOLLOWS = "Whether differences are beyond chance follows from 200 futures on.";

function doubtWords({ letter, measure, runs }: Doubt): string {
  const enough = runs === null ? "no number of futures here would tell" : `about ${count(runs)} futures would tell`;
  return `${letter}’s ${thing(measure)} (${enough})`;
}
