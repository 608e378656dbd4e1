import type { FirmLife } from "./lives.ts";
import { consumptionOf } from "./amounts.ts";
import { effortOf } from "./setting.ts";

/** Payouts that a firm receives in month t, each after its plan's lag. */
function receivedIn({ statements }: FirmLife, t: number): number {
  return statements.reduce((sum, { months }) => sum + months[t]!.received, 0);
}

/** What a firm has earned by the horizon and not received. */
export function unpaidBy({ statements }: FirmLife, horizon: number): number {
  const unpaid = statements.flatMap(({ plan, months }) => months.slice(Math.max(0, horizon - plan.paymentLagMonths)));
  return unpaid.reduce((sum, { accrued }) => sum + accrued, 0);
}

/** A firm's team in a month. */
export function teamCost({ partner }: FirmLife): number {
  return (partner.team.size * partner.team.costPerYear) / 12;
}

/** A firm's partner result in month t (domain §8). */
export function resultIn(firm: FirmLife, t: number): number {
  return receivedIn(firm, t) + servicesResult(firm, t) - teamCost(firm);
}

/** What a firm's own services leave in month t. */
function servicesResult({ partner, lives }: FirmLife, t: number): number {
  const { services } = partner;
  const attached = services.attachRate * Math.min(1, effortOf(partner).grow);
  let income = 0;
  for (const { money } of lives) {
    const month = money.find((m) => m.t === t);
    if (!month) continue;
    if (month.signed) income += services.implementationFee;
    const living = month.underContract && month.activated;
    income += attached * ((living ? services.managedMonthly : 0) + services.managedShare * consumptionOf(month));
  }
  return income * (1 - services.deliveryCost);
}

/** Present value at t = 0 of monthly values, month m discounted m + 1 months (domain §11). */
export function presentValue(values: number[], discountRate: number): number {
  return values.reduce((sum, value, m) => sum + value / (1 + discountRate) ** ((m + 1) / 12), 0);
}

/** Net present value of a firm's result: what it earned and has not received counts in the last month. */
export function firmValue(firm: FirmLife, horizon: number, discountRate: number): number {
  const results = Array.from({ length: horizon }, (_, t) => resultIn(firm, t));
  results[horizon - 1]! += unpaidBy(firm, horizon);
  return presentValue(results, discountRate);
}
