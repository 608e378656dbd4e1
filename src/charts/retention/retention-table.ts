/** Retention as a table: a row a month from month 15 on; quantiles by strategy and measure, or means. */
import { CHART_WORDS } from "#text/charts.ts";
import { QUANTILE_HEADS, RETENTION_HEADS } from "#text/findings/retention.ts";
import { percent } from "#text/format.ts";
import type { TableData } from "../frame/table.ts";
import type { ResultView } from "../model.ts";
import { onlyMeans, RETENTION, RETENTION_FROM, retentionOf } from "./describe-retention.ts";

const QUANTILES = ["p10", "p25", "p50", "p75", "p90"] as const;

/** NRR and GRR of all strategies by month. */
export function retentionTable(view: ResultView): TableData {
  const means = onlyMeans(view);
  const write = (value: number): string => percent(value, 1);
  const groups = RETENTION.flatMap((of) =>
    view.strategies.flatMap(({ id, letter }) => {
      const name = `${letter} ${RETENTION_HEADS[of].name}`;
      const { line, stats } = retentionOf(view, id, of) ?? { line: new Float64Array(), stats: null };
      if (means || !stats) return [{ label: `${name} ${QUANTILE_HEADS.mean}`, values: line }];
      return QUANTILES.map((q) => ({ label: `${name} ${QUANTILE_HEADS[q]}`, values: stats[q] }));
    }),
  );
  const months = Array.from({ length: Math.max(0, view.months - RETENTION_FROM) }, (_, i) => i + RETENTION_FROM);
  return {
    columns: [{ label: CHART_WORDS.month }, ...groups.map(({ label }) => ({ label, write }))],
    rows: months.map((month) => [month + 1, ...groups.map(({ values }) => values[month] ?? NaN)]),
  };
}
