import type { Terms } from "./setting.ts";

/** One month of a customer's contract in money (domain §7). */
export interface MoneyMonth {
  k: number;
  t: number;
  /** What the customer is under; in the month of churn what it was under. */
  terms: Terms;
  underContract: boolean;
  /** The month of the renewal that did not come. */
  churned: boolean;
  signed: boolean;
  renewed: boolean;
  oneTime: number;
  /** Platform and seats of the month. */
  recurring: number;
  seatFees: number;
  seats: number;
  /** List value of the month's usage. */
  listValue: number;
  drawdown: number;
  overage: number;
  /** Recognised usage of a customer without a commitment. */
  usageRevenue: number;
  breakage: number;
  forgiven: number;
  rolledOver: number;
  /** The running period's commitment spread over its months. */
  pace: number;
  billings: number;
  bookings: number;
  contractValue: number;
  rpo: number;
  serviceCost: number;
  idleSpend: number;
  activity: number;
  activated: boolean;
  dormant: boolean;
  /** Prices stand at this multiple of the rate card. */
  level: number;
  /** The renewal that was due at the start of the month. */
  renewal: { chance: number; hazard: number } | null;
  /** The running commitment period; null without a commitment. */
  period: PeriodMonth | null;
  /** Of the running period, to date; 1 where nothing is committed. */
  utilisation: number;
  /** `billings` by what is billed. */
  invoice: Partial<Record<Billed, number>>;
}

/** What a line of an invoice is for. */
export type Billed =
  | "oneTime"
  | "platform"
  | "seats"
  | "seatTrueUp"
  | "usage"
  | "instalment"
  | "drawdown"
  | "overage"
  | "carried"
  | "trueUp"
  | "credit";

/** A month of a commitment period. */
export interface PeriodMonth {
  /** Of the period, from 0. */
  month: number;
  months: number;
  commitment: number;
  discount: number;
  /** Balance before the month, and after it: what is to roll over included. */
  opening: number;
  closing: number;
  ends: "regular" | "exhausted" | null;
}

/** Adds a line to the month's invoice. */
export function bill(month: MoneyMonth, what: Billed, amount: number): void {
  month.billings += amount;
  month.invoice[what] = (month.invoice[what] ?? 0) + amount;
}

/** A month in which nothing happens. */
export function emptyMonth(k: number, t: number, terms: Terms): MoneyMonth {
  return {
    k,
    t,
    terms,
    underContract: false,
    churned: false,
    signed: false,
    renewed: false,
    oneTime: 0,
    recurring: 0,
    seatFees: 0,
    seats: 0,
    listValue: 0,
    drawdown: 0,
    overage: 0,
    usageRevenue: 0,
    breakage: 0,
    forgiven: 0,
    rolledOver: 0,
    pace: 0,
    billings: 0,
    bookings: 0,
    contractValue: 0,
    rpo: 0,
    serviceCost: 0,
    idleSpend: 0,
    activity: 0,
    activated: false,
    dormant: false,
    level: 1,
    renewal: null,
    period: null,
    utilisation: 1,
    invoice: {},
  };
}
