/** Customers by signal as a table: a row a month, means. */
import { CHART_WORDS } from "#text/charts.ts";
import { SIGNAL_ORDER } from "#text/findings/signals.ts";
import { amountsIn, type TableData } from "../frame/table.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import { signalMeans } from "./describe-signals.ts";

/** Mean customers under contract by signal and month, and all of them. */
export function signalsTable(view: ResultView, { id }: StrategyKey): TableData {
  const means = signalMeans(view, id);
  const rows = Array.from({ length: view.months }, (_, month) => {
    const parts = SIGNAL_ORDER.map((signal) => means[signal][month]!);
    return [month + 1, ...parts, parts.reduce((sum, part) => sum + part, 0)];
  });
  const write = amountsIn(rows);
  const columns = [...SIGNAL_ORDER, CHART_WORDS.total].map((label) => ({ label, write }));
  return { columns: [{ label: CHART_WORDS.month }, ...columns], rows };
}
