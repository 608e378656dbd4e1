import { describe, expect, it } from "vitest";
import { cents, factor, price, rate, shareUnder } from "#text/ledger/figures.ts";
import { plain } from "./recompute.ts";

describe("figures of a statement", () => {
  it("are amounts to the cent", () => {
    expect(cents(1240, "EUR")).toBe("€1,240.00");
    expect(cents(-12.5, "USD")).toBe("−$12.50");
    expect(plain(cents(-0.004, "CHF"))).toBe("CHF 0.00");
  });

  it("are rates as long as it takes to meet the amount, and never cut to nothing", () => {
    expect(plain(rate(0.08, 1240))).toBe("8 %");
    expect(plain(rate(0.07 * 0.75 ** 3, 1000))).toBe("2.9531 %");
    expect(plain(rate(0.07 * 0.75 ** 3, 1e7))).toBe("2.953125 %");
    expect(plain(rate(0.085, 0))).toBe("8.5 %");
  });

  it("are prices to the cent, or further where a cent would hide or falsify them", () => {
    expect(price(42, "EUR", 1e6)).toBe("€42.00");
    expect(price(231.525, "EUR", 12)).toBe("€231.525");
    expect(price(0.0004, "EUR", 0)).toBe("€0.0004");
    expect(price(0, "EUR", 12)).toBe("€0.00");
  });

  it("are quantities with the decimals that cost something", () => {
    expect(factor(1184.5, 2.5)).toBe("1,184.5");
    expect(factor(1184.4996, 0)).toBe("1,184.5");
    expect(factor(1184.4996, 1000)).toBe("1,184.4996");
  });

  it("are shares that look as if they were under their limit", () => {
    expect(plain(shareUnder(0.31, 0.6))).toBe("31 %");
    expect(plain(shareUnder(0.4997, 0.5))).toBe("49.97 %");
    expect(plain(shareUnder(0, 0.5))).toBe("0 %");
  });
});
