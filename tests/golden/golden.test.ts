import { describe, expect, it } from "vitest";
import { amount, type Scenario, type Schedule, simulate } from "#engine/index.ts";
import { parseScenario } from "#scenario/parse.ts";
import commit from "#tests/fixtures/cases/golden-million-commit.json" with { type: "json" };
import seats from "#tests/fixtures/cases/golden-seats.json" with { type: "json" };
import pricing from "#tests/fixtures/cases/pricing.json" with { type: "json" };

describe("amount gives what billing engines assert", () => {
  it.each(pricing.cases)("$id", ({ schedule, quantity, included, amount: expected }) => {
    expect(amount(schedule as Schedule, Math.max(0, quantity - included))).toBeCloseTo(expected, 9);
  });
});

describe("simulate tells the months without chance, to 1e-6", () => {
  for (const golden of [commit, seats]) {
    it(`${golden.scenario.name}: a scenario of the first version, read as it stands`, () => {
      const parsed = parseScenario(golden.scenario);
      expect(parsed.ok ? [] : parsed.problems).toEqual([]);
    });

    const expected = golden.expected as Record<string, Record<string, (number | null)[]>>;
    it.each(Object.keys(expected))("%s", (strategyId) => {
      const { series } = simulate(golden.scenario as unknown as Scenario).strategies[strategyId]!;
      for (const [metric, values] of Object.entries(expected[strategyId]!)) {
        for (const [t, value] of values.entries()) {
          const got = series[metric]![t]!;
          const close = value === null ? Number.isNaN(got) : Math.abs(got - value) <= 1e-6;
          if (!close) expect.fail(`${metric}, month ${t}: expected ${value}, got ${got}`);
        }
      }
    });
  }
});
