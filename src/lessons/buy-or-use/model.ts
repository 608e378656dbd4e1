import type { Offer, Partner, Scenario, Segment } from "#engine/index.ts";
import { plan, strategy, usageOffer } from "#scenario/templates/makers.ts";
import { bringsAtOnce, lessonScenario, NOBODY_HELPS, noFurtherDeals, signedAtOnce } from "../maker.ts";

/** They plan for three machines in full work, and need a year and luck to get there. */
const workshops: Segment = {
  id: "workshops",
  name: "Workshops like Alder",
  activity: { median: 480, p90: 560 },
  seats: { median: 3, p90: 3 },
  activation: { probability: 0.9, months: { median: 3, p90: 6 } },
  adoption: { kind: "logistic", monthsToHalf: 5, monthsTo90: 12 },
  firstValueShare: 0.1,
  growthRate: 0,
  expansion: { perYear: 0.1, uplift: { median: 0.2, p90: 0.3 } },
  seasonality: null,
  volatility: { sigma: 0.15, persistence: 0.6 },
  decline: { perYear: 0.2, monthlyDecay: 0.06, floor: 0.4 },
  walletShare: 1,
};

/** Eight of them sign in January where capacity has to be bought. */
const ownSales: Partner = bringsAtOnce({
  id: "own-sales",
  name: "Own sales",
  type: "direct",
  segmentId: "workshops",
  customers: 8,
  costPerYear: 120_000,
});

/** Nothing on the first day, so that half as many again begin (made up); an hour costs more than a full machine's. */
const use: Offer = {
  ...usageOffer({
    id: "use",
    name: "Pay by the hour",
    termMonths: 36,
    billing: "monthly",
    meterId: "hours",
    price: 16,
    commitment: null,
    renewal: { probability: 0.9, inactiveProbability: 0.2, regret: 0, uplift: 0 },
    costToServe: 200,
  }),
  dealMultiplier: 1.5,
};

/** A machine has about 160 hours a month; its price is due a year ahead, used or not. */
const capacity: Offer = {
  ...use,
  id: "capacity",
  name: "Buy capacity",
  billing: "annual",
  charges: [{ kind: "seats", schedule: { model: "perUnit", price: 2000, minimum: null, maximum: null } }],
  dealMultiplier: 1,
};

/**
 * Workshops that need milling machines buy capacity for three years, or pay by the hour.
 * Its figures are made up: plausible for machines of some $70,000 with service, taken from no company.
 */
export const scenario: Scenario = lessonScenario({
  id: "lesson-buy-or-use",
  name: "Buying or using",
  description:
    "Workshops that expect to need three milling machines buy the capacity for three years, paid a year ahead, or pay for " +
    "the hours in which a machine runs. All figures are plausible and made up.",
  horizonMonths: 36,
  runs: 400,
  arrivals: "even",
  meters: [{ id: "hours", name: "Machine hours", unit: "hour", perActivity: 1, unitCost: 3 }],
  segments: [workshops],
  partners: [ownSales],
  offers: [capacity, use, noFurtherDeals(use)],
  plans: [plan("none", "No partners", [])],
  strategies: [
    signedAtOnce(strategy("buy", "Buy capacity", "capacity", "none")),
    signedAtOnce(strategy("use", "Pay by the hour", "use", "none")),
  ],
  baselineStrategyId: "buy",
  customerSuccess: NOBODY_HELPS,
});
