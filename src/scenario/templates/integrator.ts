import type { Offer, Scenario, Segment } from "#engine/index.ts";
import { NOTES } from "./integrator-notes.ts";
import { INTEGRATORS, PLANS } from "./integrator-practice.ts";
import { commitment, NO_SEATS, readyScenario, strategy, usageOffer } from "./makers.ts";

/** Goes live only if somebody builds it: a fifth of the contracts never would. */
const mid: Segment = {
  id: "mid",
  name: "Mid-market",
  activity: { median: 2000, p90: 5000 },
  seats: NO_SEATS,
  activation: { probability: 0.8, months: { median: 4, p90: 9 } },
  adoption: { kind: "logistic", monthsToHalf: 6, monthsTo90: 12 },
  firstValueShare: 0.1,
  growthRate: 0.08,
  expansion: { perYear: 0.7, uplift: { median: 0.2, p90: 0.5 } },
  seasonality: null,
  volatility: { sigma: 0.2, persistence: 0.6 },
  decline: { perYear: 0.15, monthlyDecay: 0.1, floor: 0 },
  walletShare: 1,
};

/** Slower and larger; keeps a second vendor and cuts waste rather than leave. */
const enterprise: Segment = {
  id: "enterprise",
  name: "Enterprise",
  activity: { median: 6000, p90: 14_000 },
  seats: NO_SEATS,
  activation: { probability: 0.75, months: { median: 7, p90: 13 } },
  adoption: { kind: "gompertz", monthsToHalf: 7, monthsTo90: 16 },
  firstValueShare: 0.1,
  growthRate: 0.06,
  expansion: { perYear: 1, uplift: { median: 0.18, p90: 0.4 } },
  seasonality: null,
  volatility: { sigma: 0.15, persistence: 0.7 },
  decline: { perYear: 0.1, monthlyDecay: 0.08, floor: 0.4 },
  walletShare: 0.8,
};

/** One offer for all: what differs is how partners are paid for it. */
const offer: Offer = usageOffer({
  id: "commit",
  name: "Annual commitment",
  termMonths: 12,
  billing: "quarterly",
  meterId: "jobs",
  price: 5,
  commitment: commitment({ coverage: 0.4, optimism: { median: 1, p90: 1.4 }, overageMultiplier: 1.05 }),
  renewal: { probability: 0.94, inactiveProbability: 0.3, regret: 0.3, uplift: 0 },
  costToServe: 200,
});

/** Contracts of the first year keep to the fee until they renew. */
const AFTER_A_YEAR_OF_FEES = { before: { offerId: "commit", planId: "fee" }, switchMonth: 12 };

/**
 * System integrators are paid for closing (a fee at signing) or for building (a share of what customers use).
 *
 * What it teaches: a fee pays a practice from its first deals on, and then only for the next one. A share leaves it out of
 * pocket for its first years, turns its time towards bringing customers live and growing them, and ends higher, for the
 * vendor too; how deep the valley is and when it ends differs from future to future. Money for the first project, or a year
 * of fees before the share, makes the valley shallower. Where its key figures come from stands in the notes; the rest
 * is plausible for three firms with one person and a bit each for this vendor, taken from no company.
 */
export const integrator: Scenario = readyScenario({
  id: "integrator",
  name: "Stop closing, start building: fee or share",
  description:
    "Three system integrators build a practice around one vendor. They are paid a fee at signing, a share of what customers " +
    "use, a smaller share with the first project funded, or fees for a year and the share from then on. They shift their " +
    "time halfway to what pays them best. The notes say where figures come from.",
  notes: NOTES,
  horizonMonths: 48,
  meters: [{ id: "jobs", name: "Automated jobs", unit: "100 jobs", perActivity: 1, unitCost: 1.2 }],
  segments: [mid, enterprise],
  partners: [INTEGRATORS],
  offers: [offer],
  plans: PLANS,
  strategies: [
    strategy("fee", "Signing fee", "commit", "fee"),
    strategy("share", "Usage share", "commit", "share"),
    strategy("bridge", "Share, funded start", "commit", "bridge"),
    { ...strategy("change", "Fee, then share", "commit", "share"), ...AFTER_A_YEAR_OF_FEES },
  ],
  baselineStrategyId: "fee",
  customerSuccess: {
    mode: "periodic",
    reviewEvery: 3,
    saveRate: 0.3,
    lift: 0.1,
    accountsPerCsm: 40,
    csms: 1,
    costPerCsmYear: 120_000,
  },
});
