import { describe, expect, test } from "vitest";
import { apiVendor } from "#scenario/templates/index.ts";
import { readyScenario } from "#tests/fixtures/all-templates.ts";
import { comparedPair, differenceOf, shareLess } from "#charts/difference/compared.ts";
import { takeover } from "#charts/difference/describe-difference.ts";
import { layoutDifference } from "#charts/difference/difference-layout.ts";
import { differenceTable } from "#charts/difference/difference-table.ts";
import { bridgeOf, bridgeRows } from "#charts/difference-bridge/describe-difference-bridge.ts";
import { layoutBridge } from "#charts/difference-bridge/difference-bridge-layout.ts";
import { bridgeTable } from "#charts/difference-bridge/difference-bridge-table.ts";
import { differencesOf } from "#charts/difference-spread/describe-difference-spread.ts";
import { layoutSpread } from "#charts/difference-spread/difference-spread-layout.ts";
import { spreadTable } from "#charts/difference-spread/difference-spread-table.ts";
import { spreadBins } from "#charts/difference-spread/spread-bins.ts";
import { layoutScoreboard } from "#charts/scoreboard/scoreboard-layout.ts";
import { comparedView, rawSeries } from "./difference-view.ts";
import { syntheticView } from "./synthetic.ts";

const RUNS = 30;
const { view, pair } = comparedView(apiVendor, RUNS);
const swapped = { a: pair.b, b: pair.a };

/** The type 7 quantile. */
function quantile(values: number[], p: number): number {
  const sorted = [...values].sort((x, y) => x - y);
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  return sorted[low]! + ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!) * (at - low);
}

describe("the pair", () => {
  const ids = view.strategies.map(({ id }) => id);

  test("is what the address names; what is open or gone is the best alternative against the baseline", () => {
    const chosen = (a: string | null, b: string | null): string[] => {
      const found = comparedPair(view, a, b)!;
      return [found.a.id, found.b.id];
    };
    expect(chosen(ids[1]!, ids[2]!)).toEqual([ids[1], ids[2]]);
    expect(chosen(null, null)).toEqual([pair.a.id, pair.b.id]);
    expect(pair.b.isBaseline).toBe(true);
    expect(chosen(ids[1]!, "gone")).toEqual([ids[1], pair.b.id]);
    for (const id of ids) {
      for (const found of [chosen(id, null), chosen(null, id), chosen(id, id)]) expect(new Set(found).size).toBe(2);
      expect(chosen(id, null)[0]).toBe(id);
      expect(chosen(null, id)[1]).toBe(id);
    }
  });

  test("is none where there is nothing to compare", () => {
    expect(comparedPair(syntheticView({ seed: 1, strategies: 1, months: 12, runs: 20 }), "s0", null)).toBe(null);
  });
});

describe("the difference by month", () => {
  test.each(["contribution", "revenue", "payouts", "partnerResult"] as const)(
    "of %s is worked out again from every run, and turned round it is its mirror",
    { timeout: 30_000 },
    (name) => {
      const [one, other] = [pair.a, pair.b].map(({ id }) => rawSeries(apiVendor, RUNS, id, name));
      const by = name === "partnerResult" ? view.summary.partnerFirms : 1;
      for (const mode of ["cumulative", "monthly"] as const) {
        const stats = differenceOf(view, pair, name, mode)!;
        const turned = differenceOf(view, swapped, name, mode)!;
        for (const month of [0, 11, 20, 35]) {
          const value = (run: Float64Array): number =>
            mode === "monthly" ? run[month]! : run.slice(0, month + 1).reduce((a, b) => a + b, 0);
          const differences = one!.map((run, i) => (value(run) - value(other![i]!)) / by);
          for (const [key, p] of [
            ["p10", 0.1],
            ["p50", 0.5],
            ["p90", 0.9],
          ] as const) {
            const expected = quantile(differences, p);
            expect(Math.abs(stats[key][month]! - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(expected)));
          }
          const ahead = differences.filter((d) => d > 1e-9).length / RUNS;
          expect(stats.shareGreater[month]).toBeCloseTo(ahead, 9);
          expect(turned.p10[month]).toBe(-stats.p90[month]! || 0);
          expect(turned.p50[month]).toBe(-stats.p50[month]! || 0);
          expect(turned.shareGreater[month]).toBe(shareLess(stats)[month]);
        }
      }
    },
  );

  test("is not there until it is computed; axes and size stay", () => {
    const other = comparedPair(view, view.strategies[1]!.id, view.strategies[3]!.id)!;
    expect(differenceOf(view, other, "contribution", "monthly")).toBe(null);
    const input = { view, measure: "contribution", mode: "cumulative", width: 1072, keep: null } as const;
    const empty = layoutDifference({ ...input, pair: other });
    expect(empty.geometry).toBe(null);
    expect(empty.axis.ticks.length).toBeGreaterThan(3);
    expect(empty.height).toBe(layoutDifference({ ...input, pair }).height);
    expect(differenceTable(view, other, "contribution", "cumulative").rows).toEqual([]);
  });

  test("is drawn where the table says, zero in sight, shares within the strip", () => {
    for (const width of [328, 720, 1072]) {
      const layout = layoutDifference({ view, pair, measure: "contribution", mode: "cumulative", width, keep: null });
      const { median, zero, ahead, behind, p10, p90 } = layout.geometry!;
      const rows = differenceTable(view, pair, "contribution", "cumulative").rows as number[][];
      expect(median[0]).toBe(zero);
      expect(zero > layout.plot.top && zero <= layout.bottom).toBe(true);
      const { low, high } = layout.grid;
      const y = (v: number): number => layout.bottom - ((v - low) / (high - low)) * (layout.bottom - layout.plot.top);
      for (const month of [0, 17, 35]) {
        expect(median[month + 1]).toBeCloseTo(y(rows[month]![3]!), 6);
        expect(p10[month + 1]).toBeCloseTo(y(rows[month]![1]!), 6);
        expect(p90[month + 1]).toBeCloseTo(y(rows[month]![5]!), 6);
        const strip = layout.strip.bottom - layout.strip.top;
        expect((layout.strip.bottom - ahead[month + 1]!) / strip).toBeCloseTo(rows[month]![6]!, 9);
        expect((behind[month + 1]! - layout.strip.top) / strip).toBeCloseTo(rows[month]![7]!, 9);
      }
    }
  });

  test("a lead begins in the month from which it stays, and is a turn where it was another's before", () => {
    const of = (...values: number[]): ReturnType<typeof takeover> => takeover(Float64Array.from(values), true);
    expect(of(1, 2, 3)).toEqual({ from: 1, turned: false });
    expect(of(0, -1, -2, -1, 2, 3)).toEqual({ from: 5, turned: true });
    expect(of(1, -1, -2, 1, 0, 3)).toEqual({ from: 6, turned: true });
    expect(of(0, 0, 3)).toEqual({ from: 3, turned: false });
    expect(takeover(Float64Array.of(1, 1, -1, -1), false)).toEqual({ from: 3, turned: true });
  });
});

describe("the spread", () => {
  test("counts every future once, on its side of zero", () => {
    const bins = spreadBins([-3, -1, 0, 0, 0.5, 1, 2, NaN], 4)!;
    expect([bins.futures, bins.equal]).toEqual([7, 2]);
    expect(bins.counts.reduce((a, b) => a + b, 0)).toBe(5);
    const below = bins.counts.filter((_, i) => bins.edges[i]! < 0).reduce((a, b) => a + b, 0);
    expect(below).toBe(2);
    expect(bins.edges).toContain(0);
    expect(spreadBins([], 4)).toBe(null);
    expect(spreadBins([NaN], 4)).toBe(null);
  });

  test("has its shares from the comparison: each side as wide as the odds say", () => {
    for (const name of ["contribution", "payouts", "partnerResult"] as const) {
      const table = spreadTable(view, pair, name).rows as number[][];
      const stats = view.summary.comparisons[pair.a.id]![pair.b.id]![name]!;
      const share = (is: (row: number[]) => boolean): number => table.filter(is).reduce((sum, row) => sum + row[3]!, 0);
      expect(share((row) => row[0]! >= 0 && row[1]! > row[0]!)).toBeCloseTo(stats.shareGreater, 9);
      expect(share((row) => row[0]! === row[1]!)).toBeCloseTo(stats.shareEqual, 9);
      expect(differencesOf(view, pair, name).length).toBe(RUNS);
    }
  });

  test("stands in a width of 328 px as in a wide one, with one future and with equal ones", () => {
    for (const width of [328, 524, 1072]) {
      const { edges, zero, plot, sides, geometry } = layoutSpread(view, pair, "contribution", width);
      expect(edges[0]).toBeCloseTo(0, 6);
      expect(edges.at(-1)).toBeCloseTo(plot.right, 6);
      expect(edges.some((edge) => Math.abs(edge - zero) < 1e-6)).toBe(true);
      for (const { x, end } of sides) expect(end ? x >= 110 : x <= width - 110).toBe(true);
      for (const y of [...geometry.a, ...geometry.b]) expect(y >= plot.top - 1e-6 && y <= plot.bottom).toBe(true);
    }
    const tied = syntheticView({ seed: 2, strategies: 2, months: 12, runs: 30, equal: [[0, 1]] });
    const layout = layoutSpread(tied, comparedPair(tied, null, null)!, "contribution", 524);
    expect(layout.bins).toMatchObject({ equal: 30, futures: 30 });
    expect(layout.same).toBe("same in 10\u00a0of\u00a010");
  });
});

describe("the bridge", () => {
  const both = [
    { view, pair },
    ...["yearly", "monthly"].map((id) => {
      const seasonal = comparedView(readyScenario("seasonal"), 10).view;
      return { view: seasonal, pair: comparedPair(seasonal, "payg", id)! };
    }),
  ];

  test("adds up to the cent, and has the revenue's parts as steps", () => {
    for (const { view, pair } of both) {
      const bridge = bridgeOf(view, pair)!;
      const total = (id: string): number => view.summary.strategies[id]!.mean.contribution!.reduce((a, b) => a + b, 0);
      expect(bridge.from).toBeCloseTo(total(pair.b.id), 6);
      expect(bridge.to).toBeCloseTo(total(pair.a.id), 6);
      expect(bridge.from + bridge.steps.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(bridge.to, 2);
      const table = bridgeTable(view, pair).rows;
      expect(Number(table.at(-2)![2])).toBeCloseTo(Number(table.at(-1)![1]), 2);
    }
    expect(both[1]!.view.strategies.map(({ id }) => id)).toContain("payg");
    expect(bridgeOf(both[1]!.view, both[1]!.pair)!.steps.map(({ step }) => step)).toContain("payAsYouGo");
  });

  test("begins each bar where the one before it ended, at every width", () => {
    for (const width of [328, 524, 1072]) {
      const { rows, shapes, plot } = layoutBridge(view, pair, width);
      const steps = rows.slice(1, -1);
      steps.forEach((row, i) => {
        expect(shapes[row.key]!.from).toBeCloseTo(shapes[rows[i]!.key]!.to, 4);
        const { from, to } = shapes[row.key]!;
        expect(row.amount > 0 ? to > from : to < from).toBe(true);
        for (const x of [from, to]) expect(x >= plot.left - 1e-6 && x <= plot.right + 1e-6).toBe(true);
      });
      expect(shapes[rows.at(-1)!.key]!.to).toBeCloseTo(shapes[steps.at(-1)!.key]!.to, 4);
    }
  });

  test("leaves out what is the same under both, and is empty where strategies are", () => {
    const { equal, steps } = bridgeOf(view, pair)!;
    expect(equal).toContain("successCost");
    expect(steps.map(({ step }) => step)).not.toContain("successCost");
    const tied = syntheticView({ seed: 2, strategies: 2, months: 12, runs: 30, equal: [[0, 1]] });
    const same = comparedPair(tied, null, null)!;
    expect(bridgeRows(bridgeOf(tied, same)!, same).map(({ level }) => level)).toEqual([true, true]);
  });
});

test("the spread's middle is the scoreboard's difference", () => {
  const cell = layoutScoreboard(view, 160)[0]!.cells.find(({ strategy }) => strategy.id === pair.a.id)!;
  const row = differenceTable(view, pair, "contribution", "cumulative").rows.at(-1)!;
  expect(Number(row[3])).toBeCloseTo(cell.against!.difference, 4);
  expect(Number(row[6])).toBeCloseTo(cell.against!.shareBetter, 9);
});
