/** The spread of a lognormal quantity: its density as a line, and the share of draws above a mark. */
import { MAX_SPREAD_RATIO, spreadSigma, type Spread } from "#engine/index.ts";

/** A point of the density: a value, and how many draws lie near it. */
export interface DensityPoint {
  value: number;
  density: number;
}

/** How far the line goes to both sides of the median, in standard deviations of the logarithm. */
const REACH = 3.6;
/** z of the 99th percentile. */
const Z99 = 2.3263478740408408;

/** The density at a value; 0 at or below 0, Infinity where all draws are the same and this is it. */
export function densityAt(spread: Spread, value: number): number {
  const sigma = spreadSigma(spread);
  if (sigma === 0) return value === spread.median ? Infinity : 0;
  if (value <= 0) return 0;
  const z = Math.log(value / spread.median) / sigma;
  return Math.exp((-z * z) / 2) / (value * sigma * Math.sqrt(2 * Math.PI));
}

/** The density from 0 to `to`, close where it is steep; null where there is no spread, or the median is 0. */
export function densityLine(spread: Spread, to: number, count = 120): DensityPoint[] | null {
  const sigma = spreadSigma(spread);
  if (sigma === 0) return null;
  const inside = Array.from(
    { length: count + 1 },
    (_, i) => spread.median * Math.exp(sigma * REACH * ((2 * i) / count - 1)),
  ).filter((value) => value < to);
  return [0, ...inside, to].map((value) => ({ value, density: densityAt(spread, value) }));
}

/** The greatest density: that of the mode; 0 where there is no spread. */
export function densityPeak(spread: Spread): number {
  const sigma = spreadSigma(spread);
  return sigma === 0 ? 0 : densityAt(spread, spread.median * Math.exp(-sigma * sigma));
}

/** The share of draws above a value, 0..1 (error under 2e-7). */
export function shareOver(spread: Spread, value: number): number {
  const sigma = spreadSigma(spread);
  if (sigma === 0) return spread.median > value ? 1 : 0;
  return value <= 0 ? 1 : upperTail(Math.log(value / spread.median) / sigma);
}

/** A value that all but the farthest draws stay under, worth drawing up to. */
export function spreadReach(spread: Spread): number {
  const { median, p90 } = spread;
  if (median === 0) return 1;
  if (p90 <= median) return median * 2;
  return Math.min(median * Math.exp(spreadSigma(spread) * Z99), p90 * 1.8);
}

/** The spread with another typical value, as far as its p90 allows; without a spread there is none after either. */
export function withTypical({ median, p90 }: Spread, wanted: number, max: number): Spread {
  const value = Math.min(max, Math.max(0, wanted));
  if (median >= p90) return { median: value, p90: value };
  return { median: Math.min(p90, Math.max(p90 / MAX_SPREAD_RATIO, value)), p90 };
}

/** The spread with another value that one in ten is above, as far as the typical value allows. */
export function withOneInTen({ median }: Spread, wanted: number, max: number): Spread {
  const most = median > 0 ? Math.min(max, median * MAX_SPREAD_RATIO) : max;
  return { median, p90: Math.min(most, Math.max(median, wanted)) };
}

/** Share of a standard normal above `z`: Abramowitz and Stegun (1964), 26.2.17. */
function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
