/** Sheets as the bytes of an Excel workbook. Comes with the library that writes it: fetch it only when it is asked for. */
import writeExcelFile, { type Cell, type Sheet as ExcelSheet } from "write-excel-file/universal";
import { looksLikeFormula, writable } from "#charts/frame/cell-text.ts";
import type { CellFormat, Sheet, SheetCell } from "./sheet.ts";

const FORMATS: Record<CellFormat, string | undefined> = {
  amount: "#,##0.00",
  whole: "#,##0",
  share: "0.0%",
  exact: undefined,
};

/** The workbook as a file. */
export function writeWorkbook(sheets: readonly Sheet[]): Promise<Blob> {
  return writeExcelFile(sheets.map(excelSheet)).toBlob();
}

function excelSheet({ name, heads, rows }: Sheet): ExcelSheet<Blob> {
  const head = heads.map((label): Cell => ({ ...textOf(label), fontWeight: "bold", wrap: true }));
  return {
    sheet: name,
    data: [head, ...rows.map((row) => row.map(excelCell))],
    stickyRowsCount: 1,
    columns: heads.map((label, i) => ({ width: widthOf(label, rows, i) })),
  };
}

function excelCell(cell: SheetCell): Cell {
  if (cell === null) return null;
  if (typeof cell === "string") return textOf(cell);
  const format = FORMATS[cell.format];
  return { value: cell.value, type: Number, ...(format && { format }) };
}

/** Longest text that a cell can hold. */
const LONGEST_TEXT = 32_767;

/** A code of the workbook's own for a character: a text that has one is to be read as it stands. */
const CODE = /_(?=x[\da-f]{4}_)/gi;

/**
 * A text is told to be one, so it is never a formula; in the format of texts it stays one when somebody edits the cell.
 * A text that is the name of what every object has would confuse the writer: it gets a code for its first letter.
 */
function textOf(text: string): { value: string; type: StringConstructor; format?: string } {
  const plain = writable(text.slice(0, LONGEST_TEXT));
  const value = plain in {} ? codeOf(plain[0]!) + plain.slice(1) : plain.replace(CODE, codeOf);
  return { value, type: String, ...(looksLikeFormula(plain) && { format: "@" }) };
}

function codeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Wide enough for the figures of a column and the longest word of its head, in characters. */
function widthOf(label: string, rows: Sheet["rows"], i: number): number {
  const word = Math.max(...label.split(" ").map(({ length }) => length));
  const texts = rows.slice(0, 60).map((row) => (typeof row[i] === "string" ? row[i].length : 0));
  return Math.min(48, Math.max(12, word + 2, ...texts));
}
