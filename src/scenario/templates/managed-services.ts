import type { Offer, Partner, Scenario, Segment } from "#engine/index.ts";
import { commitment, NO_SEATS, readyScenario, strategy, usageOffer } from "./makers.ts";
import { NOTES } from "./managed-services-notes.ts";
import { PLANS } from "./managed-services-plans.ts";

/** Companies that would rather not watch their own servers at night. */
const mid: Segment = {
  id: "mid",
  name: "Mid-market companies",
  activity: { median: 200, p90: 550 },
  seats: NO_SEATS,
  activation: { probability: 0.88, months: { median: 3, p90: 6 } },
  adoption: { kind: "logistic", monthsToHalf: 5, monthsTo90: 11 },
  firstValueShare: 0.1,
  growthRate: 0.06,
  expansion: { perYear: 0.6, uplift: { median: 0.15, p90: 0.4 } },
  seasonality: null,
  volatility: { sigma: 0.1, persistence: 0.7 },
  decline: { perYear: 0.28, monthlyDecay: 0.08, floor: 0 },
  walletShare: 0.9,
};

/** Smaller, simpler and sooner gone. */
const small: Segment = {
  ...mid,
  id: "small",
  name: "Small companies",
  activity: { median: 50, p90: 130 },
  activation: { probability: 0.9, months: { median: 2, p90: 4 } },
  expansion: { perYear: 0.4, uplift: { median: 0.2, p90: 0.5 } },
  decline: { perYear: 0.32, monthlyDecay: 0.1, floor: 0 },
};

/** They watch servers for their customers: what those pay them is most of their income. They follow what pays them best. */
const providers: Partner = {
  id: "msp",
  name: "Managed-service providers",
  type: "msp",
  firms: 3,
  dealsPerYear: 6,
  segmentMix: { mid: 2, small: 3 },
  installedBase: 4,
  team: { size: 1.3, typicalSize: null, costPerYear: 110_000 },
  focus: { sell: 0.4, activate: 0.3, grow: 0.3 },
  skill: { sell: 1, activate: 1, grow: 1.2 },
  services: {
    implementationFee: 2000,
    managedMonthly: 1300,
    managedShare: 0.1,
    attachRate: 0.8,
    deliveryCost: 0.55,
  },
  responsiveness: 0.8,
};

/** One offer for all: what differs is what providers are paid for. */
const offer: Offer = usageOffer({
  id: "commit",
  name: "Annual commitment",
  termMonths: 12,
  billing: "monthly",
  meterId: "hosts",
  price: 46,
  commitment: commitment({ coverage: 0.5, optimism: { median: 1, p90: 1.3 } }),
  renewal: { probability: 0.82, inactiveProbability: 0.25, regret: 0.3, uplift: 0 },
  costToServe: 80,
});

/**
 * Managed-service providers run a monitoring product for their customers, and are paid for closing or for keeping.
 *
 * What it teaches: a provider lives from its own services for as long as customers stay. A fee at signing draws its time into
 * selling, and customers go live later and leave sooner; a share of use, or half of it and a retainer for each live customer,
 * draws it into bringing them live and growing them. Fewer are signed and fewer leave, less of what they promise goes unused,
 * and after a thinner start the provider earns more in each year. Prices and sizes are of 2026; the rest is assumed.
 */
export const managedServices: Scenario = readyScenario({
  id: "managed-services",
  name: "The provider that stays: fee, share, retainer",
  description:
    "Managed-service providers watch servers for their customers with a vendor’s product. They are paid a fee at signing, a " +
    "share of what customers use, or half of the share and a retainer for every live customer, and turn most of their time to " +
    "what pays best. Prices and sizes are published ones, the rest is assumed: see the notes.",
  notes: NOTES,
  horizonMonths: 60,
  meters: [{ id: "hosts", name: "Monitored hosts", unit: "host", perActivity: 1, unitCost: 9 }],
  segments: [mid, small],
  partners: [providers],
  offers: [offer],
  plans: PLANS,
  strategies: [
    strategy("fee", "Signing fee", "commit", "fee"),
    strategy("share", "Share of use", "commit", "share"),
    strategy("retainer", "Share and retainer", "commit", "retainer"),
  ],
  baselineStrategyId: "fee",
  customerSuccess: {
    mode: "periodic",
    reviewEvery: 6,
    saveRate: 0.3,
    lift: 0.05,
    accountsPerCsm: 60,
    csms: 1,
    costPerCsmYear: 120_000,
  },
});
