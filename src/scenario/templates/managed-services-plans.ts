import type { IncentiveComponent, Plan } from "#engine/index.ts";
import { plan } from "./makers.ts";

/** A fee on the first year's promise. */
const signingFee: IncentiveComponent = {
  kind: "signingFee",
  rate: 0.38,
  base: "contractValue",
  fixed: 0,
  capPerDeal: null,
  clawback: { withinMonths: 12, mode: "prorata", minUtilisation: null },
  appliesTo: null,
};

/** A share of what customers use for as long as they do. */
function share(rate: number): IncentiveComponent {
  return {
    kind: "revenueShare",
    rate,
    base: "consumption",
    fromMonth: 0,
    months: null,
    yearlyDecay: 0,
    appliesTo: null,
  };
}

/** For closing; for what is used; and half for what is used, half for every customer who is live. */
export const PLANS: Plan[] = [
  plan("fee", "Signing fee", [signingFee]),
  plan("share", "Share of use", [share(0.15)]),
  plan("retainer", "Share and retainer", [share(0.07), { kind: "retainer", monthly: 400, appliesTo: null }]),
];
