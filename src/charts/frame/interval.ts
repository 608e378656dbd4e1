/** An interval bar in pixels. */
import type { Statistics } from "#engine/index.ts";
import type { Domain } from "./scale.ts";

/** Where the parts of an interval bar stand, px. */
export interface Interval {
  p10: number;
  p25: number;
  p50: number;
  p75: number;
  p90: number;
  /** Zero (or 100 % of a ratio) where it lies inside the scale, not at its edge. */
  zero: number | null;
  baseline: number | null;
}

/** Lays an interval out on a scale of `width` px. */
export function intervalOf(
  stats: Statistics,
  scale: Domain,
  width: number,
  zero: number,
  baseline: number | null,
): Interval {
  const x = (value: number): number => ((value - scale.low) / (scale.high - scale.low)) * width;
  const inside = zero > scale.low && zero < scale.high;
  return {
    p10: x(stats.p10),
    p25: x(stats.p25),
    p50: x(stats.p50),
    p75: x(stats.p75),
    p90: x(stats.p90),
    zero: inside ? x(zero) : null,
    baseline: baseline === null ? null : x(baseline),
  };
}
