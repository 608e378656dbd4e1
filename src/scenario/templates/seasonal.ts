import type { Partner, Scenario, Segment } from "#engine/index.ts";
import { NO_SEATS, NO_SERVICES, plan, readyScenario, strategy } from "./makers.ts";
import { NOTES } from "./seasonal-notes.ts";
import { OFFERS } from "./seasonal-offers.ts";

/** Parcels by month, January first: quiet into August, most in November. Made up in the shape of an online shop's year. */
const SHOP_YEAR = [0.82, 0.74, 0.8, 0.8, 0.82, 0.8, 0.78, 0.84, 1.05, 1.3, 1.75, 1.5];

/** Wine, toys and coats: half of the year is made in ten weeks. */
const GIFT_YEAR = [0.6, 0.6, 0.65, 0.7, 0.7, 0.65, 0.65, 0.75, 1.2, 1.8, 2.2, 1.5];

/** Goes live within weeks and sends a part of its parcels with another carrier. */
const shop: Segment = {
  id: "shop",
  name: "Online shops",
  activity: { median: 4000, p90: 14_000 },
  seats: NO_SEATS,
  activation: { probability: 0.95, months: { median: 1, p90: 2 } },
  adoption: { kind: "logistic", monthsToHalf: 2, monthsTo90: 4 },
  firstValueShare: 0.1,
  growthRate: 0.04,
  expansion: { perYear: 0.3, uplift: { median: 0.15, p90: 0.4 } },
  seasonality: SHOP_YEAR,
  volatility: { sigma: 0.12, persistence: 0.6 },
  decline: { perYear: 0.1, monthlyDecay: 0.1, floor: 0 },
  walletShare: 0.7,
};

/** Smaller, less steady, and all autumn. */
const gift: Segment = {
  ...shop,
  id: "gift",
  name: "Gift and season sellers",
  activity: { median: 2500, p90: 9000 },
  growthRate: 0.03,
  expansion: { perYear: 0.3, uplift: { median: 0.15, p90: 0.4 } },
  seasonality: GIFT_YEAR,
  volatility: { sigma: 0.2, persistence: 0.6 },
  decline: { perYear: 0.12, monthlyDecay: 0.12, floor: 0 },
};

/** Software that shops run on, with the label a click away. */
const platforms: Partner = {
  id: "platform",
  name: "Shop platforms",
  type: "isv",
  firms: 2,
  dealsPerYear: 8,
  segmentMix: { gift: 1, shop: 3 },
  installedBase: 8,
  team: { size: 0.5, typicalSize: null, costPerYear: 90_000 },
  focus: { sell: 0.4, activate: 0.3, grow: 0.3 },
  skill: { sell: 1, activate: 1, grow: 1 },
  services: NO_SERVICES,
  responsiveness: 0,
};

/** They bring few customers, for whom the vendor is one of many things. */
const consultants: Partner = {
  ...platforms,
  id: "consultant",
  name: "Logistics consultants",
  type: "referral",
  firms: 3,
  dealsPerYear: 4,
  segmentMix: { gift: 2, shop: 2 },
  installedBase: 3,
  team: { size: 0.2, typicalSize: null, costPerYear: 100_000 },
  focus: { sell: 0.5, activate: 0.2, grow: 0.3 },
};

/**
 * A parcel service whose customers send most in autumn sells the same promise by the month, by the quarter and by the year.
 *
 * What it teaches: cut into even spans, a promise that fits the year fits no part of it. In quiet months customers pay for
 * parcels they do not send, in autumn they pay overage; a quarter is hardly better than a month, and only a span as long as
 * the season's own evens it out. What the vendor gains on the misfit it loses with the customers who leave. Where its key
 * figures come from stands in the notes; the rest is plausible for a service with some twenty-five customers at the start, taken from no company.
 */
export const seasonal: Scenario = readyScenario({
  id: "seasonal",
  name: "Seasonal customers: one promise, even spans",
  description:
    "A parcel service sells to shops that send most in autumn. They promise the same by the month, by the quarter or by the " +
    "year, lose what a span leaves unused and pay more beyond it; or they pay per shipment. " +
    "The notes say where figures come from.",
  notes: NOTES,
  horizonMonths: 36,
  meters: [{ id: "shipments", name: "Shipments", unit: "shipment", perActivity: 1, unitCost: 0.4 }],
  segments: [shop, gift],
  partners: [platforms, consultants],
  offers: OFFERS,
  plans: [
    plan("share", "Share of use", [
      {
        kind: "revenueShare",
        rate: 0.1,
        base: "consumption",
        fromMonth: 0,
        months: 36,
        yearlyDecay: 0,
        appliesTo: null,
      },
    ]),
  ],
  strategies: [
    strategy("monthly", "Promise a month", "monthly", "share"),
    strategy("quarterly", "Promise a quarter", "quarterly", "share"),
    strategy("yearly", "Promise a year", "yearly", "share"),
    strategy("payg", "Pay per shipment", "payg", "share"),
  ],
  baselineStrategyId: "monthly",
  customerSuccess: {
    mode: "periodic",
    reviewEvery: 6,
    saveRate: 0.3,
    lift: 0.1,
    accountsPerCsm: 60,
    csms: 1,
    costPerCsmYear: 90_000,
  },
});
