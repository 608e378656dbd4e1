/** A table of months as the ledger's grid shows it. */
import { digits } from "#text/format.ts";

/** A column. */
export interface GridColumn {
  /** As it stands in addresses. */
  id: string;
  label: string;
  /** Decimals of its figures. */
  decimals: number;
  /** Whether its figures open an explanation. */
  opens: boolean;
  /** Whether its months add up. */
  adds: boolean;
}

/** A month. */
export interface GridRow {
  /** From 0. */
  month: number;
  /** Months since signing; null where nobody signed. */
  age: number | null;
  cells: number[];
  /** How full the bar beside the balance is, 0..1; null: there is none. */
  filled: number | null;
}

/** Columns and rows, and the column whose figures lead. */
export interface Grid {
  columns: GridColumn[];
  rows: GridRow[];
  lead: string;
}

/** A figure as its column writes it; nothing where there is none. */
export function figureOf(value: number, { decimals }: GridColumn): string {
  if (!Number.isFinite(value)) return "";
  return value === 0 ? "0" : digits(value, decimals);
}

/** Where a cell is. */
export interface Cell {
  row: number;
  column: number;
}

/** Amounts from here on are written without cents: a table stays as wide as a page. */
const WHOLE_FROM = 999_999.5;

/** Decimals that suit amounts beside one another. */
export function centsOf(rows: readonly GridRow[]): number {
  const largest = rows.reduce((most, { cells }) => cells.reduce((max, cell) => Math.max(max, Math.abs(cell)), most), 0);
  return largest >= WHOLE_FROM ? 0 : 2;
}

/** Sums of the columns that add up; NaN for the others. */
export function sumsOf({ columns, rows }: Grid): number[] {
  return columns.map(({ adds }, at) => (adds ? rows.reduce((sum, { cells }) => sum + cells[at]!, 0) : NaN));
}

/** The cell that a person wants first: the named month's (from 0), else the largest figure's of the leading column. */
export function firstCell({ columns, rows, lead }: Grid, month: number | null, columnId: string | null): Cell {
  const wanted = columns.findIndex(({ id, opens }) => opens && id === columnId);
  const column =
    wanted >= 0
      ? wanted
      : Math.max(
          0,
          columns.findIndex(({ id }) => id === lead),
        );
  const named = month === null ? -1 : rows.findIndex((row) => row.month === month);
  if (named >= 0) return { row: named, column };
  const size = ({ cells }: GridRow): number => Math.abs(cells[column] ?? 0);
  const row = rows.reduce((best, each, at) => (size(each) > size(rows[best]!) ? at : best), 0);
  return { row, column };
}

/** Where a key leads from a cell; null: the key is not the grid's. */
export function moved(from: Cell, key: string, far: boolean, { columns, rows }: Grid): Cell | null {
  const open = columns.flatMap(({ opens }, at) => (opens ? [at] : []));
  const at = open.indexOf(from.column);
  const row = (to: number): Cell => ({ ...from, row: Math.max(0, Math.min(rows.length - 1, to)) });
  const column = (to: number): Cell => ({ ...from, column: open[Math.max(0, Math.min(open.length - 1, to))] ?? 0 });
  switch (key) {
    case "ArrowDown":
      return row(from.row + 1);
    case "ArrowUp":
      return row(from.row - 1);
    case "PageDown":
      return row(from.row + 12);
    case "PageUp":
      return row(from.row - 12);
    case "ArrowRight":
      return column(at + 1);
    case "ArrowLeft":
      return column(at - 1);
    case "Home":
      return { ...column(0), row: far ? 0 : from.row };
    case "End":
      return { ...column(open.length - 1), row: far ? rows.length - 1 : from.row };
    default:
      return null;
  }
}
