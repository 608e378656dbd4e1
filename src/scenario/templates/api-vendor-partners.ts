import type { Partner, Plan } from "#engine/index.ts";

/** Integrators live from services and care for their customers; most of one person of each firm is there for this vendor. */
const integrator: Partner = {
  id: "integrator",
  name: "System integrators",
  type: "si",
  firms: 3,
  dealsPerYear: 5,
  segmentMix: { enterprise: 3, mid: 6, startup: 1 },
  installedBase: 3,
  team: { size: 0.8, typicalSize: null, costPerYear: 130_000 },
  focus: { sell: 0.3, activate: 0.4, grow: 0.3 },
  skill: { sell: 1, activate: 1.1, grow: 1 },
  services: {
    implementationFee: 38_000,
    managedMonthly: 1500,
    managedShare: 0.05,
    attachRate: 0.5,
    deliveryCost: 0.6,
  },
  responsiveness: 0,
};

/** Referrers bring many smaller customers and leave the rest to the vendor. */
const referrer: Partner = {
  id: "referrer",
  name: "Referral partners",
  type: "referral",
  firms: 2,
  dealsPerYear: 8,
  segmentMix: { enterprise: 0.5, mid: 4, startup: 5 },
  installedBase: 4,
  team: { size: 0.4, typicalSize: null, costPerYear: 95_000 },
  focus: { sell: 0.7, activate: 0.15, grow: 0.15 },
  skill: { sell: 1, activate: 0.8, grow: 0.8 },
  services: { implementationFee: 0, managedMonthly: 0, managedShare: 0, attachRate: 0, deliveryCost: 0 },
  responsiveness: 0,
};

/** Who sells. */
export const PARTNERS: Partner[] = [integrator, referrer];

/** A fee on the first contract year, taken back in part from customers who leave within it. */
const referral: Plan = {
  id: "referral",
  name: "Referral fee",
  components: [
    {
      kind: "signingFee",
      rate: 0.18,
      base: "contractValue",
      fixed: 0,
      capPerDeal: 60_000,
      clawback: { withinMonths: 13, mode: "prorata", minUtilisation: null },
      appliesTo: null,
    },
  ],
  annualCap: null,
  paymentLagMonths: 1,
  utilisationGate: null,
};

/** A share of what customers use for three years, and a bonus for bringing them live. */
const usageShare: Plan = {
  id: "usage-share",
  name: "Usage share",
  components: [
    {
      kind: "revenueShare",
      rate: 0.14,
      base: "consumption",
      fromMonth: 0,
      months: 36,
      yearlyDecay: 0,
      appliesTo: null,
    },
    { kind: "activationBonus", amount: 750, withinMonths: 9, appliesTo: null },
  ],
  annualCap: null,
  paymentLagMonths: 1,
  utilisationGate: null,
};

/** The two ways to pay partners that are weighed against each other. */
export const PLANS: Plan[] = [referral, usageShare];
