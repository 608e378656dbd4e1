import type { Charge, Offer, Partner, Scenario, Segment } from "#engine/index.ts";
import { NOTES } from "./machines-notes.ts";
import { NO_SEATS, NO_SERVICES, plan, readyScenario, strategy } from "./makers.ts";

/** Two shifts, and two hours in five of them under the tool: the rest is setting up and waiting. */
const jobShop: Segment = {
  id: "job-shop",
  name: "Job shops",
  activity: { median: 140, p90: 230 },
  seats: NO_SEATS,
  activation: { probability: 0.98, months: { median: 2, p90: 4 } },
  adoption: { kind: "logistic", monthsToHalf: 2, monthsTo90: 6 },
  firstValueShare: 0.1,
  growthRate: 0.02,
  expansion: { perYear: 0.3, uplift: { median: 0.1, p90: 0.25 } },
  seasonality: null,
  volatility: { sigma: 0.25, persistence: 0.8 },
  decline: { perYear: 0.08, monthlyDecay: 0.06, floor: 0.4 },
  walletShare: 1,
};

/** Makers of own products, who need the machine now and then: a third of a shift, unevenly. */
const makers: Segment = {
  ...jobShop,
  id: "maker",
  name: "Makers of own products",
  activity: { median: 60, p90: 130 },
  volatility: { sigma: 0.4, persistence: 0.8 },
  decline: { perYear: 0.1, monthlyDecay: 0.08, floor: 0.3 },
};

/** Hours at the spindle; `minimum` is due in a month with fewer. */
function hours(price: number, minimum: number | null): Charge {
  const schedule = { model: "perUnit", price, minimum, maximum: null } as const;
  return { kind: "usage", meterId: "hours", included: 0, schedule, seasonalRates: null };
}

/** The machine costs its maker the same under every offer: what it takes to build and keep, spread over seven years. */
function machine(id: string, name: string, charges: Charge[], termMonths: number, dealMultiplier: number): Offer {
  return {
    id,
    name,
    termMonths,
    billing: "monthly",
    charges,
    commitment: null,
    renewal: { probability: 0.92, inactiveProbability: 0.3, regret: 0, uplift: 0.02 },
    seatTrueUp: "renewal",
    seatFloor: 0,
    dealMultiplier,
    usageMultiplier: 1,
    costToServe: 1500,
  };
}

/** Bought and serviced; a part of it by the month and less by the hour; by the hour alone, from forty hours on. */
const OFFERS: Offer[] = [
  machine(
    "buy",
    "Bought, with service",
    [
      { kind: "oneTime", amount: 150_000 },
      { kind: "platform", monthly: 500 },
    ],
    60,
    1,
  ),
  machine("mixed", "Base fee and hours", [{ kind: "platform", monthly: 1800 }, hours(22, null)], 36, 1.25),
  machine("hours", "By the hour", [hours(40, 1600)], 36, 1.5),
];

/** Dealers who install and train; they keep a margin on all that is billed. */
const dealers: Partner = {
  id: "dealer",
  name: "Machine dealers",
  type: "reseller",
  firms: 2,
  dealsPerYear: 6,
  segmentMix: { "job-shop": 3, maker: 2 },
  installedBase: 0,
  team: { size: 0.5, typicalSize: null, costPerYear: 120_000 },
  focus: { sell: 0.4, activate: 0.3, grow: 0.3 },
  skill: { sell: 1, activate: 1, grow: 1 },
  services: NO_SERVICES,
  responsiveness: 0,
};

/**
 * A maker of machine tools sells them, or is paid by the hour in which they work.
 *
 * What it teaches: a bought machine is paid before it has cut anything, and stands idle most of the time at its owner's
 * cost. By the hour a customer begins with nothing down, so that more begin, and pays less for an hour where there are few
 * of them; the idle time is the maker's now, who waits for the money and has more of it in the end.
 */
export const machines: Scenario = readyScenario({
  id: "machines",
  name: "Machines by the hour: buying or using",
  description:
    "A maker of machine tools sells a machining centre for its price and a service fee, or for a base fee and a price by the " +
    "hour, or by the hour alone. The notes say where figures come from.",
  notes: NOTES,
  horizonMonths: 60,
  meters: [{ id: "hours", name: "Spindle hours", unit: "hour", perActivity: 1, unitCost: 2 }],
  segments: [jobShop, makers],
  partners: [dealers],
  offers: OFFERS,
  plans: [plan("margin", "Dealer margin", [{ kind: "resaleMargin", rate: 0.08, appliesTo: null }])],
  strategies: [
    strategy("buy", "Bought", "buy", "margin"),
    strategy("mixed", "Base fee and hours", "mixed", "margin"),
    strategy("hours", "By the hour", "hours", "margin"),
  ],
  baselineStrategyId: "buy",
  customerSuccess: {
    mode: "continuous",
    reviewEvery: 3,
    saveRate: 0.25,
    lift: 0,
    accountsPerCsm: 60,
    csms: 1,
    costPerCsmYear: 110_000,
  },
});
