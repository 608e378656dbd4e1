import { describe, expect, it } from "vitest";
import { type Scenario, simulate, summarise } from "#engine/index.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { requestFor, wholeOf } from "#state/run-request.ts";
import { answers } from "#storage/kept-run.ts";
import type { KeptRun } from "#storage/store.ts";
import { ALL_TEMPLATES } from "#tests/fixtures/all-templates.ts";
import { foundFocus } from "#tests/fixtures/found-focus.ts";

/** What a screen asks for, of a few futures; the longest line of a request is what is kept. */
function asked(scenario: Scenario) {
  const few = { ...scenario, simulation: { ...scenario.simulation, runs: 3 } };
  return wholeOf(requestFor(few, { metric: "contribution", pair: null }));
}

function computed(request: ReturnType<typeof asked>): KeptRun {
  const { scenario, metrics, quantiles, pairs = [] } = request;
  const results = simulate(scenario, { metrics, from: 0, to: 3, focus: foundFocus(scenario) });
  return { summary: summarise(results, { quantiles, pairs }), seconds: 0.5 };
}

it.each(ALL_TEMPLATES.map(({ scenario }) => [scenario.name, scenario] as const))(
  "a run of “%s” answers",
  (_name, scenario) => {
    const request = asked(scenario);
    expect(answers(computed(request), request)).toBe(true);
  },
);

describe("what does not answer", () => {
  const request = asked(apiVendor);
  const whole = computed(request);
  const ids = request.scenario.strategies.map(({ id }) => id);

  /** The run with one place of it changed (undefined: gone). */
  function changed(path: string, value: unknown): unknown {
    const copy: unknown = structuredClone(whole);
    const names = path.split(" ");
    const last = names.pop()!;
    let at = copy as Record<string, unknown>;
    for (const name of names) at = at[name] as Record<string, unknown>;
    if (value === undefined) Reflect.deleteProperty(at, last);
    else at[last] = value;
    return copy;
  }

  it.each([null, undefined, 5, "run", [], {}, new Map(), { summary: null, seconds: 1 }])("is no run: %s", (kept) => {
    expect(answers(kept, request)).toBe(false);
  });

  it.each([
    ["seconds", "1"],
    ["summary runs", 4],
    ["summary months", 1],
    ["summary engineVersion", undefined],
    ["summary partnerFirms", "many"],
    ["summary inputs", { "/a": new Float64Array(2) }],
    ["summary focus", { a: { b: { sell: 1 } } }],
    [`summary strategies ${ids[1]!}`, undefined],
    [`summary strategies ${ids[0]!} mean revenue`, new Float64Array(2)],
    [`summary strategies ${ids[0]!} mean revenue`, undefined],
    [`summary strategies ${ids[0]!} mean revenue`, Array.from({ length: request.scenario.horizonMonths }, () => 1)],
    [`summary strategies ${ids[0]!} monthly contribution`, undefined],
    [`summary strategies ${ids[0]!} monthly contribution p10`, null],
    [`summary strategies ${ids[0]!} cumulative`, []],
    [`summary strategies ${ids[0]!} totals revenue`, undefined],
    [`summary strategies ${ids[0]!} totals revenue`, { mean: 1 }],
    [`summary strategies ${ids[0]!} perRun revenue`, new Float64Array(1)],
    [`summary strategies ${ids[0]!} predictability`, {}],
    [`summary strategies ${ids[0]!} correlations`, { revenue: { a: "b" } }],
    [`summary comparisons ${ids[0]!} ${ids[1]!}`, undefined],
    [`summary comparisons ${ids[0]!} ${ids[1]!} revenue shareGreater`, undefined],
    [`summary differences`, {}],
    ["responses", {}],
    [
      "responses",
      { focus: {}, best: { a: { b: { focus: { sell: 1, activate: 0, grow: 0 }, value: 1, tried: [7] } } } },
    ],
  ])("%s = %o", (path, value) => {
    expect(answers(whole, request)).toBe(true);
    expect(answers(changed(path, value), request)).toBe(false);
  });
});
