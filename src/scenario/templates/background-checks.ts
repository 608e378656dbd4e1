import type { CustomerSuccess, Offer, Partner, Scenario, Segment } from "#engine/index.ts";
import { NOTES } from "./background-checks-notes.ts";
import { NO_SEATS, NO_SERVICES, plan, readyScenario, strategy } from "./makers.ts";

/** Hiring by month, January first: up in spring and before the holidays, down at the turn of the year. Made up in that shape. */
const HIRING_YEAR = [0.95, 0.95, 1.03, 1.06, 1.08, 1.06, 0.98, 1.02, 1.06, 1.08, 0.95, 0.78];

/** Some 1,500 people on the payroll. Two vendors at hand: every check is given to one of them anew. */
const employers: Segment = {
  id: "employer",
  name: "Mid-size employers",
  activity: { median: 50, p90: 160 },
  seats: NO_SEATS,
  activation: { probability: 0.95, months: { median: 1, p90: 3 } },
  adoption: { kind: "logistic", monthsToHalf: 2, monthsTo90: 5 },
  firstValueShare: 0.1,
  growthRate: 0.02,
  expansion: { perYear: 0.3, uplift: { median: 0.12, p90: 0.3 } },
  seasonality: HIRING_YEAR,
  volatility: { sigma: 0.25, persistence: 0.6 },
  decline: { perYear: 0.2, monthlyDecay: 0.12, floor: 0 },
  walletShare: 0.5,
};

/** Some 8,000 people. Three vendors, so that none can be missed; what declines comes to rest at a part. */
const large: Segment = {
  ...employers,
  id: "large",
  name: "Large employers",
  activity: { median: 270, p90: 900 },
  activation: { probability: 0.92, months: { median: 3, p90: 6 } },
  volatility: { sigma: 0.18, persistence: 0.7 },
  decline: { perYear: 0.15, monthlyDecay: 0.1, floor: 0.3 },
  walletShare: 0.35,
};

/** By the check, cheaper from the hundredth in a month on. A frame for a year that promises nothing. */
function perCheck(id: string, name: string, prices: [number, number], usageMultiplier: number): Offer {
  return {
    id,
    name,
    termMonths: 12,
    billing: "monthly",
    charges: [
      {
        kind: "usage",
        meterId: "checks",
        included: 0,
        schedule: {
          model: "graduated",
          tiers: [
            { upTo: 100, price: prices[0], flat: 0 },
            { upTo: null, price: prices[1], flat: 0 },
          ],
          minimum: null,
          maximum: null,
        },
        seasonalRates: null,
      },
    ],
    commitment: null,
    renewal: { probability: 0.95, inactiveProbability: 0.3, regret: 0, uplift: 0 },
    seatTrueUp: "renewal",
    seatFloor: 0,
    dealMultiplier: 1,
    usageMultiplier,
    costToServe: 40,
  };
}

/** The list, and a tenth off it, which moves a tenth more checks to the cheaper vendor. */
const OFFERS: Offer[] = [
  perCheck("list", "List price", [32, 27], 1),
  perCheck("cheap", "A tenth off", [28.8, 24.3], 1.1),
];

/** Hiring software in which a check is a click. */
const software: Partner = {
  id: "software",
  name: "Hiring software",
  type: "isv",
  firms: 3,
  dealsPerYear: 6,
  segmentMix: { employer: 3, large: 2 },
  installedBase: 8,
  team: { size: 0.3, typicalSize: null, costPerYear: 100_000 },
  focus: { sell: 0.4, activate: 0.3, grow: 0.3 },
  skill: { sell: 1, activate: 1, grow: 1 },
  services: NO_SERVICES,
  responsiveness: 0,
};

/** Half of one person for everybody, who calls twice a year. */
const HALF_A_PERSON: CustomerSuccess = {
  mode: "periodic",
  reviewEvery: 6,
  saveRate: 0.35,
  lift: 1,
  accountsPerCsm: 30,
  csms: 0.5,
  costPerCsmYear: 90_000,
};

/** A person for every twenty-five customers or so. */
const CLOSE_BY: CustomerSuccess = { ...HALF_A_PERSON, reviewEvery: 3, csms: 3 };

/** And told by the meter when checks begin to go elsewhere. */
const CLOSE_AND_WATCHED: CustomerSuccess = { ...CLOSE_BY, mode: "continuous" };

/**
 * Employers buy background checks from two vendors or three, and decide at every hire who gets the next one.
 *
 * What it teaches: where nothing binds, the vendor who is near wins the discretionary part. People who look after customers
 * cost more than a tenth off the price at first; they win a larger share of the same hiring, and keep it. A lower price
 * moves some volume and is paid on all of it.
 */
export const backgroundChecks: Scenario = readyScenario({
  id: "background-checks",
  name: "Several vendors, one customer: who is near gets the next check",
  description:
    "Employers order background checks by the piece from two vendors or three. One of these vendors looks after all of them " +
    "with half a person; or it takes a tenth off; or it has people enough to be near; or these are told at once when checks " +
    "go elsewhere. The notes say where figures come from.",
  notes: NOTES,
  horizonMonths: 60,
  meters: [{ id: "checks", name: "Background checks", unit: "check", perActivity: 1, unitCost: 14 }],
  segments: [employers, large],
  partners: [software],
  offers: OFFERS,
  plans: [
    plan("share", "Share of use", [
      {
        kind: "revenueShare",
        rate: 0.1,
        base: "consumption",
        fromMonth: 0,
        months: 24,
        yearlyDecay: 0,
        appliesTo: null,
      },
    ]),
  ],
  strategies: [
    strategy("thin", "Thin cover", "list", "share"),
    strategy("cheap", "A tenth off", "cheap", "share"),
    { ...strategy("near", "Full cover", "list", "share"), customerSuccess: CLOSE_BY },
    { ...strategy("watched", "Full cover, watched", "list", "share"), customerSuccess: CLOSE_AND_WATCHED },
  ],
  baselineStrategyId: "thin",
  customerSuccess: HALF_A_PERSON,
});
