import type { CustomerSuccess, Partner, Scenario, Segment } from "#engine/index.ts";
import { NO_SEATS, NO_SERVICES, plan, readyScenario, strategy } from "./makers.ts";
import { NOTES } from "./messaging-notes.ts";
import { OFFERS } from "./messaging-offers.ts";

/** Reminders and codes. Most stay small; a few grow far beyond where they started. */
const senders: Segment = {
  id: "sender",
  name: "Small senders",
  activity: { median: 30, p90: 150 },
  seats: NO_SEATS,
  activation: { probability: 0.9, months: { median: 1, p90: 3 } },
  adoption: { kind: "logistic", monthsToHalf: 3, monthsTo90: 7 },
  firstValueShare: 0.1,
  growthRate: 0.06,
  expansion: { perYear: 0.5, uplift: { median: 0.25, p90: 0.8 } },
  seasonality: [0.95, 0.95, 0.98, 0.97, 0.98, 0.96, 0.94, 0.97, 1, 1.02, 1.18, 1.1],
  volatility: { sigma: 0.3, persistence: 0.6 },
  decline: { perYear: 0.25, monthlyDecay: 0.2, floor: 0 },
  walletShare: 0.8,
};

/** Apps and marketplaces that message all their users, over two carriers or three. */
const platforms: Segment = {
  ...senders,
  id: "platform",
  name: "Apps and marketplaces",
  activity: { median: 400, p90: 1500 },
  activation: { probability: 0.92, months: { median: 3, p90: 6 } },
  adoption: { kind: "logistic", monthsToHalf: 4, monthsTo90: 10 },
  expansion: { perYear: 0.8, uplift: { median: 0.2, p90: 0.6 } },
  volatility: { sigma: 0.2, persistence: 0.7 },
  decline: { perYear: 0.15, monthlyDecay: 0.15, floor: 0.2 },
  walletShare: 0.6,
};

/** Software that sends in its customers' name: they sign up in it. */
const software: Partner = {
  id: "software",
  name: "Software with messaging in it",
  type: "isv",
  firms: 3,
  dealsPerYear: 12,
  segmentMix: { platform: 1, sender: 8 },
  installedBase: 8,
  team: { size: 0.15, typicalSize: null, costPerYear: 100_000 },
  focus: { sell: 0.4, activate: 0.3, grow: 0.3 },
  skill: { sell: 1, activate: 1, grow: 1 },
  services: NO_SERVICES,
  responsiveness: 0,
};

/** Two people who look once a quarter at each of a hundred accounts. */
const QUARTERLY: CustomerSuccess = {
  mode: "periodic",
  reviewEvery: 3,
  saveRate: 0.35,
  lift: 0.1,
  accountsPerCsm: 75,
  csms: 1,
  costPerCsmYear: 110_000,
};

/**
 * Messages are sold by the piece, with a small subscription beside it.
 *
 * What it teaches: the small subscription keeps a customer's number and hardly any of the revenue, which follows what is
 * sent, and most of that is sent by few. A large subscription with messages in it brings more from those who send little
 * and keeps others from trying. Where nothing is promised, use that stops is revenue that stops: who watches the meter
 * sees it in time.
 */
export const messaging: Scenario = readyScenario({
  id: "messaging",
  name: "A small fee and every message: revenue follows use",
  description:
    "A messaging service bills every message and a small monthly fee. It weighs a large fee with messages in it, and none at " +
    "all; and whether to look at accounts by the quarter or as soon as use falls. The notes say where figures come from.",
  notes: NOTES,
  horizonMonths: 36,
  meters: [{ id: "messages", name: "Messages", unit: "1,000 messages", perActivity: 1, unitCost: 4.1 }],
  segments: [senders, platforms],
  partners: [software],
  offers: OFFERS,
  plans: [
    plan("share", "Share of use", [
      {
        kind: "revenueShare",
        rate: 0.15,
        base: "consumption",
        fromMonth: 0,
        months: 24,
        yearlyDecay: 0,
        appliesTo: null,
      },
    ]),
  ],
  strategies: [
    strategy("small-fee", "Small fee and use", "small-fee", "share"),
    strategy("bundle", "Large fee, messages in it", "bundle", "share"),
    strategy("no-fee", "Use alone", "no-fee", "share"),
  ],
  baselineStrategyId: "small-fee",
  customerSuccess: QUARTERLY,
});
