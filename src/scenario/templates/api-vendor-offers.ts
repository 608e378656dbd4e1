import type { Offer } from "#engine/index.ts";

/** Seats paid a year ahead, whatever is used: what is committed is what is recognised. */
const seats: Offer = {
  id: "seats",
  name: "Seats, annual",
  termMonths: 12,
  billing: "annual",
  charges: [{ kind: "seats", schedule: { model: "perUnit", price: 45, minimum: null, maximum: null } }],
  commitment: null,
  renewal: { probability: 0.94, inactiveProbability: 0.35, regret: 0.4, uplift: 0.03 },
  seatTrueUp: "quarterly",
  seatFloor: 0.7,
  dealMultiplier: 1,
  usageMultiplier: 1,
  costToServe: 150,
};

/** Calls drawn from a yearly commitment that is paid by quarter; larger ones have a discount, overage costs a tenth more. */
const commit: Offer = {
  id: "commit",
  name: "Annual commitment",
  termMonths: 12,
  billing: "quarterly",
  charges: [
    {
      kind: "usage",
      meterId: "calls",
      included: 0,
      schedule: {
        model: "graduated",
        tiers: [
          { upTo: 10_000, price: 3.2, flat: 0 },
          { upTo: null, price: 2.6, flat: 0 },
        ],
        minimum: null,
        maximum: null,
      },
      seasonalRates: null,
    },
  ],
  commitment: {
    coverage: 0.6,
    optimism: { median: 1, p90: 1.5 },
    minimum: 3000,
    ramp: 0,
    discounts: [
      { from: 25_000, discount: 0.05 },
      { from: 75_000, discount: 0.1 },
      { from: 200_000, discount: 0.15 },
    ],
    overageMultiplier: 1.1,
    billing: "upfront",
    shortfall: "rollover",
    rolloverCap: 0.25,
    renewal: "runRate",
    onExhaustion: "overage",
  },
  renewal: { probability: 0.94, inactiveProbability: 0.35, regret: 0.4, uplift: 0.03 },
  seatTrueUp: "renewal",
  seatFloor: 0,
  dealMultiplier: 1,
  usageMultiplier: 1,
  costToServe: 150,
};

/** The two ways to pay that are weighed against each other. */
export const OFFERS: Offer[] = [seats, commit];
