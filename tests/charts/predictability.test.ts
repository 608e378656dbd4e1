import { describe, expect, test } from "vitest";
import { simulate, summarise } from "#engine/index.ts";
import { describePredictability, rowsOf, spansOf } from "#charts/predictability/describe-predictability.ts";
import { layoutPredictability, predictabilityHeight } from "#charts/predictability/predictability-layout.ts";
import { predictabilityTable } from "#charts/predictability/predictability-table.ts";
import { resultView, type ResultView } from "#charts/model.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { expectFigure, expectTitle } from "../text/claims.ts";
import { madeViews, sure, withStrategy } from "./revenue-view.ts";
import { syntheticView } from "./synthetic.ts";

const VIEWS = madeViews(54, 50, 12).map(({ view }) => view);

const widthOf = (view: ResultView, letter: string): number => {
  const { id } = view.strategies.find((one) => one.letter === letter)!;
  const { p10, p50, p90 } = view.summary.strategies[id]!.totals["revenue"]!;
  return (p90 - p10) / p50;
};

/** Letters of the strategies with a median above 0. */
const known = (view: ResultView): string[] =>
  view.strategies.map(({ letter }) => letter).filter((letter) => Number.isFinite(widthOf(view, letter)));

const WORDINGS: Record<string, [RegExp, (found: Record<string, string>, view: ResultView) => void]> = {
  nothing: [/^There is no revenue to be predicted$/, (_, view) => expect(known(view)).toEqual([])],
  estimate: [/first estimate$/, (_, view) => expect(view.estimate).toBe(true)],
  only: [
    /^Under (?<a>[A-H]) 8.of.10.futures recognise between (?<low>\S+) and (?<high>\S+) in \d+.months$/,
    ({ a, low, high }, view) => {
      const { id } = view.strategies.find(({ letter }) => letter === a)!;
      const { p10, p90 } = view.summary.strategies[id]!.totals["revenue"]!;
      expectFigure(low!, p10);
      expectFigure(high!, p90);
      expect(known(view)).toEqual([a]);
    },
  ],
  same: [
    /^(?<list>[A-H, and]+) are equally predictable: 8.of.10.futures span (?<w>.+%) of the median$/,
    ({ list, w }, view) => {
      expect(list!.split(/, | and /)).toEqual(known(view).sort());
      for (const letter of known(view)) expectFigure(w!, widthOf(view, letter));
    },
  ],
  most: [
    /^Revenue is most predictable under (?<a>[A-H, and]+): 8.of.10.futures span (?<w>[\d,.]+.%) of its median, under (?<b>[A-H, and]+) (?<v>[\d,.]+.%)$/,
    ({ a, w, b, v }, view) => {
      const [least, most] = [a!.split(/, | and /), b!.split(/, | and /)];
      const widths = known(view).map((letter) => widthOf(view, letter));
      expect(Math.min(...least.map((letter) => widthOf(view, letter)))).toBe(Math.min(...widths));
      expect(Math.max(...most.map((letter) => widthOf(view, letter)))).toBe(Math.max(...widths));
      for (const letter of least) expectFigure(w!, widthOf(view, letter));
      for (const letter of most) expectFigure(v!, widthOf(view, letter));
      for (const letter of known(view)) {
        if (!least.includes(letter)) expect(widthOf(view, letter)).toBeGreaterThan(Math.min(...widths));
      }
    },
  ],
};

function checked(view: ResultView): string {
  const { title, finding } = describePredictability(view);
  expectTitle(title);
  const [looks, check] = WORDINGS[finding.code]!;
  const found = looks.exec(title);
  expect(found, `${finding.code}: ${title}`).not.toBe(null);
  check(found!.groups ?? {}, view);
  return finding.code;
}

test("every figure and direction in a title holds over generated scenarios", () => {
  const seen = new Set(VIEWS.map(checked));
  expect([...seen].sort()).toEqual(["estimate", "most", "nothing", "only", "same"]);
});

test("a tie at the top names both", () => {
  const view = syntheticView({ seed: 3, strategies: 4, months: 24, runs: 40, equal: [[2, 3]] });
  expect(checked(view)).toBe("most");
  expect(describePredictability(view).title).toContain("C and D");
});

test("a tie is none of them ahead", () => {
  const view = syntheticView({
    seed: 2,
    strategies: 3,
    months: 24,
    runs: 30,
    equal: [
      [0, 1],
      [0, 2],
    ],
  });
  expect(checked(view)).toBe("same");
});

describe("spans", () => {
  test("are the whole and each year, the last one shorter", () => {
    expect(spansOf(12).map(({ total }) => total)).toEqual(["revenue"]);
    expect(spansOf(30).map(({ from, to }) => [from, to])).toEqual([
      [0, 30],
      [0, 12],
      [12, 24],
      [24, 30],
    ]);
  });

  const scenario = apiVendor;
  const view = resultView(
    { ...scenario, simulation: { ...scenario.simulation, runs: 40 } },
    summarise(simulate(scenario, { to: 40 })),
  );

  test("have the range by the median, and the variation that the summary has", () => {
    for (const { strategy, stats, width, variation } of rowsOf(view, spansOf(view.months)[0]!)) {
      expect(width).toBe((stats.p90 - stats.p10) / stats.p50);
      expect(variation).toBeCloseTo(view.summary.strategies[strategy.id]!.predictability.revenue, 9);
    }
  });

  test("stand in the table, with each year's own figures", () => {
    const { rows, columns } = predictabilityTable(view);
    expect(rows).toHaveLength(4 * view.strategies.length);
    expect(rows[view.strategies.length]!.slice(0, 2)).toEqual(["Year 1", "A"]);
    const year = view.summary.strategies[view.strategies[0]!.id]!.totals["revenue/year/0"]!;
    expect(rows[view.strategies.length]![4]).toBe(year.p50);
    expect(columns).toHaveLength(rows[0]!.length);
  });

  test.each([328, 520])("are drawn around their median, to the pixel at %i px", (width) => {
    const layout = layoutPredictability(view, width);
    const zero = layout.ticks.find((tick) => tick.zero)!.x;
    const [first, second] = [layout.ticks[0]!, layout.ticks[layout.ticks.length - 1]!];
    const read = (label: string): number => Number(/[\d]+/.exec(label)![0]) * (label.startsWith("+") ? 0.01 : -0.01);
    const perPixel = (read(second.label) - read(first.label)) / (second.x - first.x);
    const { p10, p50, p90 } = view.summary.strategies[view.strategies[0]!.id]!.totals["revenue"]!;
    const bar = layout.geometry.bars[0]!;
    expect((bar[0]! - zero) * perPixel).toBeCloseTo(p10 / p50 - 1, 6);
    expect((bar[3]! - zero) * perPixel).toBeCloseTo(p90 / p50 - 1, 6);
    expect(layout.rows.length).toBe(layout.geometry.bars.length);
  });

  test("that are too many are left to the table", () => {
    const many = syntheticView({ seed: 4, strategies: 8, months: 60, runs: 20 });
    const year = (of: ResultView, id: string): ResultView => {
      const years = Array.from({ length: 5 }, (_, y) => [`revenue/year/${y}`, sure(10 + y)]);
      return withStrategy(of, id, { totals: { ...of.summary.strategies[id]!.totals, ...Object.fromEntries(years) } });
    };
    const full = many.strategies.reduce((of, { id }) => year(of, id), many);
    const layout = layoutPredictability(full, 520);
    expect(layout.cut).toBe(true);
    expect(layout.height, "what a neighbour is told").toBe(predictabilityHeight(full));
    const decimals = layout.rows
      .filter(({ median }) => !median.endsWith("0"))
      .map(({ median }) => median.split(".")[1]);
    expect(new Set(decimals.map((rest) => rest?.length)).size, "medians have the same decimals").toBeLessThan(2);
    expect(layout.heads.map(({ text }) => text.replaceAll("\u00a0", " "))).toEqual([
      "All 60 months",
      "Year 1",
      "Year 5",
    ]);
    expect(predictabilityTable(full).rows).toHaveLength(48);
  });
});
