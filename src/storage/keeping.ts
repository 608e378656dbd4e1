import type { IDBPDatabase } from "idb";
import type { ChangeChannel } from "./changes.ts";
import type { Database } from "./db.ts";
import { allEntries, type Versions } from "./history-index.ts";
import { countHoldings, type Kept } from "./holdings.ts";
import type { Schema } from "./schema.ts";
import type { Holdings, Keeping, Stored, VersionEntry } from "./store.ts";
import { within } from "./within.ts";

/** Records that are deleted without a pause. */
const AT_ONCE = 100;

/** Looks after the database. */
export class DatabaseKeeping implements Omit<Keeping, "persist"> {
  readonly #database: Database;
  readonly #changes: ChangeChannel;

  constructor(database: Database, changes: ChangeChannel) {
    this.#database = database;
    this.#changes = changes;
  }

  holdings(): Promise<Stored<Holdings>> {
    return this.#database.use(async (db) => countHoldings(await keptIn(db)));
  }

  dropResults(): Promise<Stored<void>> {
    return this.#database.use((db) => db.clear("results"));
  }

  dropAutomatic(): Promise<Stored<void>> {
    return this.#dropVersions((version, alive) => version.kind === "automatic" && alive.has(version.scenarioId));
  }

  dropDeleted(scenarioId?: string): Promise<Stored<void>> {
    const goes = ({ scenarioId: id }: VersionEntry, alive: Set<string>): boolean =>
      !alive.has(id) && (scenarioId === undefined || id === scenarioId);
    return this.#dropVersions(goes);
  }

  async deleteEverything(): Promise<Stored<void>> {
    const deleted = await this.#database.delete();
    if (deleted.ok) this.#changes.tell({ kind: "everythingDeleted" });
    return deleted;
  }

  async #dropVersions(goes: (version: VersionEntry, alive: Set<string>) => boolean): Promise<Stored<void>> {
    const stored = await this.#database.use((db) =>
      within(db, ["scenarios", "versions"], async (writing) => {
        const alive = new Set(await writing.objectStore("scenarios").getAllKeys());
        const versions = writing.objectStore("versions") as Versions<"readwrite">;
        const going = (await allEntries(versions)).filter((entry) => goes(entry, alive));
        for (let done = 0; done < going.length; done += AT_ONCE)
          await Promise.all(going.slice(done, done + AT_ONCE).map(({ key }) => versions.delete(key)));
        return new Set(going.map(({ scenarioId }) => scenarioId));
      }),
    );
    if (!stored.ok) return stored;
    for (const scenarioId of stored.value) this.#changes.tell({ kind: "versions", scenarioId });
    return { ok: true, value: undefined };
  }
}

/** All that is counted, read one record after another: each is a task of its own, so that the page goes on in between. */
async function keptIn(db: IDBPDatabase<Schema>): Promise<Kept> {
  const versions = await allEntries(db.transaction("versions").store as Versions);
  return {
    scenarios: oneByOne(await db.getAllKeys("scenarios"), (id) => db.get("scenarios", id)),
    versions,
    version: (key) => db.get("versions", key),
    results: oneByOne(await db.getAllKeys("results"), (key) => db.get("results", key)),
  };
}

/** What stands under keys; what went meanwhile is left out. */
async function* oneByOne<T>(keys: readonly string[], read: (key: string) => Promise<T | undefined>) {
  for (const key of keys) {
    const record = await read(key);
    if (record !== undefined) yield record;
  }
}
