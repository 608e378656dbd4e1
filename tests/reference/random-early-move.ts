import type { Scenario } from "#engine/scenario.ts";
import type { Chance } from "./chance.ts";
import { randomClawback } from "./random-plan.ts";

/**
 * A change of course whose first strategy moves customers early, from short terms that are no divisors of a year to yearly ones,
 * and goes on long after: declines that only renewals bring to notice, and signing fees that could still be taken back.
 */
export function withLifeAfterTheMove(c: Chance, scenario: Scenario): Scenario {
  const [own, old] = [scenario.offers[0]!, scenario.offers[1]!];
  const renewals = (probability: number) => ({ probability, inactiveProbability: probability, regret: 0, uplift: 0.1 });
  const fee = {
    kind: "signingFee" as const,
    appliesTo: null,
    rate: 0.1,
    base: "contractValue" as const,
    capPerDeal: null,
  };
  const clawback = { ...randomClawback(c), withinMonths: 24 };
  return {
    ...scenario,
    horizonMonths: 43,
    customerSuccess: { ...scenario.customerSuccess, mode: "reactive", saveRate: 0.9, csms: 20 },
    segments: scenario.segments.map((segment) => ({
      ...segment,
      decline: { perYear: c.pick(1, 3), monthlyDecay: c.pick(0.02, 0.05), floor: 0 },
    })),
    offers: [
      { ...own, termMonths: c.pick(12, 12, 13), renewal: renewals(0.5), charges: [...own.charges, ...old.charges] },
      { ...old, termMonths: c.pick(3, 5, 7), renewal: renewals(1), charges: [...own.charges, ...old.charges] },
    ],
    plans: scenario.plans.map((plan) => ({
      ...plan,
      components: [...plan.components, { ...fee, fixed: c.between(100, 900), clawback }],
    })),
    strategies: scenario.strategies.map((strategy, i) =>
      i === 0
        ? {
            ...strategy,
            customerSuccess: null,
            before: { offerId: "offer-1", planId: "plan-1" },
            switchMonth: c.whole(0, 12),
            existing: "atRenewal",
          }
        : strategy,
    ),
  };
}
