/** Φ, by Marsaglia's series ("Evaluating the normal distribution", 2004): independent of the engine's quantile. */
export function normalCdf(x: number): number {
  let sum = x;
  let term = x;
  for (let i = 3; Math.abs(term) > 1e-17 * Math.abs(sum) && i < 400; i += 2) {
    term *= (x * x) / i;
    sum += term;
  }
  return 0.5 + (sum * Math.exp(-(x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

/** √N times the greatest distance between the sample's and the given distribution: above 1.95 once in a thousand. */
export function kolmogorovSmirnov(sample: Float64Array, cdf: (x: number) => number): number {
  const sorted = sample.toSorted();
  const n = sorted.length;
  let greatest = 0;
  for (const [i, x] of sorted.entries()) {
    const p = cdf(x);
    greatest = Math.max(greatest, (i + 1) / n - p, p - i / n);
  }
  return greatest * Math.sqrt(n);
}

/** Pearson's correlation. */
export function correlation(a: Float64Array, b: Float64Array): number {
  const n = a.length;
  const meanA = mean(a);
  const meanB = mean(b);
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < n; i++) {
    const da = a[i]! - meanA;
    const db = b[i]! - meanB;
    ab += da * db;
    aa += da * da;
    bb += db * db;
  }
  return ab / Math.sqrt(aa * bb);
}

/** χ² of counts against what is expected, as a standard normal number (Wilson and Hilferty). */
export function chiSquareDeviate(observed: number[], expected: number[]): number {
  const chi2 = observed.reduce((sum, count, i) => sum + (count - expected[i]!) ** 2 / expected[i]!, 0);
  const degrees = observed.length - 1;
  const spread = 2 / (9 * degrees);
  return ((chi2 / degrees) ** (1 / 3) - (1 - spread)) / Math.sqrt(spread);
}

/** The arithmetic mean. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/** Mean of the p-th powers. */
export function moment(values: Float64Array, power: number): number {
  return mean(values.map((x) => x ** power));
}
