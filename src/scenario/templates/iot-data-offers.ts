import type { Offer, Schedule, Tier } from "#engine/index.ts";
import { usageOffer } from "./makers.ts";

/** Prices of a GB by what an account uses in a month. */
const TIERS: Tier[] = [
  { upTo: 0.1, price: 78, flat: 0 },
  { upTo: 0.5, price: 39, flat: 0 },
  { upTo: 2, price: 19.5, flat: 0 },
  { upTo: 25, price: 12, flat: 0 },
  { upTo: 100, price: 8, flat: 0 },
  { upTo: null, price: 5, flat: 0 },
];

/** Billed every month for what was used in it. */
function byTheMonth(id: string, name: string, schedule: Schedule, dealMultiplier = 1): Offer {
  const offer = usageOffer({
    id,
    name,
    termMonths: 1,
    billing: "monthly",
    meterId: "data",
    price: 0,
    commitment: null,
    renewal: { probability: 0.9, inactiveProbability: 0.3, regret: 0, uplift: 0 },
    costToServe: 10,
  });
  const charges = offer.charges.map((charge) => (charge.kind === "usage" ? { ...charge, schedule } : charge));
  return { ...offer, charges, dealMultiplier };
}

/** One price; the first part at the first price and so on; all of it at the price that is reached; pools of 10 GB. */
export const OFFERS: Offer[] = [
  byTheMonth("one-price", "One price", { model: "perUnit", price: 7.5, minimum: null, maximum: null }, 0.75),
  byTheMonth("graduated", "Graduated tiers", { model: "graduated", tiers: TIERS, minimum: null, maximum: null }),
  byTheMonth("volume", "Volume tiers", { model: "volume", tiers: TIERS, minimum: null, maximum: null }),
  byTheMonth("pools", "Pools of 10 GB", { model: "package", size: 10, price: 65, minimum: null, maximum: null }),
];
