/** Words of the screen that compares two strategies, and of its charts' frames. */
import { ANSWER_TERMS } from "./answer-terms.ts";
import type { AskedWord } from "./chart-terms.ts";
import { count, months, nOfTen } from "./format.ts";
import { aheadWord, type ComparedMeasure } from "./findings/difference.ts";
import { measure } from "./measures.ts";

/** Words that stand as they are. */
export const COMPARE_WORDS = {
  first: "This strategy",
  against: "against",
  second: "The strategy it is compared with",
  swap: "Swap the two",
  one: "One strategy is there: a second one is needed to compare it with",
  oneNote: "Add a strategy to the model, or copy this one and change its plan.",
  measure: "Compared by",
} as const;

/** Words of the difference’s drawings and tables. */
export const DIFFERENCE_WORDS = {
  month: "Month",
  median: "median",
  greater: "greater",
  from: "From",
  to: "to",
  futures: "Futures",
  share: "Share",
} as const;

/** The words of the difference by month, and of its spread, that can be asked about. */
export const DIFFERENCE_TERMS: readonly AskedWord[] = [
  { word: "difference", term: "pairedDifference" },
  { word: "futures", term: "future" },
  { word: "range", term: "range" },
];

/** The words of the bridge. */
export const COMPARE_BRIDGE_TERMS: readonly AskedWord[] = [
  { word: "means", term: ANSWER_TERMS.meanParts },
  { word: "contribution", term: "contribution" },
  { word: "drawdown", term: "drawdown" },
  { word: "overage", term: "overage" },
  { word: "breakage", term: "breakage" },
  { word: "payouts", term: "payouts" },
];

/** Why there is no drawing, and what brings it. */
export const NOT_COMPUTED: [string, string] = ["These figures are on their way", "The drawing follows with them"];

/** "Your contribution, D less A in the same future, cumulative, $m. Line: median; bands: 8 and 5 of 10 futures" */
export function differenceSubtitle(
  of: ComparedMeasure,
  { a, b, unit, summed, estimate }: { a: string; b: string; unit: string; summed: boolean; estimate: boolean },
): string {
  const counted = summed ? "cumulative" : "each month";
  const head = [measure(of).title, `${a} less ${b} in the same future`, counted, unit].filter(Boolean).join(", ");
  return estimate ? `${head}. Line: median` : `${head}. Line: median; bands: 8 and 5 of 10 futures`;
}

/** Over the strip: "Of 10 futures, D is ahead in" */
export function stripTitle(of: ComparedMeasure, a: string): string {
  return `In how many of 10 futures ${a} is ${aheadWord(of)}`;
}

/** At the month from which a is ahead for good: "D ahead from month 19 on". */
export function fromWords(of: ComparedMeasure, letter: string, month: number): string {
  return `${letter} ${aheadWord(of)} from month\u00a0${month} on`;
}

/** The note under the difference; a first estimate says what is held back. */
export function differenceNote(runs: number, planned: number, estimate: boolean): string {
  return estimate
    ? `First estimate from ${count(runs)} of ${count(planned)} futures; ranges and odds follow from 200 on.`
    : `${count(runs)} futures; both strategies meet the same customers and the same luck in each.`;
}

/** "Your contribution over 36 months, D less A, $m: in how many futures it is how much" */
export function spreadSubtitle(of: ComparedMeasure, a: string, b: string, horizon: number, unit: string): string {
  const head = [`${measure(of).title} over ${months(horizon)}`, `${a} less ${b} in the same future`, unit];
  return head.filter(Boolean).join(", ");
}

/** The odds beside the zero line: "ahead in 9 of 10". */
export function oddsWords(of: ComparedMeasure, share: number): string {
  return `${aheadWord(of)} in ${nOfTen(share)}`;
}

/** The futures in which both are equal: "same in 2 of 10". */
export function sameWords(share: number): string {
  return `same in ${nOfTen(share)}`;
}

/** On the uppermost line of the spread: "200 futures". */
export function futuresTick(futures: number): string {
  return `${count(futures)} futures`;
}

/** Follows the note where the bars at the ends hold all that lies further out. */
export const FURTHER_OUT = " The bars at the ends hold what lies further out.";

/** The subtitle of the bridge: means add up. */
export function bridgeSubtitle(a: string, b: string, horizon: number, unit: string): string {
  const amount = unit ? `, ${unit}` : "";
  return `From ${b}’s contribution over ${months(horizon)} to ${a}’s${amount}. Means of all futures: the steps add up`;
}
