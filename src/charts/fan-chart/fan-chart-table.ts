/** The fan chart's figures as a table: a row a month, medians and quantiles of every strategy. */
import { CHART_WORDS } from "#text/charts.ts";
import { fullFigure, measure, type MeasureName } from "#text/measures.ts";
import { amountsIn, type TableData } from "../frame/table.ts";
import { byMonth, divisorOf, type Mode, type ResultView } from "../model.ts";

const QUANTILES = ["p10", "p25", "p50", "p75", "p90"] as const;
const NAMES = { p10: "10 %", p25: "25 %", p50: "median", p75: "75 %", p90: "90 %" };

/** Full figures by month. */
export function fanTable(view: ResultView, name: MeasureName, mode: Mode): TableData {
  const of = measure(name);
  const by = divisorOf(view, name);
  const shown = view.strategies.flatMap((strategy) => {
    const stats = byMonth(view, strategy.id, name, mode);
    return stats ? [{ strategy, stats }] : [];
  });
  const rows = Array.from({ length: view.months }, (_, month) => [
    month + 1,
    ...shown.flatMap(({ stats }) => QUANTILES.map((q) => stats[q][month]! / by)),
  ]);
  const write = of.unit === "money" ? amountsIn(rows) : (value: number): string => fullFigure(of, value);
  return {
    columns: [
      { label: CHART_WORDS.month },
      ...shown.flatMap(({ strategy }) => QUANTILES.map((q) => ({ label: `${strategy.letter}, ${NAMES[q]}`, write }))),
    ],
    rows,
  };
}
