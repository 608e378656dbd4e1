import type { Customer, UsageMonth } from "./usage.ts";
import type { MoneyMonth } from "./money.ts";

/** What a vendor can see of a customer from its usage alone (domain §11). */
export type Signal = "laggard" | "onboarding" | "risk" | "steady" | "expansion";

/** A trend that meets a bound is neither under nor over it. */
const ROUNDING = 1e-12;

/** Age of the month of first value; null if the customer does not reach it under contract. */
export function firstValueAge(customer: Customer, money: MoneyMonth[]): number | null {
  const bar = customer.segment.firstValueShare * customer.potential * customer.share;
  const reached = ({ activity, terms }: MoneyMonth) => activity > 0 && activity >= bar * terms.offer.usageMultiplier;
  return money.find(reached)?.k ?? null;
}

/** A customer's signal in month k of its life. */
export function signalOf(customer: Customer, usage: UsageMonth[], firstValueAt: number | null, k: number): Signal {
  if (firstValueAt === null || firstValueAt > k) {
    return k >= 2 * customer.segment.activation.months.median ? "laggard" : "onboarding";
  }
  if (usage[k]!.activity === 0) return "risk";
  if (k - firstValueAt < 6) return "steady";
  const trend = trendOf(usage, k);
  if (trend < 0.9 - ROUNDING) return "risk";
  return trend > 1.1 + ROUNDING ? "expansion" : "steady";
}

/** The trend that a signal is read from; null as long as fewer than 6 months have passed since first value, or nothing was used before. */
export function readTrend(usage: UsageMonth[], firstValueAt: number | null, k: number): number | null {
  if (firstValueAt === null || k - firstValueAt < 6) return null;
  const trend = trendOf(usage, k);
  return Number.isFinite(trend) ? trend : null;
}

/** Mean use of the last 3 months, without season, against the 3 before. */
function trendOf(usage: UsageMonth[], k: number): number {
  const mean = (to: number) => usage.slice(to - 2, to + 1).reduce((sum, m) => sum + m.activity / m.season, 0) / 3;
  return mean(k) / mean(k - 3);
}
