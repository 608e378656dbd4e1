import type { Offer, Partner, Scenario, Segment, Strategy } from "#engine/index.ts";
import { NO_SEATS, NO_SERVICES, plan, strategy } from "#scenario/templates/makers.ts";
import { lessonScenario } from "../maker.ts";

/** Food makers that print labels, steadily, and a little more each year. */
const customers: Segment = {
  id: "customers",
  name: "Food makers",
  activity: { median: 120, p90: 260 },
  seats: NO_SEATS,
  activation: { probability: 1, months: { median: 1, p90: 2 } },
  adoption: { kind: "linear", months: 4 },
  firstValueShare: 0.1,
  growthRate: 0.04,
  expansion: { perYear: 0.15, uplift: { median: 0.3, p90: 0.6 } },
  seasonality: null,
  volatility: { sigma: 0.15, persistence: 0.4 },
  decline: { perYear: 0.06, monthlyDecay: 0.08, floor: 0.4 },
  walletShare: 1,
};

const dealers: Partner = {
  id: "own-sales",
  name: "Own sales",
  type: "direct",
  firms: 1,
  dealsPerYear: 24,
  segmentMix: { customers: 1 },
  installedBase: 0,
  team: { size: 3, typicalSize: null, costPerYear: 110_000 },
  focus: { sell: 1 / 3, activate: 1 / 3, grow: 1 / 3 },
  skill: { sell: 1, activate: 1, grow: 1 },
  services: NO_SERVICES,
  responsiveness: 0,
};

/** The machine is paid for once; ink comes from whoever sells it. */
const sale: Offer = {
  id: "sale",
  name: "Machine sold",
  termMonths: 60,
  billing: "annual",
  charges: [{ kind: "oneTime", amount: 18_000 }],
  commitment: null,
  renewal: { probability: 0.9, inactiveProbability: 0.9, regret: 0, uplift: 0 },
  seatTrueUp: "renewal",
  seatFloor: 0,
  dealMultiplier: 1,
  usageMultiplier: 1,
  costToServe: 0,
};

/** The machine costs little; its care is paid by the month, ink by the label. */
const flow: Offer = {
  ...sale,
  id: "flow",
  name: "Ink and care",
  termMonths: 12,
  billing: "monthly",
  charges: [
    { kind: "oneTime", amount: 3000 },
    { kind: "platform", monthly: 120 },
    {
      kind: "usage",
      meterId: "labels",
      included: 0,
      schedule: { model: "perUnit", price: 4, minimum: null, maximum: null },
      seasonalRates: null,
    },
  ],
  renewal: { probability: 0.93, inactiveProbability: 0.4, regret: 0, uplift: 0 },
};

/** The month, from 0, from which on only half as many machines find a buyer. */
const SLUMP_MONTH = 36;

function halved(offer: Offer): Offer {
  return { ...offer, id: `${offer.id}-slump`, name: `${offer.name}, in bad times`, dealMultiplier: 0.5 };
}

/** What was agreed before bad times holds on. */
function slump(id: string, name: string, offerId: string): Strategy {
  const before = { offerId, planId: "none" };
  return { ...strategy(id, name, `${offerId}-slump`, "none"), before, switchMonth: SLUMP_MONTH, existing: "keep" };
}

/**
 * A maker of label printers sells them, or lets customers pay for ink and care. Its figures are made up: plausible for
 * industrial printers, taken from no company.
 */
export const scenario: Scenario = lessonScenario({
  id: "lesson-printers",
  name: "One sale or a lasting flow: printers and ink",
  description:
    "A maker of label printers sells two a month. Either each is paid for once, or the machine costs little and customers " +
    "pay for ink and care. In the fourth year only half as many are bought. All figures are plausible and made up.",
  horizonMonths: 60,
  runs: 160,
  arrivals: "even",
  meters: [{ id: "labels", name: "Labels", unit: "1,000 labels", perActivity: 1, unitCost: 0 }],
  segments: [customers],
  partners: [dealers],
  offers: [sale, flow, halved(sale), halved(flow)],
  plans: [plan("none", "No partners", [])],
  strategies: [
    strategy("sale", "Sold once", "sale", "none"),
    strategy("flow", "Ink and care", "flow", "none"),
    slump("sale-slump", "Sold once, bad times", "sale"),
    slump("flow-slump", "Ink and care, bad times", "flow"),
  ],
  baselineStrategyId: "sale",
  customerSuccess: {
    mode: "reactive",
    reviewEvery: 12,
    saveRate: 0.2,
    lift: 0,
    accountsPerCsm: 300,
    csms: 1,
    costPerCsmYear: 80_000,
  },
});
