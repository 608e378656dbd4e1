import { describe, expect, test } from "vitest";
import { shareAbove } from "#engine/index.ts";
import { budgetTable, budgetYears, describeBudget } from "#charts/payout-budget/describe-payout-budget.ts";
import { toStep } from "#charts/frame/drag-step.ts";
import { layoutBudget, waitingBudget } from "#charts/payout-budget/payout-budget-layout.ts";
import type { ResultView } from "#charts/model.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { eightStrategies, nothing, tiny } from "../fixtures/answer-states.ts";
import { expectFigure, expectOdds, expectTitle } from "../text/claims.ts";
import { estimated, viewOfRuns } from "./partners-view.ts";

const view = viewOfRuns({ ...apiVendor, horizonMonths: 30 }, 40);
const payoutsOf = (of: ResultView, i: number, year: number): Float64Array =>
  of.summary.strategies[of.strategies[i]!.id]!.perRun[`payouts/year/${year}`]!;
const middle = [...payoutsOf(view, 0, 1)].sort((x, y) => x - y)[20]!;

function titleOf(of: ResultView, budget: number | null): string {
  const { title } = describeBudget(of, budgetYears(of, budget));
  expectTitle(title);
  return title.replaceAll("\u00a0", " ");
}

describe("payouts of a year against a budget", () => {
  test("exceed it in the futures in which they do; a shorter year has its part of it", () => {
    const years = budgetYears(view, middle);
    expect(years.map(({ name, months, budget }) => [name, months, budget])).toEqual([
      ["2027", 12, middle],
      ["2028", 12, middle],
      ["2029", 6, middle / 2],
    ]);
    for (const { year, budget, rows } of years) {
      expect(rows).toHaveLength(4);
      rows.forEach(({ over }, i) => {
        const runs = payoutsOf(view, i, year);
        expect(over).toBe(runs.filter((value) => value > budget!).length / 40);
        expect(over).toBe(shareAbove(runs, budget!));
      });
    }
    expect(new Set(years.flatMap(({ rows }) => rows.map(({ over }) => over))).size).toBeGreaterThan(2);
  });

  test("add up to the payouts of the horizon, future by future", () => {
    view.strategies.forEach(({ id }, i) => {
      const whole = view.summary.strategies[id]!.perRun["payouts"]!;
      whole.forEach((value, run) => {
        const sum = [0, 1, 2].reduce((all, year) => all + payoutsOf(view, i, year)[run]!, 0);
        expect(Math.abs(sum - value)).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
      });
    });
  });

  test("claim nothing about a budget that is not set: they show their range and the largest median", () => {
    const years = budgetYears(view, null);
    expect(years.every(({ budget, rows }) => budget === null && rows.every(({ over }) => over === null))).toBe(true);
    const [, letter, year, amount] = /^([A-D]) pays most in (\d+): typically (\S+)$/.exec(titleOf(view, null))!;
    const medians = years.flatMap(({ name, rows }) =>
      rows.map(({ strategy, payouts }) => ({ name, letter: strategy.letter, median: payouts.p50 })),
    );
    const most = medians.reduce((top, next) => (next.median > top.median ? next : top));
    expect([letter, year]).toEqual([most.letter, most.name]);
    expectFigure(amount!, most.median);
    expect(titleOf(estimated(view), null)).toBe(`${letter} pays most, in ${year}, first estimate`);
    expect(describeBudget(view, years).description).not.toContain("over it");
    expect(budgetTable(years).columns).toHaveLength(5);
  });

  test("have a title whose figures hold", () => {
    const years = budgetYears(view, middle);
    const found = /^In (\d+) ([A-D]) breaks the budget of (\S+) in (.+)$/.exec(titleOf(view, middle))!;
    const [, name, letter, amount, odds] = found;
    const year = years.find((one) => one.name === name)!;
    const row = year.rows.find(({ strategy }) => strategy.letter === letter)!;
    expectFigure(amount!, year.budget!);
    expectOdds(odds!, row.over!);
    expect(row.over).toBe(Math.max(...years.flatMap(({ rows }) => rows.map(({ over }) => over!))));
    const most = 2 * Math.max(...[0, 1, 2].flatMap((y) => [0, 1, 2, 3].flatMap((i) => [...payoutsOf(view, i, y)])));
    expect(titleOf(view, most)).toMatch(/^Payouts stay within the budget of .+ in every year of every future$/);
    expectFigure(/budget of (\S+)/.exec(titleOf(view, most))![1]!, most);
    expect(titleOf(estimated(view), middle)).toBe("Payouts against the budget, first estimate");
    expect(titleOf(viewOfRuns(nothing, 5), 0)).toBe("No strategy pays anything out of a budget");
  });

  test("are drawn on one scale that shows the budget, every row inside of it", () => {
    for (const of of [view, viewOfRuns(eightStrategies, 5), viewOfRuns(tiny, 5)]) {
      for (const budget of [null, 3 * middle]) {
        for (const width of [328, 340]) {
          const years = budgetYears(of, budget);
          const layout = layoutBudget(of, years, budget, width, null);
          const places = layout.years.flatMap((one) => one.rows.map(({ y }) => y));
          expect(new Set(places).size).toBe(of.strategies.length * layout.years.length);
          expect(Math.max(...places)).toBeLessThan(layout.height);
          for (const bar of Object.values(layout.bars)) {
            for (const x of [bar.p10, bar.p50, bar.p90]) expect(x >= -1e-9 && x <= layout.barWidth + 1e-9).toBe(true);
          }
          for (const one of layout.years) expect(one.budget === null).toBe(budget === null);
          if (budget !== null) expect(layout.years[0]!.budget!).toBeLessThanOrEqual(layout.barWidth);
          expect(layout.left + layout.barWidth).toBeLessThan(width);
        }
      }
    }
  });

  test("can be dragged from where the line waits, in nice steps", () => {
    const years = budgetYears(view, null);
    const { step } = layoutBudget(view, years, null, 340, null);
    expect([1, 2, 5]).toContain(Math.round(step / 10 ** Math.floor(Math.log10(step * (1 + 1e-9)))));
    const waits = waitingBudget(years, step);
    expect(waits).toBeGreaterThan(0);
    expect(toStep(waits + step * 0.4, step)).toBe(waits);
  });

  test("stand in full in the table", () => {
    const years = budgetYears(view, middle);
    const { rows } = budgetTable(years);
    expect(rows).toHaveLength(12);
    const { payouts, over } = years[1]!.rows[1]!;
    expect(rows[5]).toEqual(["2028", `B, ${view.strategies[1]!.name}`, payouts.p10, payouts.p50, payouts.p90, over]);
  });
});
