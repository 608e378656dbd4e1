import type { IncentiveComponent, Offer, Partner, Plan } from "#engine/index.ts";
import { plan } from "./makers.ts";

/**
 * Seats paid a year ahead, fewer the next time if fewer are used. What counts at renewal is how many of them are used:
 * who pays for seats that nobody sits in holds it against the vendor (made up, and what the outcome hangs on most).
 */
const seats: Offer = {
  id: "seats",
  name: "Seats, annual",
  termMonths: 12,
  billing: "annual",
  charges: [
    {
      kind: "seats",
      schedule: {
        model: "graduated",
        tiers: [
          { upTo: 25, price: 165, flat: 0 },
          { upTo: 100, price: 130, flat: 0 },
          { upTo: null, price: 110, flat: 0 },
        ],
        minimum: null,
        maximum: null,
      },
    },
  ],
  commitment: null,
  renewal: { probability: 0.95, inactiveProbability: 0.15, regret: 0.5, uplift: 0.06 },
  seatTrueUp: "quarterly",
  seatFloor: 0.5,
  dealMultiplier: 1,
  usageMultiplier: 1,
  costToServe: 90,
};

/** One way to pay for all: what differs is who works on adoption. */
export const OFFERS: Offer[] = [seats];

/** Consultants who sell, set up and train, and go most of the way to what pays them best. */
export const CONSULTANTS: Partner = {
  id: "consultant",
  name: "CRM consultants",
  type: "si",
  firms: 6,
  dealsPerYear: 3,
  segmentMix: { mid: 1, small: 5 },
  installedBase: 2,
  team: { size: 0.5, typicalSize: null, costPerYear: 110_000 },
  focus: { sell: 0.4, activate: 0.3, grow: 0.3 },
  skill: { sell: 1, activate: 1, grow: 1 },
  services: {
    implementationFee: 15_000,
    managedMonthly: 1200,
    managedShare: 0,
    attachRate: 0.4,
    deliveryCost: 0.65,
  },
  responsiveness: 0.7,
};

/** A fee on the first year's seats. */
function signingFee(rate: number): IncentiveComponent {
  return {
    kind: "signingFee",
    rate,
    base: "contractValue",
    fixed: 0,
    capPerDeal: null,
    clawback: null,
    appliesTo: null,
  };
}

/** All at signing; or a quarter of it, and the rest when people use it and when they renew. */
export const PLANS: Plan[] = [
  plan("signing", "Paid at signing", [signingFee(0.2)]),
  plan("adoption", "Paid for adoption", [
    signingFee(0.05),
    { kind: "activationBonus", amount: 3000, withinMonths: 9, appliesTo: null },
    { kind: "renewalBonus", rate: 0.1, appliesTo: null },
  ]),
];
