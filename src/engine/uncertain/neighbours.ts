const real = new Float64Array(1);
const bits = new BigInt64Array(real.buffer);

/** The least number greater than `value`, which is finite and not negative. */
export function nextUp(value: number): number {
  real[0] = value;
  bits[0]!++;
  return real[0]!;
}

/** The greatest number less than `value`, which is finite and positive. */
export function nextDown(value: number): number {
  real[0] = value;
  bits[0]!--;
  return real[0]!;
}
