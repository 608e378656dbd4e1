import type { Offer, Tier } from "#engine/index.ts";

/** Thousands of messages a month, cheaper the more there are. */
const BY_VOLUME: Tier[] = [
  { upTo: 150, price: 8.3, flat: 0 },
  { upTo: 1000, price: 7.9, flat: 0 },
  { upTo: null, price: 7.4, flat: 0 },
];

/** What differs between the offers: what is paid whatever is sent, what that includes, and the price beyond. */
type Own = Pick<Offer, "id" | "name" | "dealMultiplier"> & {
  monthly: number;
  included: number;
  tiers: Tier[];
  /** Chance that a customer in use stays for another year. */
  renewed: number;
};

/** Billed every month for what was sent in it, without any promise. */
function perMessage({ id, name, dealMultiplier, monthly, included, tiers, renewed }: Own): Offer {
  const usage = {
    kind: "usage",
    meterId: "messages",
    included,
    schedule: { model: "graduated", tiers, minimum: null, maximum: null },
    seasonalRates: null,
  } as const;
  return {
    id,
    name,
    termMonths: 1,
    billing: "monthly",
    charges: monthly > 0 ? [{ kind: "platform", monthly }, usage] : [usage],
    commitment: null,
    renewal: { probability: renewed, inactiveProbability: 0.3, regret: 0, uplift: 0 },
    seatTrueUp: "renewal",
    seatFloor: 0,
    dealMultiplier,
    usageMultiplier: 1,
    costToServe: 15,
  };
}

/** A small subscription; a large one with messages in it, which fewer try and more leave; none, for a little more a message. */
export const OFFERS: Offer[] = [
  perMessage({
    id: "small-fee",
    name: "Small fee and use",
    dealMultiplier: 1,
    monthly: 30,
    included: 0,
    tiers: BY_VOLUME,
    renewed: 0.9,
  }),
  perMessage({
    id: "bundle",
    name: "Large fee with messages in it",
    dealMultiplier: 0.6,
    monthly: 300,
    included: 45,
    tiers: BY_VOLUME,
    renewed: 0.84,
  }),
  perMessage({
    id: "no-fee",
    name: "Use alone",
    dealMultiplier: 1.05,
    monthly: 0,
    included: 0,
    tiers: BY_VOLUME.map((tier) => ({ ...tier, price: Math.round(tier.price * 104) / 100 })),
    renewed: 0.9,
  }),
];
