/** A commitment's figures as a table: a row a month. */
import { CHART_WORDS } from "#text/charts.ts";
import { BURN_DOWN_HEADS } from "#text/findings/burn-down.ts";
import { amountsIn, type TableData } from "../frame/table.ts";
import type { CommitmentMonth } from "./commitment-months.ts";

const COLUMNS = Object.keys(BURN_DOWN_HEADS) as (keyof typeof BURN_DOWN_HEADS)[];

/** Opening and closing balance, pace, use, overage and what periods leave, by month of the horizon. */
export function burnDownTable(months: readonly CommitmentMonth[]): TableData {
  const rows = months.map((month) => [month.month + 1, ...COLUMNS.map((column) => month[column])]);
  const write = amountsIn(rows);
  const columns = COLUMNS.map((column) => ({ label: BURN_DOWN_HEADS[column], write }));
  return { columns: [{ label: CHART_WORDS.month }, ...columns], rows };
}
