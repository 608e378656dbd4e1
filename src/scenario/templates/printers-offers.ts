import type { Charge, Offer } from "#engine/index.ts";

/** Thousands of pages, at one price. */
function pages(price: number, included = 0): Charge {
  const schedule = { model: "perUnit", price, minimum: null, maximum: null } as const;
  return { kind: "usage", meterId: "pages", included, schedule, seasonalRates: null };
}

/** What differs: what is billed, for how long it holds, how easily it is signed, how many pages come from the vendor's ink. */
type Own = Pick<Offer, "id" | "name" | "charges" | "termMonths" | "dealMultiplier" | "usageMultiplier">;

/** The printer itself costs the vendor the same under every offer: its price to make and bring, spread over five years. */
function printer(own: Own): Offer {
  return {
    id: own.id,
    name: own.name,
    termMonths: own.termMonths,
    billing: "monthly",
    charges: own.charges,
    commitment: null,
    renewal: { probability: 0.93, inactiveProbability: 0.4, regret: 0, uplift: 0.02 },
    seatTrueUp: "renewal",
    seatFloor: 0,
    dealMultiplier: own.dealMultiplier,
    usageMultiplier: own.usageMultiplier,
    costToServe: 60,
  };
}

/**
 * Sold, half of the ink comes from others (made up); placed for a part of its price or for none, its owner is the
 * vendor and so is the ink.
 */
export const OFFERS: Offer[] = [
  printer({
    id: "sale",
    name: "Printer sold, ink as needed",
    charges: [{ kind: "oneTime", amount: 5000 }, pages(24)],
    termMonths: 60,
    dealMultiplier: 1,
    usageMultiplier: 0.4,
  }),
  printer({
    id: "click",
    name: "Small price, pay by the page",
    charges: [{ kind: "oneTime", amount: 1000 }, { kind: "platform", monthly: 75 }, pages(22)],
    termMonths: 36,
    dealMultiplier: 1.2,
    usageMultiplier: 1,
  }),
  printer({
    id: "rent",
    name: "Nothing down, a fee with pages in it",
    charges: [{ kind: "platform", monthly: 180 }, pages(24, 3)],
    termMonths: 36,
    dealMultiplier: 1.35,
    usageMultiplier: 1,
  }),
];
