import { describe, expect, it } from "vitest";
import { type Scenario, simulate } from "#engine/index.ts";
import { randomScenario } from "#tests/reference/random-scenario.ts";
import { chiSquareDeviate, correlation } from "./random/statistics.ts";

const RUNS = 3000;
const MONTHS = 12;
const RATE = 1.3;

/** New customers of one firm with λ = 1.3 a month, by run and month. */
function newCustomers(): Float64Array {
  const made = randomScenario(1);
  const scenario: Scenario = {
    ...made,
    horizonMonths: MONTHS,
    simulation: { runs: RUNS, seed: 99, arrivals: "poisson" },
    partners: [
      {
        ...made.partners[0]!,
        firms: 1,
        dealsPerYear: RATE * 12,
        installedBase: 0,
        team: { size: 3, typicalSize: null, costPerYear: 0 },
        focus: { sell: 1 / 3, activate: 1 / 3, grow: 1 / 3 },
        skill: { sell: 1, activate: 1, grow: 1 },
      },
    ],
    offers: made.offers.map((offer) => ({ ...offer, dealMultiplier: 1 })),
  };
  const { strategies } = simulate(scenario, { strategies: ["strategy-0"], metrics: ["customersNew"] });
  return strategies["strategy-0"]!.series["customersNew"]!;
}

describe("customers that sign by chance", () => {
  const signed = newCustomers();
  const month = (t: number) => signed.filter((_, i) => i % MONTHS === t);

  it("come in Poisson numbers by month (χ², 3.5 deviations)", () => {
    const observed = Array.from({ length: 7 }, () => 0);
    for (const count of signed) observed[Math.min(6, count)]! += 1;
    const expected: number[] = [];
    for (let n = 0, p = Math.exp(-RATE); n < 6; p *= RATE / ++n) expected.push(p * signed.length);
    expected.push(signed.length - expected.reduce((a, b) => a + b, 0));
    expect(Math.abs(chiSquareDeviate(observed, expected))).toBeLessThan(3.5);
  });

  it("come as often in the first month as in any other (4 standard errors)", () => {
    for (let t = 0; t < MONTHS; t++) {
      const mean = month(t).reduce((a, b) => a + b, 0) / RUNS;
      expect(Math.abs(mean - RATE), `month ${t}`).toBeLessThan(4 * Math.sqrt(RATE / RUNS));
    }
  });

  it("do not depend on the months or runs before (4 standard errors)", () => {
    for (let t = 1; t < MONTHS; t++) {
      expect(Math.abs(correlation(month(t), month(t - 1)))).toBeLessThan(4 / Math.sqrt(RUNS));
      const first = month(t);
      expect(Math.abs(correlation(first.subarray(1), first.subarray(0, -1)))).toBeLessThan(4 / Math.sqrt(RUNS - 1));
    }
  });
});
