/** The item with that id. Throws where there is none: a valid scenario has no such reference. */
export function byId<T extends { id: string }>(list: T[], id: string): T {
  const found = list.find((item) => item.id === id);
  if (!found) throw new Error(`no such id in the scenario: ${id}`);
  return found;
}

/** A record's own value: ids like "constructor" must not find what every object inherits. */
export function own<T>(record: Record<string, T> | undefined, id: string): T | undefined {
  return record && Object.hasOwn(record, id) ? record[id] : undefined;
}
