import type { Focus, Scenario } from "#engine/scenario.ts";
import { firmLives } from "./lives.ts";
import { marketOf } from "./market.ts";
import { type ReferenceResult, report } from "./report.ts";
import { settingOf } from "./setting.ts";

/**
 * One strategy in one run, told slowly and from the text of domain §3 to §8 and §11 alone. `focus` by partner id: how
 * partners split their time instead of as the scenario says.
 */
export function reference(
  scenario: Scenario,
  strategyId: string,
  run: number,
  focus?: Record<string, Focus>,
): ReferenceResult {
  const setting = settingOf(scenario, strategyId, run, marketOf(scenario, run), focus);
  return report(setting, firmLives(setting));
}
