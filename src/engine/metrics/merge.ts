import type { Results, StrategyResults } from "../results.ts";

/**
 * Puts chunks of the same scenario back together, in any order. Throws a RangeError where the runs of the parts do not
 * join without gap or overlap.
 */
export function merge(parts: Results[]): Results {
  const sorted = [...parts].sort((a, b) => a.from - b.from);
  const first = sorted[0];
  if (!first) throw new RangeError("nothing to merge");
  let next = first.from;
  for (const part of sorted) {
    if (part.from !== next) throw new RangeError(`runs ${next} to ${part.from} are missing or given twice`);
    next += part.runs;
  }
  const strategies: Record<string, StrategyResults> = {};
  for (const id of Object.keys(first.strategies)) {
    const chunks = sorted.map((part) => part.strategies[id]!);
    strategies[id] = {
      series: joinAll(chunks.map((chunk) => chunk.series)),
      totals: joinAll(chunks.map((chunk) => chunk.totals)),
    };
  }
  const inputs = joinAll(sorted.map((part) => part.inputs));
  return { ...first, runs: next - first.from, inputs, strategies };
}

/** The arrays of each name, one after the other, as copies. */
export function joinAll(records: Record<string, Float64Array>[]): Record<string, Float64Array> {
  const joined: Record<string, Float64Array> = {};
  for (const name of Object.keys(records[0]!)) joined[name] = join(records.map((record) => record[name]!));
  return joined;
}

/** The values of all arrays, one after the other, as a copy. */
function join(arrays: Float64Array[]): Float64Array {
  return joinInto(new Float64Array(arrays.reduce((length, array) => length + array.length, 0)), arrays);
}

/** The same in an array that is at hand and has as many places. */
export function joinInto(joined: Float64Array, arrays: Float64Array[]): Float64Array {
  let at = 0;
  for (const array of arrays) {
    joined.set(array, at);
    at += array.length;
  }
  return joined;
}
