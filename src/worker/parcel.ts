import type { Results } from "#engine/index.ts";

/** Results with the buffers behind them: what has to be named to send them on by transfer. */
export interface Parcel {
  results: Results;
  buffers: ArrayBuffer[];
}

type Arrays = Record<string, Float64Array>;

/**
 * The results with all figures in one buffer: a part has hundreds of arrays, and each costs far more on its way than its
 * figures. The arrays handed in are let go.
 */
export function parcelOf(results: Results): Parcel {
  const groups = groupsOf(results);
  const length = groups.reduce((sum, group) => sum + lengthOf(group), 0);
  const all = new Float64Array(length);
  let at = 0;
  const move = (group: Arrays): Arrays => {
    const moved = Object.entries(group).map(([name, values]): [string, Float64Array] => {
      const place = all.subarray(at, at + values.length);
      place.set(values);
      at += values.length;
      letGo(values);
      return [name, place];
    });
    return Object.fromEntries(moved);
  };
  const inputs = move(results.inputs);
  const strategies = Object.entries(results.strategies).map(([id, { series, totals }]) => {
    return [id, { series: move(series), totals: move(totals) }] as const;
  });
  return { results: { ...results, inputs, strategies: Object.fromEntries(strategies) }, buffers: [all.buffer] };
}

/** Frees the memory behind the figures at once, where the browser can: the collector of garbage comes late for it. */
export function letGo(values: Float64Array): void {
  const buffer = values.buffer as ArrayBuffer & { transfer?: (length: number) => ArrayBuffer };
  if (buffer.byteLength > 0) buffer.transfer?.(0);
}

/** Frees the memory behind results that nobody needs any more. */
export function letGoOf(results: Results): void {
  for (const group of groupsOf(results)) Object.values(group).forEach(letGo);
}

function groupsOf({ inputs, strategies }: Results): Arrays[] {
  return [inputs, ...Object.values(strategies).flatMap(({ series, totals }) => [series, totals])];
}

function lengthOf(group: Arrays): number {
  return Object.values(group).reduce((sum, values) => sum + values.length, 0);
}
