/** What ready scenarios and lessons are made with; what the example needs stands apart, as the first picture waits for it. */
import type { Commitment, Offer, Partner, Plan, Segment } from "#engine/index.ts";

export { readyScenario, strategy } from "./ready-scenario.ts";

/** What an offer of usage alone says of its own. */
type UsageParts = Pick<Offer, "id" | "name" | "termMonths" | "billing" | "commitment" | "renewal" | "costToServe"> & {
  meterId: string;
  /** Of one unit, however many. */
  price: number;
};

/** An offer that bills nothing but usage, at one price, with or without a commitment. */
export function usageOffer(own: UsageParts): Offer {
  const schedule = { model: "perUnit", price: own.price, minimum: null, maximum: null } as const;
  return {
    id: own.id,
    name: own.name,
    termMonths: own.termMonths,
    billing: own.billing,
    charges: [{ kind: "usage", meterId: own.meterId, included: 0, schedule, seasonalRates: null }],
    commitment: own.commitment,
    renewal: own.renewal,
    seatTrueUp: "renewal",
    seatFloor: 0,
    dealMultiplier: 1,
    usageMultiplier: 1,
    costToServe: own.costToServe,
  };
}

/** A commitment sized right, without discounts, billed in advance and forfeited where unused; `own` says what is otherwise. */
export function commitment(own: Partial<Commitment> & Pick<Commitment, "coverage">): Commitment {
  const usual: Commitment = {
    coverage: own.coverage,
    optimism: { median: 1, p90: 1 },
    minimum: 0,
    ramp: 0,
    discounts: [],
    overageMultiplier: 1,
    billing: "upfront",
    shortfall: "forfeit",
    rolloverCap: 1,
    renewal: "runRate",
    onExhaustion: "overage",
  };
  return { ...usual, ...own };
}

/** Use without seats: what a segment has where nobody pays by head. */
export const NO_SEATS: Segment["seats"] = { median: 1, p90: 1 };

/** A firm that sells nothing of its own. */
export const NO_SERVICES: Partner["services"] = {
  implementationFee: 0,
  managedMonthly: 0,
  managedShare: 0,
  attachRate: 0,
  deliveryCost: 0,
};

/** A plan without cap and gate, paid a month after it is earned. */
export function plan(id: string, name: string, components: Plan["components"]): Plan {
  return { id, name, components, annualCap: null, paymentLagMonths: 1, utilisationGate: null };
}
