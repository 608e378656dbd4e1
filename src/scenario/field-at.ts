/** What the schema says of a single field of a scenario, by path. */
import type { Scenario } from "#engine/index.ts";
import { scenarioField } from "./fields.ts";
import type { Field } from "./fields/kinds.ts";
import { partOf } from "./fields/part.ts";
import { isList, isObject } from "./inspect.ts";
import { positionOf, stepInto, stepsOf } from "./path.ts";

/**
 * What describes the value at a path: bounds, unit, label, help; null if the path leads nowhere. A nullable
 * field is given as such, also where its value is null; the scenario tells which shape of a union is meant.
 */
export function fieldAt(scenario: Scenario, path: string): Field | null {
  const steps = stepsOf(path);
  if (steps === null) return null;
  let field: Field | null = scenarioField;
  let value: unknown = scenario;
  for (const step of steps) {
    const at = value;
    field = field && hasItem(field, at, step) ? partOf(field, step, (name) => stepInto(at, name)) : null;
    value = stepInto(at, step);
  }
  return field;
}

/** Whether the value of a list or map has what a step names; what other fields have, their descriptors tell. */
function hasItem(field: Field, value: unknown, step: string): boolean {
  if (field.type === "nullable") return hasItem(field.field, value, step);
  if (field.type === "list") return isList(value) && positionOf(value, step) >= 0;
  return field.type !== "map" || (isObject(value) && Object.hasOwn(value, step));
}
