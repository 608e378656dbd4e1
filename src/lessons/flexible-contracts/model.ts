import type { Commitment, CustomerSuccess, Offer, Partner, Scenario, Segment, Strategy } from "#engine/index.ts";
import { commitment, NO_SEATS, NO_SERVICES, plan, strategy, usageOffer } from "#scenario/templates/makers.ts";
import { lessonScenario, noFurtherDeals, signedAtOnce } from "../maker.ts";

/** They promise a full year's use and more, go live months later, and outgrow what they promised in their third year. */
const customers: Segment = {
  id: "customers",
  name: "Customers like Northwind",
  activity: { median: 2400, p90: 4000 },
  seats: NO_SEATS,
  activation: { probability: 0.9, months: { median: 4, p90: 7 } },
  adoption: { kind: "logistic", monthsToHalf: 5, monthsTo90: 11 },
  firstValueShare: 0.1,
  growthRate: 0.15,
  expansion: { perYear: 0.6, uplift: { median: 0.25, p90: 0.5 } },
  seasonality: null,
  volatility: { sigma: 0.15, persistence: 0.6 },
  decline: { perYear: 0.08, monthlyDecay: 0.08, floor: 0.4 },
  walletShare: 1,
};

/** Forty deals in the first month. */
const ownSales: Partner = {
  id: "own-sales",
  name: "Own sales",
  type: "direct",
  firms: 1,
  dealsPerYear: 480,
  segmentMix: { customers: 1 },
  installedBase: 0,
  team: { size: 4, typicalSize: null, costPerYear: 160_000 },
  focus: { sell: 1 / 3, activate: 1 / 3, grow: 1 / 3 },
  skill: { sell: 1, activate: 1, grow: 1 },
  services: NO_SERVICES,
  responsiveness: 0,
};

/** What all promise alike: a full year, overrated by a quarter. */
const PROMISE: Commitment = commitment({ coverage: 1, optimism: { median: 1.25, p90: 1.8 } });

/**
 * How much an unused promise costs of the chance of renewal: most where it was paid for and lost, less where it is carried
 * on, little where it is never charged. Made up, and what the outcome hangs on most: the lesson has it as a lever.
 */
function contract(id: string, name: string, own: Partial<Commitment>, regret: number): Offer {
  return usageOffer({
    id,
    name,
    termMonths: 12,
    billing: "quarterly",
    meterId: "tokens",
    price: 4,
    commitment: { ...PROMISE, ...own },
    renewal: { probability: 0.94, inactiveProbability: 0.2, regret, uplift: 0 },
    costToServe: 100,
  });
}

/** A quarter of a full year at first; used up early, a larger one follows at once, and is what is renewed. */
const SMALL_AND_GROWING: Partial<Commitment> = {
  coverage: 0.25,
  shortfall: "rollover",
  renewal: "same",
  onExhaustion: "recommit",
};

const OFFERS: Offer[] = [
  contract("forfeit", "Forfeited", { shortfall: "forfeit" }, 0.8),
  contract("rollover", "Rolled over", { shortfall: "rollover" }, 0.4),
  contract("forgive", "Forgiven", { shortfall: "forgive" }, 0.1),
  contract("flexible", "Small and growing", SMALL_AND_GROWING, 0.4),
];

const TEAM: CustomerSuccess = {
  mode: "periodic",
  reviewEvery: 3,
  saveRate: 0.3,
  lift: 0,
  accountsPerCsm: 40,
  csms: 1,
  costPerCsmYear: 120_000,
};

function signed(id: string, name: string): Strategy {
  return signedAtOnce(strategy(id, name, id, "none"));
}

/**
 * Forty customers promise a year's use and use a fifth of it. What is left is forfeited, rolled over or forgiven; or they
 * promise less, and more once they have used it. Its figures are made up: plausible, taken from no company.
 */
export const scenario: Scenario = lessonScenario({
  id: "lesson-flexible-contracts",
  name: "Designing flexible contracts",
  description:
    "Forty customers promise a year's use of an AI service and use a fifth of it. The rest is forfeited, rolled over or " +
    "forgiven; or they promise less at first, and more once it is used up. All figures are plausible and made up.",
  horizonMonths: 60,
  runs: 120,
  arrivals: "even",
  meters: [{ id: "tokens", name: "Tokens", unit: "million tokens", perActivity: 1, unitCost: 0.8 }],
  segments: [customers],
  partners: [ownSales],
  offers: [...OFFERS, noFurtherDeals(OFFERS[0]!)],
  plans: [plan("none", "No partners", [])],
  strategies: [
    signed("forfeit", "Forfeited"),
    signed("rollover", "Rolled over"),
    signed("forgive", "Forgiven"),
    signed("flexible", "Small and growing"),
  ],
  baselineStrategyId: "forfeit",
  customerSuccess: TEAM,
});
