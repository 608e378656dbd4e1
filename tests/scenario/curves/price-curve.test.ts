import { describe, expect, test } from "vitest";
import { amount, type Schedule } from "#engine/index.ts";
import { nonMonotone, pricedUpTo, pricePieces, type PricePiece } from "#scenario/curves/price-curve.ts";

const tiers = [
  { upTo: 100, price: 10, flat: 0 },
  { upTo: 1000, price: 8, flat: 20 },
  { upTo: null, price: 5, flat: 0 },
];

const SCHEDULES: Schedule[] = [
  { model: "perUnit", price: 0.25 },
  { model: "perUnit", price: 3, minimum: 50, maximum: 900 },
  { model: "perUnit", price: 0 },
  { model: "graduated", tiers },
  { model: "volume", tiers },
  { model: "volume", tiers, minimum: 300, maximum: 6000 },
  { model: "stairstep", tiers: tiers.map((tier, i) => ({ ...tier, flat: 100 * (i + 1) })) },
  { model: "package", size: 25, price: 40 },
  { model: "package", size: 25, price: 40, maximum: 100 },
  { model: "graduated", tiers: [{ upTo: null, price: 2, flat: 7 }] },
];

function at(pieces: readonly PricePiece[], quantity: number): number {
  const { from, to, start, end } = pieces.find((piece) => quantity > piece.from && quantity <= piece.to)!;
  return start + ((quantity - from) / (to - from)) * (end - start);
}

describe("pieces", () => {
  test.each(SCHEDULES)("tell the engine's amount at every quantity: $model", (schedule) => {
    const to = pricedUpTo(schedule);
    const pieces = pricePieces(schedule, to);
    expect(pieces[0]!.from).toBe(0);
    expect(pieces.at(-1)!.to).toBe(to);
    for (let i = 1; i <= 997; i++) {
      const quantity = (to * i) / 997;
      expect(at(pieces, quantity)).toBeCloseTo(amount(schedule, quantity), 4);
    }
  });

  test("reach beyond the last bound and beyond the bounds of the month's amount", () => {
    expect(pricedUpTo({ model: "volume", tiers })).toBeGreaterThan(1000);
    expect(pricedUpTo({ model: "perUnit", price: 3, minimum: 50, maximum: 9000 })).toBeGreaterThan(3000);
    expect(pricedUpTo({ model: "package", size: 25, price: 40 })).toBeGreaterThan(50);
  });

  test("many small packages are drawn as fewer", () => {
    expect(pricePieces({ model: "package", size: 1, price: 2 }, 100_000).length).toBeLessThan(300);
  });
});

describe("edges", () => {
  test("a volume price that falls makes the month cheaper beyond its bound", () => {
    const [first, second, ...others] = nonMonotone({ model: "volume", tiers });
    expect(others).toEqual([]);
    expect(first!.quantity).toBe(100);
    expect(first!.before).toBe(1000);
    expect(first!.after).toBeCloseTo(820, 5);
    expect(first!.dearerFrom).toBeCloseTo(82, 5);
    expect(second).toMatchObject({ quantity: 1000, before: 8020 });
    expect(second!.after).toBeCloseTo(5000, 4);
    expect(second!.dearerFrom).toBeCloseTo((5000 - 20) / 8, 4);
  });

  test("what is dearer may begin in an earlier tier", () => {
    const [edge] = nonMonotone({
      model: "volume",
      tiers: [
        { upTo: 10, price: 10, flat: 0 },
        { upTo: 12, price: 10, flat: 5 },
        { upTo: null, price: 4, flat: 0 },
      ],
    });
    expect(edge!.quantity).toBe(12);
    expect(edge!.dearerFrom).toBeCloseTo(4.8, 6);
  });

  test("totals that only rise have none, also where the bounds of the month level the fall", () => {
    expect(nonMonotone({ model: "graduated", tiers })).toEqual([]);
    expect(nonMonotone({ model: "package", size: 25, price: 40 })).toEqual([]);
    expect(nonMonotone({ model: "volume", tiers: tiers.slice(0, 1).map((tier) => ({ ...tier, upTo: null })) })).toEqual(
      [],
    );
    expect(nonMonotone({ model: "volume", tiers, minimum: 20_000 })).toEqual([]);
  });

  test("stairs can fall too", () => {
    const stairs: Schedule = {
      model: "stairstep",
      tiers: [
        { upTo: 5, price: 0, flat: 100 },
        { upTo: null, price: 0, flat: 60 },
      ],
    };
    expect(nonMonotone(stairs)).toEqual([{ quantity: 5, before: 100, after: 60, dearerFrom: 0 }]);
  });
});
