import { describe, expect, test } from "vitest";
import { fileStem } from "#charts/frame/export.ts";
import { between } from "#charts/frame/moving.svelte.ts";
import { endsScale, middleScale, monthAxis } from "#charts/frame/months.ts";
import { fits, gridOf, tickWords } from "#charts/frame/scale.ts";
import { spread } from "#charts/frame/spread.ts";
import { delimited } from "#charts/frame/table.ts";
import { random } from "./synthetic.ts";

describe("value axes", () => {
  test("zero is in sight, lines are few and even, data is inside: 2,000 random domains", () => {
    const r = random(7);
    for (let i = 0; i < 2000; i++) {
      const scale = 10 ** (r() * 14 - 4);
      const [a, b] = [(r() - 0.3) * scale, (r() - 0.3) * scale];
      const data = { low: Math.min(a, b), high: Math.max(a, b) };
      const grid = gridOf(data, 0, 7);
      expect(grid.low).toBeLessThanOrEqual(data.low);
      expect(grid.high).toBeGreaterThanOrEqual(data.high - 1e-9 * scale);
      expect(grid.ticks.some((tick) => Math.abs(tick) < 1e-9 * grid.step)).toBe(true);
      expect(grid.ticks.length).toBeGreaterThanOrEqual(3);
      expect(grid.ticks.length).toBeLessThanOrEqual(8);
      const words = tickWords(grid, "money", "USD");
      expect(new Set(words).size, words.join(" ")).toBe(words.length);
      expect(words.join(" ")).not.toMatch(/NaN|−0\b(?!\.)|1,000/);
      expect(words.filter((word) => word.includes("$")).length).toBe(1);
    }
  });

  test("the unit stands once, at the uppermost line", () => {
    expect(tickWords(gridOf({ low: 0, high: 6.85e6 }, 0, 7), "money", "USD")).toEqual([
      "0",
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "$7m",
    ]);
    expect(tickWords(gridOf({ low: -54e3, high: 99e3 }, 0, 7), "money", "USD").at(-1)).toBe("$100k");
    expect(tickWords(gridOf({ low: 0.66, high: 1.74 }, 1, 7), "share", "USD").at(-1)).toBe("180\u00a0%");
  });

  test("no data and equal data still make an axis", () => {
    expect(gridOf({ low: Infinity, high: -Infinity }, 0, 7).ticks.length).toBeGreaterThan(2);
    expect(gridOf({ low: 0, high: 0 }, 0, 7).high).toBe(1);
  });

  test("a domain stays until data leaves it or uses less than half", () => {
    const kept = { low: 0, high: 10 };
    expect(fits({ low: 0, high: 8 }, 0, kept)).toBe(true);
    expect(fits({ low: 0, high: 10.1 }, 0, kept)).toBe(false);
    expect(fits({ low: -1, high: 8 }, 0, kept)).toBe(false);
    expect(fits({ low: 0, high: 4 }, 0, kept)).toBe(false);
    expect(fits({ low: 0, high: 4 }, 0, null)).toBe(false);
  });
});

describe("month axes", () => {
  test("months every six, the first in words, years over their months", () => {
    const axis = monthAxis(36, "2027-01", endsScale(36, 840), 6);
    expect(axis.ticks.map((t) => t.label)).toEqual(["month\u00a06", "12", "18", "24", "30", "36"]);
    expect(axis.ticks[0]!.x).toBeCloseTo(140);
    expect(axis.years.map((y) => y.label)).toEqual(["2027", "2028", "2029"]);
    expect(axis.januaries).toEqual([280, 560]);
  });

  test("a start in November: the first year is too short to be named, Januaries stand right", () => {
    const axis = monthAxis(26, "2026-11", middleScale(26, 286, 26), 12);
    expect(axis.januaries.map(Math.round)).toEqual([46, 166]);
    expect(axis.years.map((y) => y.label)).toEqual(["2027", "2028"]);
  });

  test.each([1, 2, 5, 13, 40, 120])("%d months: labels keep their distance", (months) => {
    for (const width of [250, 840]) {
      const { ticks } = monthAxis(months, "2027-01", endsScale(months, width), 6);
      expect(ticks.length).toBeGreaterThan(0);
      ticks.slice(1).forEach((tick, i) => expect(tick.x - ticks[i]!.x).toBeGreaterThanOrEqual(29));
    }
  });
});

describe("labels", () => {
  test("spread by the gap, inside the bounds, in order, near what they name: 500 random sets", () => {
    const r = random(3);
    for (let i = 0; i < 500; i++) {
      const targets = Array.from({ length: 1 + Math.floor(r() * 8) }, () => r() * 362);
      const placed = spread(targets, 34, 18, 380);
      const order = targets.map((_, k) => k).sort((a, b) => targets[a]! - targets[b]!);
      order.slice(1).forEach((k, j) => expect(placed[k]! - placed[order[j]!]!).toBeGreaterThanOrEqual(34 - 1e-6));
      for (const y of placed) expect(y >= 18 - 1e-6 && y <= 380 + 1e-6).toBe(true);
    }
  });

  test("labels that do not touch stay where they are", () =>
    expect(spread([100, 200], 34, 0, 300)).toEqual([100, 200]));
  test("two on one spot part evenly", () => expect(spread([100, 100], 34, 0, 300)).toEqual([83, 117]));
  test("too many for the room share it", () => expect(spread([0, 0, 0], 34, 0, 40)).toEqual([0, 20, 40]));
});

test("tables leave as CSV in full precision, safe for spreadsheets", () => {
  const table = {
    columns: [{ label: "Month" }, { label: "A, median" }],
    rows: [
      ["=1+1", 0.1 + 0.2],
      ['say "x"', NaN],
    ],
  };
  expect(delimited(table)).toBe('Month,"A, median"\r\n\'=1+1,0.30000000000000004\r\n"say ""x""",\r\n');
});

test("geometry moves number by number; where one has none, the new one counts", () => {
  expect(between({ a: [0, NaN], b: 2 }, { a: [10, 4], b: 4 }, 0.5)).toEqual({ a: [5, 4], b: 3 });
});

test("a file is named by the title's words, without a hyphen at the end where it is cut", () => {
  expect(fileStem("C beats A on all five measures")).toBe("c-beats-a-on-all-five-measures");
  expect(fileStem(`${"x".repeat(59)} and more`)).toBe("x".repeat(59));
  expect(fileStem("−")).toBe("chart");
});
