import type { Commitment } from "#engine/scenario.ts";

/** A commitment period as signed. Months are ages of the customer. */
export interface Period {
  from: number;
  months: number;
  /** What is committed for this period: its year's commitment, for its months. */
  commitment: number;
}

/** A commitment of 12 months and the discount that comes with it. */
export interface Size {
  annual: number;
  discount: number;
}

/** Sizes a commitment for a list value of `monthly` per month (domain §7, Sizing). */
export function sized(commitment: Commitment, monthly: number, coverage: number, optimism: number): Size {
  const list = monthly * 12 * coverage * optimism;
  let discount = 0;
  for (const row of commitment.discounts) {
    if (row.from <= Math.max(commitment.minimum, list)) discount = row.discount;
  }
  return { annual: Math.max(commitment.minimum, list * (1 - discount)), discount };
}

/** The periods from age `from` to the term's end (exclusive), growing by the ramp. */
export function periodsOf(annual: number, ramp: number, from: number, termEnd: number): Period[] {
  const periods: Period[] = [];
  for (let start = from, year = 0; start < termEnd; start += 12, year++) {
    const months = Math.min(12, termEnd - start);
    periods.push({ from: start, months, commitment: (annual * (1 + ramp) ** year * months) / 12 });
  }
  return periods;
}

/** A period's commitment for 12 months. */
export const annualRate = (period: Period): number => (period.commitment * 12) / period.months;

/** Sum of the commitments of some periods. */
export const committedIn = (periods: Period[]): number => periods.reduce((sum, p) => sum + p.commitment, 0);

/** The instalment billed upfront in the period's month i (from 0); 0 where none is due. */
export function instalment(period: Period, i: number, interval: number): number {
  if (i % interval !== 0) return 0;
  return (period.commitment * Math.min(interval, period.months - i)) / period.months;
}
