import type { Partner, Scenario, Segment } from "#engine/index.ts";
import { NOTES } from "./feature-tiers-notes.ts";
import { OFFERS } from "./feature-tiers-offers.ts";
import { NO_SEATS, NO_SERVICES, plan, readyScenario, strategy } from "./makers.ts";

/** Receipts, reminders and a newsletter. */
const starters: Segment = {
  id: "starter",
  name: "Young shops and tools",
  activity: { median: 45, p90: 150 },
  seats: NO_SEATS,
  activation: { probability: 0.9, months: { median: 1, p90: 3 } },
  adoption: { kind: "logistic", monthsToHalf: 4, monthsTo90: 10 },
  firstValueShare: 0.1,
  growthRate: 0.15,
  expansion: { perYear: 0.4, uplift: { median: 0.3, p90: 0.8 } },
  seasonality: [0.95, 0.93, 0.95, 0.95, 0.97, 0.95, 0.93, 0.95, 0.98, 1.04, 1.28, 1.12],
  volatility: { sigma: 0.2, persistence: 0.5 },
  decline: { perYear: 0.2, monthlyDecay: 0.15, floor: 0 },
  walletShare: 1,
};

/** They write to everybody who uses them, most of all in November. */
const apps: Segment = {
  ...starters,
  id: "app",
  name: "Apps and marketplaces",
  activity: { median: 300, p90: 1500 },
  activation: { probability: 0.92, months: { median: 2, p90: 5 } },
  growthRate: 0.1,
  expansion: { perYear: 0.6, uplift: { median: 0.2, p90: 0.5 } },
  seasonality: [0.93, 0.9, 0.93, 0.93, 0.95, 0.93, 0.91, 0.93, 0.97, 1.05, 1.4, 1.17],
  decline: { perYear: 0.14, monthlyDecay: 0.12, floor: 0.2 },
  walletShare: 0.85,
};

/** Shop software with the sender built in. */
const platforms: Partner = {
  id: "platform",
  name: "Shop and app platforms",
  type: "isv",
  firms: 2,
  dealsPerYear: 14,
  segmentMix: { app: 1, starter: 1 },
  installedBase: 12,
  team: { size: 0.05, typicalSize: null, costPerYear: 100_000 },
  focus: { sell: 0.4, activate: 0.4, grow: 0.2 },
  skill: { sell: 1, activate: 1, grow: 1 },
  services: NO_SERVICES,
  responsiveness: 0,
};

/** They set up what their customers send. */
const agencies: Partner = {
  ...platforms,
  id: "agency",
  name: "Mail agencies",
  type: "referral",
  firms: 3,
  dealsPerYear: 5,
  segmentMix: { app: 2, starter: 1 },
  installedBase: 4,
  focus: { sell: 0.4, activate: 0.3, grow: 0.3 },
  services: { implementationFee: 4000, managedMonthly: 250, managedShare: 0, attachRate: 0.3, deliveryCost: 0.6 },
};

/**
 * A sender of email sells in steps that open features, by the thousand, and as one bundle.
 *
 * What it teaches: within a step use may rise and fall and the bill stays, so that November brings less and a weak month costs
 * less than by the thousand; beyond an edge the bill jumps, and the customer with it to the next set of features. One bundle
 * takes no part in what customers grow into. Prices are list prices of 2026, sizes follow a report to the SEC.
 */
export const featureTiers: Scenario = readyScenario({
  id: "feature-tiers",
  name: "Features by the step: steps, use, one bundle",
  description:
    "A sender of email bills in steps of volume that open features on the way, by the thousand with every feature, or one " +
    "bundle for everybody. What is sent peaks in November. Steps are published prices, sizes follow a public report, the rest " +
    "is assumed: see the notes.",
  notes: NOTES,
  horizonMonths: 48,
  meters: [{ id: "emails", name: "Emails", unit: "1,000 emails", perActivity: 1, unitCost: 0.09 }],
  segments: [starters, apps],
  partners: [platforms, agencies],
  offers: OFFERS,
  plans: [
    plan("share", "Share of revenue", [
      { kind: "revenueShare", rate: 0.1, base: "revenue", fromMonth: 0, months: 24, yearlyDecay: 0, appliesTo: null },
    ]),
  ],
  strategies: [
    strategy("steps", "Feature steps", "steps", "share"),
    strategy("per-email", "By the thousand", "per-email", "share"),
    strategy("bundle", "One bundle", "bundle", "share"),
  ],
  baselineStrategyId: "bundle",
  customerSuccess: {
    mode: "continuous",
    reviewEvery: 3,
    saveRate: 0.25,
    lift: 0.05,
    accountsPerCsm: 300,
    csms: 1,
    costPerCsmYear: 60_000,
  },
});
