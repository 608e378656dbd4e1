import type { StrategyResults, StrategySummary } from "../results.ts";
import { statisticsByMonth } from "./by-month.ts";
import { HEADLINE_TOTALS, metricKind, yearTotals } from "./catalogue.ts";
import { joinInto } from "./merge.ts";
import { type Ranking, rankCorrelation, rankingOf } from "./rank-correlation.ts";
import { mapValues } from "./records.ts";
import { coefficientOfVariation, statistics } from "./statistics.ts";
import type { SumsByMonth } from "./sums.ts";

/** One strategy of what is gathered: its pages, and the sums of all its series. */
export interface GatheredStrategy {
  parts: StrategyResults[];
  sums: Record<string, SumsByMonth>;
  runs: number;
  months: number;
}

/** Statistics of one strategy: means of every series, quantiles of those asked for (default: all that are kept), totals. */
export function summariseStrategy(
  { parts, sums, runs, months }: GatheredStrategy,
  inputs: Record<string, Ranking>,
  quantiles?: string[],
): StrategySummary {
  const { series, totals } = parts[0]!;
  const [joined, sorted] = [new Float64Array(runs), new Float64Array(runs)];
  /** A total of all runs, until the next one is asked for. */
  const total = (name: string): Float64Array =>
    joinInto(
      joined,
      parts.map((part) => part.totals[name]!),
    );
  const summary: StrategySummary = {
    mean: mapValues(sums, (sum) => sum.mean()),
    monthly: {},
    cumulative: {},
    totals: mapValues(totals, (_, name) => statistics(total(name), sorted)),
    perRun: {},
    predictability: {
      revenue: coefficientOfVariation(total("revenue")),
      partnerResult: coefficientOfVariation(total("partnerResult")),
    },
    correlations: {},
  };
  for (const metric of quantiles ?? Object.keys(series)) {
    if (!series[metric]) continue;
    const values = { parts: parts.map((part) => part.series[metric]!), runs, months };
    summary.monthly[metric] = statisticsByMonth(values, false);
    if (metricKind(metric) === "flow") summary.cumulative[metric] = statisticsByMonth(values, true);
  }
  for (const name of HEADLINE_TOTALS) {
    summary.perRun[name] = total(name).slice();
    summary.correlations[name] = correlationsWith(inputs, summary.perRun[name]);
  }
  for (const { name } of yearTotals(months)) summary.perRun[name] = total(name).slice();
  return summary;
}

/** Rank correlations of a total with each uncertain input. */
function correlationsWith(inputs: Record<string, Ranking>, total: Float64Array): Record<string, number> {
  if (Object.keys(inputs).length === 0) return {};
  const ranking = rankingOf(total);
  return mapValues(inputs, (input) => rankCorrelation(ranking, input));
}
