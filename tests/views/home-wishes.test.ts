import { expect, test } from "vitest";
import { simulate, summarise } from "#engine/index.ts";
import { apiVendor, loadTemplates, TEMPLATES } from "#scenario/templates/index.ts";
import { previewOf } from "#state/previews.svelte.ts";
import type { ShelfRow } from "#state/shelf.svelte.ts";
import { ALL_TEMPLATES } from "#tests/fixtures/all-templates.ts";
import { bestOf, ROW_SERIES, seriesOf, wishesFor } from "#views/home/wishes.ts";

const READY = await loadTemplates();

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
  expect(wishesFor(READY, rows, apiVendor).map(({ scenario }) => scenario.id)).toEqual([
    ...TEMPLATES.slice(1).map(({ id }) => id),
    "mine",
  ]);
  expect(wishesFor(READY, rows, mine).at(-1)?.scenario).toBe(READY.get(TEMPLATES.at(-1)!.id));
  expect(wishesFor(new Map(), rows, apiVendor).map(({ scenario }) => scenario.id)).toEqual(["mine"]);
});

test("every template's picture names series and strategies that a run of it holds", () => {
  for (const template of ALL_TEMPLATES) {
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
