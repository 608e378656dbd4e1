import type { Scenario } from "../scenario.ts";
import { compileInputs } from "./inputs.ts";

/** The scenario as it holds in a run: uncertain inputs as drawn; the original itself where nothing is uncertain. */
export function scenarioOfRun(scenario: Scenario, run: number): Scenario {
  return compileInputs(scenario).scenarioOf(run);
}
