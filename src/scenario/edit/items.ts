/** Adding, copying, moving and removing items of any list. */
import type { Scenario } from "#engine/index.ts";
import { idOf } from "../path.ts";
import { joined } from "./copies.ts";
import { dependentsOf, type Dependent } from "./dependents.ts";
import { freshId, freshName } from "./fresh.ts";
import { itemAt, itemPath as pathOfItem, listAt, namedList, relisted, rowsOf, type ListAt } from "./lists.ts";
import { settled } from "./paths.ts";
import { detached } from "./removal.ts";
import { moved, withCopy, without } from "./rows.ts";

/** A scenario with a new item, and the path of that. */
export interface Added {
  scenario: Scenario;
  path: string;
}

/** What became of removing an item: what else changed, or why it stays. */
export type Removal =
  | { ok: true; scenario: Scenario; effects: Dependent[] }
  | { ok: false; reason: "last" | "allStrategies"; effects: Dependent[] };

/** Appends an item, which must fit the list. Throws a RangeError if there is no such list. */
export function addItem(scenario: Scenario, listPath: string, item: unknown): Added {
  const list = listAt(scenario, listPath);
  const path = pathOfItem(list, list.items.length, item);
  return { scenario: relisted(scenario, list, [...rowsOf(list), { item }]), path };
}

/** Whether an item can be copied: the list has room for it, and its items may be alike. */
export function canDuplicate(scenario: Scenario, itemPath: string): boolean {
  return copyOf(scenario, itemPath) !== null;
}

/**
 * Puts a copy right behind an item, with a fresh id and name and the item's notes; what is uncertain of the item is
 * certain in the copy. A segment's copy is sold to as the segment is, a partner's is paid as the partner is, a
 * strategy's has the first free colour; a row's bound lies between its neighbours'. Throws a RangeError where
 * `canDuplicate` is false.
 */
export function duplicateItem(scenario: Scenario, itemPath: string): Added {
  const copy = copyOf(scenario, itemPath);
  if (copy === null) throw new RangeError(`cannot be copied: ${itemPath}`);
  return copy;
}

function copyOf(scenario: Scenario, itemPath: string): Added | null {
  const { list, position, item } = itemAt(scenario, itemPath);
  if (list.items.length >= list.field.max || !mayBeAlike(list)) return null;
  const rows = withCopy(list.field, list.items, position);
  if (rows === null) return null;
  const copy = namedList(list) === null ? undefined : renamedCopy(item as object, list.items);
  const placed = copy === undefined ? rows : rows.with(position + 1, { item: copy });
  const next = relisted(scenario, list, placed);
  const path = pathOfItem(list, position + 1, copy);
  return { scenario: settled(joined(scenario, next, pathOfItem(list, position, item), path)), path };
}

function mayBeAlike({ path, field }: ListAt): boolean {
  return field.item.type !== "reference" && path !== "/uncertainties";
}

function renamedCopy(item: object, items: readonly unknown[]): object {
  const { id, name } = item as { id: string; name: string };
  const copy = { ...item, id: freshId(id, items), name: freshName(name, items) };
  return "slot" in copy ? { ...copy, slot: null } : copy;
}

/**
 * Moves an item to another position of its list. Rows that ascend change places without their bounds. Throws a
 * RangeError if there is no such item or position.
 */
export function moveItem(scenario: Scenario, itemPath: string, to: number): Scenario {
  const { list, position } = itemAt(scenario, itemPath);
  if (!Number.isInteger(to) || to < 0 || to >= list.items.length) throw new RangeError(`no position: ${to}`);
  return to === position ? scenario : relisted(scenario, list, moved(list.field, list.items, position, to));
}

/**
 * Removes an item and what cannot be without it (see `dependentsOf`). Refused if the list would be too short (`last`),
 * or if every strategy would go along (`allStrategies`). Throws a RangeError if there is no such item.
 */
export function removeItem(scenario: Scenario, itemPath: string): Removal {
  const { list, position, item } = itemAt(scenario, itemPath);
  const effects = dependentsOf(scenario, itemPath);
  if (list.items.length <= list.field.min) return { ok: false, reason: "last", effects };
  const strategies = effects.filter(({ kind }) => kind === "strategy");
  if (strategies.length === scenario.strategies.length) return { ok: false, reason: "allStrategies", effects };
  const own = namedList(list) === "strategies" ? idOf(item) : null;
  const alone = detached(scenario, effects, own);
  const next = listAt(alone, list.path);
  return { ok: true, scenario: relisted(alone, next, without(next.field, next.items, position)), effects };
}
