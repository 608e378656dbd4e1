/** Words of the drawings of what components pay against what drives them. */
import type { IncentiveComponent } from "#engine/index.ts";
import { currencySign, digits, fullMoney, money, percent, unitFor } from "./format.ts";
import { COMPONENT_TERMS } from "./terms-incentives.ts";

const BASES = {
  bookings: "bookings",
  contractValue: "first-year contract value",
  billings: "billings",
  revenue: "revenue",
  consumption: "consumption",
} as const;

/** What a component's payout depends on: the words under the axis. */
export function driverOf(component: IncentiveComponent): string {
  switch (component.kind) {
    case "signingFee":
      return `${BASES[component.base]} of a deal`;
    case "deploymentFunding":
      return "first-year contract value of a deal";
    case "resaleMargin":
      return "billings of a month";
    case "revenueShare":
      return `${BASES[component.base]} of a month`;
    case "attainment":
      return `${BASES[component.base]} of a firm in a ${component.period}`;
    case "activationBonus":
      return "months from signing to first value";
    case "growthRebate":
      return "consumption of a month over the same month a year before";
    case "renewalBonus":
      return "first-year contract value of a renewal";
    case "retainer":
      return "live customers";
    default:
      return component satisfies never;
  }
}

const PER = {
  signingFee: "a deal",
  deploymentFunding: "a deal",
  resaleMargin: "a month",
  revenueShare: "a month",
  attainment: "a period",
  activationBonus: "a customer",
  growthRebate: "a month",
  renewalBonus: "a renewal",
  retainer: "a month",
} as const;

/** What a payout is for: "a deal". */
export function payoutPer(component: IncentiveComponent): string {
  return component.kind === "attainment" ? `a ${component.period}` : PER[component.kind];
}

/** Words of the drawing. */
export const PAYOUT_WORDS = {
  yearlyCap: "yearly cap",
  byAge: "rate by the customer’s age in months",
  ring: {
    rate: "Rate",
    monthly: "Amount per customer",
    cap: "Cap per deal",
    from: "Threshold of tier",
    within: "Within months",
  },
} as const;

/** A figure on the axis of a driver: money short and exact, "$12.5k", or plain. */
export function driverFigure(component: IncentiveComponent, value: number, currency: string): string {
  if (component.kind === "retainer" || component.kind === "activationBonus") return digits(value, 2, true);
  if (value === 0) return "0";
  const unit = unitFor(value);
  return `${currencySign(currency)}${digits(value / unit.divisor, 2, true)}${unit.suffix}`;
}

/** An amount beside the drawing: in full up to a million. */
export function amountAt(value: number, currency: string): string {
  return Math.abs(value) < 1e6 ? fullMoney(value, currency) : money(value, currency);
}

/** A rate as it is edited: "8 %", "8.5 %". */
export function rateFigure(rate: number): string {
  return percent(rate, Math.abs(rate * 100 - Math.round(rate * 100)) < 0.05 ? 0 : 1);
}

/** The value of a ring in words. */
export function handleFigure(what: keyof typeof PAYOUT_WORDS.ring, value: number, currency: string): string {
  if (what === "rate") return rateFigure(value);
  if (what === "within") return `${digits(value, 0)}\u00a0months`;
  return fullMoney(value, currency);
}

/** A place where reaching a threshold pays at once. */
export function cliffWords({ at, jump }: { at: number; jump: number }, currency: string): string {
  return `Cliff at ${money(at, currency)}: reaching it pays ${money(jump, currency)} more at once.`;
}

/** What a component pays, in a sentence. */
export function payoutName(component: IncentiveComponent, to: number, pays: number, currency: string): string {
  const { label } = COMPONENT_TERMS[component.kind];
  if (component.kind === "activationBonus") {
    return `${label}: ${fullMoney(component.amount, currency)} a customer whose first value comes within ${digits(component.withinMonths, 0)}\u00a0months, nothing after.`;
  }
  return `${label}: pays ${fullMoney(pays, currency)} ${payoutPer(component)} at ${driverFigure(component, to, currency)} (${driverOf(component)}).`;
}
