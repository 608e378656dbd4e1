import { histogramStatistics } from "./histogram.ts";
import type { WorldBooks } from "./world-books.ts";

/** Fills `ratio` with `part ÷ whole`, NaN where there is no whole. */
export function ratioRow(ratio: Float64Array, part: Float64Array, whole: Float64Array): void {
  for (let t = 0; t < ratio.length; t++) ratio[t] = whole[t] === 0 ? NaN : part[t]! / whole[t]!;
}

/** Sum of a row. */
export function sum(row: Float64Array): number {
  let total = 0;
  for (let t = 0; t < row.length; t++) total += row[t]!;
  return total;
}

/** Net present value of a row: month t discounted t + 1 months. */
export function presentValue(row: Float64Array, discount: Float64Array): number {
  let total = 0;
  for (let t = 0; t < row.length; t++) total += row[t]! * discount[t]!;
  return total;
}

/** Least value of the row's running sum. */
export function lowPoint(row: Float64Array): number {
  let least = Infinity;
  let total = 0;
  for (let t = 0; t < row.length; t++) {
    total += row[t]!;
    if (total < least) least = total;
  }
  return least;
}

/** Share of what was added up that a difference must have to be more than the rounding of its sums. */
const ROUNDING = 1e-12;

/** First month from which the running sum stays at 0 or above, but for rounding; NaN if it ends below. */
export function breakEvenMonth(row: Float64Array): number {
  const slack = ROUNDING * Math.max(1, largestSum(row));
  let from = 0;
  let total = 0;
  for (let t = 0; t < row.length; t++) {
    total += row[t]!;
    if (total < -slack) from = t + 1;
  }
  return from < row.length ? from : NaN;
}

/** Greatest size of the row's running sum. */
function largestSum(row: Float64Array): number {
  let largest = 0;
  let total = 0;
  for (let t = 0; t < row.length; t++) {
    total += row[t]!;
    largest = Math.max(largest, Math.abs(total));
  }
  return largest;
}

/** First month in which expansion exceeds new logos, held for three months; NaN if there is none. */
export function expansionOvertakes(books: WorldBooks): number {
  const { expansion, newLogos, mature } = books.retention;
  let held = 0;
  for (let t = 0; t < expansion.length; t++) {
    const excess = expansion[t]! - newLogos[t]!;
    held = excess > ROUNDING * (newLogos[t]! + mature[t]!) ? held + 1 : 0;
    if (held === 3) return t - 2;
  }
  return NaN;
}

/** Months to first value of new customers who reach it (mean, type-7 median), and their share of all. */
export function timeToFirstValue(books: WorldBooks): { mean: number; median: number; share: number } {
  const { count, mean, median } = histogramStatistics(books.firstValues);
  return { mean, median, share: books.newCustomers > 0 ? count / books.newCustomers : NaN };
}
