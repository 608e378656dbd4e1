import { quantileSorted } from "d3-array";
import { type PairedDifference, QUANTILES, type Statistics } from "../results.ts";

/** Reads a value of a sorted list; the signature is d3's. */
type ReadValue = (value: number, index: number, sorted: ArrayLike<number>) => number;

const itself: ReadValue = (value) => value;
/** The list of the negated values, as sorted as the list itself. */
const mirrored: ReadValue = (_, index, sorted) => 0 - sorted[sorted.length - 1 - index]!;

/**
 * Statistics of the values that are not NaN. `sorted` is room for as many values as there are; it is overwritten.
 * Quantiles are linear between order statistics (type 7, Hyndman and Fan 1996). The standard error is that of the mean;
 * NaN for fewer than 2 values.
 */
export function statistics(values: Float64Array, sorted: Float64Array = new Float64Array(values.length)): Statistics {
  let count = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value !== value) continue;
    sorted[count++] = value;
    sum += value;
  }
  const kept = sorted.subarray(0, count);
  const mean = count > 0 ? sum / count : NaN;
  const standardError = count > 1 ? Math.sqrt(variance(kept, mean) / count) : NaN;
  kept.sort();
  return { count, mean, standardError, ...quantiles(kept, itself) };
}

function quantiles(sorted: Float64Array, read: ReadValue): Record<keyof typeof QUANTILES, number> {
  // The function takes any array-like; its types name arrays only.
  const list = sorted as ArrayLike<number> as number[];
  const at = (p: number) => quantileSorted(list, p, read) ?? NaN;
  const q = QUANTILES;
  return {
    p5: at(q.p5),
    p10: at(q.p10),
    p25: at(q.p25),
    p50: at(q.p50),
    p75: at(q.p75),
    p90: at(q.p90),
    p95: at(q.p95),
  };
}

/** Sample variance (divisor n − 1), two-pass. */
function variance(values: Float64Array, mean: number): number {
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - mean) ** 2;
  return squares / (values.length - 1);
}

/** Standard deviation ÷ mean of the values; NaN where the mean is 0 or there are fewer than 2. */
export function coefficientOfVariation(values: Float64Array): number {
  const { mean, standardError, count } = statistics(values);
  return mean === 0 ? NaN : (standardError * Math.sqrt(count)) / Math.abs(mean);
}

/** Share of the values over a bound, among those that are not NaN; NaN if none is. */
export function shareAbove(values: Float64Array, bound: number): number {
  let count = 0;
  let above = 0;
  for (const value of values) {
    if (value > bound) above++;
    if (value === value) count++;
  }
  return above / count;
}

/** Room for the work on pairs of so many runs. */
export interface PairRoom {
  differences: Float64Array;
  sorted: Float64Array;
}

/** Room for pairs of so many runs, to be used again for the next pair. */
export function pairRoom(runs: number): PairRoom {
  return { differences: new Float64Array(runs), sorted: new Float64Array(runs) };
}

/** Statistics of `a − b`, run by run; runs in which either is NaN do not count. */
export function pairedDifference(a: Float64Array, b: Float64Array, room = pairRoom(a.length)): PairedDifference {
  return pairedBothWays(a, b, room)[0];
}

/** Statistics of `a − b` and of `b − a`: what is one's is the other's with its sign changed, and sorted once. */
export function pairedBothWays(
  a: Float64Array,
  b: Float64Array,
  { differences, sorted }: PairRoom,
): [ab: PairedDifference, ba: PairedDifference] {
  let greater = 0;
  let equal = 0;
  for (let run = 0; run < differences.length; run++) {
    differences[run] = a[run]! - b[run]!;
    if (a[run]! > b[run]!) greater++;
    else if (a[run] === b[run]) equal++;
  }
  const there = statistics(differences, sorted);
  const { count, mean, standardError } = there;
  const back = { count, mean: 0 - mean, standardError, ...quantiles(sorted.subarray(0, count), mirrored) };
  const shareEqual = equal / count;
  return [
    { ...there, shareGreater: greater / count, shareEqual },
    { ...back, shareGreater: (count - greater - equal) / count, shareEqual },
  ];
}

/**
 * Whether a mean difference is more than chance: over 1.96 standard errors from 0, which in a twentieth of the cases
 * happens by chance alone. Not where there are fewer than 2 runs, or all are equal.
 */
export function isBeyondChance({ mean, standardError }: PairedDifference): boolean {
  return Math.abs(mean) > 1.96 * standardError;
}
