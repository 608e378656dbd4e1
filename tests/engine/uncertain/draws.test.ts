import type { Scenario, Uncertainty } from "#engine/index.ts";
import { rankCorrelation, rankingOf } from "#engine/metrics/rank-correlation.ts";
import { Z90 } from "#engine/random/distributions.ts";
import { compileInputs } from "#engine/uncertain/inputs.ts";
import { readAt } from "#scenario/pointer.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { numberPlaces } from "#tests/generators/uncertainties.ts";
import { describe, expect, it } from "vitest";
import { kolmogorovSmirnov, normalCdf } from "../random/statistics.ts";

const RUNS = 8000;
const DEALS: Uncertainty = { path: "/partners/integrator/dealsPerYear", p10: 2, p90: 9 };
const GROWTH: Uncertainty = { path: "/segments/mid/growthRate", p10: -0.1, p90: 0.3 };

function scenarioWith(...uncertainties: Uncertainty[]): Scenario {
  return { ...apiVendor, uncertainties };
}

/** The values of the first input over runs. */
function draws(scenario: Scenario, runs = RUNS, from = 0): Float64Array {
  const inputs = compileInputs(scenario);
  const values = new Float64Array(inputs.paths.length);
  return Float64Array.from({ length: runs }, (_, run) => {
    inputs.scenarioOf(from + run, values);
    return values[0]!;
  });
}

describe("an uncertain input", () => {
  it.each([
    ["lognormal, both percentiles positive", DEALS],
    ["normal, one percentile negative", GROWTH],
    ["normal, the lower percentile 0", { ...GROWTH, p10: 0, p90: 0.2 }],
    ["very wide", { ...DEALS, p10: 0.001, p90: 30 }],
  ])("has its percentiles: %s", (_, uncertainty) => {
    const values = draws(scenarioWith(uncertainty));
    const tenth = (count: number) => Math.abs(count - RUNS / 10) / Math.sqrt(RUNS * 0.09);
    expect(tenth(values.filter((value) => value < uncertainty.p10).length)).toBeLessThan(4);
    expect(tenth(values.filter((value) => value > uncertainty.p90).length)).toBeLessThan(4);
  });

  it.each([
    ["lognormal", DEALS, Math.log],
    ["normal", GROWTH, (x: number) => x],
  ])("is %s", (_, uncertainty, scale) => {
    const [low, high] = [scale(uncertainty.p10), scale(uncertainty.p90)];
    const standard = draws(scenarioWith(uncertainty)).map(
      (value) => ((scale(value) - (low + high) / 2) / (high - low)) * 2 * Z90,
    );
    expect(kolmogorovSmirnov(standard, normalCdf)).toBeLessThan(1.95);
  });

  it("is always the same where its percentiles are", () => {
    const values = draws(scenarioWith({ ...DEALS, p10: 0.1 + 0.2, p90: 0.1 + 0.2 }), 50);
    expect(new Set(values)).toEqual(new Set([0.1 + 0.2]));
  });

  it("is a whole number where it counts, its chance that of the interval around it", () => {
    const values = draws(scenarioWith({ path: "/partners/integrator/firms", p10: 2, p90: 5 }));
    expect(values.every(Number.isInteger)).toBe(true);
    const sigma = Math.log(5 / 2) / (2 * Z90);
    const under = (x: number) => normalCdf((Math.log(x) - Math.log(10) / 2) / sigma);
    const chance = under(3.5) - under(2.5);
    const threes = values.filter((value) => value === 3).length;
    expect(Math.abs(threes - RUNS * chance)).toBeLessThan(4 * Math.sqrt(RUNS * chance * (1 - chance)));
  });
});

describe("a draw", () => {
  it("does not depend on other inputs, on their order, or on which runs are asked for", () => {
    const alone = draws(scenarioWith(DEALS), 100);
    expect(draws(scenarioWith(DEALS, GROWTH), 100)).toEqual(alone);
    const inputs = compileInputs(scenarioWith(GROWTH, DEALS));
    const values = new Float64Array(2);
    for (const run of [99, 0, 41, 41]) {
      inputs.scenarioOf(run, values);
      expect(values[1]).toBe(alone[run]);
    }
    expect(draws(scenarioWith(DEALS), 10, 60)).toEqual(alone.subarray(60, 70));
  });

  it("does not depend on strategies, on the number of runs or on the rest of the scenario", () => {
    const alone = draws(scenarioWith(DEALS), 20);
    const other = {
      ...scenarioWith(DEALS),
      strategies: apiVendor.strategies.slice(1),
      horizonMonths: 6,
      simulation: { ...apiVendor.simulation, runs: 1 },
    };
    expect(draws(other, 20)).toEqual(alone);
  });

  it("depends on the seed, the run and the path", () => {
    const seeded = { ...scenarioWith(DEALS), simulation: { ...apiVendor.simulation, seed: 4242 } };
    const elsewhere = scenarioWith({ ...DEALS, path: "/partners/referrer/dealsPerYear" });
    const [one, seed, path] = [scenarioWith(DEALS), seeded, elsewhere].map((scenario) => draws(scenario));
    expect(new Set(one).size).toBe(RUNS);
    const pairs = [
      [one!, seed!],
      [one!, path!],
      [one!.subarray(1), one!.subarray(0, -1)],
    ];
    for (const [a, b] of pairs) {
      expect(Math.abs(rankCorrelation(rankingOf(a!), rankingOf(b!)))).toBeLessThan(4 / Math.sqrt(RUNS));
    }
  });
});

describe("the scenario of a run", () => {
  it("is the scenario itself where nothing is uncertain", () => {
    expect(compileInputs(apiVendor).scenarioOf(7)).toBe(apiVendor);
    expect(compileInputs(apiVendor).paths).toEqual([]);
  });

  it("is the same, number by number, where every input is drawn as it stands", () => {
    const all = numberPlaces(apiVendor).map(({ path, value }) => ({ path, p10: value, p90: value }));
    const certain = scenarioWith(...all);
    expect(all.length).toBeGreaterThan(100);
    expect(compileInputs(certain).scenarioOf(3)).toEqual(certain);
    for (const one of all) expect(compileInputs(scenarioWith(one)).scenarioOf(3)).toEqual(scenarioWith(one));
  });

  it("shares what does not vary and leaves the original alone", () => {
    const scenario = scenarioWith(DEALS);
    const before = structuredClone(scenario);
    const drawn = compileInputs(scenario).scenarioOf(1);
    expect(scenario).toEqual(before);
    expect(drawn.offers).toBe(scenario.offers);
    expect(drawn.partners[1]).toBe(scenario.partners[1]);
    expect(drawn.partners[0]!.team).toBe(scenario.partners[0]!.team);
    expect(drawn.partners[0]!.dealsPerYear).not.toBe(scenario.partners[0]!.dealsPerYear);
  });

  it("gives the values as they stand in it, after rounding and all rules", () => {
    const inputs = compileInputs(
      scenarioWith(
        { path: "/partners/integrator/focus/sell", p10: 0.1, p90: 1.4 },
        { path: "/partners/integrator/focus/grow", p10: -0.5, p90: 0.9 },
        { path: "/partners/integrator/firms", p10: -1, p90: 6 },
        { path: "/segments/2/adoption/monthsToHalf", p10: 2, p90: 30 },
      ),
    );
    const values = new Float64Array(4);
    for (let run = 0; run < 200; run++) {
      const drawn = inputs.scenarioOf(run, values);
      expect(inputs.paths.map((path) => readAt(drawn, path))).toEqual([...values]);
    }
  });

  it("refuses a path that leads nowhere", () => {
    for (const path of ["/partners/nobody/firms", "/name", "/horizonMonths", "/segments/mid/activity", "/toString"]) {
      expect(() => compileInputs(scenarioWith({ path, p10: 1, p90: 2 })), path).toThrow();
    }
  });
});
