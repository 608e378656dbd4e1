import type { Scenario, Uncertainty } from "#engine/index.ts";
import { isList } from "../inspect.ts";
import { below, positionOf, stepInto, stepsOf } from "../path.ts";
import { fieldAt, readAt } from "../pointer.ts";
import type { Report } from "../problem.ts";
import type { Draft, Rule } from "./draft.ts";

/** Parts of a scenario whose numbers must be known to simulate at all. */
export const NEVER_UNCERTAIN: readonly string[] = [
  "schemaVersion",
  "horizonMonths",
  "simulation",
  "uncertainties",
  "notes",
];

/** The 90th percentile is not under the 10th. */
export const uncertaintyRule: Rule<Uncertainty> = ({ p10, p90 }, report) => {
  if (p10 !== undefined && p90 !== undefined && p90 < p10) report("/p90", { code: "p90BelowP10", params: { p10 } });
};

/** Every uncertain input is a number of the scenario, none that must be known to simulate at all, and each once. */
export function uncertaintyPathsRule(draft: Draft<Scenario>, report: Report): void {
  const places = draft.uncertainties?.map((uncertainty) => placeOf(draft, uncertainty?.path));
  draft.uncertainties?.forEach((uncertainty, i) => {
    const path = uncertainty?.path;
    if (path === undefined) return;
    const at = `/uncertainties/${i}/path`;
    if (NEVER_UNCERTAIN.includes(stepsOf(path)?.[0] ?? "")) report(at, { code: "cannotBeUncertain", params: { path } });
    else if (!isNumberField(draft, path)) report(at, { code: "notANumberField", params: { path } });
    else if (places!.indexOf(places![i]!) < i) report(at, { code: "uncertainTwice", params: { path } });
  });
}

function isNumberField(draft: Draft<Scenario>, path: string): boolean {
  const type = fieldAt(draft as Scenario, path)?.type;
  return (type === "number" || type === "integer") && typeof readAt(draft as Scenario, path) === "number";
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
