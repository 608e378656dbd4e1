import { describe, expect, test } from "vitest";
import { slotLetter, strategySlots } from "#text/strategy-slots.ts";

describe("letters and colours of strategies", () => {
  test("by their place where none is chosen", () => {
    expect(strategySlots([{}, { slot: null }, {}])).toEqual([0, 1, 2]);
  });

  test("a chosen one stays when those before it go, and the others take what is free", () => {
    expect(strategySlots([{}, { slot: 0 }, {}, { slot: 3 }])).toEqual([1, 0, 2, 3]);
    expect(strategySlots([{ slot: 3 }])).toEqual([3]);
  });

  test("of two that chose the same the first keeps it", () => {
    expect(strategySlots([{ slot: 2 }, { slot: 2 }])).toEqual([2, 0]);
  });

  test("eight strategies have eight letters", () => {
    const slots = strategySlots(Array.from({ length: 8 }, (_, i) => (i === 4 ? { slot: 0 } : {})));
    expect(slots.map(slotLetter).sort().join("")).toBe("ABCDEFGH");
  });
});
