import { expect, test } from "vitest";
import type { Scenario } from "#engine/index.ts";
import { bridgeOf, runDownOf, type Bridge } from "#charts/bridge/bridge.ts";
import { bridgeRows, describeBridge } from "#charts/bridge/describe-bridge.ts";
import { layoutBridge } from "#charts/bridge/bridge-layout.ts";
import { bridgeTable } from "#charts/bridge/bridge-table.ts";
import type { ResultView } from "#charts/model.ts";
import { expectFigure, expectTitle } from "../text/claims.ts";
import { shareSaid } from "../text/share-said.ts";
import { COMMITTED, madeViews, viewOfBooks } from "./revenue-view.ts";

const MADE = madeViews(51, 140, 3);

const BRIDGES = MADE.flatMap(({ scenario, view }) =>
  view.strategies.map(({ id }) => ({ view, id, bridge: bridgeOf(view, id, scenario)! })),
);

/** The whole of what moves: what differences are compared with. */
const sizeOf = ({ booked, revenue, owed, forgiven }: Bridge): number =>
  Math.abs(booked) + revenue + owed + forgiven + 1e-9;

test("revenue is its parts, and the rows add up to it, over generated scenarios", () => {
  for (const { bridge } of BRIDGES) {
    const least = 1e-9 * sizeOf(bridge);
    const parts = runDownOf(bridge) + bridge.overage + bridge.asYouGo;
    expect(Math.abs(parts - bridge.revenue)).toBeLessThanOrEqual(least);
    let sum = 0;
    for (const { value, total } of bridgeRows(bridge)) {
      if (total && sum !== 0) expect(Math.abs(value - sum)).toBeLessThanOrEqual(least);
      sum = total ? value : sum + value;
    }
    expect(Math.abs(sum - bridge.revenue)).toBeLessThanOrEqual(least);
  }
});

test("what is carried in has only the causes that its name gives", () => {
  const seen = new Set<string>();
  for (const { bridge } of BRIDGES) {
    const { past, addsSeats, forgives } = bridge.facts;
    const least = 1e-9 * sizeOf(bridge);
    seen.add([past, addsSeats, forgives].join());
    if (!past && !addsSeats && !forgives) expect(bridge.carried).toBe(0);
    if (!forgives) expect(bridge.carried).toBeGreaterThanOrEqual(-least);
    if (!past && !addsSeats) expect(bridge.carried).toBeLessThanOrEqual(least);
  }
  expect(seen.size).toBeGreaterThanOrEqual(6);
});

test("without forgiveness and added seats it holds month by month: what comes in beside bookings is from before", () => {
  let months = 0;
  for (const { view, id, bridge } of BRIDGES) {
    if (bridge.facts.addsSeats || bridge.facts.forgives) continue;
    const { mean } = view.summary.strategies[id]!;
    const at = (metric: string, month: number): number => mean[metric]![month]!;
    for (let month = 1; month < view.months; month++) {
      const owed = at("rpo", month - 1) + at("bookings", month) - at("rpo", month);
      const runDown = at("fees", month) + at("drawdown", month) + at("breakage", month);
      expect(Math.abs(owed - runDown)).toBeLessThanOrEqual(1e-9 * sizeOf(bridge));
      months++;
    }
  }
  expect(months).toBeGreaterThan(500);
});

const WORDINGS: [RegExp, (found: Record<string, string>, bridge: Bridge) => void][] = [
  [
    /^(?<s>.+) of revenue under [A-H] is breakage: (?<v>\S+) that no use/,
    ({ s, v }, b) => {
      expectFigure(v!, b.breakage);
      shareSaid(s!, b.breakage / b.revenue);
    },
  ],
  [
    /^(?<s>.+) of what ends under [A-H] is forgiven: (?<v>\S+) that/,
    ({ s, v }, b) => {
      expectFigure(v!, b.forgiven);
      shareSaid(s!, b.forgiven / (runDownOf(b) + b.forgiven));
    },
  ],
  [
    /^(?<s>.+) of revenue under [A-H] is overage: (?<v>\S+) beyond/,
    ({ s, v }, b) => {
      expectFigure(v!, b.overage);
      shareSaid(s!, b.overage / b.revenue);
    },
  ],
  [
    /^Under [A-H] the contract is the revenue: (?<v>\S+) in .+ all of it fees/,
    ({ v }, b) => {
      expectFigure(v!, b.revenue);
      expect(b.fees / b.revenue).toBeCloseTo(1, 8);
    },
  ],
  [
    /^Under [A-H] nothing is promised: all (?<v>\S+) of/,
    ({ v }, b) => {
      expectFigure(v!, b.revenue);
      expect(b.booked).toBe(0);
    },
  ],
  [
    /^Under [A-H] (?<w>\S+) is booked and (?<v>\S+) recognised/,
    ({ v, w }, b) => {
      expectFigure(v!, b.revenue);
      expectFigure(w!, b.booked);
    },
  ],
  [/^Under [A-H] nothing is booked and nothing is recognised/, (_, b) => expect(b.revenue + b.booked).toBe(0)],
];

/** The place of the wording of a title, its claims checked. */
function checkedWording(view: ResultView, id: string, scenario: Scenario): number {
  const { title } = describeBridge(
    view,
    view.strategies.find((one) => one.id === id)!,
    scenario,
  );
  expectTitle(title);
  expect(title.endsWith(", first estimate")).toBe(view.estimate);
  const wording = WORDINGS.findIndex(([looks]) => looks.test(title));
  expect(wording, title).toBeGreaterThanOrEqual(0);
  const [looks, check] = WORDINGS[wording]!;
  check(looks.exec(title)!.groups ?? {}, bridgeOf(view, id, scenario)!);
  return wording;
}

test("every figure in a title holds, and as written the rows add up", () => {
  const seen = new Set<number>();
  for (const { scenario, view } of MADE) {
    for (const { id } of view.strategies) {
      seen.add(checkedWording(view, id, scenario));
      expectWrittenSums(view, id, scenario);
    }
  }
  const overage = viewOfBooks({
    bookings: [1000, 0, 0],
    drawdown: [300, 300, 300],
    breakage: [0, 0, 20],
    rpo: [700, 400, 80],
    overage: [0, 150, 150],
    consumption: [300, 450, 450],
    revenue: [300, 450, 470],
  });
  seen.add(checkedWording(overage, "s0", COMMITTED));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

function expectWrittenSums(view: ResultView, id: string, scenario: Scenario): void {
  const strategy = view.strategies.find((s) => s.id === id)!;
  for (const width of [328, 560]) {
    const { rows, parts } = layoutBridge(view, strategy, scenario, width);
    const read = (text: string): number => Number(text.replaceAll(",", "").replace("−", "-").replace("+", ""));
    let sum = 0;
    for (const { figure, total } of rows) {
      if (total && sum !== 0) expect(read(figure)).toBeCloseTo(sum, 6);
      sum = total ? read(figure) : sum + read(figure);
    }
    for (const { name, figure } of rows) {
      const part = parts.find((one) => one.name === name);
      if (part) expect(read(figure)).toBe(read(part.figure));
    }
    const named = parts.reduce((all, { figure }) => all + read(figure), 0);
    if (sum > 0.5) expect(named / sum).toBeGreaterThan(0.97);
    expect(named).toBeLessThanOrEqual(sum + 1e-6);
  }
}

test("the table has the full figures; books that are not there leave it empty", () => {
  const { scenario, view } = MADE[0]!;
  const strategy = view.strategies[0]!;
  const { rows } = bridgeTable(view, strategy, scenario);
  expect(rows.find(([label]) => label === "Revenue recognised")![1]).toBe(
    bridgeOf(view, strategy.id, scenario)!.revenue,
  );
  const bare = { ...view, summary: { ...view.summary, strategies: {} } };
  expect(bridgeTable(bare, strategy, scenario).rows).toEqual([]);
  expect(layoutBridge(bare, strategy, scenario, 500).rows).toEqual([]);
  expectTitle(describeBridge(bare, strategy, scenario).title);
});
