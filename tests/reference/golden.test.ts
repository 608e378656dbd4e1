import { describe, expect, it } from "vitest";
import type { Scenario } from "#engine/scenario.ts";
import commit from "#tests/fixtures/cases/golden-million-commit.json" with { type: "json" };
import pricing from "#tests/fixtures/cases/pricing.json" with { type: "json" };
import seats from "#tests/fixtures/cases/golden-seats.json" with { type: "json" };
import type { Schedule } from "#engine/scenario.ts";
import { reference } from "./reference.ts";
import { priceOf } from "./schedule.ts";

/** The reference stands on the same ground as the engine: published amounts and months without chance. */
describe("reference", () => {
  it.each(pricing.cases)("prices $id", ({ schedule, quantity, included, amount }) => {
    expect(priceOf(schedule as Schedule, Math.max(0, quantity - included))).toBeCloseTo(amount, 9);
  });

  for (const golden of [commit, seats]) {
    const expected = golden.expected as Record<string, Record<string, (number | null)[]>>;
    it.each(Object.keys(expected))("tells the golden months of %s", (strategyId) => {
      const { series } = reference(golden.scenario as unknown as Scenario, strategyId, 0);
      for (const [metric, values] of Object.entries(expected[strategyId]!)) {
        for (const [t, value] of values.entries()) {
          const got = series[metric]![t]!;
          const close = value === null ? Number.isNaN(got) : Math.abs(got - value) <= 1e-6;
          if (!close) expect.fail(`${strategyId}, ${metric}, month ${t}: expected ${value}, got ${got}`);
        }
      }
    });
  }
});
