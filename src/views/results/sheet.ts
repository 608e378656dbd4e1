/** A sheet of a workbook as plain data: what is written, and how a figure is shown. */

/** How a number is shown. `exact` keeps the decimals it has. */
export type CellFormat = "amount" | "whole" | "share" | "exact";

/** A number with its format, a text, or nothing. A text is never a formula. */
export type SheetCell = { value: number; format: CellFormat } | string | null;

/** One sheet. */
export interface Sheet {
  /** At most 31 characters, unlike all others. */
  name: string;
  /** What it holds, for the list of sheets; null: it is the list. */
  about: string | null;
  heads: string[];
  rows: SheetCell[][];
}

/** Longest text that a cell can hold. */
const LONGEST_TEXT = 32_767;

/** A text as a cell. */
export function textCell(text: string): SheetCell {
  return text === "" ? null : text.slice(0, LONGEST_TEXT);
}

/** A number as a cell; nothing where there is none. */
export function numberCell(value: number, format: CellFormat): SheetCell {
  return Number.isFinite(value) ? { value, format } : null;
}

const LONGEST_NAME = 31;

/** A name that a sheet can have and none of the others has, whatever their case. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const plain = wanted.replace(/[[\]/\\:*?]+/g, " ").replace(/^['\s]+|['\s]+$/g, "") || "Sheet";
  const others = taken.map((name) => name.toLowerCase());
  for (let n = 1; ; n++) {
    const tail = n === 1 ? "" : ` ${n}`;
    const name = plain.slice(0, LONGEST_NAME - tail.length).trimEnd() + tail;
    if (!others.includes(name.toLowerCase()) && name.toLowerCase() !== "history") return name;
  }
}
