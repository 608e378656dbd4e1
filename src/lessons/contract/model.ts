import type { CustomerSuccess, Offer, Partner, Scenario, Segment } from "#engine/index.ts";
import { commitment, NO_SEATS, NO_SERVICES, plan, strategy, usageOffer } from "#scenario/templates/makers.ts";
import { lessonScenario, noFurtherDeals, signedAtOnce } from "../maker.ts";

/** What each customer promises for twelve months, in both sizes. */
const PROMISE = 1_000_000;
const LARGER_PROMISE = 1_500_000;

/** Full use of a typical customer is worth about what it promised; going live and growing into it takes the first year. */
const customers: Segment = {
  id: "customers",
  name: "Customers like Northwind",
  activity: { median: 18_000, p90: 30_000 },
  seats: NO_SEATS,
  activation: { probability: 0.85, months: { median: 5, p90: 9 } },
  adoption: { kind: "logistic", monthsToHalf: 5, monthsTo90: 11 },
  firstValueShare: 0.1,
  growthRate: 0.1,
  expansion: { perYear: 0.4, uplift: { median: 0.2, p90: 0.4 } },
  seasonality: null,
  volatility: { sigma: 0.15, persistence: 0.6 },
  decline: { perYear: 0.08, monthlyDecay: 0.08, floor: 0.4 },
  walletShare: 1,
};

/** Twelve deals in the first month. */
const ownSales: Partner = {
  id: "own-sales",
  name: "Own sales",
  type: "direct",
  firms: 1,
  dealsPerYear: 144,
  segmentMix: { customers: 1 },
  installedBase: 0,
  team: { size: 3, typicalSize: null, costPerYear: 190_000 },
  focus: { sell: 1 / 3, activate: 1 / 3, grow: 1 / 3 },
  skill: { sell: 1, activate: 1, grow: 1 },
  services: NO_SERVICES,
  responsiveness: 0,
};

/** Two years, paid ahead by quarter. What is not used in the first may be used in the second. */
function promise(id: string, name: string, minimum: number): Offer {
  return usageOffer({
    id,
    name,
    termMonths: 24,
    billing: "quarterly",
    meterId: "tokens",
    price: 4,
    commitment: commitment({ coverage: 0, minimum, shortfall: "rollover" }),
    renewal: { probability: 0.9, inactiveProbability: 0.2, regret: 0.5, uplift: 0 },
    costToServe: 400,
  });
}

/** One person who brings all twelve live in half of the time. */
const HELP: CustomerSuccess = {
  mode: "reactive",
  reviewEvery: 3,
  saveRate: 0,
  lift: 1,
  accountsPerCsm: 12,
  csms: 1,
  costPerCsmYear: 130_000,
};

/**
 * Twelve customers promise a million a year each in January and use about a fifth of it in their first year.
 * Its figures are made up: plausible for software that has to be built in before it is used.
 */
export const scenario: Scenario = lessonScenario({
  id: "lesson-contract",
  name: "The contract is only the beginning",
  description:
    "Twelve customers of an AI service promise a million a year each, in January. They go live months later and grow " +
    "into their use. A larger promise, or help with going live, is tried against it. All figures are plausible and made up.",
  horizonMonths: 24,
  runs: 400,
  arrivals: "even",
  meters: [{ id: "tokens", name: "Tokens", unit: "million tokens", perActivity: 1, unitCost: 0.8 }],
  segments: [customers],
  partners: [ownSales],
  offers: [
    promise("promise", "A million a year", PROMISE),
    promise("larger", "1.5 million a year", LARGER_PROMISE),
    noFurtherDeals(promise("promise", "A million a year", PROMISE)),
  ],
  plans: [plan("none", "No partners", [])],
  strategies: [
    signedAtOnce(strategy("signed", "As signed", "promise", "none")),
    signedAtOnce(strategy("larger", "Larger promise", "larger", "none")),
    { ...signedAtOnce(strategy("helped", "Help to go live", "promise", "none")), customerSuccess: HELP },
  ],
  baselineStrategyId: "signed",
  customerSuccess: { ...HELP, lift: 0, csms: 0 },
});
