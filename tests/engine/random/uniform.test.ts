import { describe, expect, it } from "vitest";
import { newKey, type Purpose, Purpose as P, uniform } from "#engine/random/draw.ts";
import { chiSquareDeviate, kolmogorovSmirnov } from "./statistics.ts";

const DRAWS = 400_000;

function sample(count: number): Float64Array {
  const key = newKey();
  key[0] = 20270101;
  key[1] = 4;
  return Float64Array.from({ length: count }, (_, n) => uniform(key, P.noise, n));
}

describe("uniform", () => {
  /** Vectors of Random123 (kat_vectors, threefry2x32, 13 rounds): counter, key, result. */
  it.each([
    [0, 0, 0, 0, 0x9d1c5ec6, 0x8bd50731],
    [-1, -1, -1, -1, 0xfd36d048, 0x2d17272c],
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xba3e4725, 0xf27d669e],
  ])("is Threefry-2x32-13 (%i)", (counter0, counter1, key0, key1, high, low) => {
    const key = newKey();
    key[0] = key0;
    key[1] = key1;
    const expected = (Math.floor(high / 64) * 2 ** 26 + Math.floor(low / 64) + 0.5) * 2 ** -52;
    expect(uniform(key, (counter1 | 0) as Purpose, counter0 | 0)).toBe(expected);
  });

  it("is uniform (Kolmogorov–Smirnov, p > 0.001)", () => {
    expect(kolmogorovSmirnov(sample(DRAWS), (x) => x)).toBeLessThan(1.95);
  });

  it("lies strictly between 0 and 1 on a grid symmetric around ½", () => {
    for (const u of sample(10_000)) {
      expect(u > 0 && u < 1).toBe(true);
      expect(Number.isInteger(u * 2 ** 52 - 0.5)).toBe(true);
      expect(1 - (1 - u)).toBe(u);
    }
  });

  it("has each of its 52 bits set in half of the draws, within 4.5 standard deviations", () => {
    const ones = Array.from({ length: 52 }, () => 0);
    for (const u of sample(DRAWS)) {
      let bits = BigInt(u * 2 ** 52 - 0.5);
      for (let bit = 0; bits > 0n; bit++, bits >>= 1n) ones[bit]! += Number(bits & 1n);
    }
    for (const count of ones) expect(Math.abs(count - DRAWS / 2) / Math.sqrt(DRAWS / 4)).toBeLessThan(4.5);
  });

  it.each([
    ["high", (u: number) => Math.floor(u * 1024)],
    ["low", (u: number) => (u * 2 ** 52 - 0.5) % 1024],
  ])("fills 1,024 boxes evenly by its %s ten bits (χ², 3.5 deviations)", (_, box) => {
    const counts = Array.from({ length: 1024 }, () => 0);
    for (const u of sample(DRAWS)) counts[box(u)]! += 1;
    const deviate = chiSquareDeviate(
      counts,
      counts.map(() => DRAWS / 1024),
    );
    expect(Math.abs(deviate)).toBeLessThan(3.5);
  });
});
