import { describe, expect, it } from "vitest";
import { HEADLINE_TOTALS, QUANTILES, type Results, type Statistics, summarise } from "#engine/index.ts";
import { chanceFrom } from "#tests/reference/chance.ts";

const RUNS = 11;
const MONTHS = 3;

/** Results of two strategies with made-up figures; the NRR of month 1 is missing in every third run. */
function madeUp(): Results {
  const c = chanceFrom(7);
  const strategy = () => {
    const values = (count: number) => Float64Array.from({ length: count }, () => c.between(-50, 100));
    const nrr = values(RUNS * MONTHS).map((value, i) => (i % MONTHS === 1 && i % 9 === 1 ? NaN : value));
    return {
      series: { revenue: values(RUNS * MONTHS), nrr },
      totals: Object.fromEntries(HEADLINE_TOTALS.map((name) => [name, values(RUNS)])),
    };
  };
  const strategies = { a: strategy(), b: strategy() };
  strategies.b.totals["revenue"]![0] = strategies.a.totals["revenue"]![0]!;
  strategies.b.totals["revenue"]![1] = NaN;
  return { engineVersion: "0", from: 0, runs: RUNS, months: MONTHS, partnerFirms: 1, strategies };
}

/** Statistics by their definitions: the p-quantile of n values is the (n − 1)·p-th of the sorted, from 0 on (type 7). */
function plainly(values: ArrayLike<number>): Statistics {
  const sorted = Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  const count = sorted.length;
  const mean = sorted.reduce((a, b) => a + b, 0) / count;
  const variance = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  const quantile = (p: number) => {
    const low = Math.floor((count - 1) * p);
    const part = (count - 1) * p - low;
    return sorted[low]! * (1 - part) + (sorted[low + 1] ?? 0) * part;
  };
  const quantiles = Object.entries(QUANTILES).map(([name, p]) => [name, quantile(p)]);
  return { count, mean, standardError: Math.sqrt(variance / count), ...Object.fromEntries(quantiles) };
}

function expectStatistics(got: Statistics, values: ArrayLike<number>): void {
  for (const [name, value] of Object.entries(plainly(values))) {
    expect(got[name as keyof Statistics], name).toBeCloseTo(value, 10);
  }
}

describe("statistics over runs", () => {
  const results = madeUp();
  const summary = summarise(results, { quantiles: ["revenue", "nrr"] });
  const { a, b } = results.strategies;
  const month = (values: Float64Array, t: number) => values.filter((_, i) => i % MONTHS === t);

  it("give mean, standard error and quantiles of type 7 by month; runs without a value do not count", () => {
    for (const metric of ["revenue", "nrr"]) {
      const byMonth = summary.strategies["a"]!.monthly[metric]!;
      for (let t = 0; t < MONTHS; t++) {
        const values = month(a!.series[metric]!, t);
        const names = Object.keys(byMonth) as (keyof Statistics)[];
        const got = Object.fromEntries(names.map((name) => [name, byMonth[name][t]!]));
        expectStatistics(got as unknown as Statistics, values);
        expect(summary.strategies["a"]!.mean[metric]![t]).toBeCloseTo(plainly(values).mean, 10);
      }
    }
    expect(summary.strategies["a"]!.monthly["nrr"]!.count[1]).toBe(RUNS - 4);
  });

  it("add a flow up over the months of each run, and no ratio", () => {
    const { cumulative } = summary.strategies["b"]!;
    const revenue = b!.series["revenue"]!;
    const sums = Float64Array.from({ length: RUNS }, (_, run) => revenue[run * 3]! + revenue[run * 3 + 1]!);
    expect(cumulative["revenue"]!.p90[1]).toBeCloseTo(plainly(sums).p90, 10);
    expect(Object.keys(cumulative)).toEqual(["revenue"]);
  });

  it("compare pairs future by future; futures in which one is missing do not count", () => {
    const one = a!.totals["revenue"]!;
    const other = b!.totals["revenue"]!;
    const got = summary.comparisons["a"]!["b"]!["revenue"]!;
    expectStatistics(
      got,
      one.map((value, run) => value - other[run]!),
    );
    expect(got.count).toBe(RUNS - 1);
    expect(got.shareEqual).toBe(1 / (RUNS - 1));
    expect(got.shareGreater).toBe(one.filter((value, run) => value > other[run]!).length / (RUNS - 1));
    const back = summary.comparisons["b"]!["a"]!["revenue"]!;
    expect(back.mean).toBeCloseTo(-got.mean, 10);
    expect(back.p5).toBeCloseTo(-got.p95, 10);
    expect(got.shareGreater + got.shareEqual + back.shareGreater).toBeCloseTo(1, 10);
  });

  it("keep headline totals run by run, and give predictability as standard deviation ÷ mean", () => {
    for (const name of HEADLINE_TOTALS) expect(summary.strategies["a"]!.perRun[name]).toEqual(a!.totals[name]);
    expectStatistics(summary.strategies["a"]!.totals["nrr"]!, a!.totals["nrr"]!);
    for (const name of ["revenue", "partnerResult"] as const) {
      const { mean, standardError } = plainly(a!.totals[name]!);
      const expected = (standardError * Math.sqrt(RUNS)) / Math.abs(mean);
      expect(summary.strategies["a"]!.predictability[name]).toBeCloseTo(expected, 10);
    }
  });
});
