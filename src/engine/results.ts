import type { FocusChoice } from "./response/response-types.ts";

/** What `simulate` gives: typed arrays only, so that results cross to and from workers by transfer. */

/** One strategy's outcome in the runs of a `Results`. */
export interface StrategyResults {
  /** By metric: runs × months values, run-major. NaN where a ratio has no base. */
  series: Record<string, Float64Array>;
  /** By name: one value per run. NaN where there is none. */
  totals: Record<string, Float64Array>;
}

/** Uncertain inputs as drawn, by path: one value per run. */
export type DrawnInputs = Record<string, Float64Array>;

/** The outcome of the runs `[from, from + runs)`. */
export interface Results {
  engineVersion: string;
  from: number;
  runs: number;
  months: number;
  /** Partner firms of the scenario, not counting direct ones: what "a firm" divides by. */
  partnerFirms: number;
  /** What was uncertain, as drawn (domain §10); the same for all strategies. */
  inputs: DrawnInputs;
  /**
   * What was chosen for partners to do with their time, by strategy and partner id: their responses (domain §9), and what
   * was handed in. Others keep to the scenario's focus. To be handed to `simulate` and `trace` for the same runs.
   */
  focus: FocusChoice;
  strategies: Record<string, StrategyResults>;
}

/** Statistics over runs of one number. NaN where no run has a value; `count` runs have one. */
export interface Statistics {
  count: number;
  mean: number;
  standardError: number;
  p5: number;
  p10: number;
  p25: number;
  p50: number;
  p75: number;
  p90: number;
  p95: number;
}

/** Names of the quantiles of `Statistics` with their probabilities (type 7). */
export const QUANTILES = { p5: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 } as const;

/** Statistics by month: arrays of `months` values. */
export type StatisticsByMonth = { [K in keyof Statistics]: Float64Array };

/** Paired differences `a − b`, future by future. Shares of the runs in which both have a value. */
export interface PairedDifference extends Statistics {
  /** Share of runs in which a is greater. */
  shareGreater: number;
  /** Share of runs in which both are equal, to the bit. */
  shareEqual: number;
}

/** Paired differences by month: arrays of `months` values. */
export type PairedByMonth = StatisticsByMonth & { shareGreater: Float64Array; shareEqual: Float64Array };

/** A series of one strategy less that of another, future by future. */
export interface DifferenceByMonth {
  monthly: PairedByMonth;
  /** The same of the sums from month 0 on; null for what is no flow. */
  cumulative: PairedByMonth | null;
}

/** Two strategies, by id, and the series in which they are compared month by month: a − b. */
export interface MonthlyPair {
  a: string;
  b: string;
  metric: string;
}

/** One strategy's statistics. */
export interface StrategySummary {
  /** Means by metric and month, for every series of the results. NaN where no run has a value. */
  mean: Record<string, Float64Array>;
  /** Full statistics by metric and month, for the metrics asked for. */
  monthly: Record<string, StatisticsByMonth>;
  /** The same of the sum from month 0 on; flows only. */
  cumulative: Record<string, StatisticsByMonth>;
  totals: Record<string, Statistics>;
  /** Headline totals and those by year per run, in run order. */
  perRun: Record<string, Float64Array>;
  /** Standard deviation ÷ mean over runs (domain §11); NaN where the mean is 0. */
  predictability: { revenue: number; partnerResult: number };
  /** `correlations[total][path]`: Spearman's rank correlation of a headline total with each uncertain input; NaN where either does not vary. */
  correlations: Record<string, Record<string, number>>;
}

/** What the page keeps of a simulation. */
export interface Summary {
  engineVersion: string;
  runs: number;
  months: number;
  partnerFirms: number;
  /** Uncertain inputs as drawn, by path, in run order. */
  inputs: DrawnInputs;
  /** What was chosen for partners to do with their time, by strategy and partner id; others keep to the scenario's focus. */
  focus: FocusChoice;
  strategies: Record<string, StrategySummary>;
  /** `comparisons[a][b][total]`: a − b, for every ordered pair of different strategies and every headline total. */
  comparisons: Record<string, Record<string, Record<string, PairedDifference>>>;
  /** `differences[a][b][metric]`: a − b by month, for the pairs that were asked for. */
  differences: Record<string, Record<string, Record<string, DifferenceByMonth>>>;
}

/** What to summarise in full; the default is every series of the results. */
export interface SummariseOptions {
  /** Metrics whose quantiles by month are wanted. */
  quantiles?: string[];
  /** Series to be compared month by month; they must be kept run by run. The default is none. */
  pairs?: readonly MonthlyPair[];
}
