/** Other ids for items. */
import type { Scenario } from "#engine/index.ts";
import { idOf, isId } from "../path.ts";
import { readAt, writeAt } from "../pointer.ts";
import { itemAt, itemPath as pathOfItem, namedList } from "./lists.ts";
import { carried, parted, settled, sorted } from "./paths.ts";
import { mentionsOf, type Mention } from "./walk.ts";

/**
 * The scenario with another id of an item, wherever it is named: in references, mixes, notes and uncertain inputs.
 * Throws a RangeError if the id is malformed, another item of the list has it, or the item has none.
 */
export function renameId(scenario: Scenario, itemPath: string, id: string): Scenario {
  const { list, position, item } = itemAt(scenario, itemPath);
  const name = namedList(list);
  const old = idOf(item);
  if (name === null || old === null || !isId(id)) throw new RangeError(`no id of ${itemPath}: ${id}`);
  if (id === old) return scenario;
  if (list.items.some((other) => idOf(other) === id)) throw new RangeError(`taken: ${id}`);
  const mentions = mentionsOf(scenario, name).filter((mention) => mention.id === old);
  const maps = mentions.filter((mention) => mention.in === "map").map(({ path }) => parted(path).parent);
  const rename = (step: string) => (step === old ? id : step);
  let next = mentions.reduce((so, mention) => renamed(so, mention, id), scenario);
  for (const map of maps) next = carried(scenario, next, map, rename);
  next = writeAt(next, `${pathOfItem(list, position, item)}/id`, id);
  return settled(carried(scenario, next, list.path, rename));
}

function renamed(scenario: Scenario, mention: Mention, id: string): Scenario {
  if (mention.in === "value") return writeAt(scenario, mention.path, id);
  const { parent } = parted(mention.path);
  const { [mention.id]: weight, ...others } = readAt(scenario, parent) as Record<string, unknown>;
  return writeAt(scenario, parent, sorted({ ...others, [id]: weight }));
}
