import type { Offer, Plan, Scenario, Segment } from "#engine/index.ts";
import { plan, strategy, usageOffer } from "#scenario/templates/makers.ts";
import { bringsAtOnce, lessonScenario, NOBODY_HELPS, noFurtherDeals, signedAtOnce } from "../maker.ts";

/** They begin much alike. Some find one use after the other, many do not, some fade away. */
const smallTeams: Segment = {
  id: "small-teams",
  name: "Small teams",
  activity: { median: 2000, p90: 3000 },
  seats: { median: 40, p90: 60 },
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

/** A partner's customers, all of January. */
const bringer = { type: "referral", segmentId: "small-teams", costPerYear: 90_000 } as const;

/** A report costs a dollar: forty people who each make fifty a month pay what their seats would cost. */
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

const PLANS: Plan[] = [
  plan("fee", "Fee at signing, capped", [
    {
      kind: "signingFee",
      rate: 0.2,
      base: "contractValue",
      fixed: 0,
      capPerDeal: 8000,
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
  partners: [
    bringsAtOnce({ ...bringer, id: "finch", name: "Finch’s partner", customers: 1 }),
    bringsAtOnce({ ...bringer, id: "others", name: "Others like Finch", customers: 19 }),
  ],
  offers: [seats, usage, noFurtherDeals(usage)],
  plans: PLANS,
  strategies: [
    signedAtOnce(strategy("fee", "Capped fee", "seats", "fee")),
    signedAtOnce(strategy("share", "Share of use", "usage", "share")),
  ],
  baselineStrategyId: "fee",
  customerSuccess: NOBODY_HELPS,
});
