import type { Partner, Scenario, Segment } from "#engine/index.ts";
import { NO_SEATS, plan, readyScenario, strategy } from "./makers.ts";
import { NOTES } from "./printers-notes.ts";
import { OFFERS } from "./printers-offers.ts";

/** One machine, in use from the day it stands there; every year prints a little less. */
const office: Segment = {
  id: "office",
  name: "Offices",
  activity: { median: 5, p90: 10 },
  seats: NO_SEATS,
  activation: { probability: 0.99, months: { median: 0.5, p90: 1 } },
  adoption: { kind: "linear", months: 2 },
  firstValueShare: 0.1,
  growthRate: -0.03,
  expansion: { perYear: 0.1, uplift: { median: 0.15, p90: 0.4 } },
  seasonality: [1.02, 1, 1.06, 1.02, 1.02, 1, 0.9, 0.88, 1.04, 1.06, 1.04, 0.96],
  volatility: { sigma: 0.15, persistence: 0.5 },
  decline: { perYear: 0.1, monthlyDecay: 0.06, floor: 0.3 },
  walletShare: 1,
};

/** Print rooms, schools and agencies with a machine that hardly rests. */
const printRoom: Segment = {
  ...office,
  id: "print-room",
  name: "Print rooms",
  activity: { median: 14, p90: 30 },
  growthRate: 0,
  expansion: { perYear: 0.2, uplift: { median: 0.15, p90: 0.4 } },
};

/** Dealers who place, fill and mend, and keep a margin on all that is billed. */
const dealers: Partner = {
  id: "dealer",
  name: "Printer dealers",
  type: "reseller",
  firms: 2,
  dealsPerYear: 12,
  segmentMix: { office: 3, "print-room": 1 },
  installedBase: 0,
  team: { size: 0.25, typicalSize: null, costPerYear: 80_000 },
  focus: { sell: 0.4, activate: 0.2, grow: 0.4 },
  skill: { sell: 1, activate: 1, grow: 1 },
  services: { implementationFee: 400, managedMonthly: 0, managedShare: 0, attachRate: 0, deliveryCost: 0.5 },
  responsiveness: 0,
};

/**
 * A maker of printers sells them once, or places them and is paid for every page with ink and maintenance.
 *
 * What it teaches: a sale is a peak and then a trickle of ink that others sell as well; pages are a slow start and a flow
 * that adds up. In the first year the sale is far ahead, over five years the pages are, for the maker and for the dealer;
 * who changes over has to live through the time between.
 */
export const printers: Scenario = readyScenario({
  id: "printers",
  name: "Printers and ink: one sale or a lasting flow",
  description:
    "A maker of office printers sells them through dealers for their full price, or places them for a part of it and bills " +
    "pages with ink and maintenance, or takes nothing down and a monthly fee. The notes say where figures come from.",
  notes: NOTES,
  horizonMonths: 60,
  meters: [{ id: "pages", name: "Pages", unit: "1,000 pages", perActivity: 1, unitCost: 7 }],
  segments: [office, printRoom],
  partners: [dealers],
  offers: OFFERS,
  plans: [plan("margin", "Dealer margin", [{ kind: "resaleMargin", rate: 0.2, appliesTo: null }])],
  strategies: [
    strategy("sale", "Printer sold", "sale", "margin"),
    strategy("click", "Pay by the page", "click", "margin"),
    strategy("rent", "Nothing down", "rent", "margin"),
  ],
  baselineStrategyId: "sale",
  customerSuccess: {
    mode: "periodic",
    reviewEvery: 12,
    saveRate: 0.2,
    lift: 0,
    accountsPerCsm: 150,
    csms: 0.5,
    costPerCsmYear: 70_000,
  },
});
