import { describe, expect, test } from "vitest";
import type { Focus, FocusChoice, PartnerResponses } from "#engine/index.ts";
import { describeFocus } from "#charts/focus-map/describe-focus-map.ts";
import { layoutFocus } from "#charts/focus-map/focus-map-layout.ts";
import { focusTable } from "#charts/focus-map/focus-map-table.ts";
import type { ResultView } from "#charts/model.ts";
import { expectTitle } from "../text/claims.ts";
import { followingScenario, viewOf } from "./focus-view.ts";

const view = viewOf(followingScenario(0.5));
const habit = view.partners[0]!.focus;
const id = view.strategies[2]!.id;
const split = (sell: number, activate: number, grow: number): Focus => ({ sell, activate, grow });

/** A view in which integrators alone respond, and do this under C and keep to their habit elsewhere. */
function doing(played: Focus, former: FocusChoice | null = null): ResultView {
  const partners = view.partners.map((partner, i) => ({ ...partner, responds: i === 0 }));
  const own = Object.fromEntries(partners.map((partner) => [partner.id, partner.focus]));
  const focus = Object.fromEntries(view.strategies.map((strategy) => [strategy.id, { ...own }]));
  focus[id]![partners[0]!.id] = played;
  const best = Object.fromEntries(
    view.strategies.map((strategy) => {
      const mine = strategy.id === id ? played : habit;
      const tried = [
        { focus: habit, value: 100 },
        { focus: mine, value: 300 },
      ];
      return [strategy.id, { [partners[0]!.id]: { focus: mine, value: 300, tried } }];
    }),
  );
  const responses: PartnerResponses = { focus, best };
  return { ...view, partners, responses, former, summary: { ...view.summary, focus } };
}

const titleOf = (of: ResultView): string => {
  const { title } = describeFocus(of);
  expectTitle(title);
  return title.replaceAll("\u00a0", " ");
};

describe("the finding", () => {
  test("names where the time goes, and whether all of it goes there", () => {
    expect(habit).toEqual(split(0.3, 0.4, 0.3));
    expect(titleOf(doing(split(0.1, 0.6, 0.3)))).toBe(
      "Under C System integrators move 20 % of their time from selling to activating",
    );
    expect(titleOf(doing(split(0, 0.6, 0.4)))).toBe(
      "Under C System integrators move 30 % of their time out of selling, most of it into activating",
    );
    expect(titleOf(doing(split(0.6, 0.2, 0.2)))).toBe(
      "Under C System integrators move 30 % of their time into selling, most of it out of activating",
    );
  });

  test("says that nothing changes, that it is given, or not known yet", () => {
    expect(titleOf(doing(habit))).toContain("pays them best under every strategy");
    expect(titleOf(viewOf(followingScenario(0)))).toContain("keep to their habits");
    expect(titleOf({ ...view, responses: null })).toBe("Partners are weighing what to do with their time");
  });

  test("says where the last change made partners jump, and not where they moved a little", () => {
    const former = (sell: number): FocusChoice => ({ [id]: { [view.partners[0]!.id]: split(sell, 1 - sell, 0) } });
    expect(titleOf(doing(split(0.9, 0.1, 0), former(0.5)))).toBe(
      "Your last change made System integrators under C jump: 40 % of their time goes elsewhere than before",
    );
    expect(titleOf(doing(split(0.6, 0.4, 0), former(0.5)))).toContain("Under C System integrators move");
  });

  test("stays within two lines whatever the profile is called", () => {
    const named = doing(split(0, 0.6, 0.4));
    const long = {
      ...named,
      partners: named.partners.map((p) => ({ ...p, name: "Partners of a very long name ".repeat(3) })),
    };
    expect(titleOf(long)).toMatch(/^Under C partners move 30 %/);
  });
});

describe("the map", () => {
  test.each([296, 328, 1072])("places corners, points and bars at %i px", (width) => {
    const layout = layoutFocus(view, width);
    expect(layout.cells).toHaveLength(view.partners.length * view.strategies.length);
    const corners = layout.triangle!;
    for (const cell of layout.cells) {
      const shape = layout.geometry[cell.key]!;
      expect(shape.parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(layout.cellWidth, 6);
      expect(cell.tried.length).toBeGreaterThanOrEqual(22);
      expect(Math.max(...cell.tried.map(({ pay }) => pay))).toBe(1);
      expect(Math.min(...cell.tried.map(({ pay }) => pay))).toBe(0);
      const best = cell.tried.reduce((most, next) => (next.pay > most.pay ? next : most));
      expect([best.x, best.y]).toEqual([shape.best.x, shape.best.y]);
      expect(cell.tried.some(({ x, y }) => Math.hypot(x - corners.sell.x, y - corners.sell.y) < 1e-9)).toBe(true);
      expect(cell.x + layout.cellWidth).toBeLessThanOrEqual(width + 1e-9);
    }
  });

  test("says what the best split is worth beyond the habit", () => {
    const cell = layoutFocus(doing(split(0.1, 0.6, 0.3)), 1072).cells[2]!;
    expect(cell.gain).toEqual(["best: $200 more a firm", "than their habit"]);
  });

  test("gives profiles that keep to their habits a bar alone, and says so", () => {
    const layout = layoutFocus(doing(split(0.1, 0.6, 0.3)), 1072);
    expect(layout.rows.map(({ words }) => words)).toEqual(["", "keep to their habits"]);
    const [following, keeping] = [layout.cells[0]!, layout.cells.at(-1)!];
    expect(keeping.gain).toEqual([]);
    expect(keeping.barTop).toBeLessThan(30);
    expect(following.barTop).toBeGreaterThan(100);
    expect(layout.rows[1]!.y + keeping.barTop).toBeLessThan(layout.height);
  });

  test("says the share inside every part of a bar that has room", () => {
    const { shares } = layoutFocus(doing(split(0.1, 0.6, 0.3)), 1072).cells[2]!;
    expect(shares.map(({ inside }) => inside.replace("\u00a0", " "))).toEqual(["", "60 %", "30 %"]);
  });

  test("has no triangle where nothing was searched", () => {
    const layout = layoutFocus(viewOf(followingScenario(0)), 1072);
    expect(layout.triangle).toBe(null);
    expect(layout.cells.every(({ tried, gain }) => tried.length === 0 && gain.length === 0)).toBe(true);
  });
});

test("the table holds what is done and every point tried, the best first", () => {
  const { columns, rows } = focusTable(view);
  expect(columns).toHaveLength(7);
  const [first, second] = rows;
  const focus = view.summary.focus[view.strategies[0]!.id]![view.partners[0]!.id]!;
  expect(first!.slice(0, 6)).toEqual([
    "A",
    "System integrators",
    "what they do",
    focus.sell,
    focus.activate,
    focus.grow,
  ]);
  const best = view.responses!.best[view.strategies[0]!.id]![view.partners[0]!.id]!;
  expect(second!.slice(2)).toEqual(["pays best", best.focus.sell, best.focus.activate, best.focus.grow, best.value]);
});
