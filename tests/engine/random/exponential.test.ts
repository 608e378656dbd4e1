import { describe, expect, it } from "vitest";
import { exponential } from "#engine/random/distributions.ts";
import { customerKey, hashId, newKey, Purpose } from "#engine/random/draw.ts";
import { chiSquareDeviate, correlation, kolmogorovSmirnov, mean, moment } from "./statistics.ts";

const FIRMS = 4000;
const MONTHS = 24;
const RATE = 1.3;

/** The arrival clocks of many firms, counted by month, and their gaps. */
function arrivals(): { counts: Float64Array[]; gaps: Float64Array } {
  const key = newKey();
  const counts = Array.from({ length: MONTHS }, () => new Float64Array(FIRMS));
  const gaps: number[] = [];
  for (let firm = 0; firm < FIRMS; firm++) {
    customerKey(key, 11, 0, hashId("si"), firm, 0);
    let clock = 0;
    for (let j = 1; ; j++) {
      const gap = exponential(key, Purpose.arrival, j);
      clock += gap;
      const t = Math.floor(clock / RATE);
      if (t >= MONTHS) break;
      if (j <= 20) gaps.push(gap);
      counts[t]![firm]! += 1;
    }
  }
  return { counts, gaps: Float64Array.from(gaps) };
}

/** Gaps of one long clock, not chosen by where it ends. */
function gapsOf(count: number): Float64Array {
  const key = newKey();
  customerKey(key, 12, 3, hashId("referral"), 0, 0);
  return Float64Array.from({ length: count }, (_, j) => exponential(key, Purpose.arrival, j + 1));
}

describe("exponential", () => {
  const gaps = gapsOf(400_000);

  it("has mean 1, variance 1 and third moment 6 (4 standard errors)", () => {
    const error = (variance: number) => 4 * Math.sqrt(variance / gaps.length);
    expect(Math.abs(mean(gaps) - 1)).toBeLessThan(error(1));
    expect(Math.abs(moment(gaps, 2) - 2)).toBeLessThan(error(20));
    expect(Math.abs(moment(gaps, 3) - 6)).toBeLessThan(error(684));
  });

  it("is exponential (Kolmogorov–Smirnov, p > 0.001)", () => {
    expect(kolmogorovSmirnov(gaps, (x) => 1 - Math.exp(-x))).toBeLessThan(1.95);
  });

  it("has gaps that do not follow one another (4 standard errors)", () => {
    const lag1 = correlation(gaps.subarray(1), gaps.subarray(0, -1));
    expect(Math.abs(lag1)).toBeLessThan(4 / Math.sqrt(gaps.length));
  });
});

describe("arrivals of a Poisson process", () => {
  const { counts } = arrivals();

  it("give Poisson counts by month (χ², 3.5 deviations)", () => {
    const observed = Array.from({ length: 8 }, () => 0);
    for (const month of counts) for (const count of month) observed[Math.min(7, count)]! += 1;
    const probabilities: number[] = [];
    for (let n = 0, p = Math.exp(-RATE); n < 7; p *= RATE / ++n) probabilities.push(p);
    probabilities.push(1 - probabilities.reduce((a, b) => a + b, 0));
    const expected = probabilities.map((p) => p * FIRMS * MONTHS);
    expect(Math.abs(chiSquareDeviate(observed, expected))).toBeLessThan(3.5);
  });

  it("are as many in every month (χ², 3.5 deviations)", () => {
    const observed = counts.map((month) => month.reduce((a, b) => a + b, 0));
    const total = observed.reduce((a, b) => a + b, 0);
    expect(Math.abs(total - RATE * FIRMS * MONTHS)).toBeLessThan(4 * Math.sqrt(RATE * FIRMS * MONTHS));
    expect(
      Math.abs(
        chiSquareDeviate(
          observed,
          observed.map(() => total / MONTHS),
        ),
      ),
    ).toBeLessThan(3.5);
  });

  it("of one month say nothing about the next (4 standard errors)", () => {
    for (let t = 1; t < MONTHS; t++) {
      expect(Math.abs(correlation(counts[t]!, counts[t - 1]!))).toBeLessThan(4 / Math.sqrt(FIRMS));
    }
  });
});
