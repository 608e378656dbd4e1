import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { layoutFan } from "#charts/fan-chart/fan-chart-layout.ts";
import { nextRanged, rangedOf } from "#charts/fan-chart/ranged.ts";
import { fanTable } from "#charts/fan-chart/fan-chart-table.ts";
import { hatchOf } from "#charts/revenue-lines/hatch.ts";
import { layoutPayouts, quartersOf } from "#charts/payouts-by-component/payouts-by-component-layout.ts";
import { payoutsTable } from "#charts/payouts-by-component/payouts-by-component-table.ts";
import { layoutRevenue } from "#charts/revenue-lines/revenue-lines-layout.ts";
import { differenceWriter } from "#charts/scoreboard/differences.ts";
import { layoutScoreboard } from "#charts/scoreboard/scoreboard-layout.ts";
import { resultView } from "#charts/model.ts";
import { measure } from "#text/measures.ts";
import { syntheticView } from "./synthetic.ts";

const view = syntheticView({ seed: 3, strategies: 4, months: 36, runs: 60 });
const eight = syntheticView({ seed: 4, strategies: 8, months: 40, runs: 30 });

test("the fan chart draws what the summary says, to the pixel", () => {
  const layout = layoutFan({ view, measure: "contribution", mode: "cumulative", ranged: [], width: 1072, keep: null });
  const { p50, p90 } = view.summary.strategies.s2!.cumulative.contribution!;
  const shape = layout.shapes.s2!;
  expect(shape.median.length).toBe(37);
  expect(shape.median[0]).toBe(layout.y(0));
  expect(shape.median[36]).toBe(layout.y(p50[35]!));
  expect(shape.p90[12]).toBe(layout.y(p90[11]!));
  expect(layout.labels.map((label) => label.strategy.letter)).toEqual(["A", "B", "C", "D"]);
});

test("a result per partner is divided by the firms, in lines and table alike", () => {
  const layout = layoutFan({ view, measure: "partnerResult", mode: "monthly", ranged: [], width: 1072, keep: null });
  const raw = view.summary.strategies.s0!.monthly.partnerResult!.p50[35]!;
  expect(layout.shapes.s0!.median[35]).toBe(layout.y(raw / 4));
  expect(fanTable(view, "partnerResult", "monthly").rows[35]![3]).toBe(raw / 4);
});

test("before a change: the former medians of the strategies that it moved, and the scale holds them", () => {
  const other = syntheticView({ seed: 8, strategies: 4, months: 36, runs: 60 });
  const strategies = { ...view.summary.strategies, s1: other.summary.strategies.s1! };
  const before = { ...view.summary, strategies };
  const input = { measure: "contribution", mode: "cumulative", ranged: [], width: 1072, keep: null } as const;
  expect(layoutFan({ view, ...input }).before).toEqual({});
  const layout = layoutFan({ view: { ...view, before }, ...input });
  expect(Object.keys(layout.before)).toEqual(["s1"]);
  const former = strategies.s1.cumulative.contribution!.p50;
  expect(layout.before.s1![36]).toBe(layout.y(former[35]!));
  const { top, bottom } = layout.plot;
  for (const y of layout.before.s1!) expect(y >= top - 1 && y <= bottom + 1).toBe(true);
});

test("nothing computed, no firm, nothing at all: axes stay, no strategy is drawn", () => {
  const bare = syntheticView({ seed: 1, strategies: 2, months: 12, runs: 20, partnerFirms: 0 });
  for (const measure of ["nrr", "partnerResult"] as const) {
    const layout = layoutFan({ view: bare, measure, mode: "monthly", ranged: [], width: 1072, keep: null });
    expect(layout.strategies).toEqual([]);
    expect(layout.lines.length).toBeGreaterThan(2);
  }
});

test("every figure of every layout is a number, at every width and with eight strategies", () => {
  const deep = (value: unknown): void => {
    if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
    else if (value && typeof value === "object" && !ArrayBuffer.isView(value)) Object.values(value).forEach(deep);
  };
  for (const width of [0, 328, 720, 1072]) {
    deep(layoutFan({ view: eight, measure: "revenue", mode: "monthly", ranged: [], width, keep: null }));
    deep(layoutRevenue({ view: eight, strategyId: "s5", mode: "cumulative", width, keep: null }));
    deep(layoutPayouts(eight, width));
    deep(layoutScoreboard(eight, 160));
  }
});

test("two equal strategies: the difference is written 0", () => {
  const tied = syntheticView({ seed: 9, strategies: 2, months: 20, runs: 20, equal: [[0, 1]] });
  const against = layoutScoreboard(tied, 160).map((column) => column.cells[1]!.against);
  for (const verdict of against) expect(verdict).toMatchObject({ same: true, difference: 0, text: "0" });
});

test("differences in one column have the same decimals where they have the same unit", () => {
  const written = (name: "contribution" | "nrr", differences: number[]): string[] =>
    differences.map(differenceWriter(measure(name), differences, "USD")).map((text) => text.replaceAll("\u00a0", " "));
  expect(written("contribution", [1.04e6, 1.2e6, 12.3e6, -26e3])).toEqual(["+$1.0m", "+$1.2m", "+$12.3m", "−$26k"]);
  expect(written("contribution", [1.04e6, 64e3])).toEqual(["+$1m", "+$64k"]);
  expect(written("contribution", [259.71, 12, 0])).toEqual(["+$259.71", "+$12.00", "$0"]);
  expect(written("nrr", [0.31, 0.036, 0.0001])).toEqual(["+31.0 pts", "+3.6 pts", "0 pts"]);
  expect(written("nrr", [0.31, -0.0001])).toEqual(["+31 pts", "0 pts"]);
});

test("stacked quarters add up to the payouts, a short last quarter included", () => {
  expect(quartersOf(8).map(({ from, to }) => to - from)).toEqual([3, 3, 2]);
  const layout = layoutPayouts(eight, 1072);
  for (const panel of layout.panels) {
    const payouts = eight.summary.strategies[panel.strategy.id]!.mean.payouts!;
    const total = payouts.reduce((a, b) => a + b, 0);
    expect(panel.quarters.reduce((a, b) => a + b, 0)).toBeCloseTo(total, 4);
  }
  const table = payoutsTable(eight);
  expect(table.rows.length).toBe(14);
  expect(table.rows[13]![0]).toBe("month 40");
});

test("the hatch ends where the lines cross and never lies under consumed", () => {
  const hatch = hatchOf([0, 10, 20], [50, 40, 80], [60, 60, 60]);
  expect(hatch.x).toEqual([0, 10, 15, 20]);
  expect(hatch.upper).toEqual([50, 40, 60, 60]);
  expect(hatch.lower).toEqual([60, 60, 60, 60]);
});

test("ranges: two at a time, the last one stays, deleted strategies are forgotten", () => {
  expect(nextRanged(["s0", "s1"], "s2")).toEqual(["s1", "s2"]);
  expect(nextRanged(["s0", "s1"], "s0")).toEqual(["s1"]);
  expect(nextRanged(["s1"], "s1")).toEqual(["s1"]);
  expect(rangedOf(view, ["gone", "s3"])).toEqual(["s3"]);
  expect(rangedOf(view, []).length).toBe(2);
});

test("a first estimate is fewer than 200 of more runs", () => {
  const scenario = (runs: number): never =>
    ({ simulation: { runs }, strategies: [], partners: [], currency: "USD", startMonth: "2027-01" }) as never;
  const summary = { ...view.summary, runs: 199 };
  expect(resultView(scenario(1000), summary).estimate).toBe(true);
  expect(resultView(scenario(199), summary).estimate).toBe(false);
  expect(resultView(scenario(1000), { ...summary, runs: 200 }).estimate).toBe(false);
});

test("a layout takes under 3 ms", () => {
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    layoutFan({ view: eight, measure: "contribution", mode: "cumulative", ranged: [], width: 1072, keep: null });
    return performance.now() - start;
  });
  expect(times.sort((a, b) => a - b)[7]).toBeLessThan(3);
});
