/** What the index of versions tells without reading any scenario, and what is done by it. */
import type { IDBPObjectStore, StoreNames } from "idb";
import { surplus } from "./history.ts";
import { asEntry } from "./records.ts";
import type { Schema } from "./schema.ts";
import type { VersionEntry, VersionKind } from "./store.ts";

/** The store of versions within a transaction; one that writes takes away too. */
export type Versions<Mode extends IDBTransactionMode = IDBTransactionMode> = Pick<
  IDBPObjectStore<Schema, StoreNames<Schema>[], "versions", Mode>,
  "index" | "get" | "put" | "delete"
>;

/** The lines of a scenario's versions, of one kind or of all, each kind from the oldest on. */
export function entriesIn(versions: Versions, scenarioId: string, kind?: VersionKind): Promise<VersionEntry[]> {
  const start = kind === undefined ? [scenarioId] : [scenarioId, kind];
  return allEntries(versions, IDBKeyRange.bound(start, [...start, []]));
}

/** The lines of the versions of all scenarios, or of those in a range of the index. */
export async function allEntries(versions: Versions, range: IDBKeyRange | null = null): Promise<VersionEntry[]> {
  const entries: VersionEntry[] = [];
  let cursor = await versions.index("history").openKeyCursor(range);
  for (; cursor; cursor = await cursor.continue()) {
    const entry = entryAt(cursor.primaryKey, cursor.key);
    if (entry) entries.push(entry);
  }
  return entries;
}

/** When the newest automatic version was saved that is not younger than `before`; null: there is none. */
export async function lastAutomatic(versions: Versions, scenarioId: string, before: number): Promise<number | null> {
  const start = [scenarioId, "automatic"];
  const range = IDBKeyRange.bound(start, [...start, before, []]);
  const cursor = await versions.index("history").openKeyCursor(range, "prev");
  return cursor && entryAt(cursor.primaryKey, cursor.key) ? cursor.key[2] : null;
}

/** The ids of all scenarios that have versions, in their order. */
export async function historyIdsIn(versions: Versions): Promise<string[]> {
  const ids: string[] = [];
  let cursor = await versions.index("history").openKeyCursor();
  while (cursor) {
    const [id] = cursor.key;
    if (typeof id === "string") ids.push(id);
    // A list is after every text: the next is the first line of another scenario.
    cursor = await cursor.continue([id, []] as unknown as typeof cursor.key);
  }
  return ids;
}

/** Takes automatic versions away until no more than `most` are left of a scenario; those that tell least go. */
export async function thin(versions: Versions<"readwrite">, scenarioId: string, most: number): Promise<void> {
  const automatic = await entriesIn(versions, scenarioId, "automatic");
  for (const { key } of surplus(automatic, Date.now(), most)) await versions.delete(key);
}

function entryAt(key: string, [scenarioId, kind, savedAt, name]: readonly unknown[]): VersionEntry | null {
  return asEntry({ key, scenarioId, kind, savedAt, name });
}
