import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Charge, type Scenario, simulate } from "#engine/index.ts";
import { randomScenario } from "#tests/reference/random-scenario.ts";

const CHARGES: Charge[] = [
  { kind: "usage", meterId: "meter-0", included: 0, schedule: { model: "perUnit", price: 2 }, seasonalRates: null },
  { kind: "platform", monthly: 300 },
  { kind: "seats", schedule: { model: "perUnit", price: 20 } },
  { kind: "oneTime", amount: 4000 },
];

/** Customers that use the same from their first month on and stay. */
function unchanging(seed: number, charges: Charge[], horizonMonths: number): Scenario {
  const made = randomScenario(seed);
  return {
    ...made,
    horizonMonths,
    market: { sigma: 0, persistence: 0 },
    segments: made.segments.map((segment) => ({
      ...segment,
      activation: { probability: 1, months: { median: 0, p90: 0 } },
      adoption: { kind: "immediate" },
      growthRate: 0,
      expansion: { ...segment.expansion, perYear: 0 },
      decline: { ...segment.decline, perYear: 0 },
      seasonality: null,
      volatility: { sigma: 0, persistence: 0 },
    })),
    partners: made.partners.map((partner) => ({ ...partner, dealsPerYear: 6, installedBase: 2 })),
    offers: made.offers.map((offer) => ({
      ...offer,
      charges,
      usageMultiplier: 1,
      commitment: null,
      renewal: { probability: 1, inactiveProbability: 1, regret: 0, uplift: 0 },
    })),
  };
}

describe("retention", () => {
  it("is 1 where nothing changes, and missing before month 14", () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.subarray(CHARGES, { minLength: 1 }),
        fc.integer({ min: 6, max: 30 }),
        (seed, charges, horizon) => {
          fc.pre(charges.some(({ kind }) => kind !== "oneTime"));
          const scenario = unchanging(seed, charges, horizon);
          const results = simulate(scenario);
          for (const { series } of Object.values(results.strategies)) {
            for (const [i, nrr] of series["nrr"]!.entries()) {
              const t = i % horizon;
              for (const rate of [nrr, series["grr"]![i]!]) {
                if (t < 14) expect(rate).toBeNaN();
                else expect(rate).toBeCloseTo(1, 12);
              }
              expect(series["logoChurn"]![i]).toBe(t < 12 ? NaN : 0);
            }
          }
        },
      ),
      { seed: 31, numRuns: 60 },
    );
  });

  it("never counts more as kept without growth than with it, nor more than all", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        for (const { series } of Object.values(simulate(randomScenario(seed)).strategies)) {
          for (const [i, grr] of series["grr"]!.entries()) {
            if (Number.isNaN(grr)) continue;
            expect(grr).toBeLessThanOrEqual(series["nrr"]![i]! + 1e-12);
            expect(grr).toBeLessThanOrEqual(1 + 1e-12);
          }
        }
      }),
      { seed: 32, numRuns: 80 },
    );
  });

  it("says that expansion overtakes new logos where their series cross for three months", () => {
    let crossings = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const { strategies, months } = simulate(randomScenario(9000 + seed), { to: 1 });
      for (const { series, totals } of Object.values(strategies)) {
        const [expansion, newLogos] = [series["expansionRevenue"]!, series["newLogoRevenue"]!];
        const isAhead = (t: number) => t < months && expansion[t]! > newLogos[t]! + 1e-6;
        const first = Array.from({ length: months }, (_, t) => t).find((t) => [0, 1, 2].every((i) => isAhead(t + i)));
        expect(totals["expansionOvertakesMonth"]![0], `seed ${seed}`).toBe(first ?? NaN);
        if (first !== undefined) crossings++;
      }
    }
    expect(crossings).toBeGreaterThan(10);
  });

  it("counts every customer under contract under exactly one signal, and loses none", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const results = simulate(randomScenario(seed));
        const signals = ["laggard", "onboarding", "risk", "steady", "expansion"].map((name) => `signal/${name}`);
        for (const { series } of Object.values(results.strategies)) {
          for (const [i, active] of series["customersActive"]!.entries()) {
            expect(signals.reduce((sum, name) => sum + series[name]![i]!, 0)).toBe(active);
            if (i % results.months === 0) continue;
            const before = series["customersActive"]![i - 1]!;
            expect(active).toBe(before + series["customersNew"]![i]! - series["customersChurned"]![i]!);
          }
        }
      }),
      { seed: 33, numRuns: 80 },
    );
  });
});
