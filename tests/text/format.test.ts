import { describe, expect, test } from "vitest";
import * as f from "#text/format.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("money alone", () => {
  test.each([
    [3_440_486, "$3.4m"],
    [164_000, "$164k"],
    [259.71, "$259.71"],
    [260, "$260"],
    [7_000_000, "$7m"],
    [34_400_000, "$34m"],
    [0, "$0"],
    [-0, "$0"],
    [-26_200, "−$26k"],
    [-0.001, "−$0.001"],
    [0.00042, "$0.00042"],
    [1e-12, "$0"],
    [999.4, "$999.40"],
    [999.96, "$1k"],
    [1000, "$1k"],
    [9_949, "$9.9k"],
    [9_950, "$10k"],
    [999_499, "$999k"],
    [999_950, "$1m"],
    [999_999_999, "$1bn"],
    [2.5e12, "$2.5tn"],
    [1.2345e18, "$1,234,500tn"],
    [NaN, "no figure"],
    [Infinity, "no figure"],
  ])("%d is %s", (value, text) => expect(plain(f.money(value, "USD"))).toBe(text));

  test("a thousand of a unit is the next unit, whatever the size", () => {
    for (let power = 3; power <= 12; power += 3) {
      for (const nines of [0.9995, 0.99951, 0.9999, 0.99999]) {
        expect(f.money(nines * 10 ** power, "USD")).not.toMatch(/1,000/);
      }
    }
  });
});

test("currencies carry their own sign, letters with a space", () => {
  expect(f.money(1_200_000, "EUR")).toBe("€1.2m");
  expect(f.money(-1_200_000, "CHF")).toBe("−CHF\u00a01.2m");
  expect(f.money(1_200_000, "GBP")).toBe("£1.2m");
  expect(f.money(5, "XYZ")).toBe("XYZ\u00a05");
  expect(f.money(5, "€")).toBe("€\u00a05");
});

test("a range writes its sign and unit once", () => {
  const m = f.unitFor(6_500_000);
  expect(plain(f.range(1_600_000, 6_500_000, m, 1))).toBe("1.6 to 6.5m");
  expect(plain(f.moneyRange(1_600_000, 6_500_000, "USD", m, 1))).toBe("$1.6 to 6.5m");
  expect(plain(f.range(-54_000, 300, f.unitFor(54_000), 0))).toBe("−54 to 0k");
  expect(plain(f.moneyRange(-54_000, 31_000, "USD", f.unitFor(54_000), 0))).toBe("−$54 to 31k");
  expect(plain(f.range(0, 0, m, 1))).toBe("0 to 0");
  expect(plain(f.ownRange(470_000, 2_300_000))).toBe("0.5 to 2.3m");
  expect(f.range(NaN, 1, m, 1)).toBe("no figure");
});

test("a column keeps unit and decimals; what rounds to nothing is 0", () => {
  const m = f.unitFor(1_330_000);
  expect(f.moneyIn(1_170_000, "USD", m, 2)).toBe("$1.17m");
  expect(f.moneyIn(1_000_000, "USD", m, 2)).toBe("$1.00m");
  expect(f.moneyIn(-4, "USD", m, 2)).toBe("$0");
});

test("shares and points have no-break spaces and a true minus", () => {
  expect(f.percent(0.08)).toBe("8\u00a0%");
  expect(f.percent(0.081, 1)).toBe("8.1\u00a0%");
  expect(f.percent(-0.0004)).toBe("0\u00a0%");
  expect(f.share(0.0042)).toBe("0.4\u00a0%");
  expect(f.share(0.92)).toBe("92\u00a0%");
  expect(f.signed(0.31, f.points(0.31))).toBe("+31\u00a0pts");
  expect(f.signed(-0.022, f.points(-0.022, 1))).toBe("−2.2\u00a0pts");
  expect(f.signed(0.0001, f.points(0.0001))).toBe("0\u00a0pts");
  expect(f.pointsAlone(0.0004)).toBe("0.04\u00a0pts");
});

test("n of 10: 10 only from 99.5 % on, <1 under 5 %, none under 0.5 %", () => {
  const said = (share: number): string => plain(f.nOfTen(share));
  expect([0, 0.0049, 0.005, 0.049, 0.05, 0.149, 0.15, 0.5, 0.94, 0.95, 0.994, 0.995, 1].map(said)).toEqual([
    "none",
    "none",
    "<1 of 10",
    "<1 of 10",
    "1 of 10",
    "1 of 10",
    "2 of 10",
    "5 of 10",
    "9 of 10",
    "9 of 10",
    "9 of 10",
    "10 of 10",
    "10 of 10",
  ]);
  expect([0.049, 0.05, 0.994, 1, NaN].map(f.tenths)).toEqual([0, 1, 9, 10, 0]);
});

test("months by their calendar names, over the turn of the year", () => {
  expect(plain(f.monthName("2027-01", 23))).toBe("Dec 2028");
  expect(plain(f.monthName("2026-11", 2))).toBe("Jan 2027");
  expect([1, 36].map((m) => plain(f.months(m)))).toEqual(["1 month", "36 months"]);
});

test("quantities keep small things in sight", () => {
  expect([0, 0.0407, 0.5, 3.24, 64.4, 12_345].map(f.quantity)).toEqual(["0", "0.04", "0.50", "3.2", "64", "12k"]);
});
