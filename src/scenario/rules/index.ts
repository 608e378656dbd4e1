/** What holds between fields: rules of single objects and lists by name, and rules of the whole scenario. */
import type { Scenario } from "#engine/index.ts";
import type { Report } from "../problem.ts";
import { curveRule } from "./curve.ts";
import type { Draft } from "./draft.ts";
import type { RuleName } from "./names.ts";
import { focusRule, mixRule, teamRule } from "./partner.ts";
import { ascendingRule, boundsRule, tiersRule } from "./schedule.ts";
import { spreadRule } from "./spread.ts";
import { switchMonthRule } from "./strategy.ts";
import { uncertaintyPathsRule, uncertaintyRule } from "./uncertainty.ts";

/** The rules that descriptors name. Each gets the value of its own field. */
export const RULES: Record<RuleName, (value: never, report: Report) => void> = {
  spread: spreadRule,
  curve: curveRule,
  bounds: boundsRule,
  tiers: tiersRule,
  ascending: ascendingRule,
  focus: focusRule,
  mix: mixRule,
  team: teamRule,
  uncertainty: uncertaintyRule,
};

/** Checks what holds across the whole scenario. */
export function checkScenario(draft: Draft<Scenario>, report: Report): void {
  switchMonthRule(draft, report);
  uncertaintyPathsRule(draft, report);
}
