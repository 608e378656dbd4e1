import { describe, expect, it } from "vitest";
import { bestResponse, type Scenario } from "#engine/index.ts";
import { randomScenario } from "./random-scenario.ts";
import { randomTransition } from "./random-transition.ts";
import { bestResponseTold, distance, type Worth } from "./response.ts";

const SCENARIOS = process.env["DRAWDOWN_LONG"] ? 200 : 4;

/** Domain §9, told twice: every focus tried is worth the same, and the same one is chosen. */
describe("the engine's partners respond as the reference's do", { timeout: 900_000 }, () => {
  for (let seed = 1; seed <= SCENARIOS; seed++) {
    it(`in scenario ${seed}`, () => {
      const scenario = small(seed % 2 === 0 ? randomScenario(seed) : randomTransition(seed));
      const engine = bestResponse(scenario, "strategy-0", "partner-0");
      const told = bestResponseTold(scenario, "strategy-0", "partner-0");
      expect(distance(engine.focus, told.focus)).toBeLessThan(1e-9);
      expect(engine.tried.length).toBe(told.tried.length);
      expectSame(engine, told);
      for (const worth of engine.tried) {
        const same = told.tried.find(({ focus }) => distance(focus, worth.focus) < 1e-9);
        if (!same) expect.fail(`not tried: ${JSON.stringify(worth.focus)}`);
        expectSame(worth, same);
      }
    });
  }
});

function expectSame({ focus, value }: Worth, told: Worth): void {
  const close = Math.abs(value - told.value) <= 1e-9 * Math.max(1, Math.abs(told.value));
  if (!close) expect.fail(`${JSON.stringify(focus)}: engine ${value}, reference ${told.value}`);
}

/** Few months and customers, so that a search takes seconds; the profile that responds is no direct one. */
function small(scenario: Scenario): Scenario {
  const horizonMonths = Math.min(scenario.horizonMonths, 16);
  return {
    ...scenario,
    horizonMonths,
    partners: scenario.partners.map((partner, i) => ({
      ...partner,
      type: i === 0 && partner.type === "direct" ? "reseller" : partner.type,
      dealsPerYear: Math.min(partner.dealsPerYear, 3),
      installedBase: Math.min(partner.installedBase, 2),
    })),
    strategies: scenario.strategies.map((strategy) => ({
      ...strategy,
      switchMonth: Math.min(strategy.switchMonth, horizonMonths - 1),
    })),
  };
}
