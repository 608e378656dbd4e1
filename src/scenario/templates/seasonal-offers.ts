import type { Offer } from "#engine/index.ts";
import { commitment, usageOffer } from "./makers.ts";

/** What all four have in common: a label with tracking and insurance at one list price. */
const SHIPMENTS = { meterId: "shipments", price: 1.2, costToServe: 60 } as const;

/**
 * Most of a usual year, promised for a tenth off and the same again each year, cut into even spans of so many
 * months: what a span leaves unused is lost, what goes beyond costs more. `renewed`: chance per year; a contract that ends
 * every month, with an invoice for nothing in every quiet one, is left sooner (made up).
 */
function promise(id: string, name: string, spanMonths: number, renewed: number): Offer {
  return usageOffer({
    ...SHIPMENTS,
    id,
    name,
    termMonths: spanMonths,
    billing: spanMonths < 12 ? "monthly" : "quarterly",
    commitment: commitment({
      coverage: 0.85,
      optimism: { median: 1, p90: 1.2 },
      discounts: [{ from: 0, discount: 0.1 }],
      overageMultiplier: 1.15,
      renewal: "same",
    }),
    renewal: { probability: renewed, inactiveProbability: 0.2, regret: 0.3, uplift: 0 },
  });
}

/** No promise, no discount. */
const payPerShipment: Offer = usageOffer({
  ...SHIPMENTS,
  id: "payg",
  name: "Pay per shipment",
  termMonths: 1,
  billing: "monthly",
  commitment: null,
  renewal: { probability: 0.9, inactiveProbability: 0.2, regret: 0, uplift: 0 },
});

/** The same promise in ever longer spans, and none. */
export const OFFERS: Offer[] = [
  promise("monthly", "Promise a month", 1, 0.75),
  promise("quarterly", "Promise a quarter", 3, 0.8),
  promise("yearly", "Promise a year", 12, 0.92),
  payPerShipment,
];
