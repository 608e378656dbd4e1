/** The revenue lines' figures as a table: a row a month, means. */
import { CHART_WORDS } from "#text/charts.ts";
import { amountsIn, type TableData } from "../frame/table.ts";
import { REVENUE_LINES, type RevenueLayout } from "./revenue-lines-layout.ts";

/** Means by month, summed from the start where the layout is. */
export function revenueTable(layout: RevenueLayout): TableData {
  const rows = Array.from(layout.values.recognised, (_, month) => [
    month + 1,
    ...REVENUE_LINES.map((line) => layout.values[line][month]!),
  ]);
  const write = amountsIn(rows);
  return { columns: [{ label: CHART_WORDS.month }, ...REVENUE_LINES.map((line) => ({ label: line, write }))], rows };
}
