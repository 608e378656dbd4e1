import type { MonthlyPair, Results, Summary } from "../results.ts";
import { pairedByMonth, type SeriesInParts } from "./by-month.ts";
import { metricKind } from "./catalogue.ts";

/** Paired differences by month of the pairs asked for; those of series that are not kept run by run are left out. */
export function differencesByMonth(
  parts: Results[],
  runs: number,
  pairs: readonly MonthlyPair[],
): Summary["differences"] {
  const differences: Summary["differences"] = {};
  for (const { a, b, metric } of pairs) {
    const [one, other] = [seriesOf(parts, runs, a, metric), seriesOf(parts, runs, b, metric)];
    if (!one || !other) continue;
    const ofPair = ((differences[a] ??= {})[b] ??= {});
    ofPair[metric] = {
      monthly: pairedByMonth(one, other, false),
      cumulative: metricKind(metric) === "flow" ? pairedByMonth(one, other, true) : null,
    };
  }
  return differences;
}

function seriesOf(parts: Results[], runs: number, strategyId: string, metric: string): SeriesInParts | null {
  const found = parts.flatMap((part) => part.strategies[strategyId]?.series[metric] ?? []);
  return found.length === parts.length ? { parts: found, runs, months: parts[0]!.months } : null;
}
