import {
  HEADLINE_TOTALS,
  merge,
  simulate,
  summarise,
  type Results,
  type Scenario,
  type Uncertainty,
} from "#engine/index.ts";
import { compileInputs } from "#engine/uncertain/inputs.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { scenarios } from "#tests/generators/scenario.ts";
import { numberPlaces, type NumberPlace } from "#tests/generators/uncertainties.ts";
import { chanceFrom } from "#tests/reference/chance.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const RUNS = 12;
const SCENARIO: Scenario = {
  ...apiVendor,
  horizonMonths: 18,
  simulation: { ...apiVendor.simulation, runs: RUNS },
  uncertainties: [
    { path: "/partners/integrator/dealsPerYear", p10: 1, p90: 12 },
    { path: "/partners/referrer/firms", p10: 1, p90: 3 },
    { path: "/offers/commit/commitment/coverage", p10: 0.2, p90: 1.3 },
    { path: "/segments/mid/activity/median", p10: 300, p90: 2000 },
  ],
};

describe("a simulation with uncertain inputs", () => {
  const whole = simulate(SCENARIO);

  it("is, run by run, that of the drawn scenario", () => {
    for (const run of [0, 5, RUNS - 1]) expect(totalsOf(whole, run)).toEqual(totalsOfDrawn(SCENARIO, run));
  });

  it("is so whatever is uncertain", { timeout: 120_000 }, () => {
    fc.sample(scenarios(), { numRuns: 40, seed: 31 }).forEach((made, seed) => {
      const scenario = { ...small(made), uncertainties: severalOf(small(made), seed) };
      const runs = simulate(scenario, { from: 0, to: 2 });
      for (const run of [0, 1]) expect(totalsOf(runs, run)).toEqual(totalsOfDrawn(scenario, run));
    });
  });

  it("reports what was drawn in each run", () => {
    const inputs = compileInputs(SCENARIO);
    const values = new Float64Array(inputs.paths.length);
    expect(Object.keys(whole.inputs)).toEqual(inputs.paths);
    for (let run = 0; run < RUNS; run++) {
      inputs.scenarioOf(run, values);
      expect(inputs.paths.map((path) => whole.inputs[path]![run])).toEqual([...values]);
    }
    expect(new Set(whole.inputs["/partners/integrator/dealsPerYear"]).size).toBe(RUNS);
  });

  it("is the same in chunks, and for one strategy alone", () => {
    const parts = [
      simulate(SCENARIO, { from: 5 }),
      simulate(SCENARIO, { from: 0, to: 2 }),
      simulate(SCENARIO, { from: 2, to: 5 }),
    ];
    expect(merge(parts)).toEqual(whole);
    const alone = simulate(SCENARIO, { strategies: ["commit-share"] });
    expect(alone.inputs).toEqual(whole.inputs);
    expect(alone.strategies["commit-share"]).toEqual(whole.strategies["commit-share"]);
  });

  it("is that without uncertainty, to the bit, where inputs are drawn as they stand", () => {
    const certain = SCENARIO.uncertainties.map(({ path }) => path);
    const stands = [5, 2, 0.6, 800];
    const uncertainties = certain.map((path, i) => ({ path, p10: stands[i]!, p90: stands[i]! }));
    const { strategies } = simulate({ ...SCENARIO, uncertainties });
    expect(strategies).toEqual(simulate({ ...SCENARIO, uncertainties: [] }).strategies);
  });

  it("correlates outcomes with the inputs that make them", () => {
    const many = simulate({ ...SCENARIO, horizonMonths: 12 }, { to: 400, metrics: [], strategies: ["commit-share"] });
    const { correlations } = summarise(many).strategies["commit-share"]!;
    expect(Object.keys(correlations)).toEqual([...HEADLINE_TOTALS]);
    expect(correlations["revenue"]!["/segments/mid/activity/median"]).toBeGreaterThan(0.4);
    expect(correlations["revenue"]!["/partners/integrator/dealsPerYear"]).toBeGreaterThan(0.1);
  });
});

/** Every total of a run, by strategy. */
function totalsOf({ strategies, from }: Results, run: number): Record<string, number>[] {
  return Object.values(strategies).map(({ totals }) =>
    Object.fromEntries(Object.entries(totals).map(([name, values]) => [name, values[run - from]!])),
  );
}

function totalsOfDrawn(scenario: Scenario, run: number): Record<string, number>[] {
  const drawn = compileInputs(scenario).scenarioOf(run);
  return totalsOf(simulate({ ...drawn, uncertainties: [] }, { from: run, to: run + 1 }), run);
}

/** Every tenth number or so, within what is typical of it; how partners respond is searched once for all runs. */
function severalOf(scenario: Scenario, seed: number): Uncertainty[] {
  const c = chanceFrom(seed);
  const places = numberPlaces(scenario).filter(({ path }) => c.yes(0.1) && !path.endsWith("/responsiveness"));
  return places.slice(0, 50).map(({ path, value, field }: NumberPlace) => {
    const [low, high] = value === 0 ? field.typical : [value * 0.7, value * 1.4].toSorted((a, b) => a - b);
    return { path, p10: low!, p90: high! };
  });
}

function small(scenario: Scenario): Scenario {
  const partners = scenario.partners.map((partner) => ({ ...partner, firms: 1, dealsPerYear: 3 }));
  return { ...scenario, horizonMonths: Math.min(24, scenario.horizonMonths), partners };
}
