import { beforeEach, expect, test } from "vitest";
import { simulate, summarise, type Scenario } from "#engine/index.ts";
import type { RunOutcome, RunRequest, Runner } from "#runner/runner.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { Previews, previewOf, type Wish } from "#state/previews.svelte.ts";
import type { KeptRun } from "#storage/store.ts";

const summary = summarise(simulate(apiVendor, { to: 2, metrics: ["contribution", "revenue"] }), {
  quantiles: ["contribution"],
});

const wish = (id: string): Wish => ({
  scenario: { ...apiVendor, id },
  metrics: ["revenue"],
  ranged: ["contribution"],
});

/** Runs that end when the test says so, or when they are broken off. */
let asked: { request: RunRequest; end: (outcome: RunOutcome) => void }[];
let begun: number;
let disposed: number;
let kept: KeptRun | null;
let seconds: number;
let previews: Previews;

function runner(): Runner {
  begun++;
  return {
    run: (request, { signal } = {}) =>
      new Promise((end) => {
        asked.push({ request, end });
        signal?.addEventListener("abort", () => end({ kind: "stopped", done: 0, total: 1, summary: null }));
      }),
    results: () => Promise.reject(new Error("nobody asks for these")),
    setEditing: () => {},
    dispose: () => void disposed++,
  };
}

const calm = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const done: RunOutcome = { kind: "done", summary, seconds: 0.1 };

beforeEach(() => {
  [asked, begun, disposed, kept, seconds] = [[], 0, 0, null, 1];
  previews = new Previews({
    begin: runner,
    memory: { find: () => Promise.resolve(kept) },
    estimate: () => ({ customerMonths: 1, bytes: 1, seconds, tooLarge: null }),
  });
});

test("nothing is computed before there is time for it", async () => {
  previews.want([wish("a")]);
  await calm();
  expect([asked.length, begun]).toEqual([0, 0]);
  previews.allow(true);
  await calm();
  expect(asked.map(({ request }) => [request.scenario.id, request.runs])).toEqual([["a", 60]]);
});

test("one after another, in the order of the wishes; at the end the workers are let go", async () => {
  const wishes = [wish("a"), wish("b")];
  previews.want(wishes);
  previews.allow(true);
  await calm();
  expect(asked.map(({ request }) => request.scenario.id)).toEqual(["a"]);
  asked[0]!.end(done);
  await calm();
  expect(previews.of(wishes[0]!.scenario)).toMatchObject({ estimate: true });
  expect(previews.of(wishes[1]!.scenario)).toBeNull();
  expect(disposed).toBe(0);
  asked[1]!.end(done);
  await calm();
  expect([begun, disposed]).toEqual([1, 1]);
});

test("an edit breaks a preview off; when there is time again it is begun anew", async () => {
  const only = wish("a");
  previews.want([only]);
  previews.allow(true);
  await calm();
  previews.allow(false);
  await calm();
  expect([asked.length, disposed]).toEqual([1, 1]);
  previews.allow(true);
  await calm();
  asked[1]!.end(done);
  await calm();
  expect(previews.of(only.scenario)).not.toBeNull();
});

test("what was computed before is not computed again", async () => {
  kept = { summary, seconds: 1 };
  const only = wish("a");
  previews.allow(true);
  previews.want([only]);
  await calm();
  expect(previews.of(only.scenario)).toMatchObject({ estimate: false });
  expect(begun).toBe(0);
});

test("what would take long, fails or cannot be drawn is left out, and the next one follows", async () => {
  seconds = 60;
  previews.allow(true);
  previews.want([wish("large")]);
  await calm();
  expect(asked).toHaveLength(0);
  seconds = 1;
  const last = wish("c");
  previews.want([wish("a"), { ...wish("b"), metrics: ["usage"] }, last]);
  await calm();
  asked[0]!.end({ kind: "failed", failure: { code: "engineError", detail: "test" } });
  await calm();
  asked[1]!.end(done);
  await calm();
  asked[2]!.end(done);
  await calm();
  expect(previews.of(last.scenario)).not.toBeNull();
  expect(asked).toHaveLength(3);
});

test("what is not wanted any more is let go, but not by leaving Home", async () => {
  kept = { summary, seconds: 1 };
  const [first, second] = [wish("a"), wish("b")];
  previews.allow(true);
  previews.want([first, second]);
  await calm();
  previews.want([]);
  expect(previews.of(first.scenario)).not.toBeNull();
  previews.want([second]);
  expect([previews.of(first.scenario), previews.of(second.scenario) !== null]).toEqual([null, true]);
});

test("a scenario with few futures is pictured by all of them", async () => {
  const few: Scenario = { ...apiVendor, simulation: { ...apiVendor.simulation, runs: 8 } };
  previews.allow(true);
  previews.want([{ ...wish("a"), scenario: few }]);
  await calm();
  expect(asked[0]!.request.runs).toBe(8);
});

test("a preview keeps the series that were asked for, and no others", () => {
  const { strategies } = previewOf(summary, wish("a"), false)!;
  for (const { id } of apiVendor.strategies) {
    expect(strategies[id]!.mean["revenue"]).toBe(summary.strategies[id]!.mean["revenue"]);
    expect(Object.keys(strategies[id]!.mean)).toEqual(["revenue"]);
    expect(Object.keys(strategies[id]!.cumulative)).toEqual(["contribution"]);
  }
});
