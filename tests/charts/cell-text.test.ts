import { read, type CellObject } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { guarded, looksLikeFormula, writable } from "#charts/frame/cell-text.ts";
import { fileStem } from "#charts/frame/export.ts";
import { delimited } from "#charts/frame/table.ts";
import { NASTY, nastyTexts } from "./nasty-texts.ts";

const TEXTS = [...NASTY, ...nastyTexts(11, 4000)];
const FORMULA = /^[\s'"\p{Cc}\p{Cf}‘’“”`]*[=+\-@＝＋－＠]/u;

/** A table with a text where one can be, beside numbers. */
const tableOf = (text: string, value = -2e-7) => ({
  columns: [{ label: "Month" }, { label: text }, { label: "Value" }],
  rows: [
    ["a", text, value],
    [text, "z", NaN],
  ],
});

/** A reader by RFC 4180: quoted fields, doubled quotes, any separator. */
function cellsOf(csv: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < csv.length) {
    let field = "";
    if (csv[at] === '"') {
      for (at++; at < csv.length && (csv[at] !== '"' || csv[at + 1] === '"'); at++) {
        field += csv[at];
        if (csv[at] === '"') at++;
      }
      at++;
    }
    while (at < csv.length && csv[at] !== separator && csv[at] !== "\r" && csv[at] !== "\n") field += csv[at++];
    rows.at(-1)!.push(field);
    if (csv[at] === separator) {
      if (at + 1 === csv.length) rows.at(-1)!.push("");
    } else {
      if (csv[at] === "\r" && csv[at + 1] === "\n") at++;
      if (at + 1 < csv.length) rows.push([]);
    }
    at++;
  }
  return rows;
}

/** What was written, from what is read: an apostrophe less wherever one keeps a sign from calculating. */
function unguarded(text: string): string {
  const before = String.raw`(?:(?![\t\n])[\s'"‘’“”\x60\p{Cc}\p{Cf}])*`;
  const mark = new RegExp(`^'(?=${before}[\\t\\n])|(?<=^|[,;|\\t\\n])'(?=${before}[=+\\-@＝＋－＠])`, "gu");
  return text.replace(mark, "");
}

describe("a table as CSV and as copied", () => {
  test("comes back cell by cell, and numbers stay numbers", () => {
    for (const separator of [",", "\t"]) {
      for (const text of TEXTS) {
        const [head, first, second] = cellsOf(delimited(tableOf(text), separator), separator);
        const plain = writable(text.replaceAll("\u00a0", " "));
        expect([head!.length, first!.length, second!.length], JSON.stringify(text)).toEqual([3, 3, 3]);
        for (const cell of [head![1]!, first![1]!, second![0]!])
          expect(unguarded(cell), JSON.stringify(text)).toBe(plain);
        expect([first![2], second![2]]).toEqual(["-2e-7", ""]);
      }
    }
  });

  test("has no cell that calculates, whatever separator its reader expects", () => {
    for (const separator of [",", "\t"]) {
      for (const text of TEXTS) {
        const csv = delimited(tableOf(text, 5), separator);
        for (const expected of [",", ";", "\t", "|"]) {
          for (const cell of cellsOf(csv, expected).flat()) {
            if (FORMULA.test(cell)) expect(cell, JSON.stringify({ text, expected })).toMatch(/^[^=+\-@＝＋－＠]*'/);
          }
        }
      }
    }
  });

  test("is no formula to a real reader of spreadsheets", () => {
    for (const text of TEXTS) {
      const csv = delimited(tableOf(text));
      for (const FS of [",", ";"]) {
        const { Sheets } = read(csv, { type: "string", cellFormula: true, FS });
        for (const [address, cell] of Object.entries(Sheets["Sheet1"]!)) {
          if (!address.startsWith("!")) expect((cell as CellObject).f, JSON.stringify({ text, FS })).toBeUndefined();
        }
      }
    }
  });
});

test("what is no danger stays as it is", () => {
  for (const text of ["'s-Hertogenbosch", "Contract - A", "3 = 3", "a@b.example", "日本語，価格", "O'Hara", "−5 %"]) {
    expect([guarded(text), looksLikeFormula(text)]).toEqual([text, false]);
  }
  expect(guarded("x;=1;y")).toBe("x;'=1;y");
});

test("what no cell can hold is seen", () => {
  expect(writable("a\0b\x1b\x7fc\u0085\ud83d\ufffe👩‍💻\r\nd\re")).toBe("a␀b␛␡c␦␦␦👩‍💻\nd\ne");
});

test("a long text of separators takes no time", () => {
  const [long, started] = ["; '".repeat(100_000) + "\t".repeat(100_000), performance.now()];
  expect(guarded(long)).toBe(long);
  expect(looksLikeFormula(long)).toBe(false);
  expect(performance.now() - started).toBeLessThan(1000);
});

test("names of files are letters, digits and hyphens, and none is a device's", () => {
  for (const text of TEXTS)
    expect(fileStem(text), JSON.stringify(text)).toMatch(/^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$/);
  expect(["CON", "nul", "com1", "../../etc/passwd", "Überraschung"].map(fileStem)).toEqual([
    "con-1",
    "nul-1",
    "com1-1",
    "etc-passwd",
    "uberraschung",
  ]);
});
