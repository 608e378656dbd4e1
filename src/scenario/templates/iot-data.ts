import type { Partner, Scenario, Segment } from "#engine/index.ts";
import { NOTES } from "./iot-data-notes.ts";
import { OFFERS } from "./iot-data-offers.ts";
import { NO_SEATS, NO_SERVICES, plan, readyScenario, strategy } from "./makers.ts";

/** Fleets of small devices: they send a position or a reading, and grow by being installed. */
const trackers: Segment = {
  id: "tracker",
  name: "Trackers and meters",
  activity: { median: 9.2, p90: 35 },
  seats: NO_SEATS,
  activation: { probability: 0.92, months: { median: 2, p90: 5 } },
  adoption: { kind: "linear", months: 30 },
  firstValueShare: 0.1,
  growthRate: 0.2,
  expansion: { perYear: 0.4, uplift: { median: 0.3, p90: 0.8 } },
  seasonality: null,
  volatility: { sigma: 0.12, persistence: 0.5 },
  decline: { perYear: 0.1, monthlyDecay: 0.1, floor: 0 },
  walletShare: 0.85,
};

/** Few devices with pictures and whole sites behind them. */
const gateways: Segment = {
  ...trackers,
  id: "gateway",
  name: "Cameras and gateways",
  activity: { median: 250, p90: 800 },
  activation: { probability: 0.9, months: { median: 3, p90: 7 } },
  growthRate: 0.2,
  expansion: { perYear: 0.6, uplift: { median: 0.25, p90: 0.6 } },
  volatility: { sigma: 0.2, persistence: 0.6 },
  decline: { perYear: 0.12, monthlyDecay: 0.1, floor: 0.3 },
  walletShare: 0.7,
};

/** Makers of devices, in which the SIM already is. */
const makers: Partner = {
  id: "maker",
  name: "Device makers",
  type: "isv",
  firms: 3,
  dealsPerYear: 6,
  segmentMix: { gateway: 1, tracker: 3 },
  installedBase: 6,
  team: { size: 0.08, typicalSize: null, costPerYear: 100_000 },
  focus: { sell: 0.4, activate: 0.4, grow: 0.2 },
  skill: { sell: 1, activate: 1, grow: 1 },
  services: NO_SERVICES,
  responsiveness: 0,
};

/** They build what the data is for. */
const integrators: Partner = {
  ...makers,
  id: "integrator",
  name: "IoT integrators",
  type: "si",
  firms: 2,
  dealsPerYear: 4,
  segmentMix: { gateway: 2, tracker: 1 },
  installedBase: 3,
  team: { size: 0.2, typicalSize: null, costPerYear: 130_000 },
  focus: { sell: 0.3, activate: 0.4, grow: 0.3 },
  services: { implementationFee: 20_000, managedMonthly: 300, managedShare: 0, attachRate: 0.4, deliveryCost: 0.6 },
};

/**
 * A carrier for devices sells data by volume: at one price, in tiers of two kinds, and in pools.
 *
 * What it teaches: tiers win the fleets that one price puts off, and give part of the price away as they grow: the price of a
 * GB falls while revenue rises. Graduated tiers give the lower price to what lies beyond an edge, volume tiers to all of the
 * month: the same list earns less. Pools look cheap and are paid whole. First prices are list prices of 2026; what lies
 * beyond 2 GB, and who signs for which, is assumed.
 */
export const iotData: Scenario = readyScenario({
  id: "iot-data",
  name: "Data by volume: one price, tiers, pools",
  description:
    "A carrier for connected devices bills data by the month: at one price, in graduated tiers, in volume tiers with the same " +
    "prices, or in pools of 10 GB. Fleets grow as devices are installed. First prices are published ones, the rest is " +
    "assumed: see the notes.",
  notes: NOTES,
  horizonMonths: 48,
  meters: [{ id: "data", name: "Data", unit: "GB", perActivity: 1, unitCost: 2.5 }],
  segments: [trackers, gateways],
  partners: [makers, integrators],
  offers: OFFERS,
  plans: [
    plan("share", "Share of use", [
      {
        kind: "revenueShare",
        rate: 0.12,
        base: "consumption",
        fromMonth: 0,
        months: null,
        yearlyDecay: 0,
        appliesTo: null,
      },
    ]),
  ],
  strategies: [
    strategy("one-price", "One price", "one-price", "share"),
    strategy("graduated", "Graduated tiers", "graduated", "share"),
    strategy("volume", "Volume tiers", "volume", "share"),
    strategy("pools", "Pools of 10 GB", "pools", "share"),
  ],
  baselineStrategyId: "one-price",
  customerSuccess: {
    mode: "continuous",
    reviewEvery: 3,
    saveRate: 0.25,
    lift: 0.05,
    accountsPerCsm: 200,
    csms: 1,
    costPerCsmYear: 95_000,
  },
});
