/** Paths from numbers: linear joints, gaps where there is no figure, tenths of a pixel. */
import { area, line } from "d3";

const drawn = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value);

/** The path through points given as columns of pixels. */
export function linePath(x: readonly number[], y: ArrayLike<number>): string {
  const path = line<number>()
    .x((px) => px)
    .y((_, i) => y[i]!)
    .defined((_, i) => drawn(y[i]))
    .digits(1);
  return path(x as number[]) ?? "";
}

/** The area between two such lines. */
export function bandPath(x: readonly number[], low: ArrayLike<number>, high: ArrayLike<number>): string {
  const path = area<number>()
    .x((px) => px)
    .y0((_, i) => low[i]!)
    .y1((_, i) => high[i]!)
    .defined((_, i) => drawn(low[i]) && drawn(high[i]))
    .digits(1);
  return path(x as number[]) ?? "";
}

/** Steps that hold each value from one edge to the next; `edges` has one more entry than `y`. */
export function stepPath(edges: readonly number[], y: ArrayLike<number>): string {
  let path = "";
  for (let i = 0; i < y.length; i++) {
    path += `${i ? "V" : `M${edges[i]!.toFixed(1)},`}${y[i]!.toFixed(1)}H${edges[i + 1]!.toFixed(1)}`;
  }
  return path;
}
