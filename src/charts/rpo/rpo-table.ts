/** What is owed as a table: a row a month. */
import { CHART_WORDS } from "#text/charts.ts";
import { RPO_WORDS, type RpoMode } from "#text/findings/rpo.ts";
import { amountsIn, type TableData } from "../frame/table.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import { owedFlow, owedRange } from "./describe-rpo.ts";

/** Quantiles of RPO; or means of what came to be owed, what was run down, and what is owed, from the start on. */
export function rpoTable(view: ResultView, strategy: StrategyKey, mode: RpoMode): TableData {
  const columns = mode === "range" ? rangeColumns(view, strategy) : flowColumns(view, strategy);
  const rows = Array.from({ length: columns.length > 0 ? view.months : 0 }, (_, month) => [
    month + 1,
    ...columns.map(({ values }) => values[month]!),
  ]);
  const write = amountsIn(rows);
  return { columns: [{ label: CHART_WORDS.month }, ...columns.map(({ label }) => ({ label, write }))], rows };
}

type Column = { label: string; values: Float64Array };

function rangeColumns(view: ResultView, { id }: StrategyKey): Column[] {
  const range = owedRange(view, id);
  if (!range) return [];
  return [
    { label: RPO_WORDS.low, values: range.p10 },
    { label: RPO_WORDS.lower, values: range.p25 },
    { label: RPO_WORDS.median, values: range.p50 },
    { label: RPO_WORDS.upper, values: range.p75 },
    { label: RPO_WORDS.high, values: range.p90 },
  ];
}

function flowColumns(view: ResultView, { id }: StrategyKey): Column[] {
  const flow = owedFlow(view, id);
  if (!flow) return [];
  return [
    { label: RPO_WORDS.added, values: flow.added },
    { label: RPO_WORDS.runDown, values: flow.runDown },
    { label: RPO_WORDS.owed, values: view.summary.strategies[id]!.mean["rpo"]! },
  ];
}
