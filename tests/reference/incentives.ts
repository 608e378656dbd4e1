import type { IncentiveBase, IncentiveComponent, Plan } from "#engine/scenario.ts";
import { consumptionOf, type MoneyMonth, revenueOf } from "./money.ts";

/** A line a customer-month earns its firm under one component. */
export interface Line {
  t: number;
  component: IncentiveComponent;
  amount: number;
  /** For a clawback: the month whose fee it takes back. */
  takesBackFrom: number | null;
}

/** Components of a plan that hold for a profile. */
export function componentsFor(plan: Plan, partnerId: string): IncentiveComponent[] {
  return plan.components.filter(({ appliesTo }) => appliesTo === null || appliesTo.includes(partnerId));
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
  plan: Plan,
  components: IncentiveComponent[],
  months: MoneyMonth[],
  firstValueAt: number | null,
  termMonths: number,
): Line[] {
  const lines: Line[] = [];
  for (const component of components) {
    const earn = (t: number, amount: number, takesBackFrom: number | null = null) => {
      if (t >= 0 && amount !== 0) lines.push({ t, component, amount, takesBackFrom });
    };
    for (const month of months) earn(month.t, earned(plan, component, month, months, firstValueAt, termMonths));
    if (component.kind !== "signingFee") continue;
    const signing = months[0]!;
    if (signing.t < 0) continue;
    const back = takenBack(component, signingFee(component, signing), months);
    if (back) earn(back.t, -back.amount, signing.t);
  }
  return lines;
}

type SigningFee = Extract<IncentiveComponent, { kind: "signingFee" }>;

function signingFee(component: SigningFee, signing: MoneyMonth): number {
  const fee = component.rate * baseOf(component.base, signing) + component.fixed;
  return component.capPerDeal === null ? fee : Math.min(component.capPerDeal, fee);
}

function earned(
  plan: Plan,
  component: IncentiveComponent,
  month: MoneyMonth,
  months: MoneyMonth[],
  firstValueAt: number | null,
  termMonths: number,
): number {
  const { k } = month;
  switch (component.kind) {
    case "signingFee":
      return month.signed ? signingFee(component, month) : 0;
    case "deploymentFunding": {
      if (!month.signed) return 0;
      const funding = component.rate * month.contractValue + component.fixed;
      return component.cap === null ? funding : Math.min(component.cap, funding);
    }
    case "resaleMargin":
      return gate(plan, month) * component.rate * month.billings;
    case "revenueShare": {
      const until = component.months === null ? Infinity : component.fromMonth + component.months;
      if (k < component.fromMonth || k >= until) return 0;
      const years = Math.floor((k - component.fromMonth) / 12);
      return gate(plan, month) * component.rate * (1 - component.yearlyDecay) ** years * baseOf(component.base, month);
    }
    case "attainment":
      return 0;
    case "activationBonus":
      return k === firstValueAt && k <= component.withinMonths ? component.amount : 0;
    case "growthRebate":
      return k < 12 ? 0 : component.rate * Math.max(0, consumptionOf(month) - consumptionOf(months[k - 12]!));
    case "renewalBonus":
      return month.renewed && termMonths >= 12 ? component.rate * month.contractValue : 0;
    case "retainer":
      return month.underContract && month.activated && !month.dormant ? gate(plan, month) * component.monthly : 0;
  }
}

/** §8, utilisationGate: the factor on margins, shares and retainers in this month. */
function gate({ utilisationGate }: Plan, month: MoneyMonth): number {
  if (!utilisationGate || month.periodMonth === null || month.periodMonth < 3) return 1;
  return isUnder(month.utilisation, utilisationGate.below) ? utilisationGate.factor : 1;
}

/** When and how much of a signing fee is taken back; at most once. */
function takenBack({ clawback }: SigningFee, fee: number, months: MoneyMonth[]): { t: number; amount: number } | null {
  if (!clawback) return null;
  const { withinMonths, mode, minUtilisation } = clawback;
  for (const month of months.slice(0, withinMonths)) {
    if (month.churned) return { t: month.t, amount: mode === "full" ? fee : fee * (1 - month.k / withinMonths) };
    const tested = minUtilisation !== null && month.periodMonth !== null && month.k === withinMonths - 1;
    if (tested && isUnder(utilisationSinceSigning(months, month.k), minUtilisation)) return { t: month.t, amount: fee };
  }
  return null;
}

/** Under a bound by more than the rounding of the sums on both sides. */
const isUnder = (utilisation: number, bound: number): boolean => utilisation < bound - 1e-12;

function utilisationSinceSigning(months: MoneyMonth[], k: number): number {
  const life = months.slice(0, k + 1);
  const pace = life.reduce((sum, month) => sum + month.pace, 0);
  return pace === 0 ? 1 : life.reduce((sum, month) => sum + month.drawdown, 0) / pace;
}
