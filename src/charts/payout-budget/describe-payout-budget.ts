/** Payouts of the whole horizon against a budget, as data and in words. */
import type { Statistics } from "#engine/index.ts";
import { BUDGET_WORDS, budgetDescription, budgetTitle, type BudgetFinding } from "#text/findings/budget.ts";
import { full, percent } from "#text/format.ts";
import { gridOf, type Grid } from "../frame/scale.ts";
import { intervalOf, type Interval } from "../frame/interval.ts";
import type { TableData } from "../frame/table.ts";
import { totalOf, type ResultView, type StrategyKey } from "../model.ts";

/** A strategy's payouts against the budget. */
export interface BudgetRow {
  strategy: StrategyKey;
  payouts: Statistics;
  /** Share of futures in which payouts exceed the budget; null: none is set. */
  over: number | null;
}

/** The rows, in the order of the strategies. */
export function budgetRows(view: ResultView, budget: number | null): BudgetRow[] {
  return view.strategies.flatMap((strategy) => {
    const payouts = totalOf(view, strategy.id, "payouts");
    const perRun = view.summary.strategies[strategy.id]?.perRun["payouts"];
    if (!payouts || !perRun) return [];
    const over = budget === null ? null : perRun.filter((value) => value > budget).length / perRun.length;
    return [{ strategy, payouts, over }];
  });
}

/** Title, finding and description. */
export function describeBudget(
  view: ResultView,
  rows: readonly BudgetRow[],
  budget: number | null,
): { finding: BudgetFinding; title: string; description: string } {
  const finding = found(view, rows, budget);
  const said = rows.map(({ strategy, payouts, over }) => ({
    ...strategy,
    median: payouts.p50,
    low: payouts.p10,
    high: payouts.p90,
    share: over,
  }));
  return {
    finding,
    title: budgetTitle(finding, view.currency),
    description: view.estimate ? "" : budgetDescription(said, view.currency),
  };
}

function found(view: ResultView, rows: readonly BudgetRow[], budget: number | null): BudgetFinding {
  if (rows.every(({ payouts }) => payouts.p90 === 0 && payouts.mean === 0)) return { code: "nothing" };
  if (budget === null) return { code: "open", estimate: view.estimate };
  if (view.estimate) return { code: "estimate" };
  const shares = rows.map(({ over }) => over ?? 0);
  const share = Math.max(...shares);
  if (share >= 0.05) return { code: "breaks", a: rows[shares.indexOf(share)]!.strategy.letter, share, budget };
  return { code: "holds", budget, all: share === 0 };
}

/** The scale of all bars, which shows zero and the budget. */
export function budgetGrid(rows: readonly BudgetRow[], budget: number | null): Grid {
  const low = Math.min(0, ...rows.map(({ payouts }) => payouts.p10));
  const high = Math.max(budget ?? 0, ...rows.map(({ payouts }) => payouts.p90));
  return gridOf({ low, high }, 0, 9);
}

/** The bars at a width in px, all on one scale. */
export function budgetBars(rows: readonly BudgetRow[], budget: number | null, width: number): Interval[] {
  const grid = budgetGrid(rows, budget);
  return rows.map(({ payouts }) => intervalOf(payouts, grid, width, 0, budget));
}

/** Full figures: a row a strategy. */
export function budgetTable(rows: readonly BudgetRow[]): TableData {
  const share = (value: number): string => percent(value, 1);
  const set = rows.some(({ over }) => over !== null);
  return {
    columns: [
      { label: BUDGET_WORDS.strategy },
      ...["10 %", BUDGET_WORDS.median, "90 %"].map((label) => ({ label, write: full })),
      ...(set ? [{ label: BUDGET_WORDS.over, write: share }] : []),
    ],
    rows: rows.map(({ strategy, payouts, over }) => [
      `${strategy.letter}, ${strategy.name}`,
      payouts.p10,
      payouts.p50,
      payouts.p90,
      ...(over === null ? [] : [over]),
    ]),
  };
}
