/** Cells pasted from a spreadsheet: what is in them, the numbers they hold, and what is said where they do not fit. */
import { parseEntry, showEntry, type EntryKind } from "./entry.ts";

/** A cell that is no number; row and column are counted from 1, as they were copied. */
export interface WrongCell {
  row: number;
  column: number;
  text: string;
  /** What it may be, where it can be read in two ways; else null. */
  either: readonly [string, string] | null;
}

/** The numbers of cells by row, an empty cell as null, or the first cell that is no number. */
export type CellNumbers = { ok: true; rows: (number | null)[][] } | ({ ok: false } & WrongCell);

/** So many characters of a copied text are read: far more than any table of the model takes. */
const LONGEST_PASTE = 20_000;

/**
 * The cells of a copied text, by row: tab-separated as spreadsheets copy them, else separated by semicolons, else by
 * commas unless every line is a number as it is ("1,200"). Cells may be quoted; empty rows at the end are left out.
 */
export function cellsOf(copied: string): string[][] {
  const text = copied.slice(0, LONGEST_PASTE);
  const rows = splitBy(text.replace(/^\uFEFF/, ""), separatorOf(text));
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ""));
  return rows.slice(0, last + 1);
}

const KINDS: readonly EntryKind[] = ["number", "share", "money", "factor", "months"];

function separatorOf(text: string): string | null {
  const bare = text.replace(/"(?:[^"]|"")*"/g, "");
  const found = ["\t", ";", ","].find((separator) => bare.includes(separator)) ?? null;
  if (found !== ",") return found;
  const isNumber = (line: string): boolean => KINDS.some((kind) => parseEntry(line, kind).ok);
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  return lines.every(isNumber) ? null : found;
}

/** Cells and rows of a text, without the space around them. A quote that never ends holds the rest. */
function splitBy(text: string, separator: string | null): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ["", false];
  const end = (): void => {
    rows.at(-1)!.push(cell.trim());
    cell = "";
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '"' && (quoted || cell.trim() === "")) {
      if (quoted && text[i + 1] === '"') cell += text[++i]!;
      else quoted = !quoted;
    } else if (!quoted && char === separator) {
      end();
    } else if (!quoted && (char === "\n" || char === "\r")) {
      if (char === "\r" && text[i + 1] === "\n") i++;
      end();
      rows.push([]);
    } else cell += char;
  }
  end();
  return rows;
}

/**
 * The numbers of cells, read as they would be typed into a field of that kind, or of one kind per column. A first row
 * without any digit is a heading and left out where more rows follow. Missing and empty cells are null.
 */
export function numbersOf(cells: readonly string[][], kind: EntryKind | readonly EntryKind[]): CellNumbers {
  const skipped = cells.length > 1 && !cells[0]!.some(hasDigit) ? 1 : 0;
  const width = Math.max(...cells.map((row) => row.length));
  const rows: (number | null)[][] = [];
  for (const [i, row] of cells.slice(skipped).entries()) {
    const numbers: (number | null)[] = [];
    for (let column = 0; column < width; column++) {
      const text = row[column] ?? "";
      const own = typeof kind === "string" ? kind : (kind[column] ?? "number");
      const entry = text === "" ? null : parseEntry(text, own);
      if (entry && !entry.ok) {
        const either = entry.code === "ambiguous" ? shownBoth(entry.readings, own) : null;
        return { ok: false, row: i + skipped + 1, column: column + 1, text, either };
      }
      numbers.push(entry && entry.value);
    }
    rows.push(numbers);
  }
  return { ok: true, rows };
}

/** Amounts without their currency, for the cells' is not known. */
function shownBoth([grouped, decimal]: readonly [number, number], kind: EntryKind): [string, string] {
  const plain = kind === "money" ? "number" : kind;
  return [showEntry(grouped, plain), showEntry(decimal, plain)];
}

/** A given number of values, pasted as a row or as a column, or a sentence on why there are none. */
export type Series = { ok: true; values: number[] } | { ok: false; problem: string };

/** Reads `count` numbers of a kind from one row or one column; names of them before or above are left out. */
export function seriesOf(cells: readonly string[][], kind: EntryKind, count: number): Series {
  const columns = Math.max(...cells.map((row) => row.length));
  const named = columns === 2 && cells.length > 2 && cells.every((row) => !hasDigit(row[0] ?? ""));
  const read = numbersOf(named ? cells.map((row) => row.slice(1)) : cells, kind);
  if (!read.ok) return { ok: false, problem: wrongCell(named ? { ...read, column: 2 } : read) };
  const oneRow = read.rows.length === 1 || read.rows[0]!.length === 1;
  const values = read.rows.flat().filter((value) => value !== null);
  const whole = oneRow && values.length === count && read.rows.flat().length === count;
  return whole ? { ok: true, values } : { ok: false, problem: wantedCells(count) };
}

const hasDigit = (text: string): boolean => /\d/.test(text);

/** Longest part of a cell that a sentence repeats, in characters. */
const LONGEST_CELL = 24;

/** Why a paste was refused: a cell is no number, or may be either of two. */
export function wrongCell({ row, column, text, either }: WrongCell): string {
  const shown = text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text;
  const matter = either === null ? "is no number" : `is ${either[0]} or ${either[1]}: write one of these`;
  return `Row ${row}, column ${column} of what you pasted: “${shown}” ${matter}. Nothing has changed.`;
}

/** Why a paste was refused: there are not as many values as there are fields. */
function wantedCells(count: number): string {
  return `Paste ${count} numbers, as one row or one column. Nothing has changed.`;
}
