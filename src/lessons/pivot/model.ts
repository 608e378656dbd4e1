import type { CustomerSuccess, IncentiveComponent, Offer, Partner, Plan, Scenario, Segment } from "#engine/index.ts";
import { NO_SEATS, plan, strategy, usageOffer } from "#scenario/templates/makers.ts";
import { lessonScenario } from "../maker.ts";

/** Live after some months with a firm's usual help, and growing once somebody looks after it. */
const customers: Segment = {
  id: "customers",
  name: "Manufacturers",
  activity: { median: 9000, p90: 18_000 },
  seats: NO_SEATS,
  activation: { probability: 0.85, months: { median: 3, p90: 6 } },
  adoption: { kind: "logistic", monthsToHalf: 4, monthsTo90: 9 },
  firstValueShare: 0.1,
  growthRate: 0.1,
  expansion: { perYear: 0.6, uplift: { median: 0.2, p90: 0.4 } },
  seasonality: null,
  volatility: { sigma: 0.15, persistence: 0.6 },
  decline: { perYear: 0.08, monthlyDecay: 0.08, floor: 0.4 },
  walletShare: 1,
};

/** Lives from projects: it sells one, does it, and sells the next. */
const projects: Partner = {
  id: "projects",
  name: "Quay, projects",
  type: "si",
  firms: 1,
  dealsPerYear: 6,
  segmentMix: { customers: 1 },
  installedBase: 0,
  team: { size: 2, typicalSize: 2, costPerYear: 140_000 },
  focus: { sell: 0.6, activate: 0.3, grow: 0.1 },
  skill: { sell: 1, activate: 1, grow: 1 },
  services: { implementationFee: 90_000, managedMonthly: 0, managedShare: 0, attachRate: 0, deliveryCost: 0.6 },
  responsiveness: 0,
};

/** The same team: a smaller project, and from then on a service by the month. */
const managed: Partner = {
  ...projects,
  id: "managed",
  name: "Harbour, managed services",
  focus: { sell: 0.35, activate: 0.3, grow: 0.35 },
  services: { ...projects.services, implementationFee: 25_000, managedMonthly: 2500, attachRate: 0.7 },
};

const offer: Offer = usageOffer({
  id: "usage",
  name: "Pay as you go",
  termMonths: 12,
  billing: "monthly",
  meterId: "hours",
  price: 1,
  commitment: null,
  renewal: { probability: 0.95, inactiveProbability: 0.3, regret: 0, uplift: 0 },
  costToServe: 100,
});

/** What Quay gets for each signature. */
const fee: IncentiveComponent = {
  kind: "signingFee",
  rate: 0,
  base: "contractValue",
  fixed: 10_000,
  capPerDeal: null,
  clawback: null,
  appliesTo: ["projects"],
};

function planOf(id: string, name: string, rate: number, funding: number): Plan {
  return plan(id, name, [
    fee,
    {
      kind: "revenueShare",
      rate,
      base: "consumption",
      fromMonth: 0,
      months: null,
      yearlyDecay: 0,
      appliesTo: ["managed"],
    },
    { kind: "deploymentFunding", rate: 0, fixed: funding, cap: null, appliesTo: ["managed"] },
  ]);
}

const NOBODY: CustomerSuccess = {
  mode: "periodic",
  reviewEvery: 3,
  saveRate: 0.3,
  lift: 0,
  accountsPerCsm: 60,
  csms: 1,
  costPerCsmYear: 120_000,
};

/**
 * Two integrators of the same size: one stays with projects, one changes course to managed services and a share of use.
 * Its figures are made up: plausible for two people of a firm that work for one vendor, taken from no company.
 */
export const scenario: Scenario = lessonScenario({
  id: "lesson-pivot",
  name: "The pivot: the valley of cash and the way out",
  description:
    "Two integrators of the same size. One lives from projects and a fee for each deal; the other changes course to " +
    "managed services and a share of what customers use. It goes through a valley of cash. All figures are plausible and made up.",
  horizonMonths: 60,
  runs: 300,
  arrivals: "poisson",
  meters: [{ id: "hours", name: "Machine-hours watched", unit: "hours", perActivity: 1, unitCost: 0.25 }],
  segments: [customers],
  partners: [projects, managed],
  offers: [offer],
  plans: [
    planOf("share", "Share of use", 0.2, 0),
    planOf("larger", "Larger share of use", 0.24, 0),
    planOf("funded", "Share of use, first project funded", 0.2, 10_000),
  ],
  strategies: [
    strategy("plain", "Share of use", "usage", "share"),
    strategy("larger", "Larger share", "usage", "larger"),
    strategy("funded", "Funded projects", "usage", "funded"),
  ],
  baselineStrategyId: "plain",
  customerSuccess: NOBODY,
});
