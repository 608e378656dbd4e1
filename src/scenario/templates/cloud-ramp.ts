import type { Partner, Scenario, Segment } from "#engine/index.ts";
import { NOTES } from "./cloud-ramp-notes.ts";
import { OFFERS } from "./cloud-ramp-offers.ts";
import { NO_SEATS, NO_SERVICES, plan, readyScenario, strategy } from "./makers.ts";

/** Moves one data store after another: half of it takes the better part of a year. */
const mid: Segment = {
  id: "mid",
  name: "Mid-size companies",
  activity: { median: 4000, p90: 12_000 },
  seats: NO_SEATS,
  activation: { probability: 0.9, months: { median: 3, p90: 6 } },
  adoption: { kind: "gompertz", monthsToHalf: 8, monthsTo90: 20 },
  firstValueShare: 0.1,
  growthRate: 0.08,
  expansion: { perYear: 0.7, uplift: { median: 0.2, p90: 0.5 } },
  seasonality: null,
  volatility: { sigma: 0.2, persistence: 0.6 },
  decline: { perYear: 0.1, monthlyDecay: 0.1, floor: 0.4 },
  walletShare: 1,
};

/** Larger, later and slower. */
const large: Segment = {
  ...mid,
  id: "large",
  name: "Large companies",
  activity: { median: 20_000, p90: 50_000 },
  activation: { probability: 0.88, months: { median: 5, p90: 9 } },
  adoption: { kind: "gompertz", monthsToHalf: 11, monthsTo90: 26 },
  expansion: { perYear: 0.9, uplift: { median: 0.18, p90: 0.4 } },
  volatility: { sigma: 0.15, persistence: 0.7 },
};

/** They sell the platform to move customers onto it, and are paid for both. */
const consultancies: Partner = {
  id: "consultancy",
  name: "Cloud consultancies",
  type: "si",
  firms: 3,
  dealsPerYear: 3,
  segmentMix: { large: 1, mid: 3 },
  installedBase: 2,
  team: { size: 1.5, typicalSize: null, costPerYear: 160_000 },
  focus: { sell: 0.35, activate: 0.4, grow: 0.25 },
  skill: { sell: 1, activate: 1.1, grow: 1 },
  services: {
    implementationFee: 90_000,
    managedMonthly: 3000,
    managedShare: 0,
    attachRate: 0.4,
    deliveryCost: 0.65,
  },
  responsiveness: 0,
};

/** The vendor's own people bring the larger ones. */
const ownSales: Partner = {
  ...consultancies,
  id: "own-sales",
  name: "Own sales",
  type: "direct",
  firms: 1,
  dealsPerYear: 6,
  segmentMix: { large: 1, mid: 2 },
  installedBase: 4,
  team: { size: 3, typicalSize: null, costPerYear: 220_000 },
  focus: { sell: 0.4, activate: 0.3, grow: 0.3 },
  skill: { sell: 1, activate: 1, grow: 1 },
  services: NO_SERVICES,
};

/**
 * A cloud data platform sells the same three-year promise flat, ramped, and ramped with what is left carried on.
 *
 * What it teaches: customers move for a year or two, and a flat promise is paid for from the first day. A ramp that comes to
 * the same total leaves less of the first year unused, and is signed by buyers whom a full first year puts off; carried on,
 * what is left is used in a later year, for which the vendor gives up revenue that nobody used. Prices and sizes follow a
 * large vendor's published figures; how customers move and how they take unused promises is assumed.
 */
export const cloudRamp: Scenario = readyScenario({
  id: "cloud-ramp",
  name: "Promises that grow: flat, ramped, rolled over",
  description:
    "A cloud data platform sells three-year promises to customers who move in over a year or two. The promise is the same in " +
    "each year, or grows by two fifths each year to the same total; what is left is lost or rolled over. Or there is none. Prices " +
    "and sizes follow published figures, the rest is assumed: see the notes.",
  notes: NOTES,
  horizonMonths: 60,
  meters: [{ id: "credits", name: "Compute", unit: "credit", perActivity: 1, unitCost: 0.84 }],
  segments: [mid, large],
  partners: [consultancies, ownSales],
  offers: OFFERS,
  plans: [
    plan("share", "Share of use", [
      {
        kind: "revenueShare",
        rate: 0.08,
        base: "consumption",
        fromMonth: 0,
        months: 36,
        yearlyDecay: 0,
        appliesTo: null,
      },
    ]),
  ],
  strategies: [
    strategy("flat", "Flat promise", "flat", "share"),
    strategy("ramp", "Ramped promise", "ramp", "share"),
    strategy("rollover", "Ramped, rolled over", "rollover", "share"),
    strategy("payg", "Pay as you go", "payg", "share"),
  ],
  baselineStrategyId: "flat",
  customerSuccess: {
    mode: "periodic",
    reviewEvery: 3,
    saveRate: 0.35,
    lift: 0.1,
    accountsPerCsm: 25,
    csms: 2,
    costPerCsmYear: 150_000,
  },
});
