import type { Commitment, Offer } from "#engine/index.ts";
import { commitment, usageOffer } from "./makers.ts";

/**
 * What is promised: a full year's use from the first day, overrated by a half on the median, for a discount. A large
 * buyer so signs for about a million, and goes live and grows into it through a year that ends with a fifth of it used.
 * At renewal the promise follows the use.
 */
const PROMISE: Partial<Commitment> & Pick<Commitment, "coverage"> = {
  coverage: 1,
  optimism: { median: 1.5, p90: 2.3 },
  discounts: [
    { from: 250_000, discount: 0.1 },
    { from: 750_000, discount: 0.2 },
  ],
};

/**
 * How much an unused promise costs of the chance of renewal: most where it was paid for and lost, less where it is carried
 * on, little where it is never charged. Made up, and what the outcome hangs on most: try others.
 */
const REGRET = { forfeit: 0.9, rollover: 0.5, forgive: 0.1 } as const;

/** A year's promise whose unused part is lost, carried on or never charged. */
function promise(id: string, name: string, shortfall: keyof typeof REGRET): Offer {
  return usageOffer({
    id,
    name,
    termMonths: 12,
    billing: "quarterly",
    meterId: "tokens",
    price: 4,
    commitment: commitment({ ...PROMISE, shortfall }),
    renewal: { probability: 0.94, inactiveProbability: 0.2, regret: REGRET[shortfall], uplift: 0 },
    costToServe: 400,
  });
}

/** No promise, no discount, no term: what is used is paid for. */
const payAsYouGo: Offer = usageOffer({
  id: "payg",
  name: "Pay as you go",
  termMonths: 1,
  billing: "monthly",
  meterId: "tokens",
  price: 4,
  commitment: null,
  renewal: { probability: 0.92, inactiveProbability: 0.2, regret: 0, uplift: 0 },
  costToServe: 400,
});

/** The same promise with three ends, and none at all. */
export const OFFERS: Offer[] = [
  promise("forfeit", "Promise, unused part forfeited", "forfeit"),
  promise("rollover", "Promise, unused part rolled over", "rollover"),
  promise("forgive", "Promise, unused part forgiven", "forgive"),
  payAsYouGo,
];
