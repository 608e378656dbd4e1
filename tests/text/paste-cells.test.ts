import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellsOf, numbersOf, seriesOf, wrongCell } from "#text/paste-cells.ts";

describe("cells of a copied text", () => {
  test.each<[string, string, string[][]]>([
    ["one number", "1,200", [["1,200"]]],
    ["a number with its line end", "0,125\r\n", [["0,125"]]],
    ["a column of numbers with commas", "1,200\n2,400\n", [["1,200"], ["2,400"]]],
    [
      "tabs, whatever else there is",
      "1,200\t$0.80\r\n6,000\t$0.65\r\n",
      [
        ["1,200", "$0.80"],
        ["6,000", "$0.65"],
      ],
    ],
    [
      "an empty cell at the end of a row",
      "2000\t0.8\n\t0.65",
      [
        ["2000", "0.8"],
        ["", "0.65"],
      ],
    ],
    [
      "semicolons before commas",
      "2000;0,8\n6000;0,65",
      [
        ["2000", "0,8"],
        ["6000", "0,65"],
      ],
    ],
    [
      "commas",
      "2000,0.8\n6000,0.65",
      [
        ["2000", "0.8"],
        ["6000", "0.65"],
      ],
    ],
    ["a row of twelve ones", "1,1,1,1", [["1", "1", "1", "1"]]],
    [
      "quotes",
      '"1,200","a ""b"""\n"2\n3",',
      [
        ["1,200", 'a "b"'],
        ["2\n3", ""],
      ],
    ],
    ["empty rows at the end", "1\t2\n\t\n\n", [["1", "2"]]],
    ["nothing", " \n", []],
  ])("%s", (_, text, cells) => expect(cellsOf(text)).toEqual(cells));

  test("whatever a spreadsheet copies comes back", () => {
    const cell = fc.string({ maxLength: 8 }).map((text) => text.trim().replace(/\uFEFF/g, ""));
    const rows = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(rows, (given) => {
        const full = given.map((row) => [...row, "x"]);
        expect(cellsOf(full.map((row) => row.map(quoted).join("\t")).join("\r\n"))).toEqual(full);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

describe("numbers of cells", () => {
  test("are read as they would be typed, by column", () => {
    const cells = cellsOf("From\tDiscount\n$0\t0%\n20k\t8\n60,000\t14 %\n");
    const rows = [
      [0, 0],
      [20_000, 0.08],
      [60_000, 0.14],
    ];
    expect(numbersOf(cells, ["money", "share"])).toEqual({ ok: true, rows });
  });

  test("an empty or missing cell is null", () => {
    expect(numbersOf([["2000", "0.8"], ["", "0.6"], ["7"]], "number")).toEqual({
      ok: true,
      rows: [
        [2000, 0.8],
        [null, 0.6],
        [7, null],
      ],
    });
  });

  test("a cell that is none is told by its row and column as they were copied", () => {
    const read = numbersOf(cellsOf("Up to\tPrice\n2000\t0.8\n6000\tcheap"), "number");
    expect(read).toEqual({ ok: false, row: 3, column: 2, text: "cheap", either: null });
    if (!read.ok) expect(wrongCell(read)).toMatch(/^Row 3, column 2 .*“cheap” is no number/);
  });
});

describe("a series", () => {
  const twelve = Array.from({ length: 12 }, (_, i) => 0.5 + i / 10);
  test.each([
    ["a column", twelve.join("\n")],
    ["a row", twelve.join("\t")],
    ["a column under a heading", ["Factor", ...twelve].join("\n")],
    ["a column beside names", twelve.map((value, i) => `${"JFMAMJJASOND"[i]}\t${value}`).join("\n")],
    ["a row under names", `${[..."JFMAMJJASOND"].join("\t")}\n${twelve.join("\t")}`],
  ])("comes as %s", (_, text) => {
    expect(seriesOf(cellsOf(text), "factor", 12)).toEqual({ ok: true, values: twelve });
  });

  test.each([
    ["too few", twelve.slice(1).join("\t")],
    ["a gap", ["", ...twelve.slice(1)].join("\t")],
    ["two rows", `${twelve.slice(0, 6).join("\t")}\n${twelve.slice(6).join("\t")}`],
  ])("is refused as a whole: %s", (_, text) => {
    expect(seriesOf(cellsOf(text), "factor", 12)).toEqual({
      ok: false,
      problem: "Paste 12 numbers, as one row or one column. Nothing has changed.",
    });
  });

  test("a wrong cell beside names is told by its own column", () => {
    const read = seriesOf(cellsOf("Jan\t1\nFeb\tx\nMar\t1"), "factor", 3);
    expect(read).toMatchObject({ ok: false, problem: expect.stringMatching(/^Row 2, column 2/) as string });
  });
});
