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
  /** Month of the running commitment period, from 0; null without a commitment. */
  periodMonth: number | null;
  /** Of the running period, to date; 1 where nothing is committed. */
  utilisation: number;
  /** Whether a commitment period ends with the month. */
  endsPeriod: boolean;
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
    periodMonth: null,
    utilisation: 1,
    endsPeriod: false,
  };
}

/** Fees of the month, one-time charges included. */
export const feesOf = (m: MoneyMonth): number => m.oneTime + m.recurring;

/** What usage earned in the month. */
export const consumptionOf = (m: MoneyMonth): number => m.drawdown + m.overage + m.usageRevenue;

/** What is recognised in the month. */
export const revenueOf = (m: MoneyMonth): number => feesOf(m) + consumptionOf(m) + m.breakage;

/** Revenue without breakage and one-time charges. */
export const recurringRevenueOf = (m: MoneyMonth): number => m.recurring + consumptionOf(m);
