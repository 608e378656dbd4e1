import type { CustomerSuccess, Offer, Partner, Scenario, Strategy } from "#engine/index.ts";
import { NO_SERVICES, readyScenario } from "#scenario/templates/makers.ts";

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

/** What a firm says of its own that brings all its customers in the first month. */
type Bringer = Pick<Partner, "id" | "name" | "type"> & { segmentId: string; customers: number; costPerYear: number };

/** A firm with a typical person who does everything alike; its customers sign at once where nobody signs afterwards. */
export function bringsAtOnce({ id, name, type, segmentId, customers, costPerYear }: Bringer): Partner {
  return {
    id,
    name,
    type,
    firms: 1,
    dealsPerYear: 12 * customers,
    segmentMix: { [segmentId]: 1 },
    installedBase: 0,
    team: { size: 1, typicalSize: null, costPerYear },
    focus: { sell: 1 / 3, activate: 1 / 3, grow: 1 / 3 },
    skill: { sell: 1, activate: 1, grow: 1 },
    services: NO_SERVICES,
    responsiveness: 0,
  };
}

/** Nobody at the vendor looks after customers. */
export const NOBODY_HELPS: CustomerSuccess = {
  mode: "reactive",
  reviewEvery: 12,
  saveRate: 0,
  lift: 0,
  accountsPerCsm: 0,
  csms: 0,
  costPerCsmYear: 0,
};
