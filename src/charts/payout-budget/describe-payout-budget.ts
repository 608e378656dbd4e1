/** Payouts of every year against a budget, as data and in words. */
import type { Statistics } from "#engine/index.ts";
import { BUDGET_WORDS, budgetDescription, budgetTitle, yearName, type BudgetFinding } from "#text/findings/budget.ts";
import { full, percent } from "#text/format.ts";
import type { TableData } from "../frame/table.ts";
import type { ResultView, StrategyKey } from "../model.ts";

/** A strategy's payouts in a year. */
export interface BudgetRow {
  strategy: StrategyKey;
  payouts: Statistics;
  /** Share of futures in which payouts exceed the year's budget; null: none is set. */
  over: number | null;
}

/** A year of the horizon. */
export interface BudgetYear {
  /** 0: the first. */
  year: number;
  name: string;
  months: number;
  /** The budget, or the part of it that a shorter year has; null: none is set. */
  budget: number | null;
  rows: BudgetRow[];
}

/** All years with all strategies in their order; `budget` is that of 12 months. */
export function budgetYears(view: ResultView, budget: number | null): BudgetYear[] {
  return Array.from({ length: Math.ceil(view.months / 12) }, (_, year) => {
    const months = Math.min(12, view.months - 12 * year);
    const own = budget === null ? null : budget * (months / 12);
    const rows = view.strategies.flatMap((strategy) => rowOf(view, strategy, year, own));
    return { year, name: yearName(view.startMonth, year), months, budget: own, rows };
  });
}

function rowOf(view: ResultView, strategy: StrategyKey, year: number, budget: number | null): BudgetRow[] {
  const { totals, perRun } = view.summary.strategies[strategy.id] ?? {};
  const name = `payouts/year/${year}`;
  const [payouts, runs] = [totals?.[name], perRun?.[name]];
  if (!payouts || payouts.count === 0 || !runs) return [];
  const over = budget === null ? null : runs.filter((value) => value > budget).length / runs.length;
  return [{ strategy, payouts, over }];
}

/** Title, finding and description. */
export function describeBudget(
  view: ResultView,
  years: readonly BudgetYear[],
): { finding: BudgetFinding; title: string; description: string } {
  const finding = found(view, years);
  const said = view.strategies.map((strategy) => ({
    ...strategy,
    years: years.flatMap(({ name, rows }) =>
      rows
        .filter((row) => row.strategy.id === strategy.id)
        .map(({ payouts, over }) => ({
          year: name,
          median: payouts.p50,
          low: payouts.p10,
          high: payouts.p90,
          share: view.estimate ? null : over,
        })),
    ),
  }));
  return {
    finding,
    title: budgetTitle(finding, view.currency),
    description: view.estimate ? "" : budgetDescription(said, view.currency),
  };
}

function found(view: ResultView, years: readonly BudgetYear[]): BudgetFinding {
  const all = years.flatMap((year) => year.rows.map((row) => ({ year, row })));
  const first = all[0];
  if (!first || all.every(({ row }) => row.payouts.p90 === 0 && row.payouts.mean === 0)) return { code: "nothing" };
  const most = (of: (row: BudgetRow) => number): typeof first =>
    all.reduce((top, next) => (of(next.row) > of(top.row) ? next : top), first);
  const { budget } = first.year;
  if (budget === null) {
    const { year, row } = most(({ payouts }) => payouts.p50);
    const { estimate } = view;
    return { code: "open", a: row.strategy.letter, year: year.name, median: row.payouts.p50, estimate };
  }
  if (view.estimate) return { code: "estimate" };
  const { year, row } = most(({ over }) => over ?? 0);
  const share = row.over ?? 0;
  if (share < 0.05) return { code: "holds", budget: (budget * 12) / first.year.months, all: share === 0 };
  return { code: "breaks", a: row.strategy.letter, year: year.name, share, budget: year.budget ?? budget };
}

/** Full figures: a row a year and strategy. */
export function budgetTable(years: readonly BudgetYear[]): TableData {
  const share = (value: number): string => percent(value, 1);
  const set = years.some(({ budget }) => budget !== null);
  return {
    columns: [
      { label: BUDGET_WORDS.year },
      { label: BUDGET_WORDS.strategy },
      ...["10 %", BUDGET_WORDS.median, "90 %"].map((label) => ({ label, write: full })),
      ...(set ? [{ label: BUDGET_WORDS.over, write: share }] : []),
    ],
    rows: years.flatMap(({ name, rows }) =>
      rows.map(({ strategy, payouts, over }) => [
        name,
        `${strategy.letter}, ${strategy.name}`,
        payouts.p10,
        payouts.p50,
        payouts.p90,
        ...(over === null ? [] : [over]),
      ]),
    ),
  };
}
