import type { Statistics, StatisticsByMonth, StrategyResults, StrategySummary } from "../results.ts";
import { HEADLINE_TOTALS, metricKind } from "./catalogue.ts";
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
    const values = parts.map((part) => part.series[metric]!);
    summary.monthly[metric] = statisticsByMonth(values, runs, months, false);
    if (metricKind(metric) === "flow") summary.cumulative[metric] = statisticsByMonth(values, runs, months, true);
  }
  for (const name of HEADLINE_TOTALS) {
    summary.perRun[name] = total(name).slice();
    summary.correlations[name] = correlationsWith(inputs, summary.perRun[name]);
  }
  return summary;
}

/** Rank correlations of a total with each uncertain input. */
function correlationsWith(inputs: Record<string, Ranking>, total: Float64Array): Record<string, number> {
  if (Object.keys(inputs).length === 0) return {};
  const ranking = rankingOf(total);
  return mapValues(inputs, (input) => rankCorrelation(ranking, input));
}

/** Statistics by month of a series in parts, each months after months of its runs; of the sums from month 0 on if asked. */
function statisticsByMonth(parts: Float64Array[], runs: number, months: number, summed: boolean): StatisticsByMonth {
  const column = new Float64Array(runs);
  const sorted = new Float64Array(runs);
  let byMonth: StatisticsByMonth | null = null;
  for (let t = 0; t < months; t++) {
    let run = 0;
    for (const values of parts) {
      for (let at = t; at < values.length; at += months, run++) {
        column[run] = summed ? column[run]! + values[at]! : values[at]!;
      }
    }
    const month = statistics(column, sorted);
    byMonth ??= mapValues({ ...month }, () => new Float64Array(months)) as StatisticsByMonth;
    for (const name of Object.keys(month) as (keyof Statistics)[]) byMonth[name][t] = month[name];
  }
  return byMonth!;
}
