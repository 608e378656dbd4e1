import type { Scenario, Uncertainty } from "#engine/index.ts";
import type { NumberField } from "../fields.ts";
import { isList } from "../inspect.ts";
import { below, positionOf, stepInto, stepsOf } from "../path.ts";
import { placeAt, plainPlace } from "../place.ts";
import { fieldAt } from "../field-at.ts";
import { readAt } from "../pointer.ts";
import type { Report } from "../problem.ts";
import type { Draft, Rule } from "./draft.ts";

/** Places of the schema whose numbers must be known to simulate at all, or change nothing. */
export const NEVER_UNCERTAIN: readonly string[] = [
  "schemaVersion",
  "horizonMonths",
  "simulation",
  "uncertainties",
  "notes",
  "strategies/slot",
];

/** Whether a path leads to or into one of the places that are never uncertain. */
export function isNeverUncertain(scenario: Scenario, path: string): boolean {
  const place = plainPlace(placeAt(scenario, path));
  return NEVER_UNCERTAIN.some((never) => place === never || place.startsWith(`${never}/`));
}

/** What describes the number at a path, also where there might be none; null if there is no number. */
export function numberFieldAt(scenario: Scenario, path: string): NumberField | null {
  const field = fieldAt(scenario, path);
  const inner = field?.type === "nullable" ? field.field : field;
  const isNumber = inner?.type === "number" || inner?.type === "integer";
  return isNumber && typeof readAt(scenario, path) === "number" ? inner : null;
}

/** The 90th percentile is not under the 10th. */
export const uncertaintyRule: Rule<Uncertainty> = ({ p10, p90 }, report) => {
  if (p10 !== undefined && p90 !== undefined && p90 < p10) report("/p90", { code: "p90BelowP10", params: { p10 } });
};

/** Every uncertain input is a number of the scenario, none that must be known to simulate at all, and each once. */
export function uncertaintyPathsRule(draft: Draft<Scenario>, report: Report): void {
  const scenario = draft as Scenario;
  const places = draft.uncertainties?.map((uncertainty) => placeOf(draft, uncertainty?.path));
  draft.uncertainties?.forEach((uncertainty, i) => {
    const path = uncertainty?.path;
    if (path === undefined) return;
    const at = `/uncertainties/${i}/path`;
    if (isNeverUncertain(scenario, path)) report(at, { code: "cannotBeUncertain", params: { path } });
    else if (numberFieldAt(scenario, path) === null) report(at, { code: "notANumberField", params: { path } });
    else if (places!.indexOf(places![i]!) < i) report(at, { code: "uncertainTwice", params: { path } });
  });
}

/** A path with positions for ids, so that paths to the same number are the same. */
function placeOf(draft: Draft<Scenario>, path = ""): string {
  let place = "";
  let value: unknown = draft;
  for (const step of stepsOf(path) ?? []) {
    place = below(place, isList(value) ? positionOf(value, step) : step);
    value = stepInto(value, step);
  }
  return place;
}
