import type { Offer, Partner, Scenario, Segment, Strategy } from "#engine/index.ts";
import { commitment, NO_SEATS, NO_SERVICES, plan, strategy, usageOffer } from "#scenario/templates/makers.ts";
import { lessonScenario } from "../maker.ts";

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
  expansion: { perYear: 0.2, uplift: { median: 0.15, p90: 0.3 } },
  seasonality: null,
  volatility: { sigma: 0.06, persistence: 0.6 },
  decline: { perYear: 0.5, monthlyDecay: 0.06, floor: 0.5 },
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

/** Brings so many customers of a kind, all of January. What it is paid, a tenth of use, tells what they use. */
function bringer(id: "large" | "small", name: string, customers: number): Partner {
  return {
    id,
    name,
    type: "reseller",
    firms: 1,
    dealsPerYear: 12 * customers,
    segmentMix: { [id]: 1 },
    installedBase: 0,
    team: { size: 1, typicalSize: null, costPerYear: 100_000 },
    focus: { sell: 1 / 3, activate: 1 / 3, grow: 1 / 3 },
    skill: { sell: 1, activate: 1, grow: 1 },
    services: NO_SERVICES,
    responsiveness: 0,
  };
}

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

/** Nobody signs after January: the lesson follows the forty. */
const closed: Offer = { ...promise, id: "closed", name: "No further deals", dealMultiplier: 0 };

const signed: Strategy = {
  ...strategy("signed", "Forty customers", "closed", "share"),
  before: { offerId: "promise", planId: "share" },
  switchMonth: 1,
  existing: "keep",
};

/**
 * Ten large customers and thirty small ones sign in January.
 * Its figures are made up: plausible for software that reads documents, taken from no company.
 */
export const scenario: Scenario = lessonScenario({
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
  partners: [bringer("large", "Brings the large", 10), bringer("small", "Brings the small", 30)],
  offers: [promise, closed],
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
  strategies: [signed],
  baselineStrategyId: "signed",
  customerSuccess: {
    mode: "reactive",
    reviewEvery: 12,
    saveRate: 0,
    lift: 0,
    accountsPerCsm: 0,
    csms: 0,
    costPerCsmYear: 0,
  },
});
