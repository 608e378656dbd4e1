/** A number per run by its rank; built once and compared with many others. */
export interface Ranking {
  values: Float64Array;
  /** Average ranks, from 1; NaN where the value is. */
  ranks: Float64Array;
  /** Runs without a value. */
  missing: number;
}

/** Ranks of values, equal ones sharing the mean of theirs. */
export function rankingOf(values: Float64Array): Ranking {
  const present = Uint32Array.from(values.keys()).filter((run) => !Number.isNaN(values[run]!));
  present.sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length).fill(NaN);
  let end = 0;
  for (let start = 0; start < present.length; start = end) {
    while (end < present.length && values[present[end]!] === values[present[start]!]) end++;
    for (let i = start; i < end; i++) ranks[present[i]!] = (start + end + 1) / 2;
  }
  return { values, ranks, missing: values.length - present.length };
}

/**
 * Spearman's rank correlation of two numbers run by run, ties at average ranks, over the runs in which both have a
 * value. NaN for fewer than 3 runs, and where either is the same in all.
 */
export function rankCorrelation(a: Ranking, b: Ranking): number {
  if (a.missing === 0 && b.missing === 0) return correlation(a.ranks, b.ranks);
  const both = (_: number, run: number) => !Number.isNaN(a.values[run]!) && !Number.isNaN(b.values[run]!);
  return correlation(rankingOf(a.values.filter(both)).ranks, rankingOf(b.values.filter(both)).ranks);
}

/** Pearson's correlation of ranks 1 … n: both have the mean (n + 1)/2. */
function correlation(a: Float64Array, b: Float64Array): number {
  if (a.length < 3) return NaN;
  const mean = (a.length + 1) / 2;
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i++) {
    ab += (a[i]! - mean) * (b[i]! - mean);
    aa += (a[i]! - mean) ** 2;
    bb += (b[i]! - mean) ** 2;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : NaN;
}
