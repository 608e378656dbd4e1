/** Sheets as the bytes of an Excel workbook. Comes with the library that writes it: fetch it only when it is asked for. */
import writeExcelFile, { type Cell, type Sheet as ExcelSheet } from "write-excel-file/universal";
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
  const head = heads.map((label): Cell => ({ value: label, type: String, fontWeight: "bold", wrap: true }));
  return {
    sheet: name,
    data: [head, ...rows.map((row) => row.map(excelCell))],
    stickyRowsCount: 1,
    columns: heads.map((label, i) => ({ width: widthOf(label, rows, i) })),
  };
}

/** A text is told to be one: whatever it begins with, it is never a formula. */
function excelCell(cell: SheetCell): Cell {
  if (cell === null) return null;
  if (typeof cell === "string") return { value: cell, type: String };
  const format = FORMATS[cell.format];
  return { value: cell.value, type: Number, ...(format && { format }) };
}

/** Wide enough for the figures of a column and the longest word of its head, in characters. */
function widthOf(label: string, rows: Sheet["rows"], i: number): number {
  const word = Math.max(...label.split(" ").map(({ length }) => length));
  const texts = rows.slice(0, 60).map((row) => (typeof row[i] === "string" ? row[i].length : 0));
  return Math.min(48, Math.max(12, word + 2, ...texts));
}
