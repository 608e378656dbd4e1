import type { Charge, Offer } from "#engine/index.ts";

/** What differs between the offers. */
type Own = Pick<Offer, "id" | "name" | "dealMultiplier"> & { charge: Charge };

/** Billed every month, without a promise. */
function monthly({ id, name, dealMultiplier, charge }: Own): Offer {
  return {
    id,
    name,
    termMonths: 1,
    billing: "monthly",
    charges: [charge],
    commitment: null,
    renewal: { probability: 0.88, inactiveProbability: 0.3, regret: 0, uplift: 0 },
    seatTrueUp: "renewal",
    seatFloor: 0,
    dealMultiplier,
    usageMultiplier: 1,
    costToServe: 4,
  };
}

/** A step is paid whole, whatever is sent within it; the second brings the features. */
const steps: Charge = {
  kind: "usage",
  meterId: "emails",
  included: 0,
  schedule: {
    model: "stairstep",
    tiers: [
      { upTo: 50, price: 0, flat: 19.95 },
      { upTo: 100, price: 0, flat: 89.95 },
      { upTo: 300, price: 0, flat: 249.95 },
      { upTo: 700, price: 0, flat: 489.95 },
      { upTo: 2500, price: 0, flat: 1389.95 },
      { upTo: null, price: 0, flat: 2389.95 },
    ],
    minimum: null,
    maximum: null,
  },
  seasonalRates: null,
};

/** Every feature for everybody, each thousand at its price. */
const perEmail: Charge = {
  ...steps,
  schedule: {
    model: "graduated",
    tiers: [
      { upTo: 100, price: 1, flat: 0 },
      { upTo: 700, price: 0.85, flat: 0 },
      { upTo: null, price: 0.6, flat: 0 },
    ],
    minimum: null,
    maximum: null,
  },
};

/** Steps that open features; a price by the thousand; and one bundle with everything in it. */
export const OFFERS: Offer[] = [
  monthly({ id: "steps", name: "Feature steps", dealMultiplier: 1, charge: steps }),
  monthly({ id: "per-email", name: "By the thousand", dealMultiplier: 1, charge: perEmail }),
  monthly({ id: "bundle", name: "One bundle", dealMultiplier: 0.6, charge: { kind: "platform", monthly: 149 } }),
];
