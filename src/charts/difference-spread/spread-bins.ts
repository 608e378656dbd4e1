/** Differences of two strategies, future by future, counted in steps of equal width that begin at zero. */
import { ascending, quantileSorted } from "d3";
import { gridOf, type Grid } from "../frame/scale.ts";

/** Counted differences. Bins that hold what is under zero are b's, the others a's. */
export interface SpreadBins {
  grid: Grid;
  /** One more than `counts`. */
  edges: number[];
  counts: number[];
  /** Futures without any difference; they are in no bin. */
  equal: number;
  futures: number;
  /** Whether bins at the ends hold what lies outside of the edges. */
  further: boolean;
}

/** Bins for each grid line that there is room for. */
const PER_LINE = 5;
/** What lies outside of these quantiles may be counted at the ends. */
const [LOW, HIGH] = [0.005, 0.995];

/** Counts differences on a scale of at most `lines` grid lines; null where there is none. */
export function spreadBins(differences: ArrayLike<number>, lines: number): SpreadBins | null {
  const known = Array.from(differences).filter(Number.isFinite).sort(ascending);
  if (known.length === 0) return null;
  const [low, high] = [quantileSorted(known, LOW)!, quantileSorted(known, HIGH)!];
  const grid = gridOf({ low, high }, 0, lines);
  const { step } = gridOf({ low, high }, 0, lines * PER_LINE);
  const first = Math.min(Math.floor(low / step), -1);
  const last = Math.max(Math.ceil(high / step), 1);
  const counts = new Array<number>(last - first).fill(0);
  let [equal, further] = [0, false];
  for (const value of known) {
    if (value === 0) {
      equal++;
      continue;
    }
    // What lies on an edge is counted on the side away from zero.
    const steps = value / step;
    const bin = (value < 0 ? Math.ceil(steps) - 1 : Math.floor(steps)) - first;
    const inside = Math.max(0, Math.min(counts.length - 1, bin));
    further ||= inside !== bin;
    counts[inside]!++;
  }
  const edges = counts.map((_, i) => (first + i) * step);
  return { grid, edges: [...edges, last * step], counts, equal, futures: known.length, further };
}
