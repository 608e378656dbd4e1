import fc from "fast-check";
import { expect, test } from "vitest";
import { FOCUS_PARTS, withFocus } from "#scenario/edit/focus.ts";

const even = { sell: 0.4, activate: 0.4, grow: 0.2 };

test("the other parts keep their proportion", () => {
  expect(withFocus(even, "sell", 0.7)).toEqual({ sell: 0.7, activate: 0.2, grow: 0.1 });
  expect(withFocus(even, "grow", 1)).toEqual({ sell: 0, activate: 0, grow: 1 });
});

test("parts that had nothing share evenly", () => {
  expect(withFocus({ sell: 1, activate: 0, grow: 0 }, "sell", 0.4)).toEqual({ sell: 0.4, activate: 0.3, grow: 0.3 });
});

test("whatever is moved one after the other, the three add up to 1 and none is negative", () => {
  const moves = fc.array(fc.tuple(fc.constantFrom(...FOCUS_PARTS), fc.double({ min: 0, max: 1, noNaN: true })));
  fc.assert(
    fc.property(moves, (all) => {
      const end = all.reduce((focus, [part, share]) => withFocus(focus, part, share), even);
      expect(Math.abs(end.sell + end.activate + end.grow - 1)).toBeLessThan(1e-7);
      for (const part of FOCUS_PARTS) expect(end[part]).toBeGreaterThanOrEqual(0);
    }),
    { seed: 4 },
  );
});
