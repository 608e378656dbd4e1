import { describe, expect, test } from "vitest";
import { layoutChurn } from "#charts/churn/churn-layout.ts";
import { churnTable } from "#charts/churn/churn-table.ts";
import { cohortsOf, renewalAge, shareOfStart, spanFor } from "#charts/cohorts/cohort-data.ts";
import { layoutCohorts } from "#charts/cohorts/cohorts-layout.ts";
import { cohortsTable } from "#charts/cohorts/cohorts-table.ts";
import { layoutExpansion } from "#charts/expansion/expansion-layout.ts";
import { expansionTable } from "#charts/expansion/expansion-table.ts";
import { scoreClasses } from "#charts/health/describe-health.ts";
import { layoutHealth } from "#charts/health/health-layout.ts";
import { healthTable } from "#charts/health/health-table.ts";
import type { LinePanel } from "#charts/line-panels/line-panel.ts";
import { layoutRetention } from "#charts/retention/retention-layout.ts";
import { retentionTable } from "#charts/retention/retention-table.ts";
import { layoutSignals } from "#charts/signals/signals-layout.ts";
import { signalsTable } from "#charts/signals/signals-table.ts";
import { SIGNAL_ORDER, summingUp } from "#text/findings/signals.ts";
import { keptView, NOBODY } from "./kept-view.ts";

const view = keptView();
const strategy = view.strategies[2]!;
const { mean, monthly, totals } = view.summary.strategies[strategy.id]!;
const last = <T>(values: ArrayLike<T>): T => values[values.length - 1]!;

/** The value at a height of a panel. */
function valueAt({ plot, grid }: Pick<LinePanel, "plot" | "grid">, y: number): number {
  return grid.low + ((plot.bottom - y) / (plot.bottom - plot.top)) * (grid.high - grid.low);
}

describe("customers by signal", () => {
  test.each([328, 520])("are stacked to the pixel, worries at the bottom, at %i px", (width) => {
    const layout = layoutSignals({ view, strategyId: strategy.id, width, keep: null });
    let below = 0;
    for (const signal of SIGNAL_ORDER) {
      below += mean[`signal/${signal}`]![20]!;
      expect(valueAt(layout, layout.geometry.tops[signal][20]!)).toBeCloseTo(below, 6);
    }
    const middles = layout.labels.map(({ signal }) => layout.geometry.labels[signal]).sort((a, b) => a - b);
    middles.slice(1).forEach((y, i) => expect(y - middles[i]!).toBeGreaterThan(22));
  });

  test("their counts sum up as they are written", () => {
    for (const values of [
      [3.4, 3.4, 3.4],
      [0.26, 0.26, 1.2],
      [0.013, 0.4],
      [12.5, 12.5, 12.5],
      [0, 0, 0],
      [7, 2, 1],
    ]) {
      const { parts, all } = summingUp(values);
      const total = parts.reduce((sum, part) => sum + Number(part), 0);
      expect(total, parts.join()).toBeCloseTo(Number(all), 9);
      parts.forEach((part, i) => expect(Math.abs(Number(part) - values[i]!)).toBeLessThan(1));
    }
  });

  test("the table has the means and their sum", () => {
    const { rows } = signalsTable(view, strategy);
    expect(rows[35]!.slice(1, 6)).toEqual(SIGNAL_ORDER.map((signal) => mean[`signal/${signal}`]![35]));
    expect(rows[35]![6]).toBeCloseTo(mean["customersActive"]![35]!, 9);
  });
});

describe("retention", () => {
  test.each([328, 1072])("draws medians from month 15 on, bands of the ranged only, at %i px", (width) => {
    const layout = layoutRetention({ view, ranged: [strategy.id], width, keep: [null, null] });
    const [nrr, grr] = layout.panels.map(({ panel }) => panel) as [LinePanel, LinePanel];
    expect(nrr.axis.ticks[0]).toMatchObject({ label: "month\u00a018", month: 17 });
    expect(valueAt(nrr, last(nrr.shapes[strategy.id]!.line))).toBeCloseTo(last(monthly["nrr"]!.p50), 6);
    expect(valueAt(grr, last(grr.shapes[strategy.id]!.p10))).toBeCloseTo(last(monthly["grr"]!.p10), 6);
    expect(nrr.drawn.filter(({ bands }) => bands).map(({ id }) => id)).toEqual([strategy.id]);
    expect(nrr.lines.filter(({ zero }) => zero)).toHaveLength(1);
    expect(width < 720 ? grr.plot.top - nrr.plot.bottom : grr.plot.left - nrr.plot.right).toBeGreaterThan(40);
  });

  test("draws means of all where ranges are not at hand, and says so in the table", () => {
    const bare = keptView({}, 6, []);
    const { columns, rows } = retentionTable(bare);
    expect(columns.slice(1).every(({ label }) => label.endsWith("mean"))).toBe(true);
    expect(last(rows)[1]).toBe(last(bare.summary.strategies[bare.strategies[0]!.id]!.mean["nrr"]!));
    expect(rows[0]![0]).toBe(15);
    const { panels } = layoutRetention({ view: bare, ranged: [strategy.id], width: 1072, keep: [null, null] });
    expect(panels[0]!.panel.drawn.some(({ bands }) => bands)).toBe(false);
  });

  test("of a horizon of a year nothing is drawn", () => {
    const short = keptView({ horizonMonths: 12 }, 3);
    const { panels } = layoutRetention({ view: short, ranged: [], width: 1072, keep: [null, null] });
    expect(panels[0]!.panel.drawn).toEqual([]);
    expect(retentionTable(short).rows).toEqual([]);
  });
});

describe("churn and first value", () => {
  test("lines are mean logo churn, rows mean months on one scale", () => {
    const layout = layoutChurn({ view, strategyId: strategy.id, againstId: null, width: 520, keep: null });
    expect(valueAt(layout.panel, last(layout.panel.shapes[strategy.id]!.line))).toBeCloseTo(
      last(mean["logoChurn"]!),
      6,
    );
    const row = layout.rows[2]!;
    const perMonth = (row.mean! - layout.track.left) / totals["ttfvMean"]!.mean;
    expect((row.median! - layout.track.left) / totals["ttfvMedian"]!.mean).toBeCloseTo(perMonth, 6);
    expect(row.mean!).toBeLessThanOrEqual(layout.track.right);
  });

  test("the table has both, first value in the last month's row", () => {
    const { rows } = churnTable(view);
    expect(rows[0]![0]).toBe(13);
    expect(last(rows)[3]).toBe(last(mean["logoChurn"]!));
    expect(last(rows).slice(11, 14)).toEqual(
      ["ttfvMean", "ttfvMedian", "firstValueShare"].map((of) => totals[of]!.mean),
    );
    expect(rows[0]!.slice(5).every((cell) => Number.isNaN(cell))).toBe(true);
  });
});

describe("expansion against new customers", () => {
  test("the crossing stands at its month, with the odds of every strategy", () => {
    const layout = layoutExpansion({ view, strategy, width: 520, keep: null });
    const { count, p50 } = totals["expansionOvertakesMonth"]!;
    expect(layout.crossing!.month).toBe(Math.round(p50));
    expect(layout.crossing!.x).toBeCloseTo(layout.panel.scale.at(Math.round(p50)), 6);
    expect(layout.rows[2]!.pips).toBe(count / 20 >= 0.995 ? 10 : Math.round((count / 20) * 10));
    expect(expansionTable(view, strategy).rows[30]!.slice(1)).toEqual([
      mean["expansionRevenue"]![30],
      mean["newLogoRevenue"]![30],
    ]);
  });

  test("odds are held back while few futures are there", () => {
    const estimate = { ...view, estimate: true };
    const layout = layoutExpansion({ view: estimate, strategy, width: 520, keep: null });
    expect([layout.crossing, layout.rows]).toEqual([null, []]);
  });
});

describe("cohorts", () => {
  test("are quarters by quarters of age, as long as all could be followed", () => {
    const { span, list } = cohortsOf(view, strategy.id);
    expect(span).toBe(3);
    expect(list.map(({ revenue }) => revenue.length)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    const [first] = list;
    const ages = mean["cohort/0/recurring"]!;
    expect(first!.revenue[4]).toBeCloseTo(ages[12]! + ages[13]! + ages[14]!, 6);
    expect(first!.customers).toBeCloseTo(
      mean["customersNew"]!.subarray(0, 3).reduce((a, b) => a + b),
      9,
    );
    expect([30, 60, 120].map(spanFor)).toEqual([3, 6, 12]);
  });

  test("longer horizons are shown by half-years and years, nothing lost", () => {
    const long = keptView({ horizonMonths: 60 }, 4);
    const { span, list } = cohortsOf(long, strategy.id);
    const of = long.summary.strategies[strategy.id]!.mean;
    const sum = (q: number): number => of[`cohort/${q}/recurring`]!.subarray(6, 12).reduce((a, b) => a + b);
    expect(span).toBe(6);
    expect(list[1]!.revenue[1]).toBeCloseTo(sum(2) + sum(3), 6);
  });

  test.each(["share", "money"] as const)("every cell has its number, in %s", (mode) => {
    for (const width of [328, 620]) {
      const layout = layoutCohorts({ view, strategyId: strategy.id, mode, termMonths: 12, width });
      const cells = layout.rows.flatMap((row) => row.cells.map((cell) => ({ ...cell, index: row.index })));
      expect(cells).toHaveLength(mode === "share" ? 55 : 66);
      for (const { text, index, age, x } of cells) {
        const cohort = layout.cohorts.list[index]!;
        const value =
          mode === "share" ? 100 * shareOfStart(cohort, age, 1) : cohort.revenue[age]! / layout.unit.divisor;
        expect(Math.abs(Number(text.replaceAll(",", "")) - value)).toBeLessThanOrEqual(0.5);
        expect(x + layout.cell.width).toBeLessThanOrEqual(width + 0.01);
      }
      expect(layout.rule!.x).toBeCloseTo(layout.left + (mode === "share" ? 3 : 4) * layout.cell.width - 1, 6);
    }
  });

  test("the rule of the first renewal needs an end of term between two ages", () => {
    const cohorts = cohortsOf(view, strategy.id);
    expect([12, 24, 6, 3, 1, 14, null].map((term) => renewalAge(term, cohorts))).toEqual([
      4,
      8,
      2,
      null,
      null,
      null,
      null,
    ]);
    expect(cohortsTable(view, strategy).rows[0]!.slice(2)).toEqual(cohorts.list[0]!.revenue);
  });
});

describe("health", () => {
  test("means by month, and scores of one future counted in tens", () => {
    expect(scoreClasses([0, 9.9, 10, 55, 99, 100])).toEqual([2, 1, 0, 0, 0, 1, 0, 0, 0, 2]);
    const input = { view, strategy, againstId: null, scores: [5, 95, 97], keep: null };
    const layout = layoutHealth({ ...input, width: 1072 });
    expect(valueAt(layout.panel, last(layout.panel.shapes[strategy.id]!.line))).toBeCloseTo(
      last(mean["healthScore"]!),
      6,
    );
    const [worst, best] = [layout.spread!.bars[0]!, layout.spread!.bars[9]!];
    expect([worst.count, best.count]).toEqual([1, 2]);
    expect(best.width).toBeCloseTo(2 * worst.width, 6);
    expect(best.y).toBeLessThan(worst.y);
    expect(layoutHealth({ ...input, width: 328 }).spread!.top).toBeGreaterThan(layout.panel.plot.bottom);
    expect(last(healthTable(view).rows)[3]).toBe(last(mean["healthScore"]!));
  });
});

test("without customers layouts keep their size and have nothing to draw", () => {
  const none = keptView(NOBODY, 3);
  const of = none.strategies[0]!;
  const signals = layoutSignals({ view: none, strategyId: of.id, width: 520, keep: null });
  expect([signals.empty, signals.labels]).toEqual([true, []]);
  const expansion = layoutExpansion({ view: none, strategy: of, width: 520, keep: null });
  expect(expansion.panel.drawn).toEqual([]);
  const cohorts = layoutCohorts({ view: none, strategyId: of.id, mode: "share", termMonths: 12, width: 620 });
  expect([cohorts.rows, cohorts.rule]).toEqual([[], null]);
  expect(cohorts.height).toBeGreaterThan(200);
  const health = layoutHealth({ view: none, strategy: of, againstId: null, scores: null, width: 520, keep: null });
  expect(health.panel.drawn).toEqual([]);
});
