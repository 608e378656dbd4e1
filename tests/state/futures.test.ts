import { describe, expect, it } from "vitest";
import { simulate, summarise, type StrategySummary } from "#engine/index.ts";
import { futureRun } from "#state/futures.ts";
import { template } from "../runner/request.ts";

/** A strategy's summary as far as futures are chosen by it. */
function summaryOf(contributions: number[], p10: number, p50: number, p90: number): StrategySummary {
  const totals = { contribution: { p10, p50, p90 } };
  return { perRun: { contribution: Float64Array.from(contributions) }, totals } as unknown as StrategySummary;
}

describe("the future to look at", () => {
  const strategy = summaryOf([5, -20, 9, 40, 11, 60, -4], -10, 10, 50);

  it.each([
    ["typical", 2],
    ["bad", 6],
    ["good", 3],
  ] as const)("that is %s is nearest to its quantile; of two as near, the first", (kind, run) => {
    expect(futureRun({ kind }, strategy)).toBe(run);
  });

  it("is the one of that number, if there is one", () => {
    expect(futureRun({ kind: "number", run: 6 }, strategy)).toBe(6);
    for (const run of [7, -1, 1.5, NaN]) expect(futureRun({ kind: "number", run }, strategy)).toBeNull();
  });

  it("is none where no run has a figure", () => {
    expect(futureRun({ kind: "typical" }, summaryOf([NaN, NaN], NaN, NaN, NaN))).toBeNull();
    expect(futureRun({ kind: "typical" }, { perRun: {}, totals: {} } as unknown as StrategySummary)).toBeNull();
  });

  it("is the first of two between which a median lies, however that is rounded", () => {
    const [low, high] = [2_613_000.123, 2_617_815.456];
    for (const nudge of [-1, 0, 1]) {
      const median = (low + high) / 2 + nudge * 2 ** -30;
      expect(futureRun({ kind: "typical" }, summaryOf([9e6, high, 1, low], 1, median, 9e6))).toBe(1);
    }
  });

  it("leaves runs without a figure out", () => {
    expect(futureRun({ kind: "typical" }, summaryOf([NaN, 3, 1], 1, 1.2, 3))).toBe(2);
  });

  it("lies in order of contribution: bad, typical, good", () => {
    const summary = summarise(simulate({ ...template, horizonMonths: 12 }, { to: 60 }), { quantiles: [] });
    for (const own of Object.values(summary.strategies)) {
      const worth = (kind: "bad" | "typical" | "good") => own.perRun["contribution"]![futureRun({ kind }, own)!]!;
      expect(worth("bad")).toBeLessThan(worth("typical"));
      expect(worth("typical")).toBeLessThan(worth("good"));
    }
  });
});
