/** Where the words about the bands stand: over the highest band, where no data is; nowhere if nothing fits. */
import type { FanLayout } from "./fan-chart-layout.ts";

/** A note of two lines, ending at `x`, its first baseline at `y`, with a leader down to `to`. */
export interface BandNote {
  x: number;
  y: number;
  leaderX: number;
  to: number;
}

const TEXT_WIDTH = 236;
const TEXT_HEIGHT = 34;

/** Finds room for the note about the bands of the ranged strategies. */
export function placeBandNote(layout: FanLayout, ranged: readonly string[]): BandNote | null {
  if (layout.narrow) return null;
  const shown = ranged.flatMap((id) => layout.shapes[id] ?? []);
  if (shown.length === 0) return null;
  const top = layout.x.map((_, i) => {
    let least = Infinity;
    for (const [id, shape] of Object.entries(layout.shapes)) {
      const y = ranged.includes(id) ? shape.p90[i]! : shape.median[i]!;
      if (y < least) least = y;
    }
    return least;
  });
  for (let i = Math.floor(layout.x.length * 0.74); i > 0; i--) {
    const leaderX = layout.x[i]!;
    const right = leaderX - 10;
    if (right - TEXT_WIDTH < 60) return null;
    const over = Math.min(...shown.map((shape) => shape.p90[i]!));
    let clear = over;
    for (let j = 0; j <= i; j++) if (layout.x[j]! >= right - TEXT_WIDTH - 8 && top[j]! < clear) clear = top[j]!;
    const bottom = Math.min(clear - 8, over - 10);
    const y = bottom - 19;
    if (bottom - TEXT_HEIGHT >= layout.plot.top + 2 && over - bottom < 60) return { x: right, y, leaderX, to: over };
  }
  return null;
}
