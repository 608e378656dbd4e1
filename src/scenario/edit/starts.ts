/** Fresh values: of a field, as an item of a list, as another shape, in the place of nothing. */
import type { Scenario } from "#engine/index.ts";
import type { Field } from "../fields/kinds.ts";
import { addItem, type Added } from "./items.ts";
import { itemPath, listAt, relisted } from "./lists.ts";
import { freshItem, type NewItem } from "./new-item.ts";
import { ascendingBy, withCopy } from "./rows.ts";
import { startAt } from "./start.ts";
import { schemaPathOf } from "./start-values.ts";

export { withKind } from "./kind.ts";
export { withPresence } from "./presence.ts";

/** A fresh plausible value of a field; `near` is the path where it will stand, which makes it fit better. */
export function startOf(field: Field, scenario: Scenario, near?: string): unknown {
  return startAt(field, scenario, near === undefined ? "-" : schemaPathOf(scenario, near));
}

/**
 * A plausible new item for a list, valid once it is appended; null if the list takes no more. Rows that ascend continue
 * the last; for tiers of a price use `addTo`, which gives the tier before a bound.
 */
export function newItem(scenario: Scenario, listPath: string, options: NewItem = {}): unknown {
  const { field, items } = listAt(scenario, listPath);
  if (ascendingBy(field) === null || items.length === 0) return freshItem(scenario, listPath, options);
  const last = grown(scenario, listPath)?.at(-1);
  return last && "item" in last ? last.item : null;
}

/** The scenario with a plausible new item at the end of a list, and the path of that; null if the list takes no more. */
export function addTo(scenario: Scenario, listPath: string, options: NewItem = {}): Added | null {
  const list = listAt(scenario, listPath);
  const rows = ascendingBy(list.field) !== null && list.items.length > 0 ? grown(scenario, listPath) : undefined;
  if (rows) return { scenario: relisted(scenario, list, rows), path: itemPath(list, list.items.length, null) };
  const item = rows === null ? null : newItem(scenario, listPath, options);
  return item === null ? null : addItem(scenario, listPath, item);
}

/** The rows of a list that ascends with one more like the last; null if there is no room. */
function grown(scenario: Scenario, listPath: string) {
  const { field, items } = listAt(scenario, listPath);
  return items.length >= field.max ? null : withCopy(field, items, items.length - 1);
}
