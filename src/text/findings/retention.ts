/** Titles, subtitles and descriptions of revenue retention: NRR and GRR. Shares of the revenue of a year before. */
import type { AskedWord } from "../chart-terms.ts";
import { nOfTen, percent, share as shareOf } from "../format.ts";
import { FIRST_ESTIMATE, futures } from "./words.ts";

/** Retention in the last month under strategy `a`, against `b` where there is one. */
export type RetentionFinding =
  | { code: "short"; months: number }
  | { code: "nobody" }
  | { code: "only"; a: string; nrr: number; estimate: boolean }
  | { code: "two"; a: string; b: string; nrr: number; other: number; estimate: boolean };

/** What old customers do, by what is left of 100 % of their revenue, as written. */
function deed(nrr: number): string {
  const whole = Math.round(nrr * 100);
  if (whole === 100) return "just make up for their losses";
  return whole > 100 ? "outgrow their losses" : "do not make up for their losses";
}

/** The title of retention: at most 110 characters, no full stop. */
export function retentionTitle(finding: RetentionFinding): string {
  switch (finding.code) {
    case "short":
      return `NRR and GRR need 15 months of history; this horizon ends after ${finding.months}`;
    case "nobody":
      return "No customer has revenue a year apart, so nothing can be retained yet";
    case "only":
      return `Under ${finding.a} old customers ${deed(finding.nrr)}: NRR ends at ${shareOf(finding.nrr)}${sure(finding)}`;
    case "two": {
      const { a, b, nrr, other } = finding;
      const [mine, theirs] = [shareOf(nrr), shareOf(other)];
      const tail = mine === theirs ? `, as under ${b}` : `, under ${b} at ${theirs}`;
      return `Under ${a} old customers ${deed(nrr)}: NRR ends at ${mine}${tail}${sure(finding)}`;
    }
    default:
      return finding satisfies never;
  }
}

function sure({ estimate }: { estimate: boolean }): string {
  return estimate ? FIRST_ESTIMATE : "";
}

/** A strategy, the share of futures in which growth of old customers overtakes new ones. */
export interface Overtaking {
  letter: string;
  share: number;
}

/** The subtitle: what lines and bands are, and what counts. `means`: there are no ranges to be had. */
export function retentionSubtitle(
  means: boolean,
  runs: string,
  estimate: boolean,
  overtaking: readonly Overtaking[],
  months: number,
): string {
  if (means) return `Mean of ${runs} futures, from month 15 on. Customers that are still going live count as growth`;
  const bands = estimate
    ? "Median; ranges follow from 200 futures on"
    : "Median, 8 and 5 of 10 futures, from month 15 on";
  const said = estimate ? "" : overtakes(overtaking, months);
  return `${bands}. Customers that are still going live count as growth${said}`;
}

function overtakes(overtaking: readonly Overtaking[], months: number): string {
  const [first, ...rest] = overtaking;
  if (!first) return "";
  const more = rest.map(({ letter, share }) => `, in ${nOfTen(share)} under ${letter}`).join("");
  return `. Expansion overtakes new customers by month ${months} in ${futures(first.share)} under ${first.letter}${more}`;
}

/** What the two panels show, above each. */
export const RETENTION_HEADS = {
  nrr: { name: "NRR", says: "revenue kept and grown, against a year before" },
  grr: { name: "GRR", says: "revenue kept, growth left out; never above 100\u00a0%" },
} as const;

/** Why there is nothing to draw, and what would bring it. */
export function missingRetention(months: number): readonly [string, string] {
  return months < 15
    ? ["Retention needs 14 months of history", "A horizon of 15 months or more shows it"]
    : ["No customer has revenue a year apart", "Customers that stay for more than a year bring it"];
}

/** The shape of both panels in words. */
export function retentionDescription(
  ends: readonly { letter: string; name: string; nrr: number; grr: number }[],
  means: boolean,
  months: number,
): string {
  const known = ends.filter(({ nrr }) => Number.isFinite(nrr));
  if (known.length === 0) return `NRR and GRR by month over ${months} months: nobody has revenue a year apart.`;
  const each = known.map(
    ({ letter, name, nrr, grr }) => `${letter}, ${name}: NRR ${percent(nrr, 1)}, GRR ${percent(grr, 1)}`,
  );
  return `NRR and GRR by month from month 15 on, ${means ? "means" : "medians"}. In month ${months}: ${each.join("; ")}.`;
}

/** What a column of quantiles, or of means, is called. */
export const QUANTILE_HEADS = {
  p10: "10\u00a0%",
  p25: "25\u00a0%",
  p50: "median",
  p75: "75\u00a0%",
  p90: "90\u00a0%",
  mean: "mean",
} as const;

/** The words of retention that can be asked about. */
export const RETENTION_TERMS: readonly AskedWord[] = [
  { word: "NRR", term: "nrr" },
  { word: "GRR", term: "grr" },
  { word: "8 of 10 futures", term: "range" },
];
