/**
 * Draws as pure functions of their key (domain §4): no state travels from one draw to the next, so chunking,
 * order, other strategies and the number of runs change nothing.
 *
 * The block function is Threefry-2x32 with 13 rounds (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3",
 * SC11), the smallest count its authors found to pass BigCrush.
 */

/** What a draw is for; part of its key, so that draws of different purposes are independent. */
export const Purpose = {
  segment: 0,
  potential: 1,
  seats: 2,
  activation: 3,
  delay: 4,
  optimism: 5,
  loyalty: 6,
  arrival: 7,
  noise: 8,
  /** A pair: whether a new use case is won, and whether a decline begins. */
  events: 9,
  uplift: 10,
  save: 11,
  market: 12,
  /** n is the hash of the input's path. */
  input: 13,
} as const;

/** One of the purposes above. */
export type Purpose = (typeof Purpose)[keyof typeof Purpose];

const PARITY = 0x1bd11bda;
/** Second counter word of key derivations: no purpose, so no derivation repeats a draw. */
const DERIVE_FIRM = 0x6669726d;
const DERIVE_CUSTOMER = 0x63757374;

/** The two words of the last block. A typed array, because large integers in variables would be boxed. */
const block = new Int32Array(2);

function threefry(key0: number, key1: number, counter0: number, counter1: number): void {
  const key2 = PARITY ^ key0 ^ key1;
  let x = (counter0 + key0) | 0;
  let y = (counter1 + key1) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + key1) | 0;
  y = (y + key2 + 1) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + key2) | 0;
  y = (y + key0 + 2) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + key0) | 0;
  y = (y + key1 + 3) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  block[0] = x;
  block[1] = y;
}

/** Hash of a partner profile's id or of an input's path (FNV-1a, 32 bits). */
export function hashId(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** A place for the two words of a key, to be filled and read without allocating. */
export type Key = Int32Array;

/** An empty key. */
export function newKey(): Key {
  return new Int32Array(2);
}

/** Fills `key` for a customer of a firm: `customer` is +j for the j-th new one, −i of the installed base, 0 the firm. */
export function customerKey(
  key: Key,
  seed: number,
  run: number,
  profileHash: number,
  firm: number,
  customer: number,
): void {
  threefry(seed | 0, run | 0, profileHash, DERIVE_FIRM ^ firm);
  const key0 = block[0]!;
  const key1 = block[1]!;
  threefry(key0, key1, customer, DERIVE_CUSTOMER);
  key[0] = block[0]!;
  key[1] = block[1]!;
}

/** Fills `key` for what a run's customers have in common (the market, uncertain inputs). */
export function runKey(key: Key, seed: number, run: number): void {
  key[0] = seed | 0;
  key[1] = run | 0;
}

/** A uniform number strictly between 0 and 1, on a grid of 2^-52 that is symmetric around ½. */
export function uniform(key: Key, purpose: Purpose, n: number): number {
  threefry(key[0]!, key[1]!, n, purpose);
  return ((block[0]! >>> 6) * 67108864 + (block[1]! >>> 6) + 0.5) * 2.220446049250313e-16;
}

/** Fills `pair` with two independent uniforms of one block, strictly between 0 and 1, on a grid of 2^-32 around ½. */
export function uniformPair(pair: Float64Array, key: Key, purpose: Purpose, n: number): void {
  threefry(key[0]!, key[1]!, n, purpose);
  pair[0] = ((block[0]! >>> 0) + 0.5) * 2.3283064365386963e-10;
  pair[1] = ((block[1]! >>> 0) + 0.5) * 2.3283064365386963e-10;
}
