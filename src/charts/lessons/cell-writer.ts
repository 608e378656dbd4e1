import { figureInFull, type FigureUnit } from "#text/lesson-chart-words.ts";
import { amountsIn, type TableData } from "../frame/table.ts";

/** Writes the figures of a table in full: amounts all with the same decimals, the unit being told over the table. */
export function cellWriter(unit: FigureUnit, rows: TableData["rows"]): (value: number) => string {
  return unit === "share" ? (value) => figureInFull(value, unit, "") : amountsIn(rows);
}
