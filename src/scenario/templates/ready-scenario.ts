import type { Scenario, Strategy } from "#engine/index.ts";

/** What a ready scenario says of its own; the rest is the same for all. */
type OwnParts = Pick<
  Scenario,
  | "id"
  | "name"
  | "description"
  | "horizonMonths"
  | "meters"
  | "segments"
  | "partners"
  | "offers"
  | "plans"
  | "strategies"
  | "baselineStrategyId"
  | "customerSuccess"
> & {
  /** Where key figures come from, by path: "Source: …" with its date, or "Assumption: …". */
  notes?: Scenario["notes"];
};

/** A ready scenario with keys in the schema's order: in dollars, from January 2027, 1,000 futures. */
export function readyScenario(own: OwnParts): Scenario {
  return {
    schemaVersion: 1,
    id: own.id,
    name: own.name,
    description: own.description,
    notes: own.notes ?? {},
    currency: "USD",
    startMonth: "2027-01",
    horizonMonths: own.horizonMonths,
    discountRate: 0.1,
    simulation: { runs: 1000, seed: 2027, arrivals: "poisson" },
    market: { sigma: 0.05, persistence: 0.9 },
    meters: own.meters,
    segments: own.segments,
    partners: own.partners,
    offers: own.offers,
    plans: own.plans,
    strategies: own.strategies,
    baselineStrategyId: own.baselineStrategyId,
    customerSuccess: own.customerSuccess,
    uncertainties: [],
  };
}

/** An offer with a plan from the start on. */
export function strategy(id: string, name: string, offerId: string, planId: string): Strategy {
  return { id, name, offerId, planId, customerSuccess: null, before: null, switchMonth: 0, existing: "atRenewal" };
}
