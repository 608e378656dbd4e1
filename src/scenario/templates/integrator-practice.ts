import type { IncentiveComponent, Partner, Plan } from "#engine/index.ts";
import { plan } from "./makers.ts";

/** A practice of one person and a bit for this vendor, used to closing deals; it goes halfway to what pays it best. */
export const INTEGRATORS: Partner = {
  id: "integrator",
  name: "System integrators",
  type: "si",
  firms: 3,
  dealsPerYear: 4,
  segmentMix: { enterprise: 2, mid: 4 },
  installedBase: 0,
  team: { size: 1.25, typicalSize: null, costPerYear: 140_000 },
  focus: { sell: 0.6, activate: 0.25, grow: 0.15 },
  skill: { sell: 1, activate: 1, grow: 1 },
  services: {
    implementationFee: 36_000,
    managedMonthly: 2200,
    managedShare: 0.04,
    attachRate: 0.5,
    deliveryCost: 0.6,
  },
  responsiveness: 0.5,
};

/** A share of what customers use in their first three years. */
function usageShare(rate: number): IncentiveComponent {
  return { kind: "revenueShare", rate, base: "consumption", fromMonth: 0, months: 36, yearlyDecay: 0, appliesTo: null };
}

/** A fee on the first contract year; who leaves within it takes its part back. */
const signingFee: IncentiveComponent = {
  kind: "signingFee",
  rate: 0.2,
  base: "contractValue",
  fixed: 0,
  capPerDeal: null,
  clawback: { withinMonths: 13, mode: "prorata", minUtilisation: null },
  appliesTo: null,
};

/** Money for the first project, at signing: it does not wait for use. */
const deploymentFunding: IncentiveComponent = {
  kind: "deploymentFunding",
  rate: 0.1,
  fixed: 0,
  cap: 20_000,
  appliesTo: null,
};

/** A fee for closing, a share for building, and a smaller share with the first project funded. */
export const PLANS: Plan[] = [
  plan("fee", "Signing fee", [signingFee]),
  plan("share", "Usage share", [usageShare(0.2)]),
  plan("bridge", "Usage share, funded start", [deploymentFunding, usageShare(0.16)]),
];
