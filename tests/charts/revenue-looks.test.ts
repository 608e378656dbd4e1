import { describe, expect, test } from "vitest";
import { contrastOf, describeContrast } from "#charts/contrast/describe-contrast.ts";
import { contrastTable } from "#charts/contrast/contrast-table.ts";
import { layoutContrast } from "#charts/contrast/contrast-layout.ts";
import { contractIsRevenue, linesApart } from "#charts/contract-lines.ts";
import { describeRevenue } from "#charts/revenue-lines/describe-revenue-lines.ts";
import { layoutRevenue } from "#charts/revenue-lines/revenue-lines-layout.ts";
import { revenueTable } from "#charts/revenue-lines/revenue-lines-table.ts";
import { revenueScreen } from "#charts/revenue-screen.ts";
import type { ResultView, StrategyKey } from "#charts/model.ts";
import { rangedLines, type RevenueLook } from "#text/findings/revenue.ts";
import { expectFigure, expectTitle } from "../text/claims.ts";
import { madeViews, viewOfBooks } from "./revenue-view.ts";
import { syntheticView } from "./synthetic.ts";

const VIEWS = madeViews(55, 50, 5).map(({ view }) => view);
const view = syntheticView({ seed: 3, strategies: 4, months: 36, runs: 40 });
const METRICS = { recognised: "revenue", billed: "billings", consumed: "consumption", committed: "committed" } as const;
const LOOKS: RevenueLook[] = ["means", "pair", "recognised", "billed", "consumed", "committed"];

describe("means and medians", () => {
  test.each(LOOKS)("%s: lines and bands are what the summary says, to the pixel, never mixed", (look) => {
    for (const mode of ["monthly", "cumulative"] as const) {
      const layout = layoutRevenue({ view, strategyId: "s2", mode, look, width: 1072, keep: null });
      expect(layout.ranged).toEqual(rangedLines(look));
      const { plot, grid, lead } = layout;
      const value = (y: number): number =>
        grid.low + ((plot.bottom - y) / (plot.bottom - plot.top)) * (grid.high - grid.low);
      for (const [line, metric] of Object.entries(METRICS)) {
        const stats = view.summary.strategies["s2"]![mode][metric]!;
        const drawn = layout.geometry.lines[line as keyof typeof METRICS];
        expect(value(drawn[20 + lead]!) / stats[look === "means" ? "mean" : "p50"][20]!).toBeCloseTo(1, 9);
      }
      layout.ranged.forEach((line, i) => {
        const stats = view.summary.strategies["s2"]![mode][METRICS[line]]!;
        expect(value(layout.geometry.bands[i]!.p90[20 + lead]!) / stats.p90[20]!).toBeCloseTo(1, 9);
        expect(Math.min(...layout.geometry.bands[i]!.p90)).toBeGreaterThanOrEqual(plot.top - 1e-6);
      });
      const table = revenueTable(view, "s2", mode, look);
      expect(table.columns).toHaveLength(look === "means" ? 5 : 21);
      const { mean, p50 } = view.summary.strategies["s2"]![mode]["revenue"]!;
      if (look === "means") expect(Number(table.rows[20]![1]) / mean[20]!).toBeCloseTo(1, 9);
      else expect(table.rows[20]![3]).toBe(p50[20]);
    }
  });

  test("medians that the summary does not hold are means", () => {
    const bare = viewOfBooks({ revenue: [5, 5] });
    const strategies = { s0: { ...bare.summary.strategies["s0"]!, monthly: {}, cumulative: {} } };
    const without = { ...bare, summary: { ...bare.summary, strategies } };
    const layout = layoutRevenue({
      view: without,
      strategyId: "s0",
      mode: "monthly",
      look: "pair",
      width: 500,
      keep: null,
    });
    expect([layout.look, layout.ranged]).toEqual(["means", []]);
    expect(describeRevenue(without, without.strategies[0]!, "monthly", "pair").finding.code).not.toBe("ranges");
  });

  test("the title of the medians has the ranges of the whole horizon", () => {
    for (const of of VIEWS) {
      for (const strategy of of.strategies) {
        for (const look of LOOKS.slice(1)) expectMedianTitle(of, strategy, look);
      }
    }
  });
});

function expectMedianTitle(of: ResultView, strategy: StrategyKey, look: RevenueLook): void {
  const { title, finding } = describeRevenue(of, strategy, "monthly", look);
  expectTitle(title);
  const { totals } = of.summary.strategies[strategy.id]!;
  if (finding.code === "nothing") return expect(totals["revenue"]!.mean + totals["consumption"]!.mean).toBe(0);
  if (of.estimate) {
    const [, said] = /recognises (\S+) in \d+.months?, first estimate$/.exec(title)!;
    expectFigure(said!, totals["revenue"]!.p50);
    return;
  }
  const [, said] = /8.of.10.futures bring (.+) in \d+.months?$/.exec(title)!;
  const parts = said!.split(" and ");
  expect(parts).toHaveLength(rangedLines(look).length);
  rangedLines(look).forEach((line, i) => {
    const found = /^(−?)[^\d]*([\d.,]+).to.([\d.,]+)(k|m|bn|tn)? (\w+)$/.exec(parts[i]!);
    const { p10, p90 } = totals[METRICS[line]]!;
    if (found === null) return expect(p90, title).toBeLessThan(1);
    const [, minus, low, high, unit = "", word] = found;
    expect(word).toBe(line);
    const scale = { "": 1, k: 1e3, m: 1e6, bn: 1e9, tn: 1e12 }[unit]!;
    const read = (text: string): number => Number(text.replaceAll(",", "")) * scale;
    const half = (0.5001 * scale) / 10 ** (high!.split(".")[1]?.length ?? 0);
    expect(Math.abs(read(low!) * (minus ? -1 : 1) - p10), title).toBeLessThanOrEqual(half);
    expect(Math.abs(read(high!) - p90), title).toBeLessThanOrEqual(half);
  });
}

describe("the contrast", () => {
  test("sets a contract that is the revenue beside one that is not, both ways", () => {
    let seen = 0;
    for (const of of VIEWS) {
      for (const strategy of of.strategies) {
        const contrast = contrastOf(of, strategy);
        if (contrast === null) continue;
        seen++;
        expect(contrast.shown.id).toBe(strategy.id);
        expect(contractIsRevenue(of, contrast.one.id)).toBe(true);
        expect(contractIsRevenue(of, contrast.apart.id)).toBe(false);
        expect(contrastOf(of, contrast.beside)).not.toBe(null);
        const { title } = describeContrast(of, contrast);
        expectTitle(title);
        const [, one, apart, distance] =
          /^Under ([A-H]) the contract is the revenue; under ([A-H]) promise and revenue lie (.+%) apart/.exec(title)!;
        expect([one, apart]).toEqual([contrast.one.letter, contrast.apart.letter]);
        expectFigure(distance!, linesApart(of, contrast.apart.id)!);
      }
    }
    expect(seen).toBeGreaterThan(5);
  });

  test("has one scale and the summary's means", () => {
    const of = VIEWS.find((one) => one.strategies.some((strategy) => contrastOf(one, strategy)))!;
    const contrast = of.strategies.map((strategy) => contrastOf(of, strategy)).find((one) => one !== null)!;
    for (const width of [328, 1072]) {
      const { shapes, plot, grid } = layoutContrast(of, contrast, width);
      const value = (y: number): number =>
        grid.low + ((plot.bottom - y) / (plot.bottom - plot.top)) * (grid.high - grid.low);
      [contrast.shown, contrast.beside].forEach(({ id }, i) => {
        const { revenue } = of.summary.strategies[id]!.mean;
        expect(value(shapes[i]!.lines.recognised[3]!)).toBeCloseTo(revenue![3]!, 4);
      });
    }
    const { rows } = contrastTable(of, contrast);
    expect(rows[1]![2]).toBe(of.summary.strategies[contrast.shown.id]!.mean["revenue"]![1]);
  });
});

describe("the screen's title", () => {
  const titleOf = (revenue: number, consumption: number, breakage: number): string => {
    const books = viewOfBooks({ revenue: [revenue, 0], consumption: [consumption, 0], breakage: [breakage, 0] });
    const { title } = revenueScreen(books, books.strategies[0]!);
    expectTitle(title);
    return title.replaceAll("\u00a0", " ");
  };

  test.each([
    [[0, 0, 0], "Under A you recognise nothing in 2 months"],
    [[100, 0, 0], "Under A you recognise $100 in 2 months, and none of it depends on use"],
    [[100, 100, 0], "Under A you recognise $100 in 2 months, all of it as customers use it"],
    [[100, 70, 30], "Under A you recognise $100 in 2 months, but customers use only $70 of it"],
    [[14.3e6, 13.9e6, 0.4e6], "Under A you recognise $14m in 2 months; 97 % of it is paid by use"],
    [[100, 40, 10], "Under A you recognise $100 in 2 months; 40 % of it is paid by use"],
  ] as [[number, number, number], string][])("of %j", (figures, title) => expect(titleOf(...figures)).toBe(title));

  test("has figures that hold, over generated scenarios", () => {
    for (const of of VIEWS) {
      for (const strategy of of.strategies) {
        const { title } = revenueScreen(of, strategy);
        expectTitle(title);
        const { mean } = of.summary.strategies[strategy.id]!;
        const total = (metric: string): number => mean[metric]!.reduce((a, b) => a + b, 0);
        const level = /recognise (\$?\S+) in/.exec(title)![1]!;
        if (level === "nothing") expect(total("revenue")).toBe(0);
        else expectFigure(level, total("revenue"));
        const only = /use only (\S+) of it/.exec(title)?.[1];
        if (only) expectFigure(only, total("consumption"));
        const share = /; (.+%) of it is paid by use/.exec(title)?.[1];
        if (share) expectFigure(share, total("consumption") / total("revenue"));
        expect(title.endsWith(", first estimate")).toBe(of.estimate);
      }
    }
  });
});
