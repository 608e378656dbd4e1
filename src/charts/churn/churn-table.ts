/** Logo churn as a table: a row a month from month 13 on; time to first value, of the whole horizon, in the last row. */
import { CHART_WORDS } from "#text/charts.ts";
import { CHURN_COLUMNS, CHURN_HEADS } from "#text/findings/churn.ts";
import { digits, percent } from "#text/format.ts";
import type { TableData } from "../frame/table.ts";
import type { ResultView } from "../model.ts";
import { CHURN_FROM, churnMeans, firstValueOf } from "./describe-churn.ts";

const PARTS = ["mean", "median", "reach"] as const;

/** Logo churn by month and time to first value, by strategy. */
export function churnTable(view: ResultView): TableData {
  const share = (value: number): string => percent(value, 1);
  const inMonths = (value: number): string => digits(value, 1);
  const last = view.months - 1;
  const first = Math.min(CHURN_FROM, last);
  const months = Array.from({ length: view.months - first }, (_, i) => i + first);
  const values = view.strategies.flatMap(({ id, letter }) => {
    const figures = firstValueOf(view, id);
    return PARTS.map((part) => ({
      label: `${letter}, ${CHURN_COLUMNS[part]}`,
      write: part === "reach" ? share : inMonths,
      figure: figures[part],
    }));
  });
  return {
    columns: [
      { label: CHART_WORDS.month },
      ...view.strategies.map(({ letter }) => ({ label: `${letter}, ${CHURN_HEADS.churn.name}`, write: share })),
      ...values.map(({ label, write }) => ({ label, write })),
    ],
    rows: months.map((month) => [
      month + 1,
      ...view.strategies.map(({ id }) => churnMeans(view, id)[month]!),
      ...values.map(({ figure }) => (month === last ? figure : NaN)),
    ]),
  };
}
