import { describe, expect, test } from "vitest";
import { shareAbove } from "#engine/index.ts";
import {
  budgetBars,
  budgetGrid,
  budgetRows,
  budgetTable,
  describeBudget,
} from "#charts/payout-budget/describe-payout-budget.ts";
import type { ResultView } from "#charts/model.ts";
import { expectFigure, expectOdds, expectTitle } from "../text/claims.ts";
import { syntheticView } from "./synthetic.ts";

const view = syntheticView({ seed: 3, strategies: 4, months: 24, runs: 80 });
const payoutsOf = (i: number): Float64Array => view.summary.strategies[view.strategies[i]!.id]!.perRun["payouts"]!;
const middle = [...payoutsOf(0)].sort((x, y) => x - y)[40]!;

function titleOf(of: ResultView, budget: number | null): string {
  const { title } = describeBudget(of, budgetRows(of, budget), budget);
  expectTitle(title);
  return title;
}

describe("payouts against a budget", () => {
  test("exceed it in the futures in which they do", () => {
    const budget = middle;
    const rows = budgetRows(view, budget);
    expect(rows).toHaveLength(4);
    rows.forEach(({ over }, i) => {
      const above = payoutsOf(i).filter((value) => value > budget).length;
      expect(over).toBe(above / 80);
      expect(over).toBe(shareAbove(payoutsOf(i), budget));
    });
    expect(new Set(rows.map(({ over }) => over)).size).toBeGreaterThan(1);
  });

  test("claim nothing about a budget that is not set: they show their range", () => {
    const rows = budgetRows(view, null);
    expect(rows.every(({ over }) => over === null)).toBe(true);
    expect(titleOf(view, null)).toBe("Set a budget to see how often payouts break it");
    expect(titleOf({ ...view, estimate: true }, null)).toMatch(/, first estimate$/);
    const { description } = describeBudget(view, rows, null);
    expect(description).toMatch(/\sto\s/);
    expect(description).not.toContain("over it");
    expect(budgetBars(rows, null, 300).every(({ baseline }) => baseline === null)).toBe(true);
    expect(budgetTable(rows).columns).toHaveLength(4);
  });

  test("stand on a scale whose ends hold all of it", () => {
    const rows = budgetRows(view, null);
    const { low, high } = budgetGrid(rows, null);
    for (const { payouts } of rows) expect(payouts.p10 >= low && payouts.p90 <= high).toBe(true);
    expect(budgetGrid(rows, 2 * high).high).toBeGreaterThanOrEqual(2 * high);
  });

  test("have a title whose figures hold", () => {
    const budget = middle;
    const [, letter, amount, odds] = /^([A-D]) breaks the budget of (\S+) in (.+)$/.exec(titleOf(view, budget))!;
    const rows = budgetRows(view, budget);
    const worst = Math.max(...rows.map(({ over }) => over!));
    expectFigure(amount!, budget);
    expectOdds(odds!, worst);
    expect(rows.find(({ strategy }) => strategy.letter === letter)!.over).toBe(worst);
    const most = Math.max(...[0, 1, 2, 3].flatMap((i) => [...payoutsOf(i)]));
    expect(titleOf(view, most)).toMatch(/^Payouts stay within the budget of .+ in every future$/);
    expect(titleOf({ ...view, estimate: true }, budget)).toBe("Payouts against the budget, first estimate");
    const none = syntheticView({ seed: 3, strategies: 2, months: 24, runs: 20, zero: true });
    expect(titleOf(none, 0)).toBe("No strategy pays anything out of a budget");
  });

  test("are drawn on one scale that shows the budget, and stand in full in the table", () => {
    const budget = 3 * middle;
    const rows = budgetRows(view, budget);
    const bars = budgetBars(rows, budget, 300);
    for (const bar of bars) {
      expect(bar.baseline).toBeGreaterThan(0);
      expect(bar.baseline).toBeLessThanOrEqual(300);
      for (const x of [bar.p10, bar.p50, bar.p90]) expect(x >= 0 && x <= 300).toBe(true);
    }
    expect(budgetTable(rows).rows[1]!.slice(2)).toEqual([rows[1]!.payouts.p50, rows[1]!.payouts.p90, rows[1]!.over]);
  });
});
