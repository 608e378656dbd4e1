import type { Results } from "#engine/index.ts";

/**
 * Results with all figures in one array, on their way from one worker to another. A part has hundreds of arrays: as
 * objects of their own each would cost far more, at every stop, than the few figures in it.
 */
export interface Parcel {
  head: Omit<Results, "inputs" | "strategies">;
  /** Names in the order in which their figures lie. */
  inputs: string[];
  strategies: { id: string; series: string[]; totals: string[] }[];
  figures: Float64Array<ArrayBuffer>;
}

/** The results as a parcel; they themselves are let go. `room` is an earlier parcel's buffer, to be used again where it is large enough. */
export function packed({ inputs, strategies, ...head }: Results, room?: ArrayBuffer): Parcel {
  const entries = Object.entries(strategies);
  const groups = [inputs, ...entries.flatMap(([, { series, totals }]) => [series, totals])];
  const arrays = groups.flatMap((group) => Object.values(group));
  const length = arrays.reduce((sum, values) => sum + values.length, 0);
  const fits = room !== undefined && room.byteLength >= length * Float64Array.BYTES_PER_ELEMENT;
  const figures = fits ? new Float64Array(room, 0, length) : new Float64Array(length);
  let at = 0;
  for (const values of arrays) {
    figures.set(values, at);
    at += values.length;
    letGo(values);
  }
  return {
    head,
    inputs: Object.keys(inputs),
    strategies: entries.map(([id, { series, totals }]) => ({
      id,
      series: Object.keys(series),
      totals: Object.keys(totals),
    })),
    figures,
  };
}

/** Frees the memory behind figures at once, where the browser can: the collector of garbage comes late for it. */
function letGo({ buffer }: Float64Array): void {
  const movable = buffer as ArrayBuffer & { transfer?: (length: number) => ArrayBuffer };
  if (movable.byteLength > 0) movable.transfer?.(0);
}

/** The results that a parcel holds, on its own memory. */
export function unpacked({ head, inputs, strategies, figures }: Parcel): Results {
  let at = 0;
  const take = (names: string[], length: number): Record<string, Float64Array> =>
    Object.fromEntries(names.map((name) => [name, figures.subarray(at, (at += length))]));
  return {
    ...head,
    inputs: take(inputs, head.runs),
    strategies: Object.fromEntries(
      strategies.map(({ id, series, totals }) => [
        id,
        { series: take(series, head.runs * head.months), totals: take(totals, head.runs) },
      ]),
    ),
  };
}
