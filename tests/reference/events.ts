import { type Key, Purpose, uniformPair } from "#engine/random/draw.ts";

/** The draws of age `k`: whether a use case is won, and whether a decline begins. */
export function eventDraws(key: Key, k: number): [useCase: number, decline: number] {
  const pair = new Float64Array(2);
  uniformPair(pair, key, Purpose.events, k);
  return [pair[0]!, pair[1]!];
}
