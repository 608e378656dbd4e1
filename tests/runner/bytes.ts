/** The value with every typed array as its bytes in hexadecimal: what compares NaN and −0 too. */
export function bytes(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) {
    const view = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return Array.from(view, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bytes(inner)]));
}
