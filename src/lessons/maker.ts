import type { Offer, Scenario, Strategy } from "#engine/index.ts";
import { readyScenario } from "#scenario/templates/makers.ts";

const NO_DEALS = "no-further-deals";

/** What a lesson's model says of its own. */
type LessonParts = Parameters<typeof readyScenario>[0] & {
  /** At most 400. */
  runs: number;
  /** `even`: the same number of customers in every future. */
  arrivals: Scenario["simulation"]["arrivals"];
};

/** A ready scenario that is small enough to answer at once; seed and currency are the same for all lessons. */
export function lessonScenario({ runs, arrivals, ...own }: LessonParts): Scenario {
  return { ...readyScenario(own), simulation: { runs, seed: 2027, arrivals } };
}

/** An offer that wins no deals: what is sold once nobody signs any more. */
export function noFurtherDeals(offer: Offer): Offer {
  return { ...offer, id: NO_DEALS, name: "No further deals", dealMultiplier: 0 };
}

/** A strategy under which all customers sign in the first month and keep its offer; it needs `noFurtherDeals`. */
export function signedAtOnce(own: Strategy): Strategy {
  const before = { offerId: own.offerId, planId: own.planId };
  return { ...own, offerId: NO_DEALS, before, switchMonth: 1, existing: "keep" };
}
