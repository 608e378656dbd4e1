/** Health scores as a table: a row a month, a column a strategy; means. */
import { CHART_WORDS } from "#text/charts.ts";
import { digits } from "#text/format.ts";
import type { TableData } from "../frame/table.ts";
import type { ResultView } from "../model.ts";
import { healthMeans } from "./describe-health.ts";

/** Mean health score of all strategies by month. */
export function healthTable(view: ResultView): TableData {
  const write = (value: number): string => digits(value, 1);
  return {
    columns: [{ label: CHART_WORDS.month }, ...view.strategies.map(({ letter }) => ({ label: letter, write }))],
    rows: Array.from({ length: view.months }, (_, month) => [
      month + 1,
      ...view.strategies.map(({ id }) => healthMeans(view, id)[month]!),
    ]),
  };
}
