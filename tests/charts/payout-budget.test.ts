import { describe, expect, test } from "vitest";
import { shareAbove } from "#engine/index.ts";
import {
  budgetBars,
  budgetRows,
  budgetTable,
  describeBudget,
  firstBudget,
} from "#charts/payout-budget/describe-payout-budget.ts";
import type { ResultView } from "#charts/model.ts";
import { expectFigure, expectOdds, expectTitle } from "../text/claims.ts";
import { syntheticView } from "./synthetic.ts";

const view = syntheticView({ seed: 3, strategies: 4, months: 24, runs: 80 });
const payoutsOf = (i: number): Float64Array => view.summary.strategies[view.strategies[i]!.id]!.perRun["payouts"]!;

function titleOf(of: ResultView, budget: number): string {
  const { title } = describeBudget(of, budgetRows(of, budget), budget);
  expectTitle(title);
  return title;
}

describe("payouts against a budget", () => {
  test("exceed it in the futures in which they do", () => {
    const budget = firstBudget(view);
    const rows = budgetRows(view, budget);
    expect(rows).toHaveLength(4);
    rows.forEach(({ over }, i) => {
      const above = payoutsOf(i).filter((value) => value > budget).length;
      expect(over).toBe(above / 80);
      expect(over).toBe(shareAbove(payoutsOf(i), budget));
    });
    expect(new Set(rows.map(({ over }) => over)).size).toBeGreaterThan(1);
  });

  test("begin with what the baseline typically pays, to two figures", () => {
    const median = [...payoutsOf(0)].sort((x, y) => x - y);
    const middle = (median[39]! + median[40]!) / 2;
    expect(firstBudget(view)).toBe(Number(middle.toPrecision(2)));
  });

  test("have a title whose figures hold", () => {
    const budget = firstBudget(view);
    const [, letter, amount, odds] = /^([A-D]) breaks the budget of (\S+) in (.+)$/.exec(titleOf(view, budget))!;
    const rows = budgetRows(view, budget);
    const worst = Math.max(...rows.map(({ over }) => over));
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
    const budget = 3 * firstBudget(view);
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
