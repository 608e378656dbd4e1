import { describe, expect, it } from "vitest";
import { metricsOnDemand, simulate } from "#engine/index.ts";
import { everything } from "#tests/fixtures/everything.ts";

const { horizonMonths } = everything;
const onDemand = metricsOnDemand(horizonMonths);
const runs = { from: 2, to: 5 };

describe("series kept on demand", { timeout: 60_000 }, () => {
  const usual = simulate(everything, runs);
  const whole = simulate(everything, { ...runs, onDemand });

  it("are there when they are asked for, and only then", () => {
    for (const [id, { series }] of Object.entries(whole.strategies)) {
      expect(Object.keys(series)).toEqual(expect.arrayContaining(onDemand));
      expect(Object.keys(usual.strategies[id]!.series).filter((metric) => onDemand.includes(metric))).toEqual([]);
    }
  });

  it("change nothing else, and are the same when asked for alone", () => {
    for (const [id, { series, totals }] of Object.entries(usual.strategies)) {
      const { series: all, totals: allTotals } = whole.strategies[id]!;
      expect(allTotals).toEqual(totals);
      expect(Object.fromEntries(Object.keys(series).map((metric) => [metric, all[metric]]))).toEqual(series);
      for (const metric of ["payback", "healthScore", "cohort/1", "cohort/1/recurring"]) {
        const alone = simulate(everything, { ...runs, metrics: [metric] }).strategies[id]!.series;
        expect(alone).toEqual({ [metric]: all[metric] });
      }
    }
  });

  it("follow a cohort as far as all of its months can be followed", () => {
    const [{ series }] = Object.values(whole.strategies) as [(typeof whole.strategies)[string]];
    const known = (q: number) => [...series[`cohort/${q}`]!.subarray(0, horizonMonths)].filter((x) => !Number.isNaN(x));
    expect(known(0)).toHaveLength(horizonMonths - 2);
    expect(known(1)).toHaveLength(horizonMonths - 5);
    const all = known(0);
    const recurring = [...series["cohort/0/recurring"]!.subarray(0, horizonMonths - 2)];
    expect(recurring.every((part, age) => part <= all[age]! + 1e-6)).toBe(true);
  });
});

describe("customer lifetime value", () => {
  it("lies, over all customers, between those of the segments, and of the partner profiles", () => {
    let compared = 0;
    for (const { totals } of Object.values(simulate(everything, runs).strategies)) {
      for (const kind of ["clv/segment/", "clv/partner/"]) {
        const parts = Object.keys(totals).filter((name) => name.startsWith(kind));
        for (let run = 0; run < 3; run++) {
          const values = parts.map((name) => totals[name]![run]!).filter((value) => !Number.isNaN(value));
          const all = totals["clv"]![run]!;
          expect(all).toBeGreaterThanOrEqual(Math.min(...values));
          expect(all).toBeLessThanOrEqual(Math.max(...values));
          if (values.length > 1) compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(10);
  });
});
