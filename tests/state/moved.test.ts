import { expect, test, vi } from "vitest";
import { simulate, summarise, type Summary } from "#engine/index.ts";
import { writeAt } from "#scenario/pointer.ts";
import { Messages } from "#state/messages.svelte.ts";
import { movedFigures } from "#state/moved-figures.ts";
import { MovedResults, type FormerRuns } from "#state/moved.svelte.ts";
import { formerRun } from "#storage/former-run.ts";
import type { FormerRun } from "#storage/store.ts";
import { request } from "../runner/request.ts";

const asked = request({ runs: 30 });
const { scenario } = asked;
const summary: Summary = summarise(simulate(scenario, { from: 0, to: 30 }));
const [first, second] = scenario.strategies.map(({ id }) => id) as [string, string];

/** A run with the value at a path changed, as `writeAt` does it for scenarios. */
function changed<T extends { summary: Summary }>(run: T, path: string, value: unknown): T {
  return writeAt(run as never, path, value) as unknown as T;
}

/** What the same model came to before, with some of it changed by path. */
function before(changes: Readonly<Record<string, unknown>> = {}): FormerRun {
  const kept = Object.entries(changes).reduce(
    (run, [path, value]) => changed(run, path, value),
    structuredClone({ summary: { ...summary, engineVersion: "0" } }),
  );
  return formerRun([{ key: "0:a", run: kept }])!;
}

const total = (id: string, name: string, which: "p50" | "mean"): number => summary.strategies[id]!.totals[name]![which];
const at = (id: string, name: string, which: "p50" | "mean"): string =>
  `/summary/strategies/${id}/totals/${name}/${which}`;
const told = (former: FormerRun): string[] =>
  movedFigures(former, summary).map(({ strategyId, measure, of }) => `${strategyId} ${measure} ${of}`);

test("the same figures have not moved, nor those that moved by less than they show", () => {
  expect(told(before())).toEqual([]);
  const revenue = total(first, "revenue", "p50");
  expect(revenue).toBeGreaterThan(100_000);
  expect(told(before({ [at(first, "revenue", "p50")]: revenue * (1 + 1e-12) }))).toEqual([]);
  expect(told(before({ [at(first, "revenue", "p50")]: revenue * (1 + 5e-5) }))).toEqual([]);
  const nrr = (share: number): Summary => changed({ summary }, at(first, "nrr", "p50"), share).summary;
  const old = before({ [at(first, "nrr", "p50")]: 1.0412 });
  expect(movedFigures(old, nrr(1.0408))).toEqual([]);
  expect(movedFigures(old, nrr(1.0416))).toMatchObject([{ measure: "nrr", before: 1.0412, now: 1.0416 }]);
});

test("what moved is told by strategy, before and now; the mean where the median stayed", () => {
  const [payouts, revenue] = [total(first, "payouts", "p50"), total(second, "revenue", "mean")];
  const former = before({
    [at(first, "payouts", "p50")]: payouts * 1.25,
    [at(first, "payouts", "mean")]: 1,
    [at(second, "revenue", "mean")]: revenue - 10_000,
  });
  expect(movedFigures(former, summary)).toEqual([
    { strategyId: first, measure: "payouts", of: "median", before: payouts * 1.25, now: payouts },
    { strategyId: second, measure: "revenue", of: "mean", before: revenue - 10_000, now: revenue },
  ]);
});

test("figures of a partner are those of one firm; more firms than before change them", () => {
  expect(summary.partnerFirms).toBeGreaterThan(1);
  const result = total(first, "partnerResult", "p50");
  const [figure] = movedFigures(before({ "/summary/partnerFirms": 2 * summary.partnerFirms }), summary);
  expect(figure).toMatchObject({ before: result / summary.partnerFirms / 2, now: result / summary.partnerFirms });
});

test("a figure that came or went has moved; what only one side has is left out", () => {
  expect(told(before({ [at(first, "revenue", "p50")]: NaN }))).toEqual([`${first} revenue median`]);
  const { nrr } = summary.strategies[first]!.totals;
  expect(told(before({ [`/summary/strategies/${first}/totals`]: { nrr, unheardOf: nrr } }))).toEqual([]);
  expect(told(before({ "/summary/strategies": { gone: summary.strategies[first] } }))).toEqual([]);
});

test("an old record of nonsense is passed over, and the next one read", () => {
  const nonsense: unknown[] = [
    null,
    7,
    "run",
    [],
    { summary: null },
    { summary: { engineVersion: 3, strategies: {} } },
    { summary: { engineVersion: "0", strategies: "many" } },
  ];
  expect(formerRun(nonsense.map((run, i) => ({ key: `0:${i}`, run })))).toBeNull();
  const strategies = {
    [first]: { totals: { revenue: { mean: "1", p50: 2 }, payouts: null, nrr: { mean: 1, p50: 2 } } },
    x: 1,
  };
  const odd = { summary: { engineVersion: "0", strategies } };
  const run = formerRun([...nonsense, odd].map((each, i) => ({ key: `0:${i}`, run: each })))!;
  expect(run).toMatchObject({ engineVersion: "0", totals: { [first]: { nrr: { mean: 1, p50: 2 } } } });
  expect(run.keys).toHaveLength(nonsense.length + 1);
  expect(told(run)).toEqual([`${first} nrr median`]);
});

/** A page to which a former run is known. */
function page(former: FormerRun | null) {
  const runs = { former: vi.fn<FormerRuns["former"]>(async () => former), forget: vi.fn<FormerRuns["forget"]>() };
  const messages = new Messages();
  const open = vi.fn();
  return { runs, messages, open, moved: new MovedResults(runs, messages, open) };
}

test("it is offered once in a visit, and put away when it is understood", async () => {
  const former = before({ [at(first, "revenue", "p50")]: 1 });
  const { runs, messages, open, moved } = page(former);
  await moved.look(asked, summary);
  await moved.look(asked, summary);
  expect(messages.offer?.text).toBe(`An update of Drawdown changed results of “${scenario.name}”: 1 figure moved`);
  const { act } = messages.offer!;
  messages.offer = null;
  expect(messages.offer).toBeNull();
  expect(moved.shown).toBeNull();
  act();
  expect(open).toHaveBeenCalledOnce();
  expect(moved.shown).toMatchObject({ engineVersion: summary.engineVersion, former: { engineVersion: "0" } });
  expect(runs.forget).not.toHaveBeenCalled();
  await moved.understand();
  expect(runs.forget.mock.calls).toEqual([[former]]);
});

test("where nothing moved it is put away without a word, and where nothing is known nothing happens", async () => {
  const same = page(before());
  await same.moved.look(asked, summary);
  expect(same.messages.offer).toBeNull();
  expect(same.runs.forget).toHaveBeenCalledOnce();
  const none = page(null);
  await none.moved.look(asked, summary);
  expect(none.messages.offer).toBeNull();
  expect(none.runs.forget).not.toHaveBeenCalled();
});

test("an offer waits until the one before it is done", async () => {
  const { messages, moved } = page(before({ [at(first, "revenue", "p50")]: 1 }));
  messages.offer = { text: "A new version is there", label: "Reload", act: () => {} };
  await moved.look(asked, summary);
  expect(messages.offer.text).toBe("A new version is there");
  messages.offer = null;
  expect(messages.offer).toMatchObject({ label: "See what" });
});
