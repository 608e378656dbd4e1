import type { IDBPDatabase, IDBPTransaction } from "idb";
import type { ChangeChannel } from "./changes.ts";
import type { Database } from "./db.ts";
import { newRevision, revisionOf } from "./revision.ts";
import { RECORD_VERSION, type Schema } from "./schema.ts";
import type {
  AddedRecords,
  NewRecords,
  RecordStore,
  ScenarioRecord,
  Stored,
  VersionEntry,
  VersionRecord,
} from "./store.ts";
import { versionOf } from "./version-store.ts";

/** Records that are ready to be put into the stores. */
export interface Stamped {
  scenarios: (ScenarioRecord & { revision: string })[];
  versions: VersionRecord[];
}

/** Whole libraries in the database: each call is one transaction. */
export class DatabaseRecordStore implements RecordStore {
  readonly #database: Database;
  readonly #changes: ChangeChannel;

  constructor(database: Database, changes: ChangeChannel) {
    this.#database = database;
    this.#changes = changes;
  }

  historyIds(): Promise<Stored<string[]>> {
    return this.#database.use(async (db) => {
      const ids: string[] = [];
      let cursor = await db.transaction("versions").store.index("history").openKeyCursor();
      while (cursor) {
        const [id] = cursor.key;
        ids.push(id);
        // A list is after every text: the next is the first line of another scenario.
        cursor = await cursor.continue([id, []] as unknown as typeof cursor.key);
      }
      return ids;
    });
  }

  async add(records: NewRecords): Promise<Stored<AddedRecords>> {
    const stamped = stampedOf(records);
    let stored = await this.#database.use((db) => addAll(db, stamped));
    if (!stored.ok && stored.failure.code === "quota") {
      // Results can be computed again, a person's work cannot.
      await this.#database.use((db) => db.clear("results"));
      stored = await this.#database.use((db) => addAll(db, stamped));
    }
    if (!stored.ok) return stored;
    const added = addedOf(stamped);
    this.#tell(added);
    return { ok: true, value: added };
  }

  async remove(added: AddedRecords): Promise<Stored<void>> {
    const stored = await this.#database.use((db) => removeAll(db, added));
    if (stored.ok) this.#tell(added);
    return stored;
  }

  #tell({ scenarios, versions }: AddedRecords): void {
    this.#changes.tell({ kind: "scenarios", ids: scenarios.map(({ id }) => id) });
    for (const scenarioId of new Set(versions.map((version) => version.scenarioId)))
      this.#changes.tell({ kind: "versions", scenarioId });
  }
}

/** One put after the other: so the page is never held up for longer than one takes. */
function addAll(db: IDBPDatabase<Schema>, { scenarios, versions }: Stamped): Promise<void> {
  return wholly(db, async (writing) => {
    for (const record of scenarios) await writing.objectStore("scenarios").add(record);
    for (const record of versions) await writing.objectStore("versions").add(record);
  });
}

function removeAll(db: IDBPDatabase<Schema>, { scenarios, versions }: AddedRecords): Promise<void> {
  return wholly(db, async (writing) => {
    for (const { id, revision } of scenarios) {
      const standing = await writing.objectStore("scenarios").get(id);
      if (standing && revisionOf(standing) !== revision)
        await writing.objectStore("versions").put(deletedVersion(standing));
      await writing.objectStore("scenarios").delete(id);
    }
    for (const { key } of versions) await writing.objectStore("versions").delete(key);
  });
}

type Writing = IDBPTransaction<Schema, ("scenarios" | "versions")[], "readwrite">;

/** Writes all or nothing. A record that cannot be copied is refused without ending the transaction: that is done here. */
async function wholly(db: IDBPDatabase<Schema>, write: (writing: Writing) => Promise<void>): Promise<void> {
  const writing: Writing = db.transaction(["scenarios", "versions"], "readwrite");
  const done = writing.done.then(
    () => null,
    (error: unknown) => error,
  );
  try {
    await write(writing);
  } catch (error) {
    abort(writing);
    await done;
    throw error;
  }
  const failed = await done;
  if (failed !== null) throw failed as Error;
}

/** One that has ended of itself is left so. */
function abort(writing: Writing): void {
  try {
    writing.abort();
  } catch {
    // It has ended.
  }
}

/** What a scenario was when it was deleted. */
export function deletedVersion({ id, name, scenario }: ScenarioRecord): VersionRecord {
  const line: Omit<VersionEntry, "key"> = { scenarioId: id, kind: "deleted", name, savedAt: Date.now() };
  return versionOf(line, scenario);
}

/** Records with what this version stamps on all that it keeps. */
export function stampedOf({ scenarios, versions }: NewRecords): Stamped {
  return {
    scenarios: scenarios.map((record) => ({ ...record, recordVersion: RECORD_VERSION, revision: newRevision() })),
    versions: versions.map(({ scenario, ...line }) => versionOf(line, scenario)),
  };
}

/** Where stamped records go. */
export function addedOf({ scenarios, versions }: Stamped): AddedRecords {
  return {
    scenarios: scenarios.map(({ id, revision }) => ({ id, revision })),
    versions: versions.map(({ key, scenarioId }) => ({ key, scenarioId })),
  };
}
