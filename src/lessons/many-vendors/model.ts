import type { CustomerSuccess, Offer, Partner, Scenario, Segment, Strategy } from "#engine/index.ts";
import { NO_SEATS, plan, strategy, usageOffer } from "#scenario/templates/makers.ts";
import { bringsAtOnce, lessonScenario, noFurtherDeals, signedAtOnce } from "../maker.ts";

/** Parcels by month, January first: quiet into August, most in November. Made up in the shape of a shop's year. */
const SHOP_YEAR = [0.82, 0.74, 0.8, 0.8, 0.82, 0.8, 0.78, 0.84, 1.05, 1.3, 1.75, 1.5];

/** They keep several carriers; without a word from anybody one of them gets two parcels of five. */
const shops: Segment = {
  id: "shops",
  name: "Online shops",
  activity: { median: 4000, p90: 9500 },
  seats: NO_SEATS,
  activation: { probability: 1, months: { median: 0, p90: 0 } },
  adoption: { kind: "immediate" },
  firstValueShare: 0.1,
  growthRate: 0.03,
  expansion: { perYear: 0, uplift: { median: 0.2, p90: 0.4 } },
  seasonality: SHOP_YEAR,
  volatility: { sigma: 0.2, persistence: 0.6 },
  decline: { perYear: 0.2, monthlyDecay: 0.1, floor: 0 },
  walletShare: 0.4,
};

/** Forty shops, all of January. */
const ownSales: Partner = bringsAtOnce({
  id: "own-sales",
  name: "Own sales",
  type: "direct",
  segmentId: "shops",
  customers: 40,
  costPerYear: 100_000,
});

/** A label with tracking at one price; a shop may go with each parcel. */
const perParcel: Offer = usageOffer({
  id: "parcel",
  name: "Pay per parcel",
  termMonths: 12,
  billing: "monthly",
  meterId: "parcels",
  price: 1.5,
  commitment: null,
  renewal: { probability: 0.95, inactiveProbability: 0.3, regret: 0, uplift: 0 },
  costToServe: 50,
});

/** People who call, help and answer; each can look after ten shops well. */
function people(csms: number): CustomerSuccess {
  return {
    mode: "continuous",
    reviewEvery: 3,
    saveRate: 0.4,
    lift: 1.5,
    accountsPerCsm: 10,
    csms,
    costPerCsmYear: 100_000,
  };
}

/** The forty shops of January, looked after by so many. */
function lookedAfter(id: string, name: string, csms: number): Strategy {
  return { ...signedAtOnce(strategy(id, name, "parcel", "none")), customerSuccess: people(csms) };
}

/**
 * A carrier is one of several for each of its forty shops, and wins parcels by being there.
 * Its figures are made up: plausible for a parcel service, taken from no company.
 */
export const scenario: Scenario = lessonScenario({
  id: "lesson-many-vendors",
  name: "Many vendors, one customer",
  description:
    "Forty shops send parcels with several carriers. One of the carriers puts none, one, two or four people on looking " +
    "after them. All figures are plausible and made up.",
  horizonMonths: 24,
  runs: 200,
  arrivals: "even",
  meters: [{ id: "parcels", name: "Parcels", unit: "parcel", perActivity: 1, unitCost: 0.9 }],
  segments: [shops],
  partners: [ownSales],
  offers: [perParcel, noFurtherDeals(perParcel)],
  plans: [plan("none", "No partners", [])],
  strategies: [
    lookedAfter("nobody", "Nobody", 0),
    lookedAfter("one", "One person", 1),
    lookedAfter("two", "Two people", 2),
    lookedAfter("four", "Four people", 4),
  ],
  baselineStrategyId: "nobody",
  customerSuccess: people(0),
});
