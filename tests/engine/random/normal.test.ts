import { describe, expect, it } from "vitest";
import { lognormal, normal, normalQuantile, spreadSigma, Z90 } from "#engine/random/distributions.ts";
import { newKey, Purpose } from "#engine/random/draw.ts";
import { kolmogorovSmirnov, moment, normalCdf } from "./statistics.ts";

/** Computed with 80 decimal digits from the series of Φ. */
const QUANTILES: [number, number][] = [
  [1e-16, -8.222082216130435],
  [1e-12, -7.034483825301132],
  [1e-9, -5.9978070150076865],
  [1e-6, -4.753424308822899],
  [0.0001, -3.7190164854556804],
  [0.001, -3.0902323061678136],
  [0.01, -2.326347874040841],
  [0.025, -1.9599639845400543],
  [0.074, -1.4466320671589785],
  [0.075, -1.439531470938456],
  [0.076, -1.4325027208258116],
  [0.1, -1.2815515655446004],
  [0.25, -0.6744897501960817],
  [0.4, -0.2533471031357998],
  [0.4999, -0.0002506628300880351],
  [0.499999, -2.506628274633625e-6],
];

/** Shares of a normal population beyond 1, 2, 3 and 4 standard deviations, one side. */
const TAILS = [0.15865525393145707, 0.022750131948179212, 0.0013498980316300957, 3.167124183311998e-5];

const DRAWS = 1_000_000;

function draws(): Float64Array {
  const key = newKey();
  key[0] = 7;
  key[1] = 1;
  return Float64Array.from({ length: DRAWS }, (_, n) => normal(key, Purpose.noise, n));
}

describe("normalQuantile", () => {
  it.each(QUANTILES)("of %d, relative error under 1e-9", (p, z) => {
    expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-9);
  });

  it.each(QUANTILES.filter(([p]) => p >= 1e-6))("of 1 − %d is its mirror", (p, z) => {
    expect(Math.abs(normalQuantile(1 - p) / -z - 1)).toBeLessThan(1e-9);
  });

  it("is finite and symmetric at the ends of the grid", () => {
    expect(normalQuantile(2 ** -53)).toBeCloseTo(-8.2095, 3);
    expect(normalQuantile(1 - 2 ** -53)).toBe(-normalQuantile(2 ** -53));
    expect(normalQuantile(0.5)).toBe(0);
    expect(Math.abs(normalQuantile(0.9) / Z90 - 1)).toBeLessThan(1e-14);
  });

  it("rises across the borders of its pieces", () => {
    for (const border of [0.075, 0.925, Math.exp(-25), 1 - Math.exp(-25)]) {
      const around = [-2e-6, -1e-6, 0, 1e-6, 2e-6].map((step) =>
        normalQuantile(border * (1 + step * Math.min(1, (1 - border) / border))),
      );
      expect(around).toEqual(around.toSorted((a, b) => a - b));
    }
  });
});

describe("normal", () => {
  const sample = draws();

  it("has the moments of a standard normal (4 standard errors)", () => {
    const error = (variance: number) => 4 * Math.sqrt(variance / DRAWS);
    expect(Math.abs(moment(sample, 1))).toBeLessThan(error(1));
    expect(Math.abs(moment(sample, 2) - 1)).toBeLessThan(error(2));
    expect(Math.abs(moment(sample, 3))).toBeLessThan(error(15));
    expect(Math.abs(moment(sample, 4) - 3)).toBeLessThan(error(96));
  });

  it.each([1, 2, 3, 4])("has the tails of a normal beyond %iσ on both sides (4 standard errors)", (z) => {
    const expected = DRAWS * TAILS[z - 1]!;
    const bound = 4 * Math.sqrt(expected * (1 - TAILS[z - 1]!));
    expect(Math.abs(sample.filter((x) => x > z).length - expected)).toBeLessThan(bound);
    expect(Math.abs(sample.filter((x) => x < -z).length - expected)).toBeLessThan(bound);
  });

  it("is normal (Kolmogorov–Smirnov, p > 0.001)", () => {
    expect(kolmogorovSmirnov(sample, normalCdf)).toBeLessThan(1.95);
  });

  it("goes beyond 4.5σ: no tail is cut off", () => {
    expect(sample.reduce((a, b) => Math.max(a, b))).toBeGreaterThan(4.3);
    expect(sample.reduce((a, b) => Math.min(a, b))).toBeLessThan(-4.3);
  });
});

describe("lognormal", () => {
  it("has half of its draws under the median and nine in ten under p90 (4 standard errors)", () => {
    const key = newKey();
    const spread = { median: 300, p90: 900 };
    const sigma = spreadSigma(spread);
    const n = 100_000;
    const sample = Array.from({ length: n }, (_, i) => lognormal(key, Purpose.uplift, i, spread.median, sigma));
    const under = (bound: number) => sample.filter((x) => x < bound).length / n;
    expect(Math.abs(under(300) - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / n));
    expect(Math.abs(under(900) - 0.9)).toBeLessThan(4 * Math.sqrt(0.09 / n));
  });

  it("has no spread where p90 is the median, and is 0 where the median is 0", () => {
    const key = newKey();
    expect(lognormal(key, Purpose.uplift, 5, 7, spreadSigma({ median: 7, p90: 7 }))).toBe(7);
    expect(lognormal(key, Purpose.uplift, 5, 0, spreadSigma({ median: 0, p90: 9 }))).toBe(0);
  });
});
