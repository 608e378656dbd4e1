import { recurringRevenueOf } from "./amounts.ts";
import type { MoneyMonth } from "./money.ts";

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

function monthAt(customer: MoneyMonth[], t: number): MoneyMonth | undefined {
  return customer[t - customer[0]!.t];
}

function revenueAt(customer: MoneyMonth[], t: number): number {
  const month = monthAt(customer, t);
  return month ? recurringRevenueOf(month) : 0;
}

/** Revenue of the three months up to t, without breakage and one-time charges. */
function threeMonths(customer: MoneyMonth[], t: number): number {
  return revenueAt(customer, t - 2) + revenueAt(customer, t - 1) + revenueAt(customer, t);
}

/** NRR and GRR of month t (domain §11); NaN where there is no base. */
export function retention(customers: MoneyMonth[][], t: number): { nrr: number; grr: number } {
  if (t < 14) return { nrr: NaN, grr: NaN };
  const cohort = customers.filter((customer) => revenueAt(customer, t - 14) > 0);
  const before = cohort.map((customer) => threeMonths(customer, t - 12));
  const after = cohort.map((customer) => threeMonths(customer, t));
  const capped = after.map((value, i) => Math.min(value, before[i]!));
  return { nrr: sum(after) / sum(before), grr: sum(capped) / sum(before) };
}

/** Of the customers under contract at t − 12, the share churned since. */
export function logoChurn(customers: MoneyMonth[][], t: number): number {
  if (t < 12) return NaN;
  const cohort = customers.filter((customer) => monthAt(customer, t - 12)?.underContract);
  return cohort.filter((customer) => !monthAt(customer, t)!.underContract).length / cohort.length;
}

/** Sums of the same money in another order differ by less than this share: that is no growth. */
const ROUNDING = 1e-12;

/** The first month, held for three, in which existing customers' growth exceeds what newcomers bring. */
export function expansionOvertakes(customers: MoneyMonth[][], horizon: number): number {
  const overtakes = Array.from({ length: horizon }, (_, t) => expansionExceeds(customers, t));
  const first = overtakes.findIndex((yes, t) => yes && overtakes[t + 1] === true && overtakes[t + 2] === true);
  return first === -1 ? NaN : first;
}

function expansionExceeds(customers: MoneyMonth[][], t: number): boolean {
  const { growth, newcomers } = sidesOf(customers, t);
  const volume = sum(customers.filter((customer) => monthAt(customer, t)).map((customer) => threeMonths(customer, t)));
  return growth > newcomers + ROUNDING * volume;
}

/** What existing customers grew by in a year, and what those younger than a year bring, both over three months. */
function sidesOf(customers: MoneyMonth[][], t: number): { growth: number; newcomers: number } {
  let growth = 0;
  let newcomers = 0;
  for (const customer of customers) {
    const month = monthAt(customer, t);
    if (!month) continue;
    if (month.k < 12) newcomers += threeMonths(customer, t);
    else if (month.underContract) growth += threeMonths(customer, t) - threeMonths(customer, t - 12);
  }
  return { growth, newcomers };
}

/** §11, both sides of the crossing by month. Growth is not known before anybody can be a year old. */
export function growthSeries(customers: MoneyMonth[][], horizon: number, hasBase: boolean): Record<string, number[]> {
  const sides = Array.from({ length: horizon }, (_, t) => sidesOf(customers, t));
  return {
    newLogoRevenue: sides.map(({ newcomers }) => newcomers),
    expansionRevenue: sides.map(({ growth }, t) => (hasBase || t >= 12 ? growth : NaN)),
  };
}
