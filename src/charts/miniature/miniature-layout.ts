/** Small pictures without axes: shapes in px, and where the words stand. Pure. */

/** The room of a small picture, px; `top` is left free over the highest value. */
export interface Room {
  width: number;
  height: number;
  top: number;
}

/** Positions of values in a room: zero is always in sight. */
export interface Miniature {
  x: number[];
  y: (values: ArrayLike<number>) => number[];
  zero: number;
}

/** Places series of the same months: sums begin at zero at the left, months stand in their middle. */
export function miniature(series: readonly ArrayLike<number>[], room: Room, sums: boolean): Miniature {
  const months = series[0]?.length ?? 0;
  const step = room.width / Math.max(1, months);
  const x = Array.from({ length: months }, (_, month) => (month + (sums ? 1 : 0.5)) * step);
  if (sums) x.unshift(0);
  const values = series.flatMap((each) => Array.from(each)).filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const bottom = room.height - 1;
  const perUnit = (bottom - room.top) / (high - low || 1);
  const at = (value: number): number => bottom - (value - low) * perUnit;
  return {
    x,
    y: (of) => (sums ? [at(0), ...Array.from(of, at)] : Array.from(of, at)),
    zero: at(0),
  };
}

/** Where two words stand beside their lines, over the upper and under the lower, in the right part of the picture. */
export function wordHeights(lines: readonly [number[], number[]], height: number): [number, number] {
  const right = lines.map((line) => line.slice(Math.floor(line.length * 0.6)));
  const ends = right.map((line) => line.at(-1) ?? 0);
  const upper = ends[0]! <= ends[1]! ? 0 : 1;
  const over = (line: number[]): number => Math.max(11, Math.min(...line) - 7);
  const under = (line: number[]): number => Math.min(height - 6, Math.max(...line) + 15);
  return upper === 0 ? [over(right[0]!), under(right[1]!)] : [under(right[0]!), over(right[1]!)];
}
