import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEntry, showEntry, type EntryKind } from "#text/entry.ts";

const read = (text: string, kind: EntryKind) => {
  const entry = parseEntry(text, kind);
  return entry.ok ? entry.value : entry.code;
};

describe("what people type", () => {
  test.each<[string, EntryKind, number]>([
    ["8", "share", 0.08],
    ["8 %", "share", 0.08],
    ["8\u00a0%", "share", 0.08],
    ["7", "share", 0.07],
    ["12.3", "share", 0.123],
    ["-50%", "share", -0.5],
    ["−50 %", "share", -0.5],
    ["0", "share", 0],
    ["1.2m", "money", 1_200_000],
    ["12k", "money", 12_000],
    ["$1,200", "money", 1200],
    ["-$1,200", "money", -1200],
    ["−$4k", "money", -4000],
    ["1,234,567.89", "money", 1_234_567.89],
    ["1.234.567", "money", 1_234_567],
    ["1.200,50", "money", 1200.5],
    ["€ 99", "money", 99],
    ["99 eur", "money", 99],
    ["1 200", "money", 1200],
    ["1'200", "money", 1200],
    ["0.0004", "money", 0.0004],
    [".5", "money", 0.5],
    ["2bn", "money", 2e9],
    ["1.3 ×", "factor", 1.3],
    ["1.3x", "factor", 1.3],
    ["1,3", "factor", 1.3],
    ["18", "months", 18],
    ["18 months", "months", 18],
    ["1 month", "months", 1],
    ["2,400", "number", 2400],
    ["1,5", "number", 1.5],
    ["0,125", "number", 0.125],
    ["+3", "number", 3],
  ])("%j in a %s field is %d", (text, kind, value) => {
    expect(read(text, kind)).toBe(value);
  });

  test("minus nothing is zero, not minus zero", () => {
    expect(Object.is(read("-0", "number"), 0)).toBe(true);
  });

  test.each<[string, EntryKind, string]>([
    ["", "share", "empty"],
    ["  ", "money", "empty"],
    ["%", "share", "empty"],
    ["1o %", "share", "notANumber"],
    ["-", "number", "notANumber"],
    ["1,20,0", "money", "notANumber"],
    ["1.2.3,4,5", "money", "notANumber"],
    ["8 %", "money", "notANumber"],
    ["Infinity", "number", "notANumber"],
    ["1e5", "number", "notANumber"],
    ["9".repeat(400), "number", "notANumber"],
  ])("%j in a %s field is refused: %s", (text, kind, code) => {
    expect(read(text, kind)).toBe(code);
  });
});

test("where only whole numbers are allowed, others are refused", () => {
  expect(parseEntry("1.5", "months", true)).toEqual({ ok: false, code: "notWhole" });
  expect(parseEntry("1.5k", "number", true)).toEqual({ ok: true, value: 1500 });
});

test("any text whatever gives a value or a code", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom<EntryKind>("share", "money", "factor", "months", "number"),
      (text, kind) => {
        const entry = parseEntry(text, kind);
        expect(entry.ok ? Number.isFinite(entry.value) : entry.code.length > 0).toBe(true);
      },
    ),
    { seed: 7, numRuns: 2000 },
  );
});

describe("what fields show", () => {
  test.each<[number, EntryKind, string]>([
    [0.08, "share", "8\u00a0%"],
    [0.07, "share", "7\u00a0%"],
    [0.123, "share", "12.3\u00a0%"],
    [-0.5, "share", "−50\u00a0%"],
    [1200, "money", "$1,200"],
    [0.8, "money", "$0.80"],
    [0.0004, "money", "$0.0004"],
    [-12.5, "money", "−$12.50"],
    [1.3, "factor", "1.3\u00a0×"],
    [2400, "number", "2,400"],
    [18, "months", "18"],
    [4_294_967_295, "plain", "4294967295"],
  ])("%d in a %s field shows as %s", (value, kind, text) => {
    expect(showEntry(value, kind)).toBe(text);
  });

  test("what is shown reads back as the same value", () => {
    const shares = fc.integer({ min: -100_000, max: 100_000 }).map((n) => n / 1e4);
    const kinds = fc.constantFrom<EntryKind>("share", "money", "factor", "number", "plain");
    fc.assert(
      fc.property(shares, kinds, fc.constantFrom("USD", "EUR", "CHF", "GBP"), (value, kind, currency) => {
        const entry = parseEntry(showEntry(value, kind, currency), kind);
        expect(entry.ok && entry.value).toBeCloseTo(value, 11);
      }),
      { seed: 11, numRuns: 2000 },
    );
  });
});
