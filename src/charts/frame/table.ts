import { fullBeside } from "#text/format.ts";
import { guarded, writable } from "./cell-text.ts";

/** A chart's figures as a table: what is shown, copied and saved. */
export interface TableData {
  columns: { label: string; write?: (value: number) => string }[];
  /** Numbers in full; NaN where there is none. */
  rows: (string | number)[][];
}

/** Writes the amounts of a table in full, all with the same decimals. */
export function amountsIn(rows: TableData["rows"]): (value: number) => string {
  let largest = 0;
  for (const row of rows) {
    for (const cell of row.slice(1)) if (typeof cell === "number" && Math.abs(cell) > largest) largest = Math.abs(cell);
  }
  return (value) => fullBeside(value, largest);
}

/** A cell as it is shown; a missing figure is empty. */
export function cellText(table: TableData, column: number, value: string | number): string {
  if (typeof value === "string") return value;
  if (!Number.isFinite(value)) return "";
  return table.columns[column]?.write?.(value) ?? String(value);
}

/** The table as CSV (or with another separator), figures in full precision, words safe for spreadsheets. */
export function delimited(table: TableData, separator = ","): string {
  const lines = [table.columns.map((column) => column.label), ...table.rows];
  return lines.map((line) => line.map((cell) => field(cell, separator)).join(separator)).join("\r\n") + "\r\n";
}

function field(cell: string | number, separator: string): string {
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const safe = guarded(writable(cell.replaceAll("\u00a0", " ")));
  return safe.includes(separator) || /["\n\t;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
