import { describe, expect, test } from "vitest";
import type { RpoMode } from "#text/findings/rpo.ts";
import { describeRpo, lastPace, monthsToRunDown, owedFlow, type OwedFlow } from "#charts/rpo/describe-rpo.ts";
import { layoutRpo } from "#charts/rpo/rpo-layout.ts";
import { rpoTable } from "#charts/rpo/rpo-table.ts";
import type { ResultView } from "#charts/model.ts";
import { expectFigure, expectTitle } from "../text/claims.ts";
import { madeViews } from "./revenue-view.ts";

const MADE = madeViews(53, 60, 3);
const VIEWS = MADE.map(({ view }) => view);

describe("what came to be owed and what was run down", () => {
  test("lie RPO apart in every month, and only ever grow", () => {
    for (const view of VIEWS) {
      for (const { id } of view.strategies) {
        const { added, runDown } = owedFlow(view, id)!;
        const rpo = view.summary.strategies[id]!.mean["rpo"]!;
        runDown.forEach((value, month) => {
          expect(added[month]! - value).toBeCloseTo(rpo[month]!, 4);
          if (month > 0) expect(value).toBeGreaterThanOrEqual(runDown[month - 1]!);
        });
      }
    }
  });

  const flow: OwedFlow = {
    runDown: Float64Array.from([10, 20, 40, 60]),
    added: Float64Array.from([30, 30, 40, 90]),
  };

  test("say how long until as much was run down as was owed", () => {
    expect(monthsToRunDown(flow, 0)).toBeCloseTo(1.5, 9);
    expect(monthsToRunDown(flow, 1)).toBeCloseTo(0.5, 9);
    expect(monthsToRunDown(flow, 2)).toBe(0);
    expect(monthsToRunDown(flow, 3)).toBe(null);
    expect(lastPace(flow)).toEqual({ perMonth: 15, over: 4 });
    const long = { ...flow, runDown: Float64Array.from({ length: 20 }, (_, month) => month * month) };
    expect(lastPace(long)).toEqual({ perMonth: (19 * 19 - 7 * 7) / 12, over: 12 });
  });
});

type Check = (found: Record<string, string>, view: ResultView, id: string) => void;

const last = (values: ArrayLike<number>): number => values[values.length - 1]!;
const meanOwed = (view: ResultView, id: string): number => last(view.summary.strategies[id]!.mean["rpo"]!);

const WORDINGS: Record<string, [RegExp, Check]> = {
  nothing: [
    /^Under [A-H] nothing is owed at the end of any month$/,
    (_, view, id) => expect(view.summary.strategies[id]!.mean["rpo"]!.every((value) => value === 0)).toBe(true),
  ],
  range: [
    /^Under [A-H] (?<v>\S+) is owed at the end(?:, in 8.of.10.futures between (?<low>\S+) and (?<high>\S+))?$/,
    ({ v, low, high }, view, id) => {
      const { p10, p50, p90 } = view.summary.strategies[id]!.monthly["rpo"]!;
      expectFigure(v!, last(p50));
      if (low) expectFigure(low, last(p10));
      if (high) expectFigure(high, last(p90));
    },
  ],
  estimate: [
    /^Under [A-H] (?<v>\S+) is owed at the end, first estimate$/,
    ({ v }, view, id) => expectFigure(v!, last(view.summary.strategies[id]!.monthly["rpo"]!.p50)),
  ],
  pace: [
    /^At the pace of the last (?<n>\d+).months the (?<v>\S+) owed under [A-H] is run down in (?<c>\S+).months?(?:, first estimate)?$/,
    ({ n, v, c }, view, id) => {
      const { mean } = view.summary.strategies[id]!;
      const from = view.months - Number(n);
      let runDown = 0;
      for (const metric of ["fees", "drawdown", "breakage"]) {
        for (let month = from; month < view.months; month++) runDown += mean[metric]![month]!;
      }
      expectFigure(v!, meanOwed(view, id));
      expectFigure(c!, meanOwed(view, id) / (runDown / Number(n)));
    },
  ],
  idle: [
    /^Under [A-H] (?<v>\S+) is owed at the end; none was run down in the last \d+.months(?:, first estimate)?$/,
    ({ v }, view, id) => expectFigure(v!, meanOwed(view, id)),
  ],
  empty: [
    /^Under [A-H] (?<v>\S+) was run down in \d+.months; nothing is owed at the end(?:, first estimate)?$/,
    ({ v }, view, id) => {
      expectFigure(v!, last(owedFlow(view, id)!.runDown));
      expect(meanOwed(view, id)).toBe(0);
    },
  ],
};

test.each<RpoMode>(["range", "flow"])("every figure in a title holds: %s", (mode) => {
  const seen = new Set<string>();
  for (const view of VIEWS) {
    for (const strategy of view.strategies) {
      const { title, finding } = describeRpo(view, strategy, mode);
      expectTitle(title);
      const wording = WORDINGS[finding.code];
      const found = wording?.[0].exec(title);
      expect(found, `${finding.code}: ${title}`).toBeTruthy();
      wording![1](found!.groups ?? {}, view, strategy.id);
      expect(title.endsWith(", first estimate")).toBe(view.estimate && finding.code !== "nothing");
      seen.add(finding.code);
    }
  }
  expect([...seen]).toEqual(expect.arrayContaining(mode === "range" ? ["nothing", "range", "estimate"] : ["pace"]));
});

test("medians and means are never in one drawing or one table", () => {
  const view = VIEWS.find((one) => !one.estimate)!;
  const strategy = view.strategies[0]!;
  const names = (mode: RpoMode): string[] =>
    Object.keys(layoutRpo({ view, strategy, mode, width: 500, keep: null }).geometry.lines).sort();
  expect(names("range")).toEqual(["p10", "p25", "p50", "p75", "p90"]);
  expect(names("flow")).toEqual(["added", "runDown"]);
  const estimate = { ...view, estimate: true };
  expect(
    Object.keys(layoutRpo({ view: estimate, strategy, mode: "range", width: 500, keep: null }).geometry.lines),
  ).toEqual(["p50"]);
  expect(rpoTable(view, strategy, "range").rows[2]![3]).toBe(
    view.summary.strategies[strategy.id]!.monthly["rpo"]!.p50[2],
  );
  expect(rpoTable(view, strategy, "flow").rows[2]![3]).toBe(view.summary.strategies[strategy.id]!.mean["rpo"]![2]);
});

test("a neighbour can set its height", () => {
  const of = { view: VIEWS[0]!, strategy: VIEWS[0]!.strategies[0]!, mode: "range", width: 512, keep: null } as const;
  const [own, tall] = [layoutRpo(of), layoutRpo({ ...of, height: 500 })];
  expect(tall.plot.bottom - own.plot.bottom).toBe(500 - own.height);
});

test("without figures the axes stay", () => {
  const view = { ...VIEWS[0]!, summary: { ...VIEWS[0]!.summary, strategies: {} } };
  const layout = layoutRpo({ view, strategy: view.strategies[0]!, mode: "range", width: 328, keep: null });
  expect(layout.labels).toEqual([]);
  expect(layout.lines.map(({ zero }) => zero)).toEqual([true]);
  expect(layout.axis.ticks.length).toBeGreaterThan(0);
  expect(describeRpo(view, view.strategies[0]!, "flow").finding.code).toBe("missing");
});
