import type {
  PairedDifference,
  Results,
  Statistics,
  StatisticsByMonth,
  StrategyResults,
  StrategySummary,
  SummariseOptions,
  Summary,
} from "../results.ts";
import { HEADLINE_TOTALS, metricKind } from "./catalogue.ts";
import { type Ranking, rankCorrelation, rankingOf } from "./rank-correlation.ts";
import { coefficientOfVariation, pairedDifference, statistics } from "./statistics.ts";

/** Statistics over runs of §11: means of every series, quantiles of those asked for, totals, paired differences. */
export function summarise(results: Results, options: SummariseOptions = {}): Summary {
  const { engineVersion, runs, months, partnerFirms, inputs, focus } = results;
  const rankings = mapValues(inputs, rankingOf);
  const strategies = mapValues(results.strategies, (strategy) =>
    summariseStrategy(strategy, runs, months, rankings, options.quantiles),
  );
  return { engineVersion, runs, months, partnerFirms, inputs, focus, strategies, comparisons: compareAll(strategies) };
}

function summariseStrategy(
  strategy: StrategyResults,
  runs: number,
  months: number,
  inputs: Record<string, Ranking>,
  quantiles = Object.keys(strategy.series),
): StrategySummary {
  const { series, totals } = strategy;
  const summary: StrategySummary = {
    mean: mapValues(series, (values) => meanByMonth(values, runs, months)),
    monthly: {},
    cumulative: {},
    totals: mapValues(totals, (values) => statistics(values)),
    perRun: {},
    predictability: {
      revenue: coefficientOfVariation(totals["revenue"]!),
      partnerResult: coefficientOfVariation(totals["partnerResult"]!),
    },
    correlations: {},
  };
  for (const metric of quantiles) {
    const values = series[metric];
    if (!values) continue;
    summary.monthly[metric] = statisticsByMonth(values, runs, months);
    if (metricKind(metric) === "flow") {
      summary.cumulative[metric] = statisticsByMonth(cumulated(values, months), runs, months);
    }
  }
  for (const name of HEADLINE_TOTALS) {
    summary.perRun[name] = totals[name]!;
    summary.correlations[name] = correlationsWith(inputs, totals[name]!);
  }
  return summary;
}

/** Rank correlations of a total with each uncertain input. */
function correlationsWith(inputs: Record<string, Ranking>, total: Float64Array): Record<string, number> {
  if (Object.keys(inputs).length === 0) return {};
  const ranking = rankingOf(total);
  return mapValues(inputs, (input) => rankCorrelation(ranking, input));
}

function mapValues<T, U>(record: Record<string, T>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}

/** Means by month over the runs that have a value; NaN where none has. */
function meanByMonth(values: Float64Array, runs: number, months: number): Float64Array {
  const sums = new Float64Array(months);
  const counts = new Float64Array(months);
  for (let run = 0; run < runs; run++) {
    for (let t = 0; t < months; t++) {
      const value = values[run * months + t]!;
      if (value !== value) continue;
      sums[t]! += value;
      counts[t]!++;
    }
  }
  return sums.map((sum, t) => (counts[t]! > 0 ? sum / counts[t]! : NaN));
}

/** Running sums over the months of each run. */
function cumulated(values: Float64Array, months: number): Float64Array {
  const sums = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) sums[i] = values[i]! + (i % months === 0 ? 0 : sums[i - 1]!);
  return sums;
}

function statisticsByMonth(values: Float64Array, runs: number, months: number): StatisticsByMonth {
  const column = new Float64Array(runs);
  const sorted = new Float64Array(runs);
  let byMonth: StatisticsByMonth | null = null;
  for (let t = 0; t < months; t++) {
    for (let run = 0; run < runs; run++) column[run] = values[run * months + t]!;
    const month = statistics(column, sorted);
    byMonth ??= mapValues({ ...month }, () => new Float64Array(months)) as StatisticsByMonth;
    for (const name of Object.keys(month) as (keyof Statistics)[]) byMonth[name][t] = month[name];
  }
  return byMonth!;
}

function compareAll(strategies: Record<string, StrategySummary>): Summary["comparisons"] {
  const comparisons: Summary["comparisons"] = {};
  for (const [a, one] of Object.entries(strategies)) {
    comparisons[a] = {};
    for (const [b, other] of Object.entries(strategies)) {
      if (a !== b) comparisons[a][b] = compare(one, other);
    }
  }
  return comparisons;
}

function compare(one: StrategySummary, other: StrategySummary): Record<string, PairedDifference> {
  const totals: Record<string, PairedDifference> = {};
  for (const name of HEADLINE_TOTALS) totals[name] = pairedDifference(one.perRun[name]!, other.perRun[name]!);
  return totals;
}
