import { expect, test } from "vitest";
import { ADOPTION_PRESETS, BASS_REFERENCES } from "#scenario/curves/adoption-curve.ts";
import { bassReference, PRESET_NAMES, PRICE_WORDS, priceEdge, threeDigits, unitPrice } from "#text/editor-drawings.ts";

test("presets and published curves are named, with source and the way to months", () => {
  expect(ADOPTION_PRESETS.map(({ id }) => PRESET_NAMES[id])).toEqual(["Fast", "Typical", "Slow"]);
  const said = BASS_REFERENCES.map(bassReference);
  expect(said[0]!.replaceAll("\u00a0", " ")).toBe(
    "Average of 213 published estimates: p = 0.03, q = 0.38 a year (Sultan, Farley and Lehmann, 1990); a month has a twelfth of each.",
  );
  expect(new Set(said).size).toBe(BASS_REFERENCES.length);
});

test("figures have the digits that count", () => {
  expect([0, 0.91, 1.333, 12.34, 2400, 0.000123].map(threeDigits)).toEqual([
    "0",
    "0.91",
    "1.33",
    "12.3",
    "2,400",
    "0.000123",
  ]);
  expect([0.8, 0.0004, 45, 1250].map((price) => unitPrice(price, "USD"))).toEqual([
    "$0.80",
    "$0.0004",
    "$45",
    "$1,250",
  ]);
});

test("a quantity is no product", () => {
  expect(PRICE_WORDS.quantity(8000, "shipments")).toBe("8,000 shipments");
  expect(PRICE_WORDS.quantity(8000, "× 1,000 calls")).toBe("8,000 of 1,000 calls each");
});

test("an edge says what is saved and from where", () => {
  const edge = { quantity: 10_000, before: 8000, after: 7200, dearerFrom: 8200 };
  expect(priceEdge(edge, "seats", "USD")).toBe(
    "Beyond 10,000 seats the month costs $800 less: just over it is cheaper than anything from 8,200 on.",
  );
});
