/** The area in which recognised lies above consumed, with its corners where the lines cross. */
import type { RevenueLayout, RevenueShape } from "./revenue-lines-layout.ts";

/** Three columns of pixels: points, upper and lower edge. */
export interface Hatch {
  x: number[];
  upper: number[];
  lower: number[];
}

/** The hatched area; heights are px, so the smaller is the higher. */
export function hatchOf(x: readonly number[], recognised: readonly number[], consumed: readonly number[]): Hatch {
  const hatch: Hatch = { x: [], upper: [], lower: [] };
  const add = (px: number, upper: number, lower: number): void => {
    hatch.x.push(px);
    hatch.upper.push(Math.min(upper, lower));
    hatch.lower.push(lower);
  };
  for (let i = 0; i < x.length; i++) {
    const gap = consumed[i]! - recognised[i]!;
    if (i > 0) {
      const before = consumed[i - 1]! - recognised[i - 1]!;
      if (before * gap < 0) {
        const part = before / (before - gap);
        const y = consumed[i - 1]! + (consumed[i]! - consumed[i - 1]!) * part;
        add(x[i - 1]! + (x[i]! - x[i - 1]!) * part, y, y);
      }
    }
    add(x[i]!, recognised[i]!, consumed[i]!);
  }
  return hatch;
}

/** Where the words about the hatch stand: over all lines, above a thick part of it; null if there is no room. */
export function placeHatchNote(
  layout: RevenueLayout,
  shape: RevenueShape,
): { x: number; y: number; to: number } | null {
  if (layout.narrow) return null;
  const { recognised, billed, consumed, committed } = shape.lines;
  let best: { x: number; y: number; to: number } | null = null;
  let most = 12;
  for (let i = Math.floor(layout.x.length * 0.3); i < layout.x.length * 0.85; i++) {
    const thick = consumed[i]! - recognised[i]!;
    const x = layout.x[i]!;
    if (thick <= most || x < 220) continue;
    let clear = recognised[i]!;
    for (let j = 0; j < layout.x.length; j++) {
      if (Math.abs(layout.x[j]! - (x - 80)) > 112) continue;
      clear = Math.min(clear, recognised[j]!, billed[j]!, committed[j]!);
    }
    if (clear - 44 < layout.plot.top) continue;
    most = thick;
    best = { x: x + 4, y: clear - 30, to: (recognised[i]! + consumed[i]!) / 2 };
  }
  return best;
}
