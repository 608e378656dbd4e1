import { describe, expect, test } from "vitest";
import { cellsOf } from "#text/paste-cells.ts";
import { discountsOf, tiersOf } from "#views/model/specials/offers/pasted-rows.ts";

const tiers = (text: string, model: "graduated" | "stairstep" = "graduated") => tiersOf(cellsOf(text), model);
const row = (upTo: number | null, price: number, flat = 0) => ({ upTo, price, flat });

describe("tiers from cells", () => {
  test.each([
    ["an empty bound at the end", "2000\t0.8\n\t0.55"],
    ["a word for it", "2000\t0.8\nno end\t0.55"],
    ["none at all", "2000;0,8\n0,55"],
    ["a heading", "Up to\tPrice\n2000\t0.8\n∞\t0.55"],
  ])("with %s", (_, text) => expect(tiers(text)).toEqual({ ok: true, rows: [row(2000, 0.8), row(null, 0.55)] }));

  test("with a flat part where there is one", () => {
    expect(tiers("2000\t0.8\t10\n\t0.55\t")).toEqual({ ok: true, rows: [row(2000, 0.8, 10), row(null, 0.55)] });
  });

  test("of steps: the second of two columns is the flat part", () => {
    expect(tiers("2000\t10\n\t25", "stairstep")).toEqual({ ok: true, rows: [row(2000, 0, 10), row(null, 0, 25)] });
  });

  test.each([
    ["a price that is missing", "Up to\tPrice\n2000\t\n\t0.55", /^Row 2 /],
    ["a bound that is missing", "2000\t1\n\t0.9\n\t0.8", /^Row 2 /],
    ["one column", "1\n2\n3", /two or three columns/],
    ["an end after the last", "1\t2\n2\t3", /the last tier has no end/],
  ])("are refused for %s", (_, text, problem) => {
    expect(tiers(text)).toEqual({ ok: false, problem: expect.stringMatching(problem) as string });
  });
});

describe("discounts from cells", () => {
  test("are shares, as they would be typed", () => {
    const rows = [
      { from: 0, discount: 0 },
      { from: 20_000, discount: 0.08 },
    ];
    expect(discountsOf(cellsOf("From\tDiscount\n$0\t0\n20k\t8 %"))).toEqual({ ok: true, rows });
  });

  test("are refused with a cell that is empty, or a third column", () => {
    expect(discountsOf(cellsOf("1\t2\n\t3"))).toMatchObject({ ok: false });
    expect(discountsOf(cellsOf("1\t2\t3"))).toMatchObject({ ok: false });
  });
});
