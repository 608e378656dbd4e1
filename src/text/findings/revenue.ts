/** Titles, labels and descriptions of the four revenue lines of one strategy. All figures are means. */
import { money, months } from "../format.ts";

/** What the revenue lines found about strategy `a`. */
export type RevenueFinding =
  | { code: "nothing"; a: string }
  | { code: "asUsed"; a: string; revenue: number; months: number }
  | { code: "withoutUse"; a: string; revenue: number; months: number }
  | { code: "ahead"; a: string; revenue: number; consumption: number; months: number }
  | { code: "aheadFrom"; a: string; from: number }
  | { code: "behind"; a: string; revenue: number; consumption: number; months: number };

/** The title of the revenue lines: at most 110 characters, no full stop. */
export function revenueTitle(finding: RevenueFinding, currency: string): string {
  const write = (value: number): string => money(value, currency);
  switch (finding.code) {
    case "nothing":
      return `Under ${finding.a} nothing is recognised and nothing is used`;
    case "asUsed":
      return `Under ${finding.a} you recognise what customers use: ${write(finding.revenue)} in ${months(finding.months)}`;
    case "withoutUse":
      return `None of the ${write(finding.revenue)} recognised under ${finding.a} in ${months(finding.months)} is paid by use`;
    case "ahead":
      return `Under ${finding.a} you recognise ${write(finding.revenue)} in ${months(finding.months)}; use stands behind ${write(finding.consumption)} of it`;
    case "aheadFrom":
      return `From month ${finding.from} on revenue runs ahead of use every month under ${finding.a}`;
    case "behind":
      return `Under ${finding.a} customers use ${write(finding.consumption)} in ${months(finding.months)}, more than the ${write(finding.revenue)} recognised`;
    default:
      return finding satisfies never;
  }
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

/** The shape of the revenue lines in words. */
export function revenueDescription(
  letter: string,
  name: string,
  totals: Record<RevenueLine, number>,
  horizon: number,
  currency: string,
): string {
  const write = (line: RevenueLine): string => money(totals[line], currency);
  return `${letter}, ${name}, mean of all futures over ${months(horizon)}: committed ${write("committed")}, billed ${write("billed")}, recognised ${write("recognised")}, consumed ${write("consumed")}.`;
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
