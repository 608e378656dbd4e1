import { read, utils, type CellObject } from "@e965/xlsx";
import { beforeAll, expect, test } from "vitest";
import { looksLikeFormula, writable } from "#charts/frame/cell-text.ts";
import { sheetName, textCell } from "#views/results/sheet.ts";
import { writeWorkbook } from "#views/results/write-workbook.ts";
import { NASTY, nastyTexts } from "../charts/nasty-texts.ts";

const TEXTS = [...NASTY, ...nastyTexts(13, 2000)];
let rows: CellObject[][];

beforeAll(async () => {
  const cells = TEXTS.map((text) => [textCell(text), { value: -1.5, format: "exact" as const }]);
  const file = await writeWorkbook([{ name: "Texts", about: null, heads: TEXTS.slice(0, 80), rows: cells }]);
  const book = read(new Uint8Array(await file.arrayBuffer()), { cellNF: true, cellFormula: true });
  const sheet = book.Sheets["Texts"]!;
  rows = [];
  for (const [address, cell] of Object.entries(sheet)) {
    if (address.startsWith("!")) continue;
    const { r, c } = utils.decode_cell(address);
    (rows[r] ??= [])[c] = cell as CellObject;
  }
});

test("every text of a workbook comes back as it was, as a text; numbers stay numbers", () => {
  TEXTS.forEach((text, i) => {
    const [cell, number] = rows[i + 1]!;
    expect(cell, JSON.stringify(text)).toMatchObject({ t: "s", v: writable(text) });
    expect(cell!.f, JSON.stringify(text)).toBeUndefined();
    expect([number!.t, number!.v, number!.f]).toEqual(["n", -1.5, undefined]);
  });
});

test("heads are texts too", () => {
  TEXTS.slice(0, 80).forEach((text, i) =>
    expect(rows[0]![i], JSON.stringify(text)).toMatchObject({ t: "s", v: writable(text) }),
  );
});

test("what could calculate stays a text when somebody edits its cell", () => {
  TEXTS.forEach((text, i) => {
    if (looksLikeFormula(writable(text))) expect(rows[i + 1]![0]!.z, JSON.stringify(text)).toBe("@");
  });
});

test("any text makes the name of a sheet, unlike all others", () => {
  const taken: string[] = [];
  for (const text of TEXTS) {
    const name = sheetName(text, taken);
    expect(name, JSON.stringify(text)).toMatch(/^(?!['\s])[^[\]/\\:*?\p{Cc}\p{Cs}]{1,31}(?<!['\s])$/u);
    expect(name.length).toBeLessThanOrEqual(31);
    taken.push(name);
  }
  expect(new Set(taken.map((name) => name.toLowerCase())).size).toBe(TEXTS.length);
});
