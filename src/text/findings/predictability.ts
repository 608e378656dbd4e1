/** Titles and words of how far futures of revenue lie apart. Medians and ranges. */
import { money, months, share } from "../format.ts";
import { FIRST_ESTIMATE, fitting, futures, listOf } from "./words.ts";

/** Which strategy's revenue is the most predictable: the width of 8 of 10 futures, as a share of the median. */
export type PredictabilityFinding =
  | { code: "nothing" }
  | { code: "estimate" }
  | { code: "only"; a: string; low: number; high: number; months: number }
  | { code: "same"; letters: string[]; width: number }
  | { code: "most"; least: string[]; width: number; most: string[]; mostWidth: number };

/** The title: at most 110 characters, no full stop. */
export function predictabilityTitle(finding: PredictabilityFinding, currency: string): string {
  switch (finding.code) {
    case "nothing":
      return "There is no revenue to be predicted";
    case "estimate":
      return `How far revenue’s futures lie apart follows from 200 futures on${FIRST_ESTIMATE}`;
    case "only":
      return `Under ${finding.a} ${futures(0.8)} recognise between ${money(finding.low, currency)} and ${money(finding.high, currency)} in ${months(finding.months)}`;
    case "same":
      return `${listOf(finding.letters)} are equally predictable: ${futures(0.8)} span ${share(finding.width)} of the median`;
    case "most": {
      const who = `Revenue is most predictable under ${listOf(finding.least)}`;
      const how = `${who}: ${futures(0.8)} span ${share(finding.width)} of its median`;
      return fitting(`${how}, under ${listOf(finding.most)} ${share(finding.mostWidth)}`, how, who);
    }
    default:
      return finding satisfies never;
  }
}

/** Words of the chart and its table. */
export const PREDICTABILITY_WORDS = {
  median: "median",
  width: "range ÷ median",
  widthHead: "width",
  variation: "variation",
  mean: "mean",
  low: "10 %",
  high: "90 %",
  lower: "25 %",
  upper: "75 %",
  strategy: "Strategy",
  span: "Span",
  missing: ["There is no revenue in any future", "A customer with a charge would bring some"],
  held: ["Ranges follow from 200 futures on", "More futures are on their way"],
  note: "Bars: 8 of 10 futures, the thick part 5 of 10. Width: that range ÷ median.",
} as const;

/** A span of the horizon. */
export function spanName(from: number, to: number, whole: boolean): string {
  if (whole) return `All ${months(to - from)}`;
  const year = `Year ${from / 12 + 1}`;
  return to - from === 12 ? year : `${year}, ${months(to - from)} only`;
}

/** The subtitle. `years`: only the first and the last year are drawn. */
export function predictabilitySubtitle(cut: boolean): string {
  return `Revenue recognised, % above or below the median${cut ? "; the years between are in the table" : ""}`;
}

/** The ranges in words. */
export function predictabilityDescription(
  rows: readonly { letter: string; median: number; width: number | null }[],
  horizon: number,
  currency: string,
): string {
  if (rows.length === 0) return "No figures yet.";
  const said = rows.map(({ letter, median, width }) => {
    return `${letter} ${money(median, currency)}${width === null ? "" : `, range ${share(width)} of it`}`;
  });
  return `Median revenue over ${months(horizon)}: ${said.join("; ")}.`;
}
