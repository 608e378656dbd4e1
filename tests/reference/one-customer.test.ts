import { expect, it } from "vitest";
import { type Scenario, trace } from "#engine/index.ts";
import { scenarioField } from "#scenario/fields.ts";
import { enumValues, enumValuesIn } from "./enum-values.ts";
import { customersOf } from "./one-customer.ts";
import { customerDifferences } from "./one-customer-differences.ts";
import { randomScenario } from "./random-scenario.ts";
import { randomFocus, randomTransition } from "./random-transition.ts";

const SCENARIOS = process.env["DRAWDOWN_LONG"] ? 2000 : 40;

const scenarioOf = (seed: number): Scenario => (seed % 2 === 0 ? randomScenario(seed) : randomTransition(seed));

/** Domain §6 to §8 for one customer, told from the draws that the trace lists: every month, every amount. */
it(`one customer of each of ${SCENARIOS} scenarios lives as the trace says`, { timeout: 900_000 }, () => {
  const found: string[] = [];
  for (let seed = 1; seed <= SCENARIOS; seed++) {
    const scenario = scenarioOf(seed);
    const strategyId = scenario.strategies[seed % 2]!.id;
    const focus = seed % 5 === 0 ? randomFocus(seed, scenario) : undefined;
    const traced = trace(scenario, strategyId, seed % 3, focus);
    const places = customersOf(traced);
    if (places.length > 0) found.push(...customerDifferences(scenario, traced, places[seed % places.length]!));
  }
  if (found.length > 0) expect.fail(found.slice(0, 30).join("\n"));
});

it("the scenarios hold every choice and every shape of the schema", () => {
  const held = new Set<string>();
  for (let seed = 1; seed <= 200; seed++)
    enumValuesIn(scenarioField, scenarioOf(seed)).forEach((value) => held.add(value));
  expect(enumValues(scenarioField).filter((value) => !held.has(value))).toEqual([]);
});
