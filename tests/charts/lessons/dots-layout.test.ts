import { describe, expect, test } from "vitest";
import { layoutDots } from "#charts/lessons/dots-layout.ts";
import { describeDots, dotFigures, dotsTable } from "#charts/lessons/dots-table.ts";
import { madeDots } from "./made-pictures.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const half = (at: number) => ({ split: { at, words: ["few", "many"] as const } });
const dot = (x: number, y: number, key = `${x}/${y}`) => ({ key, label: `Customer ${key}`, x, y });

describe("dots", () => {
  test("an axis by orders of size has ten times as much equally far", () => {
    const { x } = layoutDots(madeDots(), 840);
    expect(x.at(10_000) - x.at(1000)).toBeCloseTo(x.at(100_000) - x.at(10_000), 6);
  });

  test("all dots lie inside, at both widths; the split is named, and no other word stands there", () => {
    for (const width of [840, 328]) {
      const { dots, plot, x, y } = layoutDots(madeDots(200), width);
      for (const place of dots) {
        expect(place.x).toBeGreaterThanOrEqual(plot.left);
        expect(place.x).toBeLessThanOrEqual(plot.right);
        expect(place.y).toBeGreaterThanOrEqual(plot.top);
        expect(place.y).toBeLessThanOrEqual(plot.bottom);
      }
      expect(x.split!.label).toBe("$20k");
      expect(plain(y.split!.label)).toBe("0 %");
      for (const tick of x.ticks) expect(Math.abs(tick.at - x.split!.at)).toBeGreaterThanOrEqual(44);
      for (const tick of y.ticks) expect(Math.abs(tick.at - y.split!.at)).toBeGreaterThanOrEqual(18);
      expect(x.ticks.length).toBeGreaterThan(1);
      expect(y.ticks.length).toBeGreaterThan(2);
    }
  });

  test("corners count every dot once, outside of the dots, what lies on the line with the upper side", () => {
    const picture = madeDots(0, { dots: [dot(5000, -0.2), dot(20_000, 0), dot(90_000, 0.3), dot(90_000, -0.3, "b")] });
    const { corners, plot } = layoutDots(picture, 840);
    expect(corners.map(({ count, rows }) => `${count} ${rows.join()}`)).toEqual([
      "1 using less, small",
      "1 using less, large",
      "0 using more, small",
      "2 using more, large",
    ]);
    for (const { y } of corners) expect(y < plot.top || y > plot.bottom).toBe(true);
    expect(layoutDots(picture, 328).corners[0]!.rows).toEqual(["using less", "small"]);
  });

  test("one side parted has two words, none has none", () => {
    const { x, y } = madeDots();
    const across = layoutDots(madeDots(9, { x: { ...x, ...half(1e4) }, y: { ...y, split: null } }), 840).corners;
    expect(across.map(({ rows }) => rows[0])).toEqual(["few", "many"]);
    expect(new Set(across.map((corner) => corner.y)).size).toBe(1);
    const up = layoutDots(madeDots(9, { x: { ...x, split: null }, y: { ...y, ...half(0) } }), 840).corners;
    expect(up.map(({ rows }) => rows[0])).toEqual(["few", "many"]);
    expect(layoutDots(madeDots(9, { x: { ...x, split: null }, y: { ...y, split: null } }), 840).corners).toEqual([]);
  });

  test("told are the dot furthest up and the one furthest right, or the one that is both", () => {
    const told = (dots: ReturnType<typeof dot>[]) =>
      layoutDots(madeDots(0, { dots }), 840).labels.map(({ lines }) => plain(lines.join("; ")));
    expect(told([dot(5000, 0.5, "a"), dot(90_000, 0.1, "b"), dot(7000, 0, "c")])).toEqual([
      "Customer a; $5k, 50 %",
      "Customer b; $90k, 10 %",
    ]);
    expect(told([dot(90_000, 0.5, "a"), dot(7000, 0, "c")])).toEqual(["Customer a; $90k, 50 %"]);
    expect(told([])).toEqual([]);
  });

  test("a customer at zero has no place on an axis by orders of size", () => {
    const picture = madeDots(0, { dots: [dot(0, 0.1), dot(500, 0.1), dot(5000, NaN)] });
    expect(layoutDots(picture, 840).shown.map(({ x }) => x)).toEqual([500]);
    expect(dotsTable(picture).rows).toHaveLength(3);
  });

  test("without dots there are axes with finite words", () => {
    for (const log of [true, false]) {
      const { x, y } = madeDots();
      const empty = layoutDots(madeDots(0, { x: { ...x, log, split: null }, y: { ...y, split: null } }), 328);
      for (const { at } of [...empty.x.ticks, ...empty.y.ticks]) expect(Number.isFinite(at)).toBe(true);
      expect(empty.x.ticks.length).toBeGreaterThan(1);
    }
  });
});

test("table, description and readout in full", () => {
  const picture = madeDots(0, { dots: [dot(5123, -0.204), dot(90_000, 0.3)] });
  const table = dotsTable(picture);
  expect(table.columns.map(({ label }) => label)).toEqual(["Customer", "promised a year", "growth"]);
  expect(table.rows[0]).toEqual(["Customer 5123/-0.204", 5123, -0.204]);
  expect(plain(table.columns[2]!.write!(-0.204))).toBe("\u221220.4 %");
  expect(describeDots(picture)).toBe(
    "2 customers; across: promised a year; upwards: growth. 1 using less, small; 0 using less, large; 0 using more, small; 1 using more, large.",
  );
  expect(dotFigures(picture, picture.dots[0]!).map((pair) => plain(pair.join(" ")))).toEqual([
    "promised a year $5,123",
    "growth \u221220.4 %",
  ]);
});

test("under 3 ms for 300 dots", () => {
  const picture = madeDots(300);
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now();
    layoutDots(picture, 840);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(3);
});
