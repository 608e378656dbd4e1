import type { CustomerSuccess, Meter, Segment } from "#engine/index.ts";

/** One activity is a thousand API calls; inference costs the vendor about a third of the list price. */
export const METERS: Meter[] = [{ id: "calls", name: "API calls", unit: "1,000 calls", perActivity: 1, unitCost: 0.9 }];

/** Usage is lowest in summer and around the turn of the year, as in business software. */
const BUSINESS_YEAR = [0.94, 0.98, 1.03, 1.02, 1.02, 1, 0.95, 0.92, 1.03, 1.06, 1.06, 0.99];

const startup: Segment = {
  id: "startup",
  name: "Start-ups",
  activity: { median: 220, p90: 900 },
  seats: { median: 10, p90: 25 },
  activation: { probability: 0.9, months: { median: 1.5, p90: 4 } },
  adoption: { kind: "logistic", monthsToHalf: 4, monthsTo90: 9 },
  firstValueShare: 0.1,
  growthRate: 0.1,
  expansion: { perYear: 0.6, uplift: { median: 0.25, p90: 0.7 } },
  seasonality: null,
  volatility: { sigma: 0.3, persistence: 0.6 },
  decline: { perYear: 0.25, monthlyDecay: 0.15, floor: 0 },
  walletShare: 1,
};

const mid: Segment = {
  id: "mid",
  name: "Mid-market",
  activity: { median: 800, p90: 2600 },
  seats: { median: 35, p90: 90 },
  activation: { probability: 0.88, months: { median: 3, p90: 7 } },
  adoption: { kind: "logistic", monthsToHalf: 6, monthsTo90: 13 },
  firstValueShare: 0.1,
  growthRate: 0.06,
  expansion: { perYear: 0.6, uplift: { median: 0.2, p90: 0.5 } },
  seasonality: [...BUSINESS_YEAR],
  volatility: { sigma: 0.2, persistence: 0.6 },
  decline: { perYear: 0.14, monthlyDecay: 0.1, floor: 0 },
  walletShare: 1,
};

/** Large buyers keep two vendors, go live late and cut waste rather than leave: their declines stop at a floor. */
const enterprise: Segment = {
  id: "enterprise",
  name: "Enterprise",
  activity: { median: 3500, p90: 12_000 },
  seats: { median: 140, p90: 400 },
  activation: { probability: 0.85, months: { median: 6, p90: 12 } },
  adoption: { kind: "gompertz", monthsToHalf: 7, monthsTo90: 18 },
  firstValueShare: 0.08,
  growthRate: 0.06,
  expansion: { perYear: 0.9, uplift: { median: 0.18, p90: 0.45 } },
  seasonality: [...BUSINESS_YEAR],
  volatility: { sigma: 0.15, persistence: 0.7 },
  decline: { perYear: 0.1, monthlyDecay: 0.08, floor: 0.5 },
  walletShare: 0.75,
};

/** From the many small to the few large. */
export const SEGMENTS: Segment[] = [startup, mid, enterprise];

/** Two managers review every customer each quarter. */
export const CUSTOMER_SUCCESS: CustomerSuccess = {
  mode: "periodic",
  reviewEvery: 3,
  saveRate: 0.35,
  lift: 0.15,
  accountsPerCsm: 40,
  csms: 2,
  costPerCsmYear: 120_000,
};
