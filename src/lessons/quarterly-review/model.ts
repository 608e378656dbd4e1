import type { CustomerSuccess, Offer, Partner, Scenario, Segment, Strategy } from "#engine/index.ts";
import { NO_SEATS, NO_SERVICES, plan, strategy, usageOffer } from "#scenario/templates/makers.ts";
import { lessonScenario, noFurtherDeals, signedAtOnce } from "../maker.ts";

/** In full use from the first month on, so that nothing moves but what declines: about two in five start to in a year. */
const customers: Segment = {
  id: "customers",
  name: "Customers in full use",
  activity: { median: 19_500, p90: 26_000 },
  seats: NO_SEATS,
  activation: { probability: 1, months: { median: 0, p90: 0 } },
  adoption: { kind: "immediate" },
  firstValueShare: 0.1,
  growthRate: 0,
  expansion: { perYear: 0, uplift: { median: 0, p90: 0 } },
  seasonality: null,
  volatility: { sigma: 0.1, persistence: 0.5 },
  decline: { perYear: 0.5, monthlyDecay: 0.2, floor: 0 },
  walletShare: 1,
};

/** Fifty deals in the first month. */
const ownSales: Partner = {
  id: "own-sales",
  name: "Own sales",
  type: "direct",
  firms: 1,
  dealsPerYear: 600,
  segmentMix: { customers: 1 },
  installedBase: 0,
  team: { size: 3, typicalSize: null, costPerYear: 190_000 },
  focus: { sell: 1 / 3, activate: 1 / 3, grow: 1 / 3 },
  skill: { sell: 1, activate: 1, grow: 1 },
  services: NO_SERVICES,
  responsiveness: 0,
};

/** Nothing is promised: what is used is paid for. It is looked at again every year. */
const payAsYouGo: Offer = usageOffer({
  id: "payg",
  name: "Pay as you go, reviewed yearly",
  termMonths: 12,
  billing: "monthly",
  meterId: "calls",
  price: 1,
  commitment: null,
  renewal: { probability: 0.98, inactiveProbability: 0.2, regret: 0, uplift: 0 },
  costToServe: 100,
});

/** The same two people for all three: what differs is when they hear of it. */
const TEAM: CustomerSuccess = {
  mode: "periodic",
  reviewEvery: 3,
  saveRate: 0.7,
  lift: 0,
  accountsPerCsm: 25,
  csms: 2,
  costPerCsmYear: 120_000,
};

function noticed(id: string, name: string, mode: CustomerSuccess["mode"]): Strategy {
  return { ...signedAtOnce(strategy(id, name, "payg", "none")), customerSuccess: { ...TEAM, mode } };
}

/**
 * Fifty customers that pay for use, some of which start to use less each year; the same team hears of it at the yearly
 * renewal, at reviews by the calendar, or from the usage itself. Its figures are made up: plausible for software of
 * which every use is a new decision.
 */
export const scenario: Scenario = lessonScenario({
  id: "lesson-quarterly-review",
  name: "The quarterly review is dying",
  description:
    "Fifty customers pay for what they use. Some start to use less, and nobody says so. The same team hears of it when the " +
    "contract is renewed, at reviews by the calendar, or from a signal in the usage. All figures are plausible and made up.",
  horizonMonths: 36,
  runs: 300,
  arrivals: "even",
  meters: [{ id: "calls", name: "API calls", unit: "1,000 calls", perActivity: 1, unitCost: 0.2 }],
  segments: [customers],
  partners: [ownSales],
  offers: [payAsYouGo, noFurtherDeals(payAsYouGo)],
  plans: [plan("none", "No partners", [])],
  strategies: [
    noticed("renewal", "At the renewal", "reactive"),
    noticed("calendar", "By the calendar", "periodic"),
    noticed("signal", "By a signal", "continuous"),
  ],
  baselineStrategyId: "renewal",
  customerSuccess: TEAM,
});
