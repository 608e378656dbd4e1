/** Cohorts of a strategy: recurring revenue by age of the customers that signed in the same months. Means of all futures. */
import { sum } from "d3";
import type { CohortSpan } from "#text/findings/cohorts.ts";
import type { ResultView } from "../model.ts";

/** Months of signing that the engine's cohorts are made of. */
const QUARTER = 3;

/** Fewer customers than this are nobody: what is left of a mean over many futures. */
export const NOBODY = 0.005;

/** Customers that signed within the same span of months. */
export interface Cohort {
  /** First month of signing, 0 the first of the horizon. */
  month: number;
  /** How many signed. */
  customers: number;
  /** Revenue by age in spans, without breakage and one-time charges, as long as all of them could be followed. */
  revenue: number[];
}

/** All cohorts of a strategy. */
export interface Cohorts {
  span: CohortSpan;
  list: Cohort[];
  /** The age (0: the first) that others are compared with: the first that begins when customers are there; a whole year has everything. */
  base: number;
}

/** The span in which cohorts are shown: so that there are at most twelve ages. */
export function spanFor(months: number): CohortSpan {
  return months <= 36 ? 3 : months <= 72 ? 6 : 12;
}

/** The cohorts of a strategy, oldest first; those that nobody is in or that cannot be followed are left out. */
export function cohortsOf(view: ResultView, id: string): Cohorts {
  const mean = view.summary.strategies[id]?.mean;
  const span = spanFor(view.months);
  const quarters = span / QUARTER;
  const list: Cohort[] = [];
  for (let q = 0; q * QUARTER < view.months; q += quarters) {
    const rows = Array.from({ length: quarters }, (_, i) => mean?.[`cohort/${q + i}/recurring`] ?? new Float64Array());
    const revenue = byAge(rows, span);
    const signed = mean?.["customersNew"]?.subarray(q * QUARTER, (q + quarters) * QUARTER) ?? [];
    if (revenue.length > 0 && sum(signed) >= NOBODY) list.push({ month: q * QUARTER, customers: sum(signed), revenue });
  }
  return { span, list, base: span === 12 ? 0 : 1 };
}

/** Sums by age in spans, of whole spans that all rows were followed through. */
function byAge(rows: readonly Float64Array[], span: number): number[] {
  const ages: number[] = [];
  for (let from = 0; ; from += span) {
    const parts = rows.map((row) => sumOf(row, from, span));
    if (!parts.every(Number.isFinite)) return ages;
    ages.push(sum(parts));
  }
}

function sumOf(row: Float64Array, from: number, span: number): number {
  let total = 0;
  for (let k = from; k < from + span; k++) total += row[k] ?? NaN;
  return total;
}

/** A cohort's revenue at an age as a share of that at its start; NaN where there is none, or nothing at the start. */
export function shareOfStart({ revenue }: Cohort, age: number, base: number): number {
  const start = revenue[base] ?? NaN;
  return start > 0 ? (revenue[age] ?? NaN) / start : NaN;
}

/** The age (0: the first) that begins with the first renewal; null where a renewal does not fall between two ages after the start. */
export function renewalAge(termMonths: number | null, { span, base }: Cohorts): number | null {
  if (termMonths === null || termMonths % span !== 0) return null;
  return termMonths / span > base ? termMonths / span : null;
}
