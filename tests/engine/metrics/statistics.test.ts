import { describe, expect, it } from "vitest";
import {
  HEADLINE_TOTALS,
  isBeyondChance,
  merge,
  type PairedByMonth,
  QUANTILES,
  type Results,
  shareAbove,
  type Statistics,
  summarise,
  yearTotals,
} from "#engine/index.ts";
import { pairedBothWays, pairedDifference, pairRoom } from "#engine/metrics/statistics.ts";
import { rankCorrelation, rankingOf } from "#engine/metrics/rank-correlation.ts";
import { chanceFrom } from "#tests/reference/chance.ts";
import { bytes } from "#tests/runner/bytes.ts";

const RUNS = 11;
const MONTHS = 3;
const KEPT_TOTALS = [...HEADLINE_TOTALS, ...yearTotals(MONTHS).map(({ name }) => name)];

/** Results of two strategies with made-up figures; the NRR of month 1 is missing in every third run. */
function madeUp(): Results {
  const c = chanceFrom(7);
  const strategy = () => {
    const values = (count: number) => Float64Array.from({ length: count }, () => c.between(-50, 100));
    const nrr = values(RUNS * MONTHS).map((value, i) => (i % MONTHS === 1 && i % 9 === 1 ? NaN : value));
    return {
      series: { revenue: values(RUNS * MONTHS), nrr },
      totals: Object.fromEntries(KEPT_TOTALS.map((name) => [name, values(RUNS)])),
    };
  };
  const strategies = { a: strategy(), b: strategy() };
  strategies.b.totals["revenue"]![0] = strategies.a.totals["revenue"]![0]!;
  strategies.b.totals["revenue"]![1] = NaN;
  const inputs = { "/discountRate": Float64Array.from({ length: RUNS }, () => c.between(0, 1)) };
  const focus = { a: { si: { sell: 1, activate: 0, grow: 0 } } };
  return { engineVersion: "0", from: 0, runs: RUNS, months: MONTHS, partnerFirms: 1, inputs, focus, strategies };
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

function expectPairedAt(byMonth: PairedByMonth, t: number, gaps: Float64Array): void {
  const { shareGreater, shareEqual, ...rest } = byMonth;
  expectStatistics(Object.fromEntries(Object.entries(rest).map(([name, values]) => [name, values[t]!])) as never, gaps);
  const known = gaps.filter((gap) => !Number.isNaN(gap));
  expect(shareGreater[t]).toBe(known.filter((gap) => gap > 0).length / known.length);
  expect(shareEqual[t]).toBe(0);
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

  it("compare both ways round to the same bits as each way by itself", () => {
    const c = chanceFrom(11);
    const room = pairRoom(40);
    for (let i = 0; i < 60; i++) {
      const values = () => Float64Array.from({ length: 40 }, () => (c.between(0, 1) < 0.1 ? NaN : c.between(-3, 3)));
      const [one, other] = [values(), values()];
      one.forEach((value, run) => c.between(0, 1) < 0.2 && (other[run] = value));
      const [there, back] = pairedBothWays(one, other, room);
      expect(bytes(Object.values(there))).toEqual(bytes(Object.values(pairedDifference(one, other))));
      expect(bytes(Object.values(back))).toEqual(bytes(Object.values(pairedDifference(other, one))));
    }
  });

  it("compare pairs month by month where that is asked for, a flow also in its sums", () => {
    const pairs = ["revenue", "nrr", "payouts"].map((metric) => ({ a: "b", b: "a", metric }));
    const { differences } = summarise(results, { pairs: [...pairs, { a: "a", b: "c", metric: "revenue" }] });
    expect(Object.keys(differences)).toEqual(["b"]);
    const { revenue, nrr, ...others } = differences["b"]!["a"]!;
    expect(others).toEqual({});
    expect(nrr!.cumulative).toBeNull();
    const gap = (metric: "revenue" | "nrr") => b!.series[metric]!.map((value, i) => value - a!.series[metric]![i]!);
    const soFar = gap("revenue").map((_, i, all) => all.slice(i - (i % MONTHS), i + 1).reduce((x, y) => x + y, 0));
    for (let t = 0; t < MONTHS; t++) {
      expectPairedAt(revenue!.monthly, t, month(gap("revenue"), t));
      expectPairedAt(revenue!.cumulative!, t, month(soFar, t));
      expectPairedAt(nrr!.monthly, t, month(gap("nrr"), t));
    }
    expect(nrr!.monthly.count[1]).toBeLessThan(RUNS - 3);
    expect(summarise(results).differences).toEqual({});
  });

  it("keep headline totals and those by year run by run, and give predictability as standard deviation ÷ mean", () => {
    expect(summary.strategies["a"]!.perRun).toEqual(a!.totals);
    expect(Object.keys(summary.comparisons["a"]!["b"]!)).toEqual([...HEADLINE_TOTALS]);
    expectStatistics(summary.strategies["a"]!.totals["nrr"]!, a!.totals["nrr"]!);
    for (const name of ["revenue", "partnerResult"] as const) {
      const { mean, standardError } = plainly(a!.totals[name]!);
      const expected = (standardError * Math.sqrt(RUNS)) / Math.abs(mean);
      expect(summary.strategies["a"]!.predictability[name]).toBeCloseTo(expected, 10);
    }
  });

  it("correlate every headline total with every uncertain input, and keep what was drawn", () => {
    const drawn = results.inputs["/discountRate"]!;
    for (const id of ["a", "b"]) {
      for (const name of HEADLINE_TOTALS) {
        const expected = rankCorrelation(rankingOf(results.strategies[id]!.totals[name]!), rankingOf(drawn));
        expect(expected).not.toBeNaN();
        expect(summary.strategies[id]!.correlations[name]).toEqual({ "/discountRate": expected });
      }
    }
    expect(summary.inputs).toEqual(results.inputs);
    expect(summary.focus).toEqual(results.focus);
    const certain = summarise({ ...results, inputs: {} });
    expect(certain.strategies["a"]!.correlations["revenue"]).toEqual({});
  });
});

describe("chunks put together", () => {
  it("have what was drawn in the order of the runs, and the focus of all", () => {
    const whole = madeUp();
    const part = (from: number, to: number): Results => ({
      ...whole,
      from,
      runs: to - from,
      inputs: { "/discountRate": whole.inputs["/discountRate"]!.slice(from, to) },
      strategies: {},
    });
    const merged = merge([part(7, RUNS), part(0, 3), part(3, 7)]);
    expect(merged.inputs).toEqual(whole.inputs);
    expect(merged.focus).toEqual(whole.focus);
  });
});

describe("the chance that a total is over a bound", () => {
  it("is the share of the runs that have one", () => {
    const values = Float64Array.of(3, NaN, 1, 2, 5);
    expect(shareAbove(values, 2)).toBe(0.5);
    expect(shareAbove(values, 1.5)).toBe(0.75);
    expect(shareAbove(values, 5)).toBe(0);
    expect(shareAbove(Float64Array.of(NaN), 0)).toBeNaN();
  });
});

describe("a difference beyond chance", () => {
  const beyond = (differences: number[]) =>
    isBeyondChance(pairedDifference(Float64Array.from(differences), new Float64Array(differences.length)));

  it("is further from 0 than 1.96 standard errors of its mean", () => {
    const alike = Array.from({ length: 50 }, (_, i) => (i % 2 === 0 ? 1 : -1));
    const standardError = Math.sqrt(50 / 49 / 50);
    expect(beyond(alike.map((x) => x + 1.95 * standardError))).toBe(false);
    expect(beyond(alike.map((x) => x + 1.97 * standardError))).toBe(true);
    expect(beyond(alike.map((x) => x - 1.97 * standardError))).toBe(true);
  });

  it("is none where the two are equal in every run, or one run is all there is", () => {
    expect(beyond([0, 0, 0])).toBe(false);
    expect(beyond([5])).toBe(false);
    expect(beyond([NaN, NaN])).toBe(false);
    expect(beyond([5, 5, 5])).toBe(true);
  });
});
