/** Titles, labels and descriptions of the four revenue lines of one strategy. All figures are means but where medians are named. */
import { count, money, moneyRange, months, share, unitFor } from "../format.ts";
import { NOBODY } from "./utilisation.ts";
import { FIRST_ESTIMATE, futures, listOf } from "./words.ts";

/** What the revenue lines found about strategy `a`. */
export type RevenueFinding =
  | { code: "nothing"; a: string }
  | { code: "asUsed"; a: string; revenue: number; months: number }
  | { code: "asPromised"; a: string }
  | { code: "withoutUse"; a: string; revenue: number; months: number }
  | { code: "ahead"; a: string; revenue: number; consumption: number; months: number }
  | { code: "aheadFrom"; a: string; from: number }
  | { code: "behind"; a: string; revenue: number; consumption: number; months: number }
  | { code: "ranges"; a: string; ranges: LineRange[]; months: number }
  | { code: "typical"; a: string; revenue: number; months: number };

/** What 8 of 10 futures bring of a line over the horizon. */
export interface LineRange {
  line: RevenueLine;
  low: number;
  high: number;
}

/** The title of the revenue lines: at most 110 characters, no full stop. `estimate`: from few futures. */
export function revenueTitle(finding: RevenueFinding, currency: string, estimate: boolean): string {
  return words(finding, currency) + (estimate ? FIRST_ESTIMATE : "");
}

function words(finding: RevenueFinding, currency: string): string {
  const write = (value: number): string => money(value, currency);
  switch (finding.code) {
    case "nothing":
      return `Under ${finding.a} nothing is recognised and nothing is used`;
    case "asUsed":
      return `Under ${finding.a} you recognise what customers use: ${write(finding.revenue)} in ${months(finding.months)}`;
    case "asPromised":
      return `Under ${finding.a} committed and recognised are one line: the contract is the revenue`;
    case "withoutUse":
      return `None of the ${write(finding.revenue)} recognised under ${finding.a} in ${months(finding.months)} is paid by use`;
    case "ahead":
      return `Use stands behind ${share(finding.consumption / finding.revenue)} of what is recognised under ${finding.a} in ${months(finding.months)}`;
    case "aheadFrom":
      return `From month ${finding.from} on revenue runs ahead of use every month under ${finding.a}`;
    case "behind":
      return `Under ${finding.a} customers use ${write(finding.consumption)} in ${months(finding.months)}, more than the ${write(finding.revenue)} recognised`;
    case "ranges": {
      const said = finding.ranges.map((range) => `${lineRange(range, currency)} ${range.line}`);
      return `Under ${finding.a} ${futures(0.8)} bring ${listOf(said)} in ${months(finding.months)}`;
    }
    case "typical":
      return `Under ${finding.a} a typical future recognises ${write(finding.revenue)} in ${months(finding.months)}`;
    default:
      return finding satisfies never;
  }
}

function lineRange({ low, high }: LineRange, currency: string): string {
  const unit = unitFor(high);
  return moneyRange(low, high, currency, unit, Math.abs(high) / unit.divisor < 9.95 ? 1 : 0);
}

/**
 * What the chart draws: means, which add up; or medians, with the ranges of recognised and consumed (`pair`) or of one
 * line.
 */
export type RevenueLook = "means" | "pair" | RevenueLine;

/** The lines whose ranges are drawn. */
export function rangedLines(look: RevenueLook): RevenueLine[] {
  if (look === "means") return [];
  return look === "pair" ? ["recognised", "consumed"] : [look];
}

/** What the choice of looks is called, and each of them. */
export const LOOK_WORDS = { choice: "Means or medians", means: "Means; hatched: paid, not used" } as const;

/** A look in the choice: "Medians, range of billed". */
export function lookName(look: RevenueLook): string {
  return look === "means" ? LOOK_WORDS.means : `Medians, range of ${listOf(rangedLines(look))}`;
}

/** The subtitle of the medians: "Committed, billed, recognised and consumed, $k a month. Lines: medians of 1,000 futures; …" */
export function mediansSubtitle(look: RevenueLook, mode: "cumulative" | "monthly", unit: string, runs: number): string {
  const counted = mode === "monthly" ? "a month" : "from the start on";
  const bands = look === "pair" ? "bands: 8 of 10" : "bands: 8 and 5 of 10";
  return `Committed, billed, recognised and consumed, ${unit} ${counted}. Lines: medians of ${count(runs)} futures; ${bands}, ${listOf(rangedLines(look))}`;
}

const QUANTILE_NAMES = { p10: "10 %", p25: "25 %", p50: "median", p75: "75 %", p90: "90 %" } as const;

/** The head of a column of quantiles: "recognised, 10 %". */
export function quantileHead(line: RevenueLine, quantile: keyof typeof QUANTILE_NAMES): string {
  return `${line}, ${QUANTILE_NAMES[quantile]}`;
}

/** The four lines. */
export type RevenueLine = "recognised" | "billed" | "consumed" | "committed";

const LINE_NOTES: Record<RevenueLine, string> = {
  recognised: "in the books",
  billed: "invoiced",
  consumed: "used",
  committed: "promised",
};

/** What a line's last figure is, under its label: "in the books in month 36". */
export function lineNote(line: RevenueLine, month: number, summed: boolean): string {
  return `${LINE_NOTES[line]} ${summed ? "by" : "in"} month ${month}`;
}

/** What is missing where nothing is recognised and nothing used, and what would bring it; null where something is. */
export function missingRevenue({ code, a }: RevenueFinding, customers: boolean): [string, string] | null {
  if (code !== "nothing") return null;
  return customers ? [`Nothing is charged under ${a}`, "Its offer needs a charge with a price"] : NOBODY;
}

/** The shape of the revenue lines in words. */
export function revenueDescription(
  letter: string,
  name: string,
  totals: Record<RevenueLine, number>,
  horizon: number,
  currency: string,
  medians = false,
): string {
  const write = (line: RevenueLine): string => money(totals[line], currency);
  return `${letter}, ${name}, ${medians ? "median" : "mean"} of all futures over ${months(horizon)}: committed ${write("committed")}, billed ${write("billed")}, recognised ${write("recognised")}, consumed ${write("consumed")}.`;
}

/** The annotation of the hatched area: fees are not unused, they are just not counted by use. */
export function hatchNote(
  amount: number,
  fees: boolean,
  horizon: number,
  currency: string,
): { head: string; tail: string } {
  return {
    head: fees ? "Hatched: recognised beyond use" : "Hatched: paid for, not used",
    tail: `${money(amount, currency)} in ${months(horizon)}`,
  };
}
