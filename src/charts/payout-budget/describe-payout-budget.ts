/** Payouts of the whole horizon against a budget, as data and in words. */
import type { Statistics } from "#engine/index.ts";
import { BUDGET_WORDS, budgetDescription, budgetTitle, type BudgetFinding } from "#text/findings/budget.ts";
import { full, percent } from "#text/format.ts";
import { gridOf } from "../frame/scale.ts";
import { intervalOf, type Interval } from "../frame/interval.ts";
import type { TableData } from "../frame/table.ts";
import { baselineOf, totalOf, type ResultView, type StrategyKey } from "../model.ts";

/** A strategy's payouts against the budget. */
export interface BudgetRow {
  strategy: StrategyKey;
  payouts: Statistics;
  /** Share of futures in which payouts exceed the budget. */
  over: number;
}

/** The rows, in the order of the strategies. */
export function budgetRows(view: ResultView, budget: number): BudgetRow[] {
  return view.strategies.flatMap((strategy) => {
    const payouts = totalOf(view, strategy.id, "payouts");
    const perRun = view.summary.strategies[strategy.id]?.perRun["payouts"];
    if (!payouts || !perRun) return [];
    return [{ strategy, payouts, over: perRun.filter((value) => value > budget).length / perRun.length }];
  });
}

/** The budget to begin with: what the baseline typically pays, or the strategy that pays most, to two figures. */
export function firstBudget(view: ResultView): number {
  const base = baselineOf(view);
  const medians = view.strategies.map(({ id }) => totalOf(view, id, "payouts")?.p50 ?? 0);
  const own = base ? (totalOf(view, base.id, "payouts")?.p50 ?? 0) : 0;
  const typical = own > 0 ? own : Math.max(0, ...medians);
  return Number(typical.toPrecision(2));
}

/** Title, finding and description. */
export function describeBudget(
  view: ResultView,
  rows: readonly BudgetRow[],
  budget: number,
): { finding: BudgetFinding; title: string; description: string } {
  const finding = found(view, rows, budget);
  const said = rows.map(({ strategy, payouts, over }) => ({ ...strategy, median: payouts.p50, share: over }));
  return {
    finding,
    title: budgetTitle(finding, view.currency),
    description: view.estimate ? "" : budgetDescription(said, view.currency),
  };
}

function found(view: ResultView, rows: readonly BudgetRow[], budget: number): BudgetFinding {
  if (rows.every(({ payouts }) => payouts.p90 === 0 && payouts.mean === 0)) return { code: "nothing" };
  if (view.estimate) return { code: "estimate" };
  const worst = rows.reduce((most, next) => (next.over > most.over ? next : most));
  if (worst.over >= 0.05) return { code: "breaks", a: worst.strategy.letter, share: worst.over, budget };
  return { code: "holds", budget, all: worst.over === 0 };
}

/** The bars at a width in px, all on one scale that shows zero and the budget. */
export function budgetBars(rows: readonly BudgetRow[], budget: number, width: number): Interval[] {
  const low = Math.min(0, ...rows.map(({ payouts }) => payouts.p10));
  const high = Math.max(budget, ...rows.map(({ payouts }) => payouts.p90));
  const grid = gridOf({ low, high }, 0, 9);
  return rows.map(({ payouts }) => intervalOf(payouts, grid, width, 0, budget));
}

/** Full figures: a row a strategy. */
export function budgetTable(rows: readonly BudgetRow[]): TableData {
  const share = (value: number): string => percent(value, 1);
  return {
    columns: [
      { label: BUDGET_WORDS.strategy },
      ...["10 %", BUDGET_WORDS.median, "90 %"].map((label) => ({ label, write: full })),
      { label: BUDGET_WORDS.over, write: share },
    ],
    rows: rows.map(({ strategy, payouts, over }) => [
      `${strategy.letter}, ${strategy.name}`,
      payouts.p10,
      payouts.p50,
      payouts.p90,
      over,
    ]),
  };
}
