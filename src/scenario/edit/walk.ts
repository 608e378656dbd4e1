/** Goes through a scenario along its schema. */
import type { Scenario } from "#engine/index.ts";
import { scenarioField } from "../fields.ts";
import type { Field, Fields, ListName } from "../fields/kinds.ts";
import { hasIds } from "../fields/part.ts";
import { isList, isObject, ownField } from "../inspect.ts";
import { below, idOf } from "../path.ts";

/** A value of the scenario that is no list, object or null, with what describes it. */
interface Leaf {
  path: string;
  field: Field;
  value: unknown;
}

/** A place where an item of a list is named by its id: as a value, or as a name in a map. */
export interface Mention {
  path: string;
  id: string;
  in: "value" | "map";
}

/** All single values of a scenario, in the schema's order. */
export function leavesOf(scenario: Scenario): Leaf[] {
  const leaves: Leaf[] = [];
  visit(scenarioField, scenario, "", (leaf) => leaves.push(leaf));
  return leaves;
}

/** Wherever items of a list are named, in the schema's order. */
export function mentionsOf(scenario: Scenario, list: ListName): Mention[] {
  const mentions: Mention[] = [];
  visit(scenarioField, scenario, "", ({ path, field, value }) => {
    if (field.type === "reference" && field.to === list) mentions.push({ path, id: value as string, in: "value" });
    if (field.type !== "map" || field.to !== list) return;
    for (const id of Object.keys(value as object)) mentions.push({ path: below(path, id), id, in: "map" });
  });
  return mentions;
}

/** Calls back for every map and every single value. */
function visit(field: Field, value: unknown, path: string, found: (leaf: Leaf) => void): void {
  if (value === null || value === undefined) return;
  const within = (fields: Fields) => {
    for (const [name, part] of Object.entries(fields)) visit(part, ownField(value, name), below(path, name), found);
  };
  switch (field.type) {
    case "nullable":
      return visit(field.field, value, path, found);
    case "object":
    case "spread":
      return within(field.fields);
    case "union":
      return within(field.cases[ownField(value, field.by) as string]?.fields ?? {});
    case "list": {
      const ids = hasIds(field.item);
      if (!isList(value)) return;
      return value.forEach((item, i) => visit(field.item, item, below(path, (ids ? idOf(item) : null) ?? i), found));
    }
    case "map":
      found({ path, field, value });
      if (!isObject(value)) return;
      return Object.entries(value).forEach(([name, part]) => visit(field.value, part, below(path, name), found));
    default:
      found({ path, field, value });
  }
}
