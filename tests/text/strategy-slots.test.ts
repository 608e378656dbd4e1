import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Scenario } from "#engine/index.ts";
import { keepSlots, pinSlots, slotLetter, slotsWith, strategySlots } from "#text/strategy-slots.ts";

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

describe("a strategy keeps its letter and colour for life", () => {
  const model = (...strategies: { id: string; slot?: number | null }[]): Scenario =>
    ({ strategies }) as unknown as Scenario;
  const letters = ({ strategies }: Scenario): Record<string, string> => {
    const slots = strategySlots(strategies);
    return Object.fromEntries(strategies.map(({ id }, i) => [id, slotLetter(slots[i]!)]));
  };
  const four = model({ id: "a" }, { id: "b" }, { id: "c" }, { id: "d" });

  test("when one goes, those behind it have theirs written down, the others not", () => {
    const next = keepSlots(four, model({ id: "a" }, { id: "c" }, { id: "d" }));
    expect(next.strategies).toEqual([{ id: "a" }, { id: "c", slot: 2 }, { id: "d", slot: 3 }]);
    expect(Object.keys(next.strategies[1]!).at(-1)).toBe("slot");
  });

  test("a new one has the first that is free, wherever it stands", () => {
    const next = keepSlots(four, model({ id: "a" }, { id: "copy", slot: null }, { id: "b" }, { id: "c" }, { id: "d" }));
    expect(letters(next)).toEqual({ a: "A", copy: "E", b: "B", c: "C", d: "D" });
    const less = keepSlots(four, model({ id: "b" }, { id: "new" }, { id: "d" }));
    expect(letters(less)).toEqual({ b: "B", new: "A", d: "D" });
  });

  test("nothing is written where nothing would change", () => {
    const more = model(...four.strategies, { id: "e" });
    expect(keepSlots(four, more)).toBe(more);
    expect(keepSlots(four, four)).toBe(four);
  });

  test("a colour that another has changes places with it", () => {
    const next = pinSlots(four, slotsWith(four.strategies, "a", 2));
    expect(letters(next)).toEqual({ a: "C", b: "B", c: "A", d: "D" });
    expect(next.strategies[1]).toBe(four.strategies[1]);
    expect(letters(pinSlots(four, slotsWith(four.strategies, "b", 7)))).toEqual({ a: "A", b: "H", c: "C", d: "D" });
  });

  test("through any moves, removals, copies and choices", () => {
    const steps = fc.array(fc.record({ act: fc.nat(3), at: fc.nat(7), to: fc.nat(7) }), { maxLength: 20 });
    const starts = fc.array(fc.option(fc.nat(7), { nil: null }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(starts, steps, (slots, acts) => {
        let now = model(...slots.map((slot, i) => ({ id: `s${i}`, slot })));
        let fresh = 100;
        for (const { act, at, to } of acts) {
          const { strategies } = now;
          const [from, target] = [at % strategies.length, to % strategies.length];
          const before = letters(now);
          if (act === 3) {
            const { id } = strategies[from]!;
            now = pinSlots(now, slotsWith(strategies, id, to));
            const other = Object.keys(before).find((one) => one !== id && before[one] === slotLetter(to));
            expect(letters(now)).toEqual({
              ...before,
              ...(other === undefined ? {} : { [other]: before[id] }),
              [id]: slotLetter(to),
            });
            continue;
          }
          const rest = strategies.toSpliced(from, 1);
          const added = { ...strategies[0]!, id: `s${fresh++}`, slot: null };
          if (act === 0 && strategies.length < 8)
            now = keepSlots(now, { ...now, strategies: strategies.toSpliced(from, 0, added) });
          if (act === 1 && strategies.length > 1) now = keepSlots(now, { ...now, strategies: rest });
          if (act === 2) now = keepSlots(now, { ...now, strategies: rest.toSpliced(target, 0, strategies[from]!) });
          const after = letters(now);
          for (const id of Object.keys(after)) if (id in before) expect(after[id]).toBe(before[id]);
          expect(new Set(Object.values(after)).size).toBe(now.strategies.length);
        }
      }),
      { seed: 20, numRuns: 200 },
    );
  });
});
