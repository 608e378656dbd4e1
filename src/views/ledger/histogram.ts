/** Bars of a small histogram, heights as shares of the highest, and where one of the values lies, 0..1. */
export interface Histogram {
  bars: number[];
  at: number;
}

/** How values spread, with `marked` among them; null where they do not: fewer than two, or all the same. */
export function histogramOf(values: Float64Array, marked: number, bins: number): Histogram | null {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!(high > low)) return null;
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) counts[Math.min(bins - 1, Math.floor(((value - low) / (high - low)) * bins))]!++;
  const most = Math.max(...counts);
  return { bars: counts.map((count) => count / most), at: (marked - low) / (high - low) };
}
