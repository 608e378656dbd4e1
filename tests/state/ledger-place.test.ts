import fc from "fast-check";
import { expect, test } from "vitest";
import { ANYWHERE, partsOf, placeOf } from "#state/ledger-place.ts";

const count = fc.integer({ min: 1, max: 999_999 });

const place = fc.record({
  future: fc.option(fc.oneof(fc.constantFrom("typical" as const, "good" as const, "bad" as const), count)),
  partnerId: fc.option(fc.stringMatching(/^[a-z0-9-]{1,40}$/)),
  firm: fc.option(count),
  customer: fc.option(
    fc.oneof(
      fc.constant("all" as const),
      count,
      count.map((i) => -i),
    ),
  ),
  month: fc.option(count),
  column: fc.option(fc.stringMatching(/^[a-z0-9-]{1,40}$/)),
});

test("a place goes into an address and comes back, whatever of it is left open", () => {
  fc.assert(
    fc.property(place, (one) => {
      expect(placeOf(partsOf(one))).toEqual(one);
    }),
    { seed: 5, numRuns: 300 },
  );
});

test("an address is as short as what it says", () => {
  expect(partsOf(ANYWHERE)).toEqual([]);
  expect(partsOf({ ...ANYWHERE, future: 962, customer: -3 })).toEqual(["962", "_", "_", "-3"]);
});

test.each([
  [["soon"]],
  [["typical", "UPPER"]],
  [["typical", "si", "0"]],
  [["typical", "si", "1", "--2"]],
  [["1.5"]],
  [["bad", "a", "1", "1", "1", "x", "more"]],
])("%j names no place", (parts) => {
  expect(placeOf(parts)).toBeNull();
});
