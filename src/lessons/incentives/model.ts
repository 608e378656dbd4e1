import type { IncentiveComponent, Offer, Partner, Plan, Scenario, Segment } from "#engine/index.ts";
import { commitment, NO_SEATS, NO_SERVICES, plan, strategy, usageOffer } from "#scenario/templates/makers.ts";
import { lessonScenario, NOBODY_HELPS } from "../maker.ts";

/** They promise early and go live late, or never, where nobody helps. */
const companies: Segment = {
  id: "companies",
  name: "Companies",
  activity: { median: 8000, p90: 14_000 },
  seats: NO_SEATS,
  activation: { probability: 0.6, months: { median: 3, p90: 6 } },
  adoption: { kind: "logistic", monthsToHalf: 3, monthsTo90: 7 },
  firstValueShare: 0.1,
  growthRate: 0,
  expansion: { perYear: 1, uplift: { median: 0.2, p90: 0.4 } },
  seasonality: null,
  volatility: { sigma: 0.15, persistence: 0.6 },
  decline: { perYear: 0.2, monthlyDecay: 0.1, floor: 0 },
  walletShare: 1,
};

/** One firm that does what pays it best, and nothing else. */
const partner: Partner = {
  id: "partner",
  name: "The partner",
  type: "si",
  firms: 1,
  dealsPerYear: 5,
  segmentMix: { companies: 1 },
  installedBase: 0,
  team: { size: 1, typicalSize: null, costPerYear: 110_000 },
  focus: { sell: 0.4, activate: 0.3, grow: 0.3 },
  skill: { sell: 1, activate: 1, grow: 1 },
  services: NO_SERVICES,
  responsiveness: 1,
};

/** A promise for a year of what the customer hopes to use; what is not used is not charged. */
const offer: Offer = usageOffer({
  id: "promise",
  name: "A year’s promise",
  termMonths: 12,
  billing: "monthly",
  meterId: "jobs",
  price: 1,
  commitment: commitment({ coverage: 0.8, billing: "arrears", shortfall: "forgive" }),
  renewal: { probability: 0.92, inactiveProbability: 0.3, regret: 0.2, uplift: 0 },
  costToServe: 100,
});

type Fee = Extract<IncentiveComponent, { kind: "signingFee" }>;

/** Paid once, and kept. */
const fee: Fee = {
  kind: "signingFee",
  rate: 0.2,
  base: "contractValue",
  fixed: 0,
  capPerDeal: null,
  clawback: null,
  appliesTo: null,
};

/** The quota is that of a usual quarter; who reaches it is paid for all of it. */
const PLANS: Plan[] = [
  plan("fee", "Fee at signing", [fee]),
  plan("cliff", "Fee from a quota on", [
    {
      kind: "attainment",
      base: "contractValue",
      period: "quarter",
      tiers: [
        { from: 0, rate: 0 },
        { from: 150_000, rate: 0.25 },
      ],
      mode: "retroactive",
      appliesTo: null,
    },
  ]),
  plan("clawback", "Fee, taken back if unused", [
    { ...fee, clawback: { withinMonths: 12, mode: "full", minUtilisation: 0.4 } },
  ]),
  plan("share", "Share of use", [
    { ...fee, rate: 0 },
    {
      kind: "revenueShare",
      rate: 0.2,
      base: "consumption",
      fromMonth: 0,
      months: null,
      yearlyDecay: 0,
      appliesTo: null,
    },
  ]),
];

/**
 * A partner that does what pays it best, under four plans. Its figures are made up: plausible for a firm with one person
 * for this vendor. The share's plan has a fee of nothing, so that both can be mixed by levers.
 */
export const scenario: Scenario = lessonScenario({
  id: "lesson-incentives",
  name: "You get what you pay for",
  description:
    "A partner shifts its time to what pays it best. It is paid a fee at signing, a fee from a quota on, a fee that is " +
    "taken back where too little is used, or a share of use. All figures are plausible and made up.",
  horizonMonths: 36,
  runs: 200,
  arrivals: "poisson",
  meters: [{ id: "jobs", name: "Jobs", unit: "job", perActivity: 1, unitCost: 0.25 }],
  segments: [companies],
  partners: [partner],
  offers: [offer],
  plans: PLANS,
  strategies: [
    strategy("fee", "Fee at signing", "promise", "fee"),
    strategy("cliff", "Fee from a quota on", "promise", "cliff"),
    strategy("clawback", "Fee with clawback", "promise", "clawback"),
    strategy("share", "Share of use", "promise", "share"),
  ],
  baselineStrategyId: "fee",
  customerSuccess: NOBODY_HELPS,
});
