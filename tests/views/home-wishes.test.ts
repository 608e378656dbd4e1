import { expect, test } from "vitest";
import { simulate, summarise } from "#engine/index.ts";
import { apiVendor, TEMPLATES } from "#scenario/templates/index.ts";
import { previewOf } from "#state/previews.svelte.ts";
import type { ShelfRow } from "#state/shelf.svelte.ts";
import { bestOf, ROW_SERIES, seriesOf, wishesFor } from "#views/home/wishes.ts";

const row = (found: ShelfRow["found"], id = "mine"): ShelfRow => ({
  id,
  name: id,
  updatedAt: 1,
  found,
  deleted: false,
});

test("templates come first, then what is kept and can be read; the open scenario is not asked for", () => {
  const mine = { ...apiVendor, id: "mine" };
  const rows = [
    row({ kind: "scenario", scenario: mine }),
    row(null, "unread"),
    row({ kind: "unreadable", name: "wrong", problems: [], raw: {} }, "wrong"),
  ];
  expect(wishesFor(TEMPLATES, rows, apiVendor).map(({ scenario }) => scenario.id)).toEqual([
    ...TEMPLATES.slice(1).map(({ scenario }) => scenario.id),
    "mine",
  ]);
  expect(wishesFor(TEMPLATES, rows, mine).at(-1)?.scenario).toBe(TEMPLATES.at(-1)?.scenario);
});

test("every template's picture names series and strategies that a run of it holds", () => {
  for (const template of TEMPLATES) {
    const { scenario, picture } = template;
    const { metrics, ranged } = seriesOf(template);
    const results = simulate(scenario, { to: 1, metrics: [...metrics, ...ranged] });
    const preview = previewOf(summarise(results, { quantiles: [...ranged] }), { metrics, ranged }, true);
    expect(preview, scenario.id).not.toBeNull();
    const shown = picture.kind === "fan" ? picture.strategies : [picture.strategy];
    for (const id of shown) expect(Object.keys(preview!.strategies)).toContain(id);
  }
});

test("the best strategy is the one whose median ends highest, in its own colour", () => {
  const summary = summarise(simulate(apiVendor, { to: 20, metrics: ["contribution"] }), {
    quantiles: ["contribution"],
  });
  const best = bestOf(apiVendor, previewOf(summary, ROW_SERIES, false)!)!;
  const ends = apiVendor.strategies.map(({ id }) => summary.strategies[id]!.cumulative["contribution"]!.p50.at(-1)!);
  expect(best.total).toBe(Math.max(...ends));
  expect(best.slot).toBe(ends.indexOf(best.total));
  expect(bestOf(apiVendor, { estimate: true, strategies: {} })).toBeNull();
});
