/** Titles and words of logo churn and time to first value. All figures are means of all futures. */
import type { AskedWord } from "../chart-terms.ts";
import { percent, quantity, share as shareOf } from "../format.ts";

/** What strategies lose in a year, and how long their customers take to first value, in months. NaN: there is none. */
export type ChurnFinding =
  | { code: "nobody" }
  | { code: "value"; a: string; ttfv: number; reach: number }
  | { code: "never"; a: string }
  | { code: "only"; a: string; churn: number; ttfv: number; reach: number }
  | { code: "two"; a: string; b: string; churn: number; other: number; ttfv: number; reach: number };

/** "7 months", "1 month", "0.4 months", by their written figure. */
export function monthsMean(value: number): string {
  const text = quantity(value);
  return `${text}\u00a0${text === "1" ? "month" : "months"}`;
}

/** The title: at most 110 characters, no full stop. */
export function churnTitle(finding: ChurnFinding): string {
  switch (finding.code) {
    case "nobody":
      return "No customer is under contract for a year, and none reaches first value";
    case "value":
      return `Under ${finding.a} ${shareOf(finding.reach)} of new customers reach first value, after ${monthsMean(finding.ttfv)}`;
    case "never":
      return `Under ${finding.a} no new customer reaches first value`;
    case "only":
      return `${loses(finding.a, finding.churn)}${first(finding)}`;
    case "two": {
      const { a, b, churn, other } = finding;
      const [mine, theirs] = [shareOf(churn), shareOf(other)];
      const tail = mine === theirs ? `, as ${b} does` : `, ${b} ${theirs}`;
      return `${loses(a, churn)}${tail}${first(finding)}`;
    }
    default:
      return finding satisfies never;
  }
}

function loses(a: string, churn: number): string {
  return `${a} loses ${churn === 0 ? "no customer" : `${shareOf(churn)} of its customers`} in the last year`;
}

function first({ ttfv, reach }: { ttfv: number; reach: number }): string {
  if (Number.isNaN(reach)) return "; none is new";
  return Number.isFinite(ttfv) ? `; first value takes ${monthsMean(ttfv)}` : "; none reaches first value";
}

/** The subtitle of both parts. */
export function churnSubtitle(runs: string): string {
  return `Share of customers of a year before that have left since; months to first value and share who reach it. Means of ${runs} futures`;
}

/** What stands over the two parts. */
export const CHURN_HEADS = {
  churn: { name: "Logo churn", says: "left within the last 12 months" },
  value: { name: "First value", says: "months to it; ring: the middle customer" },
  mean: "mean",
  reach: "reach it",
  nobody: "nobody",
  nobodyNew: "0",
} as const;

/** What is missing where no month has a year behind it. */
export function missingChurn(months: number): readonly [string, string] {
  return months < 13
    ? ["Logo churn needs 12 months of history", "A horizon of 13 months or more shows it"]
    : ["Nobody was under contract a year before", "Deals, or an installed base, would bring customers"];
}

/** The shape in words. */
export function churnDescription(
  rows: readonly { letter: string; name: string; churn: number; ttfv: number; reach: number }[],
  months: number,
): string {
  const each = rows.map(({ letter, name, churn, ttfv, reach }) => {
    const left = Number.isFinite(churn)
      ? `${percent(churn, 1)} left within the last 12 months`
      : "no year to look back on";
    const live = Number.isFinite(ttfv) ? `first value after ${monthsMean(ttfv)}` : "nobody reaches first value";
    const share = Number.isFinite(reach) ? `, ${percent(reach)} reach it` : "";
    return `${letter}, ${name}: ${left}, ${live}${share}`;
  });
  return `Logo churn by month and time to first value by strategy, means. In month ${months}: ${each.join("; ")}.`;
}

/** Columns of the table that are about the whole horizon. */
export const CHURN_COLUMNS = {
  mean: "first value, months",
  median: "first value, middle customer",
  reach: "reach first value",
} as const;

/** The words that can be asked about. */
export const CHURN_TERMS: readonly AskedWord[] = [
  { word: "logo churn", term: "logoChurn" },
  { word: "time to first value", term: "ttfv" },
];
