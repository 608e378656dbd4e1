import type { Scenario } from "#engine/index.ts";
import { scenarioField } from "./fields.ts";
import type { Field } from "./fields/kinds.ts";
import { partOf } from "./fields/part.ts";
import { isList, isObject, ownField } from "./inspect.ts";
import { positionOf, stepInto, stepsOf } from "./path.ts";

/**
 * What the parts on the way to a path are called, outermost first: labels of the schema, names of items, and numbers
 * of items without a name: ["Offers", "Commit", "Charges", "Charge 1", "Price schedule", "Tiers", "Tier 2", "Price"].
 */
export function labelsAt(scenario: Scenario, path: string): string[] {
  const labels: string[] = [];
  let field: Field | null = scenarioField;
  let value: unknown = scenario;
  for (const step of stepsOf(path) ?? []) {
    const at = value;
    const bare: Field | null = field?.type === "nullable" ? field.field : field;
    field = bare && partOf(bare, step, (name) => stepInto(at, name));
    value = stepInto(at, step);
    if (bare?.type === "list") labels.push(itemLabel(bare.item, at, value, step));
    else if (bare?.type === "map") labels.push(bare.to === null ? step : nameIn(scenario[bare.to], step));
    else labels.push(bare?.type === "union" && bare.by === step ? bare.label : (field?.label ?? step));
  }
  return labels;
}

function itemLabel(item: Field, list: unknown, value: unknown, step: string): string {
  const name = isObject(value) ? ownField(value, "name") : undefined;
  if (typeof name === "string") return name;
  const position = isList(list) ? positionOf(list, step) : -1;
  return `${item.label} ${position < 0 ? step : position + 1}`;
}

function nameIn(items: readonly { id: string; name: string }[], id: string): string {
  return items.find((item) => item.id === id)?.name ?? id;
}
