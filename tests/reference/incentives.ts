import type { IncentiveBase, IncentiveComponent, Plan } from "#engine/scenario.ts";
import { type ClawedBack, takenBack } from "./clawback.ts";
import { consumptionOf, revenueOf } from "./amounts.ts";
import type { MoneyMonth } from "./money.ts";
import { type Setting } from "./setting.ts";
import { plansOf } from "./transition.ts";
import type { Customer } from "./usage.ts";

/** What a component pays: `min(cap, rate · base · gate + fixed)`; a retainer's base is its monthly sum. */
export interface Rated {
  baseKind: IncentiveBase | "consumptionGrowth" | "none";
  base: number;
  rate: number;
  fixed: number;
  gate: number;
  cap: number | null;
}

/** A line a customer-month earns its firm under one component. */
export interface Line extends Rated {
  t: number;
  plan: Plan;
  component: IncentiveComponent;
  amount: number;
  /** For a clawback: why, and of which fee. */
  clawback: ClawedBack | null;
}

/** Components of a plan that hold for a profile; none for direct sales. */
export function componentsFor(plan: Plan, partner: { id: string; type: string }): IncentiveComponent[] {
  if (partner.type === "direct") return [];
  return plan.components.filter(({ appliesTo }) => appliesTo === null || appliesTo.includes(partner.id));
}

/** A base of domain §8 in a customer-month. */
export function baseOf(base: IncentiveBase, month: MoneyMonth): number {
  switch (base) {
    case "bookings":
      return month.bookings;
    case "contractValue":
      return month.contractValue;
    case "billings":
      return month.billings;
    case "revenue":
      return revenueOf(month);
    case "consumption":
      return consumptionOf(month);
  }
}

/** Everything that a customer's life earns from t = 0 on, firm-level rules (attainment, cap, lag) apart. */
export function linesOf(
  setting: Setting,
  customer: Customer,
  months: MoneyMonth[],
  firstValueAt: number | null,
): Line[] {
  const lines: Line[] = [];
  const signing = months[0]!;
  for (const plan of plansOf(setting)) {
    for (const component of componentsFor(plan, customer.partner)) {
      for (const month of months) {
        if (month.t < 0 || month.terms.plan !== plan) continue;
        const rated = ratedIn(plan, component, month, months, firstValueAt, customer.movesAt);
        if (rated) lines.push({ ...rated, t: month.t, plan, component, amount: amountOf(rated), clawback: null });
      }
      if (component.kind !== "signingFee" || signing.t < 0 || signing.terms.plan !== plan) continue;
      const rated = signingFee(component, signing);
      const clawback = takenBack(component, amountOf(rated), months, customer.movesAt);
      if (!clawback) continue;
      lines.push({ ...rated, t: clawback.t, plan, component, amount: -clawback.fee * clawback.part, clawback });
    }
  }
  return lines.filter(({ amount }) => amount !== 0);
}

function amountOf({ base, rate, fixed, gate, cap }: Rated): number {
  const amount = rate * base * gate + fixed;
  return cap === null ? amount : Math.min(cap, amount);
}

type SigningFee = Extract<IncentiveComponent, { kind: "signingFee" }>;

const NOTHING_ELSE = { fixed: 0, gate: 1, cap: null };
const NO_BASE: Rated = { baseKind: "none", base: 0, rate: 0, ...NOTHING_ELSE };

function signingFee({ rate, base, fixed, capPerDeal }: SigningFee, signing: MoneyMonth): Rated {
  return { baseKind: base, base: baseOf(base, signing), rate, fixed, gate: 1, cap: capPerDeal };
}

function ratedIn(
  plan: Plan,
  component: IncentiveComponent,
  month: MoneyMonth,
  months: MoneyMonth[],
  firstValueAt: number | null,
  movesAt: number,
): Rated | null {
  const { k } = month;
  switch (component.kind) {
    case "signingFee":
      return month.signed ? signingFee(component, month) : null;
    case "deploymentFunding": {
      if (!month.signed) return null;
      const { rate, fixed, cap } = component;
      return { baseKind: "contractValue", base: month.contractValue, rate, fixed, gate: 1, cap };
    }
    case "resaleMargin":
      return { ...paidOn("billings", month), rate: component.rate, gate: gate(plan, month) };
    case "revenueShare": {
      const until = component.months === null ? Infinity : component.fromMonth + component.months;
      if (k < component.fromMonth || k >= until) return null;
      const rate = component.rate * (1 - component.yearlyDecay) ** Math.floor((k - component.fromMonth) / 12);
      return { ...paidOn(component.base, month), rate, gate: gate(plan, month) };
    }
    case "attainment":
      return null;
    case "activationBonus":
      return k === firstValueAt && k <= component.withinMonths ? { ...NO_BASE, fixed: component.amount } : null;
    case "growthRebate": {
      const from = k >= movesAt ? movesAt + 12 : 12;
      if (k < from) return null;
      const growth = Math.max(0, consumptionOf(month) - consumptionOf(months[k - 12]!));
      return { baseKind: "consumptionGrowth", base: growth, rate: component.rate, ...NOTHING_ELSE };
    }
    case "renewalBonus":
      if (!month.renewed || month.terms.offer.termMonths < 12) return null;
      return { ...paidOn("contractValue", month), rate: component.rate };
    case "retainer":
      if (!month.underContract || !month.activated || month.dormant) return null;
      return { ...NO_BASE, base: component.monthly, rate: 1, gate: gate(plan, month) };
  }
}

function paidOn(base: IncentiveBase, month: MoneyMonth): Omit<Rated, "rate"> {
  return { baseKind: base, base: baseOf(base, month), ...NOTHING_ELSE };
}

/** §8, utilisationGate: the factor on margins, shares and retainers in this month. */
function gate({ utilisationGate }: Plan, month: MoneyMonth): number {
  if (!utilisationGate || month.period === null || month.period.month < 3) return 1;
  return isUnder(month.utilisation, utilisationGate.below) ? utilisationGate.factor : 1;
}

/** Under a bound by more than the rounding of the sums on both sides. */
export const isUnder = (utilisation: number, bound: number): boolean => utilisation < bound - 1e-12;
