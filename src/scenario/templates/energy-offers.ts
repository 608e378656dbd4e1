import type { Commitment, Offer } from "#engine/index.ts";
import { commitment, usageOffer } from "./makers.ts";

/** What a MWh costs in each month, January first, to its mean over the year: commercial customers in the US, 2022. */
const PRICES_BY_MONTH = [0.909, 0.942, 0.946, 0.959, 0.969, 1.031, 1.051, 1.083, 1.074, 1.042, 0.994, 1];

/** A year's contract at $124 a MWh, billed every month. */
function supply(id: string, name: string, promise: Commitment | null, regret: number): Offer {
  return usageOffer({
    id,
    name,
    termMonths: 12,
    billing: "monthly",
    meterId: "power",
    price: 124,
    commitment: promise,
    renewal: { probability: 0.83, inactiveProbability: 0.2, regret, uplift: 0 },
    costToServe: 12,
  });
}

/** The same price on average over the months, dearer in summer. */
function withSeasonalRates(offer: Offer): Offer {
  const mean = PRICES_BY_MONTH.reduce((sum, rate) => sum + rate, 0) / PRICES_BY_MONTH.length;
  const seasonalRates = PRICES_BY_MONTH.map((rate) => rate / mean);
  const charges = offer.charges.map((charge) => (charge.kind === "usage" ? { ...charge, seasonalRates } : charge));
  return { ...offer, charges };
}

/** A usual year of the customer's, in twelve equal parts. */
const YEAR = { coverage: 1, optimism: { median: 1, p90: 1.15 } } as const;

/**
 * One price; a price by the season; a twelfth of a usual year each month, settled at its end; and 85 % of a usual year to
 * be paid for in any case, which sellers of power call take or pay.
 */
export const OFFERS: Offer[] = [
  supply("flat", "One price", null, 0),
  withSeasonalRates(supply("seasonal", "Seasonal rates", null, 0)),
  supply("level", "Level payments", commitment({ ...YEAR, shortfall: "forgive" }), 0),
  supply("take-or-pay", "Take or pay", commitment({ ...YEAR, coverage: 0.85 }), 0.25),
];
