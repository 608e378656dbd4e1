/** The revenue lines' figures as a table: a row a month; means, or the quantiles of every line. */
import { CHART_WORDS } from "#text/charts.ts";
import { quantileHead, type RevenueLook } from "#text/findings/revenue.ts";
import { amountsIn, type TableData } from "../frame/table.ts";
import type { Mode, ResultView } from "../model.ts";
import { lineFigures, lineStatistics, lookFor } from "./describe-revenue-lines.ts";
import { REVENUE_LINES } from "./revenue-lines-layout.ts";

const QUANTILES = ["p10", "p25", "p50", "p75", "p90"] as const;

/** Figures by month, as they are looked at: means, or quantiles; summed from the start where they are counted so. */
export function revenueTable(view: ResultView, strategyId: string, mode: Mode, look: RevenueLook = "means"): TableData {
  const means = lookFor(view, strategyId, mode, look) === "means";
  const columns = REVENUE_LINES.flatMap((line): { label: string; values: Float64Array }[] => {
    if (means) return [{ label: line, values: lineFigures(view, strategyId, line, mode, look) }];
    const stats = lineStatistics(view, strategyId, line, mode)!;
    return QUANTILES.map((q) => ({ label: quantileHead(line, q), values: stats[q] }));
  });
  const rows = Array.from({ length: view.months }, (_, month) => [
    month + 1,
    ...columns.map(({ values }) => values[month]!),
  ]);
  const write = amountsIn(rows);
  return { columns: [{ label: CHART_WORDS.month }, ...columns.map(({ label }) => ({ label, write }))], rows };
}
