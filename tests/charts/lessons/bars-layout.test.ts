import { describe, expect, test } from "vitest";
import { layoutBars } from "#charts/lessons/bars-layout.ts";
import { barsTable, describeBars } from "#charts/lessons/bars-table.ts";
import { madeBars } from "./made-pictures.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("bars", () => {
  test("one scale with zero in sight: a loss lies left of it, and twice as much is twice as far", () => {
    const { shapes, ticks, plot } = layoutBars(madeBars(), 840);
    const zero = ticks.find((tick) => tick.zero)!.x;
    expect(zero).toBeGreaterThan(plot.left);
    expect(shapes["c"]!.p50).toBeLessThan(zero);
    const far = (key: string): number => shapes[key]!.p50 - zero;
    expect(far("a") / far("b")).toBeCloseTo(1_240_000 / 610_000, 6);
    for (const { p10, p25, p50, p75, p90 } of Object.values(shapes)) {
      expect([p10, p25, p50, p75, p90]).toEqual([p10, p25, p50, p75, p90].sort((a, b) => a - b));
      expect(p10).toBeGreaterThanOrEqual(plot.left);
      expect(p90).toBeLessThanOrEqual(plot.right);
    }
  });

  test("zero is in sight where all figures are far above or below it", () => {
    const losses = madeBars().bars.map((bar) => ({ ...bar, p10: -9e6, p25: -8e6, p50: -7e6, p75: -6e6, p90: -5e6 }));
    for (const bars of [madeBars().bars.slice(3), losses]) {
      expect(layoutBars(madeBars({ bars }), 840).ticks.filter(({ zero }) => zero)).toHaveLength(1);
    }
  });

  test("headings stand over the rows that have them, in the order of their coming", () => {
    const { groups, rows } = layoutBars(madeBars(), 840);
    expect(groups.map(({ label }) => label)).toEqual(["Seats", "Usage"]);
    expect(groups[1]!.y).toBeGreaterThan(rows[1]!.middle);
    expect(groups[1]!.y).toBeLessThan(rows[2]!.middle);
    const alone = layoutBars(madeBars({ bars: madeBars().bars.map((bar) => ({ ...bar, group: null })) }), 840);
    expect(alone.groups).toEqual([]);
    expect(alone.height).toBeLessThan(layoutBars(madeBars(), 840).height);
  });

  test("rows move together where all are to fit a height, as long as their two lines have room", () => {
    const free = layoutBars(madeBars(), 840);
    const fitted = layoutBars(madeBars(), 840, free.height - 40);
    expect(fitted.height).toBeCloseTo(free.height - 40, 6);
    expect(layoutBars(madeBars(), 840, free.height + 200).height).toBe(free.height);
    const { rows } = layoutBars(madeBars(), 840, 100);
    expect(rows[1]!.valueY - rows[0]!.rangeY).toBeGreaterThan(12);
    expect(layoutBars(madeBars(), 400, 100).height).toBe(layoutBars(madeBars(), 400).height);
  });

  test("values and ranges in one unit; ranges are held back while there are too few futures", () => {
    const { rows } = layoutBars(madeBars(), 840);
    expect(rows.map(({ value }) => value)).toEqual(["$1.2m", "$0.6m", "\u2212$0.1m", "$1.5m"]);
    expect(plain(rows[0]!.range)).toBe("0.8 to 1.7m in 8 of 10 futures");
    expect(layoutBars(madeBars({ estimate: true }), 840).rows.map(({ range }) => range)).toEqual(["", "", "", ""]);
  });

  test("months and shares say what they are", () => {
    const bars = [{ ...madeBars().bars[0]!, p10: 2, p25: 3, p50: 5, p75: 7, p90: 9 }];
    const row = layoutBars(madeBars({ unit: "months", bars }), 840).rows[0]!;
    expect(plain(`${row.value}, ${row.range}`)).toBe("5 months, 2 to 9 months in 8 of 10 futures");
    const shares = [{ ...bars[0]!, p10: 0.1, p25: 0.2, p50: 0.31, p75: 0.4, p90: 0.52 }];
    const share = layoutBars(madeBars({ unit: "share", bars: shares }), 840).rows[0]!;
    expect(plain(`${share.value}, ${share.range}`)).toBe("31 %, 10 to 52 % in 8 of 10 futures");
  });

  test("where 8 of 10 futures are alike, that is said, and nothing of a share is 0 %", () => {
    const bars = [{ ...madeBars().bars[0]!, p10: 0, p25: 0, p50: 0, p75: 0, p90: 0 }];
    const row = layoutBars(madeBars({ unit: "share", bars }), 840).rows[0]!;
    expect(plain(`${row.value}, ${row.range}`)).toBe("0 %, the same in 8 of 10 futures");
  });

  test("a figure without a range is a plain bar from zero", () => {
    const [gain, loss] = [0.8, -0.4].map((figure, i) => {
      return {
        ...madeBars().bars[0]!,
        key: String(i),
        p10: figure,
        p25: figure,
        p50: figure,
        p75: figure,
        p90: figure,
      };
    });
    // What divisions leave of a difference of nothing is no range.
    gain!.p90 += 1e-16;
    const { shapes, ticks } = layoutBars(madeBars({ unit: "share", bars: [gain!, loss!] }), 840);
    const zero = ticks.find((tick) => tick.zero)!.x;
    const { p50: high } = shapes["0"]!;
    const { p50: low } = shapes["1"]!;
    expect(low < zero && zero < high).toBe(true);
    expect(shapes["0"]).toEqual({ p10: zero, p25: zero, p50: high, p75: high, p90: high });
    expect(shapes["1"]).toEqual({ p10: low, p25: low, p50: low, p75: zero, p90: zero });
  });

  test("a figure that no future has is said to be none, and leaves the scale alone", () => {
    const gone = { ...madeBars().bars[0]!, key: "x", p10: NaN, p25: NaN, p50: NaN, p75: NaN, p90: NaN };
    const { rows, ticks } = layoutBars(madeBars({ bars: [...madeBars().bars, gone] }), 840);
    expect(rows.at(-1)).toMatchObject({ value: "none", range: "", missing: true });
    expect(ticks).toEqual(layoutBars(madeBars(), 840).ticks);
  });

  test("on a phone labels stand over their bars, words of the axis inside", () => {
    const { rows, ticks, plot } = layoutBars(madeBars({ unit: "months" }), 328);
    expect(plot.left).toBe(0);
    for (const row of rows) expect(row.labelY).toBeLessThan(row.middle - 10);
    for (const { at, label } of ticks) expect(at + label.length * 2.9).toBeLessThanOrEqual(328.01);
  });
});

test("table and description: every bar by its heading and name, quantiles unless they are held back", () => {
  const table = barsTable(madeBars());
  expect(table.columns.map(({ label }) => plain(label))).toEqual(["What", "10 %", "25 %", "median", "75 %", "90 %"]);
  expect(table.rows[2]).toEqual(["Usage, Deal maker", -520_000, -320_000, -120_000, 130_000, 300_000]);
  expect(barsTable(madeBars({ estimate: true })).rows[0]).toEqual(["Seats, Deal maker", 1_240_000]);
  expect(plain(describeBars(madeBars()))).toMatch(
    /^Seats, Deal maker: \$1\.2m, 0\.8 to 1\.7m in 8 of 10 futures\. Seats/,
  );
  expect(describeBars(madeBars({ estimate: true }))).not.toContain("futures");
});
