/** Logo churn and time to first value, as data and in words. Means throughout. */
import { churnDescription, churnTitle, type ChurnFinding } from "#text/findings/churn.ts";
import { heldAgainst } from "../retention/describe-retention.ts";
import type { ResultView, StrategyKey } from "../model.ts";

/** The first month (0: the first) that has a year behind it. */
export const CHURN_FROM = 12;

/** How long new customers take to first value, months, and the share who reach it; NaN where nobody does or is new. */
export interface FirstValue {
  mean: number;
  median: number;
  reach: number;
}

/** Mean logo churn by month; NaN where nobody was under contract a year before. */
export function churnMeans(view: ResultView, id: string): Float64Array {
  return view.summary.strategies[id]?.mean["logoChurn"] ?? new Float64Array(view.months).fill(NaN);
}

/** Time to first value under a strategy, means over all futures in which somebody reaches it. */
export function firstValueOf(view: ResultView, id: string): FirstValue {
  const totals = view.summary.strategies[id]?.totals;
  const of = (name: string): number => totals?.[name]?.mean ?? NaN;
  return { mean: of("ttfvMean"), median: of("ttfvMedian"), reach: of("firstValueShare") };
}

/** Title, finding and description, told of one strategy. */
export function describeChurn(
  view: ResultView,
  strategy: StrategyKey,
): { finding: ChurnFinding; title: string; description: string } {
  const finding = found(view, strategy, heldAgainst(view, strategy));
  const rows = view.strategies.map(({ id, letter, name }) => {
    const { mean, reach } = firstValueOf(view, id);
    return { letter, name, churn: lastOf(view, id), ttfv: mean, reach };
  });
  return { finding, title: churnTitle(finding), description: churnDescription(rows, view.months) };
}

function found(view: ResultView, a: StrategyKey, b: StrategyKey | null): ChurnFinding {
  const churn = lastOf(view, a.id);
  const { mean: ttfv, reach } = firstValueOf(view, a.id);
  if (!Number.isFinite(churn)) {
    if (Number.isFinite(ttfv)) return { code: "value", a: a.letter, ttfv, reach };
    return Number.isFinite(reach) ? { code: "never", a: a.letter } : { code: "nobody" };
  }
  const other = b === null ? NaN : lastOf(view, b.id);
  if (b === null || !Number.isFinite(other)) return { code: "only", a: a.letter, churn, ttfv, reach };
  return { code: "two", a: a.letter, b: b.letter, churn, other, ttfv, reach };
}

function lastOf(view: ResultView, id: string): number {
  return view.months > CHURN_FROM ? churnMeans(view, id)[view.months - 1]! : NaN;
}
