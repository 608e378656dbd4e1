/** Two partners with the same team: one signs and moves on, one stays and builds; under seats and under use. */
import type { Offer, Partner, Plan, Scenario, Segment } from "#engine/index.ts";
import { NO_SERVICES, plan, strategy, usageOffer } from "#scenario/templates/makers.ts";
import { lessonScenario, NOBODY_HELPS } from "../maker.ts";

/** Many buy it, about half of them ever work with it unless somebody helps. */
const company: Segment = {
  id: "company",
  name: "Companies",
  activity: { median: 2000, p90: 5000 },
  seats: { median: 40, p90: 100 },
  activation: { probability: 0.5, months: { median: 2, p90: 5 } },
  adoption: { kind: "logistic", monthsToHalf: 4, monthsTo90: 9 },
  firstValueShare: 0.1,
  growthRate: 0,
  expansion: { perYear: 1.5, uplift: { median: 0.25, p90: 0.6 } },
  seasonality: null,
  volatility: { sigma: 0.15, persistence: 0.6 },
  decline: { perYear: 0.25, monthlyDecay: 0.1, floor: 0 },
  walletShare: 1,
};

/** The same firm twice, but for what its one person does with the day. */
function partner(id: string, name: string, focus: Partner["focus"]): Partner {
  return {
    id,
    name,
    type: "si",
    firms: 1,
    dealsPerYear: 8,
    segmentMix: { company: 1 },
    installedBase: 0,
    team: { size: 1, typicalSize: null, costPerYear: 110_000 },
    focus,
    skill: { sell: 1, activate: 1, grow: 1 },
    services: NO_SERVICES,
    responsiveness: 0,
  };
}

/** A seat costs what fifty conversations cost: who uses it in full pays the same either way. */
const usage: Offer = usageOffer({
  id: "usage",
  name: "Pay per conversation",
  termMonths: 12,
  billing: "monthly",
  meterId: "conversations",
  price: 1.2,
  commitment: null,
  renewal: { probability: 0.92, inactiveProbability: 0.4, regret: 0, uplift: 0 },
  costToServe: 50,
});

const seats: Offer = {
  ...usage,
  id: "seats",
  name: "Seats, paid by the year",
  billing: "annual",
  charges: [{ kind: "seats", schedule: { model: "perUnit", price: 60, minimum: null, maximum: null } }],
};

const PLANS: Plan[] = [
  plan("fee", "Fee at signing", [
    {
      kind: "signingFee",
      rate: 0.2,
      base: "contractValue",
      fixed: 0,
      capPerDeal: null,
      clawback: null,
      appliesTo: null,
    },
  ]),
  plan("share", "Share of use", [
    {
      kind: "revenueShare",
      rate: 0.2,
      base: "consumption",
      fromMonth: 0,
      months: 48,
      yearlyDecay: 0,
      appliesTo: null,
    },
  ]),
];

/** The model of "The deal maker and the builder". Its figures are made up: plausible for help-desk software. */
export const scenario: Scenario = lessonScenario({
  id: "lesson-builder",
  name: "The deal maker and the builder",
  description:
    "Two partners with one person each sell help-desk software. One spends its time on signing, one on making it work. " +
    "All figures are plausible and made up.",
  horizonMonths: 48,
  runs: 400,
  arrivals: "poisson",
  meters: [{ id: "conversations", name: "Conversations", unit: "conversation", perActivity: 1, unitCost: 0.3 }],
  segments: [company],
  partners: [
    partner("deal-maker", "Deal maker", { sell: 0.8, activate: 0.1, grow: 0.1 }),
    partner("builder", "Builder", { sell: 0.3, activate: 0.35, grow: 0.35 }),
  ],
  offers: [seats, usage],
  plans: PLANS,
  strategies: [
    strategy("seats", "Seats, fee at signing", "seats", "fee"),
    strategy("usage", "Usage, share of use", "usage", "share"),
  ],
  baselineStrategyId: "seats",
  customerSuccess: NOBODY_HELPS,
});
