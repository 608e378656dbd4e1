/** Sheets of charts: a table of all strategies, or those of each under one another. */
import { fanTable } from "#charts/fan-chart/fan-chart-table.ts";
import type { TableData } from "#charts/frame/table.ts";
import { byMonth, type ResultView } from "#charts/model.ts";
import { FAN_MEASURES, measure, type MeasureName } from "#text/measures.ts";
import { CHART_SHEETS, unitHead, WORKBOOK, type SheetName, type SheetUnit } from "#text/workbook-words.ts";
import { CHART_TABLES, type ResultSource, type StrategyTable } from "./chart-tables.ts";
import { numberCell, textCell, type CellFormat, type Sheet, type SheetCell } from "./sheet.ts";

type Column = TableData["columns"][number];
type Row = TableData["rows"][number];

/** The sheets of all charts that have anything to tell, in the order of the screens. */
export function chartSheets(source: ResultSource): Sheet[] {
  return (Object.keys(CHART_SHEETS) as SheetName[]).flatMap((name) =>
    name === "fan" ? measureSheets(source.view) : sheetOf(name, CHART_TABLES[name](source), source.view),
  );
}

function sheetOf(chart: SheetName, tables: readonly StrategyTable[], view: ResultView): Sheet[] {
  const { name, about, unit } = CHART_SHEETS[chart];
  const full = tables.map(withoutLetter).filter(({ table }) => hasNumbers(table));
  if (full.length === 0) return [];
  const stacked = full.some(({ strategy }) => strategy !== null);
  const rows = stackedRows(full);
  const body: TableData = { columns: columnsOf(full), rows: rows.map(({ cells }) => cells) };
  const made = BOARDS.includes(chart) ? boardCells(body, view) : tableCells(body, unit, view);
  if (!stacked) return [{ name, about, ...made }];
  return [
    {
      name,
      about,
      heads: [WORKBOOK.strategy, ...made.heads],
      rows: made.rows.map((cells, i) => [textCell(rows[i]!.strategy), ...cells]),
    },
  ];
}

function hasNumbers({ rows }: TableData): boolean {
  return rows.some((row) => row.slice(1).some((cell) => typeof cell === "number" && Number.isFinite(cell)));
}

/** A table of one strategy whose columns do not say of which: that stands in a column of its own. */
function withoutLetter({ strategy, table }: StrategyTable): StrategyTable {
  if (strategy === null) return { strategy, table };
  const [alone, last] = [strategy.letter, `, ${strategy.letter}`];
  const bare = (label: string): string => (label.endsWith(last) ? label.slice(0, -last.length) : label);
  const columns = table.columns.map((column) => ({
    ...column,
    label: column.label === alone ? WORKBOOK.amount : bare(column.label),
  }));
  return { strategy, table: { ...table, columns } };
}

/** Charts with a measure a row. */
const BOARDS: readonly SheetName[] = ["scoreboard", "customer-side"];

/** The columns of several tables: those of the first, then what others have more. */
function columnsOf(tables: readonly StrategyTable[]): Column[] {
  const [first, ...rest] = tables.map(({ table }) => table.columns);
  const columns = [...(first ?? [])];
  for (const column of rest.flat()) if (!columns.some(({ label }) => label === column.label)) columns.push(column);
  return columns;
}

/** All rows of several tables, each cell under its column's name. */
function stackedRows(tables: readonly StrategyTable[]): { strategy: string; cells: Row }[] {
  const columns = columnsOf(tables);
  return tables.flatMap(({ strategy, table }) => {
    const same = table.columns.every(({ label }, i) => label === columns[i]?.label);
    const place = columns.map(({ label }, i) => (same ? i : table.columns.findIndex((own) => own.label === label)));
    return table.rows.map((row) => ({ strategy: strategy?.letter ?? "", cells: place.map((i) => row[i] ?? "") }));
  });
}

/** A sheet for each measure of the fan chart that is known by month. */
function measureSheets(view: ResultView): Sheet[] {
  return FAN_MEASURES.flatMap((name) => {
    const isKnown = view.strategies.some(({ id }) => byMonth(view, id, name, "monthly") !== null);
    if (!isKnown) return [];
    const of = measure(name);
    const unit: SheetUnit = of.unit === "money" ? "money" : name === "customersActive" ? "customers" : "units";
    const monthly = tableCells(
      prefixed(fanTable(view, name, "monthly"), WORKBOOK.eachMonth, of.kind === "flow"),
      unit,
      view,
    );
    const made = of.kind === "flow" ? beside(monthly, cumulativeCells(view, name, unit)) : monthly;
    return [{ name: of.label, about: `${of.title}: ${CHART_SHEETS.fan.about}`, ...made }];
  });
}

function cumulativeCells(view: ResultView, name: MeasureName, unit: SheetUnit): Cells {
  return tableCells(prefixed(fanTable(view, name, "cumulative"), WORKBOOK.cumulative, true), unit, view);
}

function prefixed(table: TableData, word: string, wanted: boolean): TableData {
  if (!wanted) return table;
  return { ...table, columns: table.columns.map((c, i) => (i === 0 ? c : { ...c, label: `${c.label}, ${word}` })) };
}

interface Cells {
  heads: string[];
  rows: SheetCell[][];
}

/** Two tables with the same first column as one. */
function beside(a: Cells, b: Cells): Cells {
  return {
    heads: [...a.heads, ...b.heads.slice(1)],
    rows: a.rows.map((row, i) => [...row, ...(b.rows[i]?.slice(1) ?? [])]),
  };
}

/** Numbers as numbers, each column in its unit. */
function tableCells({ columns, rows }: TableData, unit: SheetUnit, view: ResultView): Cells {
  const formats = columns.map((column, i) => formatOf(column, rows, i));
  return {
    heads: columns.map(({ label }, i) => headOf(label, formats[i] ?? null, i, unit, view.currency)),
    rows: rows.map((row) => row.map((cell, i) => cellOf(cell, formats[i] ?? "exact"))),
  };
}

/** A board has a measure a row: what it counts stands in a column of its own. */
function boardCells({ columns, rows }: TableData, view: ResultView): Cells {
  const isShare = (row: Row): boolean => SHARES.includes(String(row[1]));
  const better = columns.map((column) => writesShare(column));
  return {
    heads: [
      ...columns.slice(0, 2).map(({ label }) => label),
      WORKBOOK.unit,
      ...columns.slice(2).map(({ label }) => label),
    ],
    rows: rows.map((row) => {
      const cells = row.map((cell, i) => cellOf(cell, better[i] || isShare(row) ? "share" : "amount"));
      return [...cells.slice(0, 2), isShare(row) ? "%" : view.currency, ...cells.slice(2)];
    }),
  };
}

/** Measures of the scoreboard that are shares, as their heads call them. */
const SHARES: readonly string[] = ["NRR", "Cost of channel"];

function cellOf(cell: string | number, format: CellFormat): SheetCell {
  return typeof cell === "string" ? textCell(cell) : numberCell(cell, format);
}

function writesShare({ write }: Column): boolean {
  return write?.(0.25).includes("%") ?? false;
}

/** From this size on the cents of an amount are noise. */
const WHOLE_FROM = 1000;

/** How a column's numbers are shown; null where it has none. */
function formatOf(column: Column, rows: TableData["rows"], i: number): CellFormat | null {
  const numbers = rows.map((row) => row[i]).filter((cell) => typeof cell === "number" && Number.isFinite(cell));
  if (numbers.length === 0) return null;
  if (writesShare(column)) return "share";
  if (numbers.every(Number.isInteger)) return "whole";
  return numbers.some((cell) => Math.abs(cell as number) >= WHOLE_FROM) ? "whole" : "amount";
}

/** Columns that say themselves what they count, or count nothing. */
const OWN_UNIT = /^futures|^customers|^health|declines|^noticed|per payout/i;

function headOf(label: string, format: CellFormat | null, i: number, unit: SheetUnit, currency: string): string {
  if (format === "share") return `${label}, %`;
  const head = unitHead(unit, currency);
  const isTold = OWN_UNIT.test(label);
  return i === 0 || format === null || head === "" || isTold ? label : `${label}, ${head}`;
}
