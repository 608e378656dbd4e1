/** The value with every array of numbers as its bits: what compares NaN and −0 too. */
export function bytes(value: unknown): unknown {
  if (value instanceof Float64Array) return new BigUint64Array(value.slice().buffer).join(" ");
  if (ArrayBuffer.isView(value)) throw new TypeError("Only Float64Array is expected in results.");
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bytes(inner)]));
}
