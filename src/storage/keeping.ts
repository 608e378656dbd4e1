import type { ChangeChannel } from "./changes.ts";
import type { Database } from "./db.ts";
import { countHoldings } from "./holdings.ts";
import type { Holdings, Keeping, Stored, VersionRecord } from "./store.ts";

/** Looks after the database. */
export class DatabaseKeeping implements Keeping {
  readonly #database: Database;
  readonly #changes: ChangeChannel;

  constructor(database: Database, changes: ChangeChannel) {
    this.#database = database;
    this.#changes = changes;
  }

  holdings(): Promise<Stored<Holdings>> {
    return this.#database.use(async (db) => {
      const kept = [db.getAll("scenarios"), db.getAll("versions"), db.getAll("results")] as const;
      return countHoldings(...(await Promise.all(kept)));
    });
  }

  dropResults(): Promise<Stored<void>> {
    return this.#database.use((db) => db.clear("results"));
  }

  dropAutomatic(): Promise<Stored<void>> {
    return this.#dropVersions((version, alive) => version.kind === "automatic" && alive.has(version.scenarioId));
  }

  dropDeleted(scenarioId?: string): Promise<Stored<void>> {
    const goes = ({ scenarioId: id }: VersionRecord, alive: Set<string>): boolean =>
      !alive.has(id) && (scenarioId === undefined || id === scenarioId);
    return this.#dropVersions(goes);
  }

  async persist(): Promise<boolean | null> {
    // Pages that did not come over https have none.
    const storage = globalThis.navigator?.storage as StorageManager | undefined;
    return storage ? storage.persist().catch(() => null) : null;
  }

  async deleteEverything(): Promise<Stored<void>> {
    const deleted = await this.#database.delete();
    if (deleted.ok) this.#changes.tell({ kind: "everythingDeleted" });
    return deleted;
  }

  #dropVersions(goes: (version: VersionRecord, alive: Set<string>) => boolean): Promise<Stored<void>> {
    return this.#database.use(async (db) => {
      const writing = db.transaction(["scenarios", "versions"], "readwrite");
      const alive = new Set(await writing.objectStore("scenarios").getAllKeys());
      let cursor = await writing.objectStore("versions").openCursor();
      for (; cursor; cursor = await cursor.continue()) if (goes(cursor.value, alive)) await cursor.delete();
      await writing.done;
    });
  }
}
