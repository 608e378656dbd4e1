import { describe, expect, it, test } from "vitest";
import { simulate } from "#engine/index.ts";
import { estimateRun } from "#runner/estimate.ts";
import { parseScenario } from "#scenario/parse.ts";
import { apiVendor, type TemplatePicture } from "#scenario/templates/index.ts";
import { requestFor, wholeOf } from "#state/run-request.ts";
import { templateWords } from "#text/template-words.ts";
import { ALL_TEMPLATES } from "#tests/fixtures/all-templates.ts";

/** Futures that are computed of each; the notice of too large a run is of all 1,000 in any case. */
const FUTURES = process.env["DRAWDOWN_LONG"] === "1" ? 1000 : 5;
const MONEY = ["billings", "revenue", "payouts", "contribution", "partnerResult", "idleSpend"] as const;
/** A laptop of some years ago. */
const LAPTOP = { cores: 2, memoryGigabytes: 4 };

test("ids are unique, and those of the scenarios", () => {
  const ids = ALL_TEMPLATES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ALL_TEMPLATES.map(({ scenario }) => scenario.id)).toEqual(ids);
});

test("nobody else has words", () => {
  expect(templateWords("nobody")).toBeNull();
  expect(templateWords("constructor")).toBeNull();
});

test.each(ALL_TEMPLATES.filter(({ scenario }) => scenario.id !== apiVendor.id))(
  "$id opens under the name it is chosen by",
  ({ scenario }) => expect(scenario.name.split(": ")[0]).toBe(templateWords(scenario.id)!.name),
);

describe.each(ALL_TEMPLATES)("$id", ({ scenario, picture }) => {
  it("is complete: reading it gives the same bytes", () => {
    const read = parseScenario(structuredClone(scenario));
    expect(read.ok && JSON.stringify(read.scenario)).toBe(JSON.stringify(scenario));
  });

  it("compares three or four strategies in 1,000 futures", () => {
    expect([3, 4]).toContain(scenario.strategies.length);
    expect(scenario.simulation.runs).toBe(1000);
  });

  it(
    "is computed in 1,000 futures within half a minute, without a notice, to figures all of them",
    { timeout: 120_000 },
    () => {
      const { seconds, tooLarge } = estimateRun(wholeOf(requestFor(scenario, { metric: "contribution" })), LAPTOP);
      expect(tooLarge).toBeNull();
      expect(seconds).toBeLessThan(30);
      const { strategies } = simulate(scenario, { to: FUTURES, metrics: [...MONEY] });
      for (const { series } of Object.values(strategies))
        for (const metric of MONEY) expect(series[metric]!.every(Number.isFinite), metric).toBe(true);
    },
  );

  it("has a short name and one sentence", () => {
    const { name, teaches } = templateWords(scenario.id)!;
    expect(name.length).toBeLessThanOrEqual(40);
    expect(teaches.length).toBeLessThanOrEqual(90);
    expect(teaches).toMatch(/^[A-Z][^.]*\.$/);
  });

  it("has a picture of what there is", () => {
    const { strategies, metrics } = shown(picture);
    const { series } = simulate(scenario, { to: 1, strategies }).strategies[strategies[0]!]!;
    for (const metric of metrics) expect(series[metric]!.some((value) => value !== 0)).toBe(true);
  });
});

function shown(picture: TemplatePicture): { strategies: string[]; metrics: readonly string[] } {
  if (picture.kind === "lines") return { strategies: [picture.strategy], metrics: picture.metrics };
  return { strategies: [...picture.strategies], metrics: [picture.metric] };
}
