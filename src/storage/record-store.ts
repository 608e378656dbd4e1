import type { IDBPDatabase } from "idb";
import type { ChangeChannel } from "./changes.ts";
import type { Database } from "./db.ts";
import { deletedVersion } from "./deletion.ts";
import { historyIdsIn, type Versions } from "./history-index.ts";
import { asEntry, versionOf } from "./records.ts";
import { newRevision, revisionOf } from "./revision.ts";
import { writeWithRoom } from "./room.ts";
import { RECORD_VERSION, type Schema } from "./schema.ts";
import type { AddedRecords, NewRecords, RecordStore, ScenarioRecord, Stored, VersionRecord } from "./store.ts";
import { within } from "./within.ts";

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
    return this.#database.use((db) => historyIdsIn(db.transaction("versions").store as Versions));
  }

  history(scenarioId: string): Promise<Stored<VersionRecord[]>> {
    return this.#database.use(async (db) => {
      const all = IDBKeyRange.bound([scenarioId], [scenarioId, []]);
      const records = await db.getAllFromIndex("versions", "history", all as unknown as IDBKeyRange);
      return records.filter((record) => asEntry(record) !== null);
    });
  }

  async add(records: NewRecords): Promise<Stored<AddedRecords>> {
    const stamped = stampedOf(records);
    const stored = await writeWithRoom(this.#database, (db) => addAll(db, stamped));
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

/** So many records are put at a time: few enough that the page is not held up, and many enough to wait seldom. */
const AT_ONCE = 25;

function addAll(db: IDBPDatabase<Schema>, { scenarios, versions }: Stamped): Promise<void> {
  return within(db, ["scenarios", "versions"], async (writing) => {
    await someAtOnce(scenarios, (record) => writing.objectStore("scenarios").add(record));
    await someAtOnce(versions, (record) => writing.objectStore("versions").add(record));
  });
}

/** All that is asked for is waited for, also where one asking throws at once. */
async function someAtOnce<T>(records: readonly T[], put: (record: T) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < records.length; at += AT_ONCE)
    await Promise.all(records.slice(at, at + AT_ONCE).map(async (record) => put(record)));
}

function removeAll(db: IDBPDatabase<Schema>, { scenarios, versions }: AddedRecords): Promise<void> {
  return within(db, ["scenarios", "versions"], async (writing) => {
    for (const { id, revision } of scenarios) {
      const standing = await writing.objectStore("scenarios").get(id);
      if (standing && revisionOf(standing) !== revision)
        await writing.objectStore("versions").put(deletedVersion(id, standing));
      await writing.objectStore("scenarios").delete(id);
    }
    for (const { key } of versions) await writing.objectStore("versions").delete(key);
  });
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
