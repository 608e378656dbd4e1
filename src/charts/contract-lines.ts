/** Where committed and recognised are one line, and how far they lie apart. Means. */
import { sum } from "d3";
import type { ResultView } from "./model.ts";

/** Less than this share of revenue apart is one line. */
const ONE_LINE = 0.005;

/** How far committed and recognised lie apart month by month, as a share of revenue; null without revenue. */
export function linesApart(view: ResultView, strategyId: string): number | null {
  const mean = view.summary.strategies[strategyId]?.mean;
  const [revenue, committed] = [mean?.["revenue"], mean?.["committed"]];
  if (!revenue || !committed) return null;
  const total = sum(revenue);
  return total > 0 ? sum(revenue, (value, month) => Math.abs(value - committed[month]!)) / total : null;
}

/** Whether what is promised is what is recognised, month by month: seats and other fees, and nothing else. */
export function contractIsRevenue(view: ResultView, strategyId: string): boolean {
  const apart = linesApart(view, strategyId);
  return apart !== null && apart < ONE_LINE;
}
