import type { Partner, Scenario, Segment } from "#engine/index.ts";
import { NO_SEATS, NO_SERVICES, plan, readyScenario, strategy } from "./makers.ts";
import { NOTES } from "./unused-promise-notes.ts";
import { OFFERS } from "./unused-promise-offers.ts";

/** They buy before they build. */
const enterprise: Segment = {
  id: "enterprise",
  name: "Enterprise",
  activity: { median: 14_000, p90: 30_000 },
  seats: NO_SEATS,
  activation: { probability: 0.85, months: { median: 4, p90: 8 } },
  adoption: { kind: "gompertz", monthsToHalf: 5, monthsTo90: 13 },
  firstValueShare: 0.1,
  growthRate: 0.18,
  expansion: { perYear: 1, uplift: { median: 0.25, p90: 0.5 } },
  seasonality: null,
  volatility: { sigma: 0.2, persistence: 0.6 },
  decline: { perYear: 0.1, monthlyDecay: 0.08, floor: 0.4 },
  walletShare: 1,
};

/** Smaller, sooner live, and sooner gone. */
const scaleUp: Segment = {
  id: "scale-up",
  name: "Scale-ups",
  activity: { median: 3000, p90: 8000 },
  seats: NO_SEATS,
  activation: { probability: 0.9, months: { median: 2, p90: 5 } },
  adoption: { kind: "logistic", monthsToHalf: 4, monthsTo90: 9 },
  firstValueShare: 0.1,
  growthRate: 0.18,
  expansion: { perYear: 0.8, uplift: { median: 0.25, p90: 0.6 } },
  seasonality: null,
  volatility: { sigma: 0.3, persistence: 0.6 },
  decline: { perYear: 0.2, monthlyDecay: 0.12, floor: 0 },
  walletShare: 1,
};

/** The vendor's own salespeople bring the larger customers. */
const ownSales: Partner = {
  id: "own-sales",
  name: "Own sales",
  type: "direct",
  firms: 1,
  dealsPerYear: 6,
  segmentMix: { enterprise: 3, "scale-up": 4 },
  installedBase: 0,
  team: { size: 3, typicalSize: null, costPerYear: 190_000 },
  focus: { sell: 0.4, activate: 0.3, grow: 0.3 },
  skill: { sell: 1, activate: 1, grow: 1 },
  services: NO_SERVICES,
  responsiveness: 0,
};

/** Resellers keep a margin on all that is billed, used or not. */
const resellers: Partner = {
  ...ownSales,
  id: "reseller",
  name: "Resellers",
  type: "reseller",
  firms: 2,
  dealsPerYear: 4,
  segmentMix: { enterprise: 2, "scale-up": 4 },
  team: { size: 1, typicalSize: null, costPerYear: 110_000 },
};

/**
 * A vendor of an AI API sells promises of a million of which not two hundred thousand are used.
 *
 * What it teaches: where the unused part is forfeited, it is most of the second year's revenue, and it is paid by customers
 * who then do not renew. For three years forfeiting earns the vendor more; after five, the same customers have brought more
 * by paying for what they use. Rolling over delays both, forgiving leaves a promise that is none. Where its key figures
 * come from stands in the notes; the rest is plausible for a young vendor with some fifteen new customers a year whose use grows fast, taken from no company; the
 * million and the fifth are those of a well-worn example. It hangs on two guesses: regret and growth.
 */
export const unusedPromise: Scenario = readyScenario({
  id: "unused-promise",
  name: "The promise nobody uses: forfeit or forgive",
  description:
    "Customers of an AI API promise about a million a year and use a fifth of it in the first. The unused part is forfeited, " +
    "rolled over or forgiven; or there is no promise, and they pay as they go. Who paid for what was never used renews less " +
    "often. The notes say where figures come from.",
  notes: NOTES,
  horizonMonths: 60,
  meters: [{ id: "tokens", name: "Tokens", unit: "million tokens", perActivity: 1, unitCost: 0.8 }],
  segments: [enterprise, scaleUp],
  partners: [ownSales, resellers],
  offers: OFFERS,
  plans: [plan("margin", "Resale margin", [{ kind: "resaleMargin", rate: 0.1, appliesTo: null }])],
  strategies: [
    strategy("forfeit", "Forfeit", "forfeit", "margin"),
    strategy("rollover", "Roll over", "rollover", "margin"),
    strategy("forgive", "Forgive", "forgive", "margin"),
    strategy("payg", "Pay as you go", "payg", "margin"),
  ],
  baselineStrategyId: "forfeit",
  customerSuccess: {
    mode: "periodic",
    reviewEvery: 6,
    saveRate: 0.3,
    lift: 0.1,
    accountsPerCsm: 30,
    csms: 2,
    costPerCsmYear: 130_000,
  },
});
