import type { IDBPObjectStore, StoreNames } from "idb";
import type { ChangeChannel } from "./changes.ts";
import type { Database } from "./db.ts";
import { foundIn } from "./found.ts";
import { KEPT_AUTOMATIC, surplus } from "./history.ts";
import { newRevision } from "./revision.ts";
import { RECORD_VERSION, type Schema } from "./schema.ts";
import type { FoundScenario, Stored, VersionEntry, VersionKind, VersionRecord, VersionStore } from "./store.ts";

type Versions<Mode extends IDBTransactionMode> = IDBPObjectStore<Schema, StoreNames<Schema>[], "versions", Mode>;

/** Versions in the database. */
export class DatabaseVersionStore implements VersionStore {
  readonly #database: Database;
  readonly #changes: ChangeChannel;

  constructor(database: Database, changes: ChangeChannel) {
    this.#database = database;
    this.#changes = changes;
  }

  list(scenarioId: string): Promise<Stored<VersionEntry[]>> {
    return this.#database.use(async (db) => {
      const entries = await entriesIn(db.transaction("versions").store as Versions<"readonly">, scenarioId);
      return entries.sort((a, b) => b.savedAt - a.savedAt);
    });
  }

  get(key: string): Promise<Stored<FoundScenario>> {
    return this.#database.use(async (db) => foundIn(await db.get("versions", key)));
  }

  async keep(version: Omit<VersionEntry, "key">, scenario: unknown): Promise<Stored<VersionEntry>> {
    const record = versionOf(version, scenario);
    const stored = await this.#database.use(async (db) => {
      await db.put("versions", record);
      return { ...version, key: record.key };
    });
    if (stored.ok) this.#changes.tell({ kind: "versions", scenarioId: version.scenarioId });
    return stored;
  }

  record(key: string): Promise<Stored<VersionRecord | null>> {
    return this.#database.use(async (db) => (await db.get("versions", key)) ?? null);
  }

  async restore(key: string, record: VersionRecord | null): Promise<Stored<void>> {
    const stored = await this.#database.use(async (db) => {
      const standing = record ?? (await db.get("versions", key));
      await (record === null ? db.delete("versions", key) : db.put("versions", record));
      return standing?.scenarioId;
    });
    if (!stored.ok) return stored;
    if (stored.value !== undefined) this.#changes.tell({ kind: "versions", scenarioId: stored.value });
    return { ok: true, value: undefined };
  }

  async move(from: string, to: string): Promise<Stored<void>> {
    const stored = await this.#database.use(async (db) => {
      const writing = db.transaction("versions", "readwrite");
      const entries = await entriesIn(writing.store as Versions<"readwrite">, from);
      for (const { key } of entries) {
        const record = await writing.store.get(key);
        if (record) await writing.store.put({ ...record, scenarioId: to });
      }
      await writing.done;
    });
    if (stored.ok) this.#changes.tell({ kind: "versions", scenarioId: to });
    return stored;
  }
}

/** A version as it is kept. */
export function versionOf(version: Omit<VersionEntry, "key">, scenario: unknown): VersionRecord {
  const key = `${version.scenarioId}/${newRevision(version.savedAt)}`;
  return { ...version, recordVersion: RECORD_VERSION, key, scenario };
}

/** A version's line. */
export function entryOf({ key, scenarioId, kind, name, savedAt }: VersionRecord): VersionEntry {
  return { key, scenarioId, kind, name, savedAt };
}

/** The lines of a scenario's versions, of one kind or of all: read from the index alone. */
export function entriesIn(
  versions: Versions<IDBTransactionMode>,
  scenarioId: string,
  kind?: VersionKind,
): Promise<VersionEntry[]> {
  const start = kind === undefined ? [scenarioId] : [scenarioId, kind];
  return allEntries(versions, IDBKeyRange.bound(start, [...start, []]));
}

/** The lines of the versions of all scenarios, or of those in a range of the index. */
export async function allEntries(
  versions: Pick<Versions<IDBTransactionMode>, "index">,
  range: IDBKeyRange | null = null,
): Promise<VersionEntry[]> {
  const entries: VersionEntry[] = [];
  let cursor = await versions.index("history").openKeyCursor(range);
  for (; cursor; cursor = await cursor.continue()) {
    const [id, of, savedAt, name] = cursor.key;
    entries.push({ key: cursor.primaryKey, scenarioId: id, kind: of as VersionKind, savedAt, name });
  }
  return entries;
}

/** Keeps an automatic version within a transaction, and takes away those that are too many. */
export async function keepAutomatic(versions: Versions<"readwrite">, record: VersionRecord): Promise<void> {
  await versions.put(record);
  const kept = await entriesIn(versions, record.scenarioId, "automatic");
  for (const { key } of surplus(kept, Date.now(), KEPT_AUTOMATIC)) await versions.delete(key);
}
