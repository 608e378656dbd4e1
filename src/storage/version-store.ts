import type { ChangeChannel } from "./changes.ts";
import type { Database, Use } from "./db.ts";
import { foundIn } from "./found.ts";
import { entriesIn, type Versions } from "./history-index.ts";
import { KEPT_CONFLICTS } from "./history.ts";
import { entryOf, versionOf } from "./records.ts";
import { writeWithRoom } from "./room.ts";
import type { FoundScenario, Stored, VersionEntry, VersionRecord, VersionStore } from "./store.ts";
import { within } from "./within.ts";

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
      const entries = await entriesIn(db.transaction("versions").store as Versions, scenarioId);
      return entries.sort((a, b) => b.savedAt - a.savedAt);
    });
  }

  get(key: string): Promise<Stored<FoundScenario>> {
    return this.#database.use(async (db) => foundIn(await db.get("versions", key)));
  }

  async keep(version: Omit<VersionEntry, "key">, scenario: unknown): Promise<Stored<VersionEntry>> {
    const record = versionOf(version, scenario);
    const stored = await writeWithRoom(this.#database, (db) =>
      within(db, ["versions"], async (writing) => {
        const versions = writing.objectStore("versions") as Versions<"readwrite">;
        await versions.put(record);
        const conflicts = record.kind === "conflict" ? await entriesIn(versions, record.scenarioId, "conflict") : [];
        for (const { key } of conflicts.slice(0, -KEPT_CONFLICTS)) await versions.delete(key);
        return entryOf(record);
      }),
    );
    if (stored.ok) this.#tell(record.scenarioId);
    return stored;
  }

  record(key: string): Promise<Stored<VersionRecord | null>> {
    return this.#database.use(async (db) => (await db.get("versions", key)) ?? null);
  }

  async restore(key: string, record: VersionRecord | null): Promise<Stored<void>> {
    let changed = record?.scenarioId;
    const write: Use<void> = async (db) => void (await db.put("versions", record!));
    const remove: Use<void> = async (db) => {
      changed = (await db.get("versions", key))?.scenarioId;
      await db.delete("versions", key);
    };
    const stored = await writeWithRoom(this.#database, record === null ? remove : write);
    if (stored.ok && changed !== undefined) this.#tell(changed);
    return stored;
  }

  async move(from: string, to: string): Promise<Stored<void>> {
    const stored = await writeWithRoom(this.#database, (db) =>
      within(db, ["versions"], async (writing) => {
        const versions = writing.objectStore("versions") as Versions<"readwrite">;
        for (const { key } of await entriesIn(versions, from)) {
          const record = await versions.get(key);
          if (record) await versions.put({ ...record, scenarioId: to });
        }
      }),
    );
    if (stored.ok) this.#tell(to);
    return stored;
  }

  #tell(scenarioId: string): void {
    this.#changes.tell({ kind: "versions", scenarioId });
  }
}
