/** Where words stand inside a plot: where they cover the least of what is drawn. Pure. */

/** A rectangle, px. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What words should not cover; heights in px by point of `x`, which is evenly spaced. */
export interface Obstacles {
  plot: Box;
  x: readonly number[];
  lines: readonly (readonly number[])[];
  bands: readonly { upper: readonly number[]; lower: readonly number[] }[];
  boxes: readonly Box[];
}

/** Px between two looks at what lies under a box. */
const STEP = 4;
/** Px that words keep from a line. */
const CLEAR = 3;

/** How bad it is to cover something, beside the wish for the earlier candidate. */
const COST = { outside: 100, box: 1000, line: 10, band: 1, later: 0.01 };

/** The place among `candidates` that covers least, the first of equals; null where there are none. */
export function freest<T extends Box>(candidates: readonly T[], among: Obstacles): T | null {
  let best: T | null = null;
  let least = Infinity;
  candidates.forEach((box, i) => {
    const cost = coverOf(box, among) + i * COST.later;
    if (cost < least) [best, least] = [box, cost];
  });
  return best;
}

/** What a box covers. */
export function coverOf(box: Box, { plot, x, lines, bands, boxes }: Obstacles): number {
  const out =
    Math.max(0, plot.left - box.left) +
    Math.max(0, box.right - plot.right) +
    Math.max(0, plot.top - box.top) +
    Math.max(0, box.bottom - plot.bottom);
  let cost = out * COST.outside + boxes.filter((other) => meets(box, other)).length * COST.box;
  for (let px = box.left; px <= box.right; px += STEP) {
    for (const line of lines) {
      const y = heightAt(line, x, px);
      if (y > box.top - CLEAR && y < box.bottom + CLEAR) cost += COST.line;
    }
    for (const { upper, lower } of bands) {
      if (heightAt(upper, x, px) < box.bottom && heightAt(lower, x, px) > box.top) cost += COST.band;
    }
  }
  return cost;
}

/** A line's height between its points; NaN beside them. */
function heightAt(line: readonly number[], x: readonly number[], px: number): number {
  const step = x.length > 1 ? x[1]! - x[0]! : 1;
  const place = (px - x[0]!) / step;
  const before = Math.floor(place);
  if (place < 0 || before > x.length - 1) return NaN;
  const [a, b] = [line[before]!, line[Math.min(before + 1, x.length - 1)]!];
  return a + (b - a) * (place - before);
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
