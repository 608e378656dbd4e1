import type { CustomerSuccess, Offer, Partner, Scenario, Segment } from "#engine/index.ts";
import { NO_SEATS, NO_SERVICES, plan, strategy, usageOffer } from "#scenario/templates/makers.ts";
import { lessonScenario, noFurtherDeals, signedAtOnce } from "../maker.ts";

/** Quick to start, with much more to use than they begin with. */
const customers: Segment = {
  id: "customers",
  name: "Software teams",
  activity: { median: 3000, p90: 7000 },
  seats: NO_SEATS,
  activation: { probability: 0.92, months: { median: 1, p90: 3 } },
  adoption: { kind: "logistic", monthsToHalf: 3, monthsTo90: 8 },
  firstValueShare: 0.1,
  growthRate: 0.08,
  expansion: { perYear: 1.2, uplift: { median: 0.25, p90: 0.5 } },
  seasonality: null,
  volatility: { sigma: 0.12, persistence: 0.6 },
  decline: { perYear: 0.15, monthlyDecay: 0.12, floor: 0 },
  walletShare: 1,
};

const ownSales: Partner = {
  id: "own-sales",
  name: "Own sales",
  type: "direct",
  firms: 1,
  dealsPerYear: 24,
  segmentMix: { customers: 1 },
  installedBase: 0,
  team: { size: 4, typicalSize: null, costPerYear: 160_000 },
  focus: { sell: 1 / 3, activate: 1 / 3, grow: 1 / 3 },
  skill: { sell: 1, activate: 1, grow: 1 },
  services: NO_SERVICES,
  responsiveness: 0,
};

const payAsYouGo: Offer = usageOffer({
  id: "payg",
  name: "Pay as you go",
  termMonths: 12,
  billing: "monthly",
  meterId: "builds",
  price: 1,
  commitment: null,
  renewal: { probability: 0.95, inactiveProbability: 0.2, regret: 0, uplift: 0 },
  costToServe: 40,
});

const TEAM: CustomerSuccess = {
  mode: "periodic",
  reviewEvery: 3,
  saveRate: 0.3,
  lift: 0,
  accountsPerCsm: 100,
  csms: 1,
  costPerCsmYear: 130_000,
};

/** The month, from 0, after which nobody new signs. */
const STOP_MONTH = 24;

/**
 * A vendor that is paid for use finds two customers a month, or stops finding any after two years. Its figures are made
 * up: plausible for a service that teams start small with, taken from no company.
 */
export const scenario: Scenario = lessonScenario({
  id: "lesson-retention",
  name: "Retention is growth",
  description:
    "A vendor finds two customers a month and is paid for what they use. Some leave; those that stay find more to do with " +
    "it. What if no one new signs after two years? All figures are plausible and made up.",
  horizonMonths: 48,
  runs: 160,
  arrivals: "poisson",
  meters: [{ id: "builds", name: "Builds", unit: "builds", perActivity: 1, unitCost: 0.2 }],
  segments: [customers],
  partners: [ownSales],
  offers: [payAsYouGo, noFurtherDeals(payAsYouGo)],
  plans: [plan("none", "No partners", [])],
  strategies: [
    strategy("plain", "Two customers a month", "payg", "none"),
    { ...signedAtOnce(strategy("stop", "None after two years", "payg", "none")), switchMonth: STOP_MONTH },
  ],
  baselineStrategyId: "plain",
  customerSuccess: TEAM,
});
