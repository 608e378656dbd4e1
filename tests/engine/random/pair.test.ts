import { describe, expect, it } from "vitest";
import { customerKey, newKey, Purpose, uniform, uniformPair } from "#engine/random/draw.ts";
import { correlation, kolmogorovSmirnov } from "./statistics.ts";

const DRAWS = 100_000;
const BOUND = 4.5 / Math.sqrt(DRAWS);

/** Both words of `DRAWS` blocks of one customer, and a draw of another purpose. */
function sample(): { first: Float64Array; second: Float64Array; noise: Float64Array } {
  const key = newKey();
  customerKey(key, 11, 2, 3, 4, 5);
  const pair = new Float64Array(2);
  const [first, second, noise] = [0, 1, 2].map(() => new Float64Array(DRAWS)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let n = 0; n < DRAWS; n++) {
    uniformPair(pair, key, Purpose.events, n);
    first[n] = pair[0]!;
    second[n] = pair[1]!;
    noise[n] = uniform(key, Purpose.noise, n);
  }
  return { first, second, noise };
}

describe("a pair of draws from one block", () => {
  const { first, second, noise } = sample();

  it("is uniform in both (Kolmogorov–Smirnov, p > 0.001)", () => {
    expect(kolmogorovSmirnov(first, (x) => x)).toBeLessThan(1.95);
    expect(kolmogorovSmirnov(second, (x) => x)).toBeLessThan(1.95);
  });

  it("is independent: of each other, of the month before, of other purposes", () => {
    expect(Math.abs(correlation(first, second))).toBeLessThan(BOUND);
    expect(Math.abs(correlation(first.subarray(1), second.subarray(0, DRAWS - 1)))).toBeLessThan(BOUND);
    expect(Math.abs(correlation(first, noise))).toBeLessThan(BOUND);
    expect(Math.abs(correlation(second, noise))).toBeLessThan(BOUND);
  });

  it("lies strictly between 0 and 1, so that a chance of 1 always and a chance of 0 never comes true", () => {
    for (const values of [first, second]) {
      for (const u of values) if (!(u > 0 && u < 1)) expect.fail(String(u));
    }
  });
});
