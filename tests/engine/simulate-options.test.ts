import { describe, expect, it } from "vitest";
import { estimateWork, merge, type Scenario, simulate } from "#engine/index.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { randomScenario } from "#tests/reference/random-scenario.ts";

const GROWING = { sell: 0.1, activate: 0.2, grow: 0.7 };

describe("the focus that partners are told to have", () => {
  const [partner] = everything.partners;
  const [first, ...others] = everything.strategies.map(({ id }) => id);
  const own = simulate(everything, { to: 2 });
  const told = simulate(everything, { to: 2, focus: { [first!]: { [partner!.id]: GROWING } } });

  it("counts as if it were their own", () => {
    const partners = everything.partners.map((each) => (each === partner ? { ...each, focus: GROWING } : each));
    const changed = simulate({ ...everything, partners }, { to: 2, strategies: [first!] });
    expect(told.strategies[first!]).toEqual(changed.strategies[first!]);
    expect(told.strategies[first!]).not.toEqual(own.strategies[first!]);
  });

  it("changes no other strategy", () => {
    for (const id of others) expect(told.strategies[id]).toEqual(own.strategies[id]);
  });
});

describe("runs", () => {
  it("are refused where there are none", () => {
    expect(() => simulate(everything, { from: 3, to: 3 })).toThrow(RangeError);
    expect(() => simulate(everything, { from: -1, to: 2 })).toThrow(RangeError);
    expect(() => simulate(everything, { to: NaN })).toThrow(RangeError);
  });

  it("are not merged with a gap, twice, or not at all", () => {
    const part = (from: number, to: number) => simulate(everything, { from, to, metrics: [] });
    expect(() => merge([part(0, 1), part(2, 3)])).toThrow(RangeError);
    expect(() => merge([part(0, 2), part(1, 3)])).toThrow(RangeError);
    expect(() => merge([])).toThrow(RangeError);
  });
});

/** Nobody leaves and arrivals are even: the customers expected are those that come, but for a part of one per firm. */
describe("the estimate of a run's work", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("is what is simulated: scenario %i", (seed) => {
    const made = randomScenario(seed);
    const scenario: Scenario = {
      ...made,
      simulation: { ...made.simulation, arrivals: "even" },
      offers: made.offers.map((offer) => ({
        ...offer,
        renewal: { ...offer.renewal, probability: 1, inactiveProbability: 1, regret: 0 },
      })),
    };
    const { strategies } = simulate(scenario, { to: 1, metrics: ["customersActive"] });
    const active = Object.values(strategies).flatMap(({ series }) => [...series["customersActive"]!]);
    // The installed base lives through the months before the start too, 12 of them on average.
    const base = made.partners.reduce((sum, { firms, installedBase }) => sum + firms * installedBase * 12, 0);
    const simulated = active.reduce((a, b) => a + b, 0) + base * made.strategies.length;
    const firms = made.partners.reduce((sum, partner) => sum + partner.firms, 0) * made.strategies.length;
    const difference = Math.abs(estimateWork(scenario).customerMonthsPerRun - simulated);
    expect(difference).toBeLessThanOrEqual(firms * made.horizonMonths);
  });

  it("counts every series that is kept", () => {
    const { strategies, months } = simulate(everything, { to: 1 });
    const series = Object.values(strategies).flatMap((strategy) => Object.keys(strategy.series));
    expect(estimateWork(everything).bytesPerRun).toBeGreaterThanOrEqual(series.length * months * 8);
    expect(estimateWork(everything).bytesPerRun).toBeLessThan(series.length * months * 8 * 1.2);
  });
});
