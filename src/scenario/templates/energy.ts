import type { Partner, Scenario, Segment } from "#engine/index.ts";
import { NOTES } from "./energy-notes.ts";
import { OFFERS } from "./energy-offers.ts";
import { NO_SEATS, NO_SERVICES, plan, readyScenario, strategy } from "./makers.ts";

/** Sales of electricity to commercial customers in the US by month of 2023, TWh. */
const COMMERCIAL_YEAR = [110.5, 101.4, 110.1, 101.6, 110.4, 117.7, 133.2, 135.1, 123.7, 115.4, 107.1, 108.9];

/** Cold is made in summer. Made up: the same months, with the peak half as high again. */
const COOLING_YEAR = [0.84, 0.8, 0.86, 0.9, 1, 1.15, 1.3, 1.3, 1.13, 0.97, 0.87, 0.88];

/** Power flows from the day of the switch, and hardly anything grows. */
const offices: Segment = {
  id: "office",
  name: "Shops and offices",
  activity: { median: 6, p90: 22 },
  seats: NO_SEATS,
  activation: { probability: 0.98, months: { median: 1, p90: 2 } },
  adoption: { kind: "immediate" },
  firstValueShare: 0.1,
  growthRate: 0,
  expansion: { perYear: 0.1, uplift: { median: 0.1, p90: 0.3 } },
  seasonality: COMMERCIAL_YEAR,
  volatility: { sigma: 0.08, persistence: 0.4 },
  decline: { perYear: 0.04, monthlyDecay: 0.1, floor: 0 },
  walletShare: 1,
};

/** Larger, colder, and at work on using less. */
const coldStores: Segment = {
  ...offices,
  id: "cold-store",
  name: "Cold stores and supermarkets",
  activity: { median: 90, p90: 220 },
  growthRate: -0.01,
  seasonality: COOLING_YEAR,
  volatility: { sigma: 0.06, persistence: 0.5 },
  decline: { perYear: 0.05, monthlyDecay: 0.03, floor: 0.8 },
};

/** They shop for their customers when a contract ends. */
const brokers: Partner = {
  id: "broker",
  name: "Energy brokers",
  type: "referral",
  firms: 3,
  dealsPerYear: 10,
  segmentMix: { "cold-store": 1, office: 5 },
  installedBase: 14,
  team: { size: 0.4, typicalSize: null, costPerYear: 90_000 },
  focus: { sell: 0.5, activate: 0.2, grow: 0.3 },
  skill: { sell: 1, activate: 1, grow: 1 },
  services: NO_SERVICES,
  responsiveness: 0,
};

/** They look after buildings and stay in them. */
const managers: Partner = {
  ...brokers,
  id: "manager",
  name: "Energy managers",
  firms: 2,
  dealsPerYear: 5,
  segmentMix: { "cold-store": 2, office: 3 },
  installedBase: 7,
  focus: { sell: 0.3, activate: 0.2, grow: 0.5 },
  services: { implementationFee: 1500, managedMonthly: 120, managedShare: 0, attachRate: 0.6, deliveryCost: 0.6 },
};

/**
 * A supplier of electricity to businesses weighs one price, seasonal rates, level payments, and take or pay.
 *
 * What it teaches: most is used when it is dear, so that rates with the season earn more than their average, and make revenue
 * more uneven than use. Level payments even out what is billed and change nothing over the year. Take or pay keeps what was
 * not used, until it costs customers. Price, season and loyalty are public figures; what suppliers pay is assumed.
 */
export const energy: Scenario = readyScenario({
  id: "energy",
  name: "Power by the season: flat, seasonal, level",
  description:
    "A supplier sells electricity to shops, offices and cold stores, which use most in summer: at one price, at rates that " +
    "follow the season, in level payments settled each year, or with a promise of which the unused part is paid too. Price, " +
    "season and loyalty are public figures of the US, the rest is assumed: see the notes.",
  notes: NOTES,
  horizonMonths: 36,
  meters: [{ id: "power", name: "Electricity", unit: "MWh", perActivity: 1, unitCost: 107 }],
  segments: [offices, coldStores],
  partners: [brokers, managers],
  offers: OFFERS,
  plans: [
    plan("mils", "Half a cent a kWh", [
      {
        kind: "revenueShare",
        rate: 0.04,
        base: "consumption",
        fromMonth: 0,
        months: null,
        yearlyDecay: 0,
        appliesTo: null,
      },
    ]),
  ],
  strategies: [
    strategy("flat", "One price", "flat", "mils"),
    strategy("seasonal", "Seasonal rates", "seasonal", "mils"),
    strategy("level", "Level payments", "level", "mils"),
    strategy("take-or-pay", "Take or pay", "take-or-pay", "mils"),
  ],
  baselineStrategyId: "flat",
  customerSuccess: {
    mode: "periodic",
    reviewEvery: 12,
    saveRate: 0.25,
    lift: 0,
    accountsPerCsm: 250,
    csms: 1,
    costPerCsmYear: 85_000,
  },
});
