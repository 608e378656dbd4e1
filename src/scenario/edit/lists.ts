/** Lists of a scenario by path, and how they are rearranged. */
import type { Scenario } from "#engine/index.ts";
import type { ListField, ListName } from "../fields/kinds.ts";
import { hasIds } from "../fields/part.ts";
import { isList } from "../inspect.ts";
import { below, idOf, positionOf } from "../path.ts";
import { fieldAt } from "../field-at.ts";
import { readAt, writeAt } from "../pointer.ts";
import { carried, parted, settled, spelled } from "./paths.ts";

/** A list of a scenario: its path spelled with ids, what describes it, its items. */
export interface ListAt {
  path: string;
  field: ListField;
  items: readonly unknown[];
}

/** The list at a path. Throws a RangeError if there is none. */
export function listAt(scenario: Scenario, path: string): ListAt {
  const described = fieldAt(scenario, path);
  const field = described?.type === "nullable" ? described.field : described;
  const items = readAt(scenario, path);
  if (field?.type !== "list" || !isList(items)) throw new RangeError(`no list at ${path}`);
  return { path: spelled(scenario, path)!, field, items };
}

/** The list that an item stands in, its position and itself. Throws a RangeError if there is no such item. */
export function itemAt(scenario: Scenario, path: string): { list: ListAt; position: number; item: unknown } {
  const { parent, step } = parted(path);
  const list = listAt(scenario, parent);
  const position = positionOf(list.items, step);
  if (position < 0) throw new RangeError(`nothing at ${path}`);
  return { list, position, item: list.items[position] };
}

/** The path of a list's item at a position. */
export function itemPath(list: ListAt, position: number, item: unknown): string {
  return below(list.path, idOf(item) ?? position);
}

/** An item of a rearranged list: one that was there (by its old position), perhaps changed, or a new one. */
export type Row = { from: number; item?: unknown } | { item: unknown };

/** The scenario with a list rearranged; notes and uncertain inputs stay with their items or go with them. */
export function relisted(scenario: Scenario, list: ListAt, rows: readonly Row[]): Scenario {
  const items = rows.map((row) => ("item" in row ? row.item : list.items[row.from]));
  const stepOf = (step: string): string | null => {
    const from = positionOf(list.items, step);
    const position = rows.findIndex((row) => "from" in row && row.from === from);
    return position < 0 ? null : String(idOf(items[position]) ?? position);
  };
  return settled(carried(scenario, writeAt(scenario, list.path, items), list.path, stepOf));
}

/** The rows of a list as it is. */
export function rowsOf({ items }: ListAt): Row[] {
  return items.map((_, from) => ({ from }));
}

/** The name of a list whose items have ids; null for all others. */
export function namedList({ path, field }: ListAt): ListName | null {
  return hasIds(field.item) ? (path.slice(1) as ListName) : null;
}
