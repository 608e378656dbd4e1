import { describe, expect, it } from "vitest";
import { BASE_METRICS, simulate } from "#engine/index.ts";
import { estimateRun } from "#runner/estimate.ts";
import { ALL_TEMPLATES } from "#tests/fixtures/all-templates.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";

/** A small machine, and all series kept future by future: more than any screen asks for. */
const MACHINE = { cores: 2, memoryGigabytes: 4 };
const ALL_SERIES = Object.keys(BASE_METRICS);

describe.each(ALL_TEMPLATES)("$id", ({ scenario }) => {
  it("runs 1,000 futures at once, without a question whether they shall be computed", () => {
    const { runs } = scenario.simulation;
    const request = { scenario, runs, metrics: ALL_SERIES, quantiles: ALL_SERIES, ranged: ALL_SERIES };
    const estimate = estimateRun(request, MACHINE);
    expect(estimate.tooLarge).toBeNull();
    expect(estimate.seconds).toBeLessThan(5);
  });

  it.runIf(LONG)("and none of them is without a number that it should have", { timeout: 600_000 }, () => {
    const { strategies } = simulate(scenario, { metrics: ["revenue", "contribution", "partnerResult"] });
    for (const { series, totals } of Object.values(strategies)) {
      for (const values of Object.values(series)) expect(values.every(Number.isFinite)).toBe(true);
      for (const total of ["revenue", "contribution", "partnerResult", "customersActive"]) {
        expect(totals[total]).toHaveLength(1000);
        expect(totals[total]!.every(Number.isFinite)).toBe(true);
      }
    }
  });
});
