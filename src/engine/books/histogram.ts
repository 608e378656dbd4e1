/** Mean and type-7 median of the whole numbers 0, 1, 2, … that a histogram counts; NaN where it is empty. */
export function histogramStatistics(counts: Float64Array): { count: number; mean: number; median: number } {
  let count = 0;
  let sum = 0;
  for (let value = 0; value < counts.length; value++) {
    count += counts[value]!;
    sum += value * counts[value]!;
  }
  if (count === 0) return { count, mean: NaN, median: NaN };
  const median = (nth(counts, Math.floor((count - 1) / 2)) + nth(counts, Math.ceil((count - 1) / 2))) / 2;
  return { count, mean: sum / count, median };
}

/** Value of the n-th (from 0) of the sorted values that a histogram stands for. */
function nth(counts: Float64Array, n: number): number {
  let below = 0;
  let value = 0;
  while (below + counts[value]! <= n) below += counts[value++]!;
  return value;
}
