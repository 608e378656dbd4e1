import type { Offer, Scenario, Segment } from "#engine/index.ts";
import { commitment, NO_SEATS, plan, strategy, usageOffer } from "#scenario/templates/makers.ts";
import { bringsAtOnce, lessonScenario, NOBODY_HELPS, noFurtherDeals, signedAtOnce } from "../maker.ts";

/** They signed for a lot and use it; what they use shrinks a little at a time, and stops at a half. */
const large: Segment = {
  id: "large",
  name: "Large accounts",
  activity: { median: 20_000, p90: 32_000 },
  seats: NO_SEATS,
  activation: { probability: 0.95, months: { median: 3, p90: 6 } },
  adoption: { kind: "logistic", monthsToHalf: 3, monthsTo90: 6 },
  firstValueShare: 0.1,
  growthRate: 0,
  expansion: { perYear: 0.1, uplift: { median: 0.15, p90: 0.3 } },
  seasonality: null,
  volatility: { sigma: 0.06, persistence: 0.6 },
  decline: { perYear: 0.7, monthlyDecay: 0.05, floor: 0.5 },
  walletShare: 1,
};

/** They try it with a small promise and find one use after the other; some give up. */
const small: Segment = {
  id: "small",
  name: "Small accounts",
  activity: { median: 2000, p90: 4500 },
  seats: NO_SEATS,
  activation: { probability: 0.9, months: { median: 2, p90: 5 } },
  adoption: { kind: "logistic", monthsToHalf: 3, monthsTo90: 6 },
  firstValueShare: 0.1,
  growthRate: 0.1,
  expansion: { perYear: 2, uplift: { median: 0.3, p90: 0.7 } },
  seasonality: null,
  volatility: { sigma: 0.08, persistence: 0.6 },
  decline: { perYear: 0.25, monthlyDecay: 0.12, floor: 0 },
  walletShare: 1,
};

/** Who brings customers is paid a tenth of their use: the pay tells what they use. */
const bringer = { type: "reseller", costPerYear: 100_000 } as const;

/** A promise for two years; what is not used is not charged. */
const promise: Offer = usageOffer({
  id: "promise",
  name: "Two years’ promise",
  termMonths: 24,
  billing: "monthly",
  meterId: "documents",
  price: 1,
  commitment: commitment({
    coverage: 0.8,
    optimism: { median: 1, p90: 1.4 },
    billing: "arrears",
    shortfall: "forgive",
  }),
  renewal: { probability: 0.9, inactiveProbability: 0.2, regret: 0.2, uplift: 0 },
  costToServe: 100,
});

/**
 * Ten large customers and thirty small ones sign in January.
 * Its figures are made up: plausible for software that reads documents, taken from no company. No good or bad
 * years for all at once: what differs between two dots is theirs.
 */
export const scenario: Scenario = {
  ...lessonScenario({
    id: "lesson-segments",
    name: "Segment by usage, not by contract value",
    description:
      "Ten large customers and thirty small ones sign in January. The large use a little less over time, the small find " +
      "new uses. All figures are plausible and made up.",
    horizonMonths: 24,
    runs: 300,
    arrivals: "even",
    meters: [{ id: "documents", name: "Documents", unit: "document", perActivity: 1, unitCost: 0.2 }],
    segments: [large, small],
    partners: [
      bringsAtOnce({ ...bringer, id: "large", name: "Large accounts", segmentId: "large", customers: 10 }),
      bringsAtOnce({ ...bringer, id: "small", name: "Small accounts", segmentId: "small", customers: 30 }),
    ],
    offers: [promise, noFurtherDeals(promise)],
    plans: [
      plan("share", "A tenth of use", [
        {
          kind: "revenueShare",
          rate: 0.1,
          base: "consumption",
          fromMonth: 0,
          months: null,
          yearlyDecay: 0,
          appliesTo: null,
        },
      ]),
    ],
    strategies: [signedAtOnce(strategy("signed", "Forty customers", "promise", "share"))],
    baselineStrategyId: "signed",
    customerSuccess: NOBODY_HELPS,
  }),
  market: { sigma: 0, persistence: 0 },
};
