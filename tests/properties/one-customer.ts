import type { Offer, Scenario } from "#engine/index.ts";
import { chanceFrom } from "#tests/reference/chance.ts";
import { randomOffer } from "#tests/reference/random-offer.ts";
import { randomScenario } from "#tests/reference/random-scenario.ts";

/** The month in which the only customer of `oneCustomer` signs. */
export const SIGNED = 39;
/** Its second customer would sign in this month: λ(t + 1) reaches ½ in month 39 and 1½ in month 119. */
export const LATEST_HORIZON = 119;

/** A scenario in which exactly one customer signs, in month 39, under an offer that `change` may bend. */
export function oneCustomer(seed: number, horizonMonths: number, change: (offer: Offer) => Partial<Offer>): Scenario {
  const scenario = randomScenario(seed);
  const partner = scenario.partners[0]!;
  const offer = randomOffer(chanceFrom(seed + 1_000_000), "offer-0", [scenario.meters[0]!.id]);
  const plan = scenario.plans[0]!;
  return {
    ...scenario,
    horizonMonths,
    simulation: { ...scenario.simulation, arrivals: "even", runs: 1 },
    partners: [
      {
        ...partner,
        firms: 1,
        dealsPerYear: 0.15,
        installedBase: 0,
        team: { size: 0, typicalSize: null, costPerYear: 0 },
        focus: { sell: 1 / 3, activate: 1 / 3, grow: 1 / 3 },
        skill: { sell: 1, activate: 1, grow: 1 },
      },
    ],
    offers: [{ ...offer, dealMultiplier: 1, ...change(offer) }],
    plans: [plan],
    strategies: [{ ...scenario.strategies[0]!, offerId: offer.id, planId: plan.id }],
  };
}
