import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  COMPONENT_KINDS,
  type IncentiveComponent,
  partnerPayoutMetric,
  type Scenario,
  simulate,
} from "#engine/index.ts";
import { chanceFrom } from "#tests/reference/chance.ts";
import { randomComponent } from "#tests/reference/random-plan.ts";
import { randomScenario } from "#tests/reference/random-scenario.ts";

const seeds = fc.nat(1_000_000);
type Kind = (typeof COMPONENT_KINDS)[number];

/** The scenario with one component as its only rule, no cap, and no base that can be negative. */
function paying(scenario: Scenario, component: IncentiveComponent): Scenario {
  return {
    ...scenario,
    plans: scenario.plans.map((plan) => ({ ...plan, components: [component], annualCap: null })),
    offers: scenario.offers.map((offer) => ({
      ...offer,
      seatTrueUp: "renewal",
      commitment: offer.commitment && {
        ...offer.commitment,
        ramp: Math.max(0, offer.commitment.ramp),
        shortfall: offer.commitment.shortfall === "forgive" ? "forfeit" : offer.commitment.shortfall,
      },
    })),
  };
}

/** Every rate and amount of a component raised by half. */
function raised(component: IncentiveComponent): IncentiveComponent {
  switch (component.kind) {
    case "signingFee":
    case "deploymentFunding":
      return { ...component, rate: component.rate * 1.5, fixed: component.fixed * 1.5 };
    case "attainment":
      return { ...component, tiers: component.tiers.map((tier) => ({ ...tier, rate: tier.rate * 1.5 })) };
    case "activationBonus":
      return { ...component, amount: component.amount * 1.5 };
    case "retainer":
      return { ...component, monthly: component.monthly * 1.5 };
    default:
      return { ...component, rate: component.rate * 1.5 };
  }
}

describe("payouts", () => {
  it.each(COMPONENT_KINDS)("of %s do not fall when its rate rises", (kind: Kind) => {
    let paid = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const scenario = randomScenario(seed);
        const component = { ...randomComponent(chanceFrom(seed), kind), appliesTo: null } as IncentiveComponent;
        const before = simulate(paying(scenario, component));
        const after = simulate(paying(scenario, raised(component)));
        for (const { id } of scenario.strategies) {
          for (let run = 0; run < before.runs; run++) {
            const low = before.strategies[id]!.totals[`payouts/${kind}`]![run]!;
            const high = after.strategies[id]!.totals[`payouts/${kind}`]![run]!;
            expect(high).toBeGreaterThanOrEqual(low - 1e-9 * Math.abs(low) - 1e-9);
            paid += low;
          }
        }
      }),
      { seed: 11, numRuns: 25 },
    );
    expect(paid).toBeGreaterThan(0);
  });

  it("stay under the yearly cap, firm by firm", () => {
    let cuts = 0;
    fc.assert(
      fc.property(seeds, fc.integer({ min: 50, max: 5000 }), (seed, annualCap) => {
        const made = randomScenario(seed);
        const scenario: Scenario = {
          ...made,
          partners: made.partners.map((partner) => ({ ...partner, firms: 1 })),
          plans: made.plans.map((plan) => ({ ...plan, annualCap })),
        };
        const results = simulate(scenario);
        for (const { series } of Object.values(results.strategies)) {
          cuts += series["payouts/cap"]!.filter((cut) => cut < 0).length;
          for (const { id, type } of scenario.partners) {
            if (type === "direct") continue;
            const paid = series[partnerPayoutMetric(id)]!;
            for (let run = 0; run < results.runs; run++)
              expectUnder(annualCap, paid.subarray(run * results.months, (run + 1) * results.months));
          }
        }
      }),
      { seed: 12, numRuns: 100 },
    );
    expect(cuts).toBeGreaterThan(100);
  });

  it("add up: components and the cap's cut, profiles, contribution", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const scenario = randomScenario(seed);
        for (const { series } of Object.values(simulate(scenario).strategies)) {
          const sum = (names: string[], i: number) => names.reduce((all, name) => all + (series[name]?.[i] ?? 0), 0);
          const kinds = [...COMPONENT_KINDS.map((kind) => `payouts/${kind}`), "payouts/cap"];
          const profiles = scenario.partners.map(({ id }) => partnerPayoutMetric(id));
          const costs = ["serviceCost", "payouts", "successCost", "directCost"];
          for (const [i, payouts] of series["payouts"]!.entries()) {
            const scale = 1e-9 * (1 + kinds.reduce((all, name) => all + Math.abs(series[name]?.[i] ?? 0), 0));
            expect(Math.abs(sum(kinds, i) - payouts)).toBeLessThan(scale);
            expect(Math.abs(sum(profiles, i) - payouts)).toBeLessThan(scale);
            const left = series["revenue"]![i]! - sum(costs, i);
            expect(Math.abs(left - series["contribution"]![i]!)).toBeLessThan(
              1e-9 * (1 + Math.abs(left) + sum(costs, i) * 2),
            );
          }
        }
      }),
      { seed: 13, numRuns: 60 },
    );
  });
});

/** What is paid in each 12 months from t = 0 on, and at every month on the way. */
function expectUnder(cap: number, paid: Float64Array): void {
  for (let year = 0; year < paid.length; year += 12) {
    let sum = 0;
    for (const amount of paid.subarray(year, year + 12)) {
      sum += amount;
      expect(sum).toBeLessThanOrEqual(cap * (1 + 1e-9));
    }
  }
}
