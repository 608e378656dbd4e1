import type { CustomerMonth } from "#engine/trace/trace-types.ts";
import type { MoneyMonth } from "./money.ts";

/** Fees of the month, one-time charges included. */
const feesOf = (m: MoneyMonth): number => m.oneTime + m.recurring;

/** What usage earned in the month. */
export const consumptionOf = (m: MoneyMonth): number => m.drawdown + m.overage + m.usageRevenue;

/** What is recognised in the month. */
export const revenueOf = (m: MoneyMonth): number => feesOf(m) + consumptionOf(m) + m.breakage;

/** Revenue without breakage and one-time charges. */
export const recurringRevenueOf = (m: MoneyMonth): number => m.recurring + consumptionOf(m);

/** What is recognised in the month, by what earned it. */
export function revenueEntries(m: MoneyMonth): Record<string, number> {
  const { oneTime, seatFees, drawdown, overage, usageRevenue, breakage } = m;
  return {
    oneTime,
    platform: m.recurring - seatFees,
    seats: seatFees,
    usage: usageRevenue,
    drawdown,
    overage,
    breakage,
  };
}

/** A customer-month's figure in every metric that is a sum over customers (domain §11). */
export const AMOUNTS: Record<keyof CustomerMonth["amounts"], (m: MoneyMonth) => number> = {
  bookings: (m) => m.bookings,
  billings: (m) => m.billings,
  committed: (m) => feesOf(m) + m.pace,
  fees: feesOf,
  drawdown: (m) => m.drawdown,
  overage: (m) => m.overage,
  consumption: consumptionOf,
  breakage: (m) => m.breakage,
  forgiven: (m) => m.forgiven,
  rolledOver: (m) => m.rolledOver,
  revenue: revenueOf,
  rpo: (m) => m.rpo,
  serviceCost: (m) => m.serviceCost,
  idleSpend: (m) => m.idleSpend,
  usage: (m) => m.activity,
};
