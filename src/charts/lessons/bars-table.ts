/** A picture of bars as a table, and in sentences. Pure. */
import {
  barName,
  barSentence,
  figureAlone,
  LESSON_CHART_WORDS,
  quantileHead,
  rangeAlone,
} from "#text/lesson-chart-words.ts";
import type { TableData } from "../frame/table.ts";
import { cellWriter } from "./cell-writer.ts";
import type { BarsPicture } from "./pictures.ts";

const QUANTILES = ["p10", "p25", "p50", "p75", "p90"] as const;

/** A row a bar, with its quantiles where they are not held back. */
export function barsTable({ bars, unit, estimate }: BarsPicture): TableData {
  const shown = estimate ? (["p50"] as const) : QUANTILES;
  const rows = bars.map((bar) => [barName(bar.label, bar.group), ...shown.map((q) => bar[q])]);
  const write = cellWriter(unit, rows);
  return {
    columns: [{ label: LESSON_CHART_WORDS.what }, ...shown.map((q) => ({ label: quantileHead(q), write }))],
    rows,
  };
}

/** Every bar with its range. */
export function describeBars({ bars, unit, currency, estimate }: BarsPicture): string {
  return bars
    .map(({ label, group, p10, p50, p90 }) => {
      const range = estimate || !Number.isFinite(p50) ? null : rangeAlone(p10, p90, unit);
      return barSentence(label, group, figureAlone(p50, unit, currency), range);
    })
    .join(" ");
}
