/** Words of the drawings of commitments and of what components pay. */
import { money, months } from "./format.ts";
import { listOf } from "./findings/words.ts";

/** What a commitment's first year comes to; as `scenario/curves` gives it. */
export interface YearTotals {
  committed: number;
  periodMonths: number;
  used: number;
  overage: number;
  runsOut: number | null;
  left: number;
  kept: number;
  forgiven: number;
  carried: number;
  recommits: boolean;
}

/** Words of a commitment's year. */
export const YEAR_WORDS = {
  used: "used",
  pace: "even pace",
  left: "left",
  axis: "months from signing; use at list less discount",
  first: (month: number): string => `month\u00a0${month}`,
  runsOut: (month: number): string => `used up in month ${month}`,
} as const;

/** What a typical customer of a segment does with its commitment. */
export function yearFinding(year: YearTotals, segment: string, currency: string): string {
  const write = (value: number): string => money(value, currency);
  if (year.committed <= 0) return `A typical customer of ${segment} commits to nothing.`;
  const who = `A typical customer of ${segment} commits ${write(year.committed)} for ${months(year.periodMonths)}`;
  if (year.runsOut !== null) {
    if (year.recommits) return `${who}, has used it up in month ${year.runsOut}, and commits anew.`;
    const over = year.overage > 0 ? ` and pays ${write(year.overage)} of overage` : "";
    return `${who}, has used it up in month ${year.runsOut}${over}.`;
  }
  const uses = year.used > 0 ? `uses ${write(year.used)}` : "uses nothing";
  return `${who}, ${uses} and leaves ${write(year.left)}: ${fate(year, write)}.`;
}

/** What becomes of what is left: one thing with all of it, or two with a part each. */
function fate({ left, kept, forgiven, carried }: YearTotals, write: (value: number) => string): string {
  const what = (part: number): string => (part >= left * (1 - 1e-9) ? "it" : write(part));
  const parts = [
    ...(kept > 0 ? [`you keep ${what(kept)}`] : []),
    ...(forgiven > 0 ? ["it is forgiven"] : []),
    ...(carried > 0 ? [`${what(carried)} moves on into the next period`] : []),
  ];
  return listOf(parts);
}
