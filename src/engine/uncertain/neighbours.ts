/** The least number greater than `value`, which is finite and not negative. */
export function nextUp(value: number): number {
  return stepped(value, 1n);
}

/** The greatest number less than `value`, which is finite and positive. */
export function nextDown(value: number): number {
  return stepped(value, -1n);
}

/** Positive numbers and their bits, read as whole numbers, have the same order. */
function stepped(value: number, by: bigint): number {
  const real = Float64Array.of(value);
  new BigInt64Array(real.buffer)[0]! += by;
  return real[0]!;
}
