/** A sheet of a workbook as plain data: what is written, and how a figure is shown. */
import { writable } from "#charts/frame/cell-text.ts";

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

/** A text as a cell. */
export function textCell(text: string): SheetCell {
  return text === "" ? null : text;
}

/** A number as a cell; nothing where there is none. */
export function numberCell(value: number, format: CellFormat): SheetCell {
  return Number.isFinite(value) ? { value, format } : null;
}

const LONGEST_NAME = 31;

/** Apostrophes and spaces at the ends of a name. */
const ENDS = /^['\s]+|['\s]+$/g;

/** A name that a sheet can have and none of the others has, whatever their case. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const plain =
    writable(wanted)
      .replace(/[[\]/\\:*?\n\t]+/g, " ")
      .replace(ENDS, "") || "Sheet";
  const others = taken.map((name) => name.toLowerCase());
  for (let n = 1; ; n++) {
    const tail = n === 1 ? "" : ` ${n}`;
    const name = cut(plain, LONGEST_NAME - tail.length).replace(ENDS, "") + tail;
    if (!others.includes(name.toLowerCase()) && name.toLowerCase() !== "history") return name;
  }
}

/** The beginning of a text, characters whole. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/\p{Cs}$/u, "");
}
