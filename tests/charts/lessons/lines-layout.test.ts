import { describe, expect, test } from "vitest";
import { drawHints } from "#charts/lessons/draw-hints.ts";
import { layoutLines, type LinesInput } from "#charts/lessons/lines-layout.ts";
import { describeLines, linesTable } from "#charts/lessons/lines-table.ts";
import type { LinesPicture } from "#charts/lessons/pictures.ts";
import { coverOf } from "#charts/lessons/place.ts";
import { gridBetween } from "#charts/lessons/value-axis.ts";
import { askedLines, grownLine, guessedLines, HASTY, levelLine, shownLines } from "./made-pictures.ts";

const lay = (picture: LinesPicture, width = 840, over: Partial<LinesInput> = {}) =>
  layoutLines({ picture, width, height: null, keep: null, ...over });

describe("the value axis", () => {
  test.each([
    [0, 32_000, [0, 8000, 16_000, 24_000, 32_000]],
    [0, 100, [0, 25, 50, 75, 100]],
    [0, 1.2, [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2]],
    [-20, 40, [-20, -10, 0, 10, 20, 30, 40]],
    [0.8, 1.4, [0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4]],
  ])("from %d to %d as given, in even parts", (bottom, top, ticks) => {
    const grid = gridBetween(bottom, top);
    expect(grid.ticks).toEqual(ticks);
    expect([grid.low, grid.high]).toEqual([bottom, top]);
  });

  test("ends that no round part fits are kept, with lines between them", () => {
    const grid = gridBetween(0, 37);
    expect([grid.low, grid.high]).toEqual([0, 37]);
    expect(grid.ticks.length).toBeGreaterThan(2);
    for (const tick of grid.ticks) expect(tick).toBeLessThanOrEqual(37);
  });

  test("where the reader drew it is kept as long as the answer fits, else it grows", () => {
    expect(lay(guessedLines()).grid).toMatchObject({ low: 0, high: 32_000 });
    const over = shownLines({
      lines: [grownLine("used", 3, 60_000, 24)],
      guess: { of: "used", values: HASTY, axis: { top: 32_000, bottom: 0 } },
    });
    expect(lay(over).grid.high).toBeGreaterThan(60_000);
  });

  test("zero is in sight; shares about 100 % have that instead, drawn as the zero line is", () => {
    expect(
      lay(shownLines())
        .lines.filter(({ zero }) => zero)
        .map(({ label }) => label),
    ).toEqual(["0"]);
    const values = Array.from({ length: 24 }, (_, t) => 0.95 + t / 100);
    const nrr = { key: "nrr", label: "NRR", slot: 0, dashed: false, values, bands: null };
    const { lines, grid } = lay(shownLines({ unit: "share", lines: [nrr] }));
    expect(grid.low).toBeGreaterThan(0.8);
    expect(lines.filter(({ zero }) => zero)).toHaveLength(1);
  });
});

describe("lines and labels", () => {
  test("values stand at their heights, and heights give values back", () => {
    const layout = lay(askedLines());
    expect(layout.y(32_000)).toBeCloseTo(layout.plot.top, 6);
    expect(layout.y(0)).toBe(layout.plot.bottom);
    expect(layout.valueAt(layout.y(8000))).toBeCloseTo(8000, 6);
    expect(layout.valueAt(-100)).toBe(32_000);
    expect(layout.x).toHaveLength(24);
  });

  test("a figure, its name and its range at the end; while they are held back, no range; on a phone neither", () => {
    const [promised, used] = lay(shownLines()).labels;
    expect(promised).toMatchObject({ rows: ["$24k promised"], range: [] });
    expect(used).toMatchObject({
      rows: ["$21k used"],
      range: ["16 to 26k", "in 8\u00a0of\u00a010 futures"].map(spaces),
    });
    expect(lay(shownLines({ estimate: true })).labels[1]!.range).toEqual([]);
    expect(lay(shownLines(), 328).labels[1]!.range).toEqual([]);
  });

  test("a line that is the same in all futures has no range; ends are told apart, however far the axis reaches", () => {
    const values = levelLine("fee", 1240, 24).values;
    const fee = { ...levelLine("fee", 1240, 24), bands: { p10: values, p25: values, p75: values, p90: values } };
    const { labels } = lay(shownLines({ lines: [fee, { ...grownLine("used", 3, 1800, 24) }] }), 840, {
      keep: { low: 0, high: 3500 },
    });
    expect(labels.map(({ rows }) => rows[0])).toEqual(["$1.2k promised", "$1.8k used"]);
    expect(labels[0]!.range).toEqual([]);
  });

  test("a line that ends early has its label at its last figure; one without figures has none", () => {
    const short = { ...grownLine("short", 0, 10_000, 24), bands: null };
    const values = Array.from({ length: 24 }, (_, t) => (t < 18 ? 1000 * t : NaN));
    const lines = [{ ...short, values }, { ...levelLine("none", NaN, 24) }];
    const { labels, labelY, shapes } = lay(shownLines({ lines }));
    expect(labels).toMatchObject([{ key: "short", rows: ["$17k used"], month: 17 }]);
    expect(labelY[0]).toBeCloseTo(shapes["short"]!.middle[17]!, 6);
  });

  test("names as long as they may be stand in rows, at both widths, none over another", () => {
    const lines = [1.2, 1.15, 1.1, 1.12].map((level, i) => ({
      ...grownLine(`${i}`, i, level, 60),
      label: i === 1 ? "all" : "Deal maker under seats",
    }));
    for (const width of [328, 840, 1072]) {
      const { labels, labelY, plot } = lay(shownLines({ unit: "share", months: 60, lines }), width);
      const rows = labels.map((label) => label.rows.length + label.range.length);
      for (const label of labels) for (const row of label.rows) expect(row.length).toBeLessThanOrEqual(22);
      const order = [0, 1, 3, 2];
      for (const [place, i] of order.entries()) {
        const next = order[place + 1];
        if (next !== undefined) expect(labelY[next]! - labelY[i]!).toBeGreaterThanOrEqual(rows[i]! * 15 + 9.9);
        else expect(labelY[i]! + (rows[i]! - 1) * 15).toBeLessThanOrEqual(plot.bottom + 1);
      }
    }
  });

  test("a label stands beside the end of its line where the others leave it there", () => {
    const apart = [0.2, 0.6, 1].map((level, i) => grownLine(`${i}`, i, level, 24));
    const { labelY, shapes } = lay(shownLines({ unit: "share", lines: apart }));
    labelY.forEach((y, i) => expect(y).toBeCloseTo(shapes[`${i}`]!.middle[23]!, 6));
    const near = lay(shownLines());
    expect(near.labelY[0]).toBeCloseTo(near.shapes["promised"]!.middle[23]!, 6);
  });

  test("months by number and years of the lesson, whatever the calendar", () => {
    const { axis } = lay(shownLines());
    expect(axis.ticks.map(({ label }) => label)).toEqual(["month\u00a03", "6", "9", "12", "15", "18", "21", "24"]);
    expect(axis.years.map(({ label }) => label)).toEqual(["first year", "second year"]);
    const phone = lay(shownLines({ months: 60, lines: [levelLine("p", 1, 60)] }), 328).axis;
    expect(phone.years.map(({ label }) => label)).toEqual([1, 2, 3, 4, 5].map((year) => `year\u00a0${year}`));
    expect(phone.ticks.map(({ label }) => label)).toEqual(["month\u00a012", "24", "36", "48", "60"]);
  });

  test("line styles repeat colours, but where something else is dashed", () => {
    expect(lay(shownLines()).styled).toBe(false);
    expect(lay(shownLines({ lines: [grownLine("a", 0, 1, 24), grownLine("b", 1, 2, 24)] })).styled).toBe(true);
  });

  test("a height that is given is kept, and so is an axis that still fits", () => {
    expect(lay(shownLines(), 840, { height: 360 }).height).toBe(360);
    expect(lay(shownLines(), 840, { keep: { low: 0, high: 40_000 } }).grid.high).toBe(40_000);
    expect(lay(shownLines(), 840, { keep: { low: 0, high: 20_000 } }).grid.high).toBe(30_000);
  });
});

describe("what the reader drew", () => {
  test.each([
    [840, 0],
    [328, 10],
  ])("the largest gap is measured between both lines; its words cover neither (%i px)", (width, most) => {
    const layout = lay(guessedLines(), width);
    const gap = layout.gap!;
    const month = layout.x.indexOf(gap.x);
    const ends = [layout.hand![month]!, layout.shapes["used"]!.middle[month]!].sort((a, b) => a - b);
    expect(gap.from).toBeCloseTo(ends[0]! + 4, 6);
    expect(gap.to).toBeCloseTo(ends[1]! - 4, 6);
    expect(gap.words).toEqual([`$12k apart`, `in month\u00a0${month + 1}`]);
    const box = { left: gap.left, right: gap.left + 60, top: gap.base - 10, bottom: gap.base + 18 };
    const lines = [layout.hand!, layout.shapes["used"]!.middle];
    expect(coverOf(box, { plot: layout.plot, x: layout.x, lines, bands: [], boxes: [] })).toBeLessThanOrEqual(most);
  });

  test("where both are the same nothing is measured, and it is said", () => {
    const same = guessedLines(Array.from(grownLine("used", 3, 21_000, 24).values));
    expect(lay(same).gap).toBeNull();
    expect(describeLines(same)).toContain("Your line and the answer are the same.");
  });

  test("the word at the line is inside, and off it", () => {
    for (const picture of [guessedLines(), askedLines(HASTY), askedLines(HASTY.map((v, t) => (t < 2 ? v : null)))]) {
      const { you, plot, x, hand } = lay(picture);
      expect(you!.x).toBeGreaterThan(plot.left);
      expect(you!.y).toBeLessThan(plot.bottom);
      const box = { left: you!.x - 12, right: you!.x + 12, top: you!.y - 9, bottom: you!.y };
      expect(coverOf(box, { plot, x, lines: [hand!], bands: [], boxes: [] })).toBe(0);
    }
    expect(lay(askedLines()).you).toBeNull();
  });

  test("what is missing is open, and the widest part says how to go on", () => {
    const at = (drawn: readonly (number | null)[], width = 840) => drawHints(drawn, lay(askedLines(drawn), width));
    expect(at(askedLines().asked!.drawn).goOn!.words).toBe("draw from month\u00a01 to month\u00a024");
    const half = at(HASTY.map((v, t) => (t < 15 ? v : null)));
    expect(half.goOn!.words).toBe("go on to month\u00a024");
    expect(half.parts).toHaveLength(1);
    expect(at(HASTY.map((v, t) => (t >= 14 ? v : null))).goOn!.words).toBe("months 1 to 14 too");
    expect(at(HASTY)).toEqual({ parts: [], goOn: null });
    const low = askedLines();
    const beside = drawHints(low.asked!.drawn, lay({ ...low, lines: [levelLine("p", 11_000, 24)] })).goOn!;
    const away = lay(askedLines()).y(11_000);
    expect(away < beside.y - 12 || away > beside.y + 24).toBe(true);
    expect(at(HASTY.map((v, t) => (t < 22 ? v : null)))).toMatchObject({ goOn: null, parts: [{}] });
  });
});

describe("table and description", () => {
  test("a row a month in full, quantiles where there are ranges, and the reader's line", () => {
    const table = linesTable(guessedLines());
    expect(table.columns.map(({ label }) => label.replaceAll("\u00a0", " "))).toEqual([
      "Month",
      "promised",
      "used, 10 %",
      "used, 25 %",
      "used, median",
      "used, 75 %",
      "used, 90 %",
      "You",
    ]);
    expect(table.rows).toHaveLength(24);
    expect(table.rows[3]![7]).toBe(HASTY[3]);
    expect(linesTable(shownLines({ estimate: true })).columns).toHaveLength(3);
    expect(linesTable(askedLines()).rows[0]).toEqual([1, 24_000, NaN]);
  });

  test("how lines run, what is asked, how far off the reader was", () => {
    expect(spaced(describeLines(askedLines()))).toBe(
      "promised: $24k in month 1, $24k in month 24. You draw “the value they use”, month by month to month 24, between $0 and $32k.",
    );
    expect(spaced(describeLines(guessedLines()))).toMatch(
      /used: \$1.1k in month 1, \$21k in month 24, 16 to 26k in 8 of 10 futures\. Your line and the answer are furthest apart in month 8: \$12k\.$/,
    );
  });
});

test("under 3 ms for 60 months and 4 lines beside what was drawn", () => {
  const lines = [0, 1, 2, 3].map((i) => grownLine(`${i}`, i, 1e6 * (i + 1), 60));
  const values = Array.from({ length: 60 }, (_, t) => 4e4 * t);
  const picture = shownLines({ months: 60, lines, guess: { of: "3", values } });
  const times = Array.from({ length: 30 }, () => {
    const start = performance.now();
    lay(picture);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(3);
});

function spaced(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

/** Ranges have no-break spaces inside. */
function spaces(text: string): string {
  return text.replace(" to ", "\u00a0to\u00a0");
}
