import type { Offer, Partner, Plan, Scenario, Segment, Strategy } from "#engine/index.ts";
import { NO_SERVICES, plan, strategy, usageOffer } from "#scenario/templates/makers.ts";
import { lessonScenario } from "../maker.ts";

/** They begin much alike. Some find one use after the other, many do not, some fade away. */
const smallTeams: Segment = {
  id: "small-teams",
  name: "Small teams",
  activity: { median: 500, p90: 750 },
  seats: { median: 10, p90: 15 },
  activation: { probability: 0.95, months: { median: 0, p90: 0 } },
  adoption: { kind: "immediate" },
  firstValueShare: 0.1,
  growthRate: 0,
  expansion: { perYear: 1.5, uplift: { median: 0.4, p90: 1.2 } },
  seasonality: null,
  volatility: { sigma: 0.15, persistence: 0.6 },
  decline: { perYear: 0.25, monthlyDecay: 0.08, floor: 0 },
  walletShare: 1,
};

/** A partner's customers: so many that all sign in January. */
function customersOf(id: string, name: string, customers: number): Partner {
  return {
    id,
    name,
    type: "referral",
    firms: 1,
    dealsPerYear: 12 * customers,
    segmentMix: { "small-teams": 1 },
    installedBase: 0,
    team: { size: 1, typicalSize: null, costPerYear: 90_000 },
    focus: { sell: 1 / 3, activate: 1 / 3, grow: 1 / 3 },
    skill: { sell: 1, activate: 1, grow: 1 },
    services: NO_SERVICES,
    responsiveness: 0,
  };
}

/** A call costs a dollar: ten people who each make fifty a month pay what their seats would cost. */
const usage: Offer = usageOffer({
  id: "usage",
  name: "Pay per use",
  termMonths: 1,
  billing: "monthly",
  meterId: "reports",
  price: 1,
  commitment: null,
  renewal: { probability: 0.97, inactiveProbability: 0.5, regret: 0, uplift: 0 },
  costToServe: 10,
});

const seats: Offer = {
  ...usage,
  id: "seats",
  name: "Seats, paid by the year",
  termMonths: 12,
  billing: "annual",
  charges: [{ kind: "seats", schedule: { model: "perUnit", price: 50, minimum: null, maximum: null } }],
};

/** Nobody signs after January: the lesson follows the twenty. */
const closed: Offer = { ...usage, id: "closed", name: "No further deals", dealMultiplier: 0 };

const PLANS: Plan[] = [
  plan("fee", "Fee at signing, capped", [
    {
      kind: "signingFee",
      rate: 0.2,
      base: "contractValue",
      fixed: 0,
      capPerDeal: 2000,
      clawback: null,
      appliesTo: null,
    },
  ]),
  plan("share", "Share of use, without end", [
    {
      kind: "revenueShare",
      rate: 0.05,
      base: "consumption",
      fromMonth: 0,
      months: null,
      yearlyDecay: 0,
      appliesTo: null,
    },
  ]),
];

/** All that signed in January under an offer and a plan. */
function signedInJanuary(id: string, name: string, offerId: string, planId: string): Strategy {
  return { ...strategy(id, name, "closed", planId), before: { offerId, planId }, switchMonth: 1, existing: "keep" };
}

/**
 * A partner signs twenty small customers in January, of which one is followed by name.
 * Its figures are made up: plausible for a tool that teams begin to use on their own.
 */
export const scenario: Scenario = lessonScenario({
  id: "lesson-uncapped",
  name: "Capped commission, uncapped upside",
  description:
    "A partner brings twenty small customers in January. It is paid a capped fee for each contract, or a share of " +
    "what each of them uses, for as long as it does. All figures are plausible and made up.",
  horizonMonths: 48,
  runs: 400,
  arrivals: "even",
  meters: [{ id: "reports", name: "Reports", unit: "report", perActivity: 1, unitCost: 0.2 }],
  segments: [smallTeams],
  partners: [customersOf("finch", "Brought Finch", 1), customersOf("others", "Brought the other 19", 19)],
  offers: [seats, usage, closed],
  plans: PLANS,
  strategies: [
    signedInJanuary("fee", "Capped fee", "seats", "fee"),
    signedInJanuary("share", "Share of use", "usage", "share"),
  ],
  baselineStrategyId: "fee",
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
