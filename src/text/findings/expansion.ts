/** Titles and words of expansion against new logos: money of three months. */
import type { AskedWord } from "../chart-terms.ts";
import { money, monthName, nOfTen } from "../format.ts";
import { FIRST_ESTIMATE, fitting, futures } from "./words.ts";

/** Whether growth of old customers overtakes the revenue of new ones under `a`. Months count from 1. */
export type ExpansionFinding =
  | { code: "nothing"; a: string }
  | { code: "estimate"; a: string; above: boolean }
  | { code: "never"; a: string; other: { b: string; share: number } | null }
  | { code: "share"; a: string; share: number; month: number; other: { b: string; share: number } | null };

/** The title: at most 110 characters, no full stop. */
export function expansionTitle(finding: ExpansionFinding): string {
  const { a } = finding;
  switch (finding.code) {
    case "nothing":
      return `Under ${a} there is no revenue of old or new customers to compare`;
    case "estimate":
      return `Under ${a} growth of old customers ends ${finding.above ? "above" : "below"} the revenue of new ones${FIRST_ESTIMATE}`;
    case "never":
      return `Under ${a} growth of old customers overtakes new ones in none of the\u00a0futures${against(finding.other, 0)}`;
    case "share": {
      const odds = `Under ${a} growth of old customers overtakes new ones in ${futures(finding.share)}`;
      const tail = against(finding.other, finding.share);
      return fitting(`${odds}, usually in month ${finding.month}${tail}`, odds + tail);
    }
    default:
      return finding satisfies never;
  }
}

function against(other: { b: string; share: number } | null, mine: number): string {
  if (!other) return "";
  if (nOfTen(other.share) === nOfTen(mine)) return `, as under ${other.b}`;
  return `; under ${other.b} in ${nOfTen(other.share)}`;
}

/** The subtitle; `means`: there are no ranges to be had. */
export function expansionSubtitle(
  letter: string,
  unit: string,
  runs: string,
  means: boolean,
  estimate: boolean,
): string {
  const ranges = estimate ? "median; ranges follow from 200 futures on" : "median, 8 and 5 of 10 futures";
  const drawn = means ? `mean of ${runs} futures` : ranges;
  return `Revenue of three months under ${letter}, ${unit}, without breakage and one-time charges: ${drawn}`;
}

/** What the two lines are. */
export const EXPANSION_LINES = {
  expansion: { name: "growth of old", says: "customers of a year or more" },
  newLogos: { name: "from new", says: "customers of under a year" },
} as const;

/** Over the list of strategies. */
export const OVERTAKES_HEAD = "Growth overtakes new customers, for three months or more";

/** What a strategy's row says. Months count from 1. */
export function overtakesWords(share: number, month: number | null): string {
  return month === null ? futures(share) : `${futures(share)}, usually month ${month}`;
}

/** Beside the mark of the crossing. */
export function crossingNote(startMonth: string, month: number): string {
  return `usually overtaken in ${monthName(startMonth, month)}`;
}

/** What is missing where neither line has a figure. */
export const NO_EXPANSION: readonly [string, string] = [
  "There is no revenue to compare",
  "Deals, or an installed base, would bring customers",
];

/** The shape in words. */
export function expansionDescription(
  letter: string,
  name: string,
  ends: { expansion: number; newLogos: number },
  means: boolean,
  months: number,
  currency: string,
): string {
  const of = (value: number): string => (Number.isFinite(value) ? money(value, currency) : "nothing");
  return `${letter}, ${name}: growth of customers a year old or more over the year, and revenue of customers under a year, three months each, ${means ? "means" : "medians"} by month. In month ${months} growth is ${of(ends.expansion)}, revenue of new customers ${of(ends.newLogos)}.`;
}

/** The words that can be asked about. */
export const EXPANSION_TERMS: readonly AskedWord[] = [
  { word: "retention", term: "nrr" },
  { word: "futures", term: "future" },
];
