/** What a component of a plan pays, briefly: for a line of the outline. */
import type { IncentiveComponent } from "#engine/index.ts";
import { money, percent } from "./format.ts";
import { componentLabel } from "./measures.ts";

/** What a share is paid on. */
export const BASES = {
  bookings: "bookings",
  contractValue: "first-year value",
  billings: "billings",
  revenue: "revenue",
  consumption: "consumption",
} as const;

/** What a component pays, as briefly as it goes: "18 % of first-year value". */
export function componentWords(component: IncentiveComponent, currency: string): string {
  switch (component.kind) {
    case "signingFee":
      return component.rate > 0
        ? `${rate(component.rate)} of ${BASES[component.base]}`
        : `${money(component.fixed, currency)} a signature`;
    case "revenueShare":
      return `${rate(component.rate)} of ${BASES[component.base]}`;
    case "activationBonus":
      return `bonus ${money(component.amount, currency)}`;
    case "retainer":
      return `${money(component.monthly, currency)} a customer and month`;
    case "resaleMargin":
    case "growthRebate":
    case "renewalBonus":
    case "deploymentFunding":
      return `${rate(component.rate)} ${componentLabel(component.kind)}`;
    case "attainment":
      return componentLabel(component.kind);
    default:
      return component satisfies never;
  }
}

const rate = (share: number): string => percent(share, Math.abs(share * 100 - Math.round(share * 100)) < 0.05 ? 0 : 1);
