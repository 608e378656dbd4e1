/** Summaries made without the engine, run by run from a seed, so that a test can work every figure out again. */
import type {
  PairedDifference,
  Scenario,
  Statistics,
  StatisticsByMonth,
  StrategySummary,
  Summary,
} from "#engine/index.ts";
import { resultView, type ResultView } from "#charts/model.ts";

/** A small generator of even numbers in [0, 1) (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What to make. `equal` lists pairs of strategies (index, copy of index) that are the same to the bit. */
export interface Made {
  seed: number;
  strategies: number;
  months: number;
  runs: number;
  planned?: number;
  partnerFirms?: number;
  size?: number;
  currency?: string;
  equal?: [number, number][];
  zero?: boolean;
  startMonth?: string;
  names?: string[];
  /** Month (0: the first) in which the last strategy changes course; its customers move one by one. */
  changes?: number;
}

const FLOWS = [
  "contribution",
  "revenue",
  "billings",
  "committed",
  "fees",
  "payouts",
  "partnerResult",
  "idleSpend",
  "consumption",
  "usage",
];
const KINDS = ["signingFee", "revenueShare", "activationBonus", "growthRebate", "retainer"];
const NAMES = ["Seats, referral fee", "Seats, usage share", "Commitment, referral fee", "Commitment, usage share"];

type Runs = Record<string, Float64Array[]>;

function runsOf(made: Made, index: number, own: () => number, months: number): Runs {
  const size = (made.size ?? 2000) * (0.6 + own() * 1.4);
  const commit = index % 4 >= 2;
  const [share, cap, margin] = [own() * 0.15, own() < 0.4 ? own() * 0.5 : 0, 0.2 + own() * 0.7];
  const kinds = KINDS.filter((_, k) => (k === index % 2 ? own() < 0.95 : own() < 0.25));
  const series: Runs = {};
  const put = (name: string, run: number, month: number, value: number): void => {
    const all = (series[name] ??= Array.from({ length: made.runs }, () => new Float64Array(months)));
    all[run]![month] = made.zero ? 0 : value;
  };
  for (let run = 0; run < made.runs; run++) {
    const luck = random(made.seed * 7919 + run);
    const level = Math.exp((luck() + luck() + luck() - 1.5) * 0.9);
    for (let month = 0; month < months; month++) {
      const growth = 1 + month ** 1.25 * 0.6;
      const wave = 1 + 0.25 * Math.sin(month * 0.9 + run * 0.1) * luck();
      const use = size * level * growth * wave * (commit ? 0.9 : 0.55);
      const revenue = commit ? use + size * level * growth * 0.35 : size * growth * (0.75 + 0.25 * level);
      const quarter = month % 3 === 0;
      put("consumption", run, month, commit ? use : index % 4 === 0 ? 0 : use * 0.3);
      put("revenue", run, month, revenue);
      put("fees", run, month, commit ? 0 : revenue);
      put("committed", run, month, size * level * growth * 0.95);
      put("billings", run, month, quarter ? revenue * 2.1 : revenue * 0.4);
      put("idleSpend", run, month, revenue * (commit ? 0.28 : 0.2));
      let earned = 0;
      kinds.forEach((kind, k) => {
        const value = (revenue * share) / (k + 1) - (kind === "signingFee" && luck() < 0.02 ? revenue * 0.5 : 0);
        earned += value;
        put(`payouts/${kind}`, run, month, value);
      });
      const cut = -Math.max(0, earned) * cap;
      put("payouts/cap", run, month, cut);
      put("payouts", run, month, earned + cut);
      put("contribution", run, month, revenue * margin - earned - cut - size * 0.8);
      put("partnerResult", run, month, earned + cut - size * 0.12 * (1 + luck() * 0.2));
      put("usage", run, month, use * 40);
      const customers = Math.floor(growth * level * 3);
      put("customersActive", run, month, customers);
      const moved = made.changes === undefined ? Infinity : Math.max(0, month - made.changes) / 12;
      put("customersActive/before", run, month, Math.round(customers * Math.max(0, 1 - moved)));
      put("nrr", run, month, 0);
      series.nrr![run]![month] = month < 14 || made.zero ? NaN : (commit ? 1.2 : 0.95) * Math.sqrt(level) * wave;
    }
  }
  return series;
}

/** Quantile, type 7, of ascending values. */
function quantile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) return NaN;
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  return sorted[low]! + (sorted[Math.min(low + 1, sorted.length - 1)]! - sorted[low]!) * (at - low);
}

/** Statistics of the values that are numbers. */
function statistics(values: ArrayLike<number>): Statistics {
  const sorted = Float64Array.from(values).filter(Number.isFinite).sort();
  const count = sorted.length;
  const mean = count ? sorted.reduce((a, b) => a + b, 0) / count : NaN;
  const variance = count > 1 ? sorted.reduce((a, b) => a + (b - mean) ** 2, 0) / (count - 1) : NaN;
  const q = (p: number): number => quantile(sorted, p);
  const quantiles = { p5: q(0.05), p10: q(0.1), p25: q(0.25), p50: q(0.5), p75: q(0.75), p90: q(0.9), p95: q(0.95) };
  return { count, mean, standardError: Math.sqrt(variance / count), ...quantiles };
}

function byMonth(runs: Float64Array[], months: number): StatisticsByMonth {
  const all = Array.from({ length: months }, (_, month) => statistics(runs.map((run) => run[month]!)));
  const keys = Object.keys(statistics([])) as (keyof Statistics)[];
  return Object.fromEntries(keys.map((key) => [key, Float64Array.from(all, (s) => s[key])])) as StatisticsByMonth;
}

function summed(run: Float64Array): Float64Array {
  let total = 0;
  return run.map((value) => (total += value));
}

/** A strategy's totals per run, by name. */
function totalsOf(series: Runs, months: number): Record<string, Float64Array> {
  const totals: Record<string, Float64Array> = {};
  for (const [name, runs] of Object.entries(series)) {
    const level = name === "nrr" || name === "customersActive";
    totals[name] = Float64Array.from(runs, (run) => (level ? run[months - 1]! : run.reduce((a, b) => a + b, 0)));
  }
  totals.costOfChannel = totals.payouts!.map((value, run) =>
    totals.revenue![run] === 0 ? NaN : value / totals.revenue![run]!,
  );
  return totals;
}

const HEADLINES = ["contribution", "revenue", "payouts", "partnerResult", "idleSpend", "nrr", "costOfChannel"];

function summaryOf(series: Runs, months: number): StrategySummary {
  const totals = totalsOf(series, months);
  const mean: StrategySummary["mean"] = {};
  const monthly: StrategySummary["monthly"] = {};
  const cumulative: StrategySummary["cumulative"] = {};
  for (const [name, runs] of Object.entries(series)) {
    monthly[name] = byMonth(runs, months);
    mean[name] = monthly[name].mean;
    if (FLOWS.includes(name)) cumulative[name] = byMonth(runs.map(summed), months);
  }
  return {
    mean,
    monthly,
    cumulative,
    totals: Object.fromEntries(Object.entries(totals).map(([name, values]) => [name, statistics(values)])),
    perRun: Object.fromEntries(HEADLINES.map((name) => [name, totals[name]!])),
    predictability: { revenue: NaN, partnerResult: NaN },
    correlations: {},
  };
}

function paired(a: Float64Array, b: Float64Array): PairedDifference {
  const differences = a.map((value, run) => value - b[run]!);
  const known = differences.filter(Number.isFinite);
  const share = (is: (d: number) => boolean): number => (known.length ? known.filter(is).length / known.length : NaN);
  return { ...statistics(differences), shareGreater: share((d) => d > 0), shareEqual: share((d) => d === 0) };
}

/** A view and the scenario it belongs to, of synthetic results. */
export function syntheticView(made: Made): ResultView {
  const copies = new Map((made.equal ?? []).map(([of, copy]) => [copy, of]));
  const ids = Array.from({ length: made.strategies }, (_, i) => `s${i}`);
  const series = ids.map((_, i) => {
    const like = copies.get(i) ?? i;
    return runsOf(made, like, random(made.seed * 31 + like * 1009), made.months);
  });
  const strategies = Object.fromEntries(ids.map((id, i) => [id, summaryOf(series[i]!, made.months)]));
  const comparisons: Summary["comparisons"] = {};
  for (const a of ids) {
    comparisons[a] = {};
    for (const b of ids) {
      if (a === b) continue;
      const [x, y] = [strategies[a]!.perRun, strategies[b]!.perRun];
      comparisons[a][b] = Object.fromEntries(HEADLINES.map((name) => [name, paired(x[name]!, y[name]!)]));
    }
  }
  const { months, runs } = made;
  const summary: Summary = {
    engineVersion: "0",
    runs,
    months,
    partnerFirms: made.partnerFirms ?? 4,
    inputs: {},
    focus: {},
    strategies,
    comparisons,
    differences: {},
  };
  return resultView(scenarioOf(made, ids), summary);
}

function scenarioOf(made: Made, ids: string[]): Scenario {
  const scenario = {
    currency: made.currency ?? "USD",
    startMonth: made.startMonth ?? "2027-01",
    horizonMonths: made.months,
    simulation: { runs: made.planned ?? made.runs, seed: made.seed, arrivals: "poisson" },
    strategies: ids.map((id, i) => ({
      id,
      name: made.names?.[i] ?? NAMES[i] ?? `Plan number ${i + 1}`,
      offerId: "new",
      before: made.changes !== undefined && i === ids.length - 1 ? { offerId: "old", planId: "plan" } : null,
      switchMonth: made.changes ?? 0,
    })),
    offers: [
      { id: "old", name: "Seats" },
      { id: "new", name: "Commitment" },
    ],
    partners: [],
    baselineStrategyId: ids[0],
  };
  return scenario as unknown as Scenario;
}
