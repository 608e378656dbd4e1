import { scenarioField } from "./fields.ts";
import type { Scenario } from "#engine/index.ts";
import type { Field } from "./fields/kinds.ts";
import { partOf } from "./fields/part.ts";
import { stepInto, stepsOf } from "./path.ts";

/**
 * Where the value at a path stands in the schema: names of fields, without the steps to items, and `=` before the case
 * of a union or the option of a choice, as in `offers/charges=usage/schedule=volume/tiers/price`. "" for the whole.
 */
export function placeAt(scenario: Scenario, path: string): string {
  let place = "";
  let field: Field | null = scenarioField;
  let value: unknown = scenario;
  for (const step of stepsOf(path) ?? []) {
    const at = value;
    const bare: Field | null = field?.type === "nullable" ? field.field : field;
    if (bare === null) return place;
    if (bare.type !== "list" && bare.type !== "map") place += place === "" ? step : `/${step}`;
    field = partOf(bare, step, (name) => stepInto(at, name));
    value = stepInto(at, step);
    const inner: Field | null = field?.type === "nullable" ? field.field : field;
    if (inner?.type === "union") place += `=${String(stepInto(value, inner.by))}`;
  }
  return place;
}

/** A place without the cases of unions: `offers/charges/schedule/tiers/price`. */
export function plainPlace(place: string): string {
  return place.replace(/=[^/]*/g, "");
}
