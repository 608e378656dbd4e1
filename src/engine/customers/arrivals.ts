import { BASE_MONTHS } from "../calendar.ts";
import { type Key, Purpose, uniform } from "../random/draw.ts";
import type { Course } from "./course.ts";

/** Differences of clocks or dealing scores under this are ties (domain §4). */
const TIE = 1e-9;

/**
 * First month t ≥ 0 in which the cumulated deal rate reaches `clock`: `before` a month up to the course's switch, then
 * `rate`. Infinity if none before the horizon does.
 */
export function signingMonth(
  clock: number,
  rate: number,
  before: number,
  course: Course | null,
  horizon: number,
): number {
  if (course === null) return reached(clock, 0, rate, 0, horizon);
  const switched = Math.min(course.switchMonth, horizon);
  const t = reached(clock, 0, before, 0, switched);
  return t < Infinity ? t : reached(clock, before * switched, rate, switched, horizon);
}

/** First month in [from, to) in which `signed`, growing by `rate` a month, reaches `clock`. */
function reached(clock: number, signed: number, rate: number, from: number, to: number): number {
  if (to <= from || rate <= 0 || signed + rate * (to - from) + TIE < clock) return Infinity;
  let m = Math.max(0, Math.ceil((clock - TIE - signed) / rate) - 1);
  while (m > 0 && signed + rate * m + TIE >= clock) m--;
  while (signed + rate * (m + 1) + TIE < clock) m++;
  return from + m;
}

/** Unit exponential gap before a firm's j-th customer (Poisson arrivals); `firmKey` is the key of customer 0. */
export function arrivalGap(firmKey: Key, j: number): number {
  return -Math.log(uniform(firmKey, Purpose.arrival, j));
}

/** Profile-wide ordinal of a firm's j-th customer, j from 1, firm from 0. */
export function ordinal(j: number, firm: number, firms: number): number {
  return (j - 1) * firms + firm + 1;
}

/** Signing month, −24 … −1, of the installed base's customer with this ordinal among `customers`. */
export function baseSigningMonth(o: number, customers: number): number {
  return -BASE_MONTHS + Math.floor((BASE_MONTHS * (o - 0.5)) / customers);
}

/** Index of the segment that `u` in (0, 1) falls into, for weights in segment order (some may be 0). */
export function drawnSegment(weights: Float64Array, total: number, u: number): number {
  let left = u * total;
  let last = 0;
  for (let s = 0; s < weights.length; s++) {
    const weight = weights[s]!;
    if (weight === 0) continue;
    if (left < weight) return s;
    left -= weight;
    last = s;
  }
  return last;
}

/**
 * Deals ordinals 1, 2, … to segments in proportion to their weights (even arrivals, domain §4): each goes to the
 * greatest `weight·o/total − already dealt`. Grows on demand and forgets nothing, so order of asking is free.
 */
export class SegmentDealer {
  readonly #weights: Float64Array;
  readonly #total: number;
  readonly #counts: Float64Array;
  readonly #dealt: number[] = [];

  constructor(weights: Float64Array, total: number) {
    this.#weights = weights;
    this.#total = total;
    this.#counts = new Float64Array(weights.length);
  }

  /** Segment index of ordinal `o`, from 1. */
  segment(o: number): number {
    while (this.#dealt.length < o) this.#deal(this.#dealt.length + 1);
    return this.#dealt[o - 1]!;
  }

  #deal(o: number): void {
    let best = -1;
    let bestScore = 0;
    for (let s = 0; s < this.#weights.length; s++) {
      if (this.#weights[s] === 0) continue;
      const score = (this.#weights[s]! * o) / this.#total - this.#counts[s]!;
      if (best < 0 || score > bestScore + TIE) {
        best = s;
        bestScore = score;
      }
    }
    this.#counts[best]!++;
    this.#dealt.push(best);
  }
}
