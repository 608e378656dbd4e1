import type { IDBPObjectStore } from "idb";
import type { Database } from "./db.ts";
import { RECORD_VERSION, type ResultRecord, type Schema } from "./schema.ts";
import type { KeptRun, ResultStore, Stored } from "./store.ts";

type Results = IDBPObjectStore<Schema, ["results"], "results", "readwrite">;

/** So many results are kept, the newest. */
export const KEPT_RESULTS = 20;

/** Results in the database. */
export class DatabaseResultStore implements ResultStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get(key: string): Promise<Stored<KeptRun | null>> {
    return this.#database.use(async (db) => {
      const record = await db.get("results", key);
      return record?.recordVersion === RECORD_VERSION ? record.run : null;
    });
  }

  put(key: string, run: KeptRun): Promise<Stored<void>> {
    return this.#database.use(async (db) => {
      const writing = db.transaction("results", "readwrite");
      await Promise.all([
        keep(writing.store, { recordVersion: RECORD_VERSION, key, savedAt: Date.now(), run }),
        writing.done,
      ]);
    });
  }
}

async function keep(store: Results, record: ResultRecord): Promise<void> {
  await store.put(record);
  const oldestFirst = await store.index("savedAt").getAllKeys();
  const tooMany = oldestFirst.slice(0, Math.max(0, oldestFirst.length - KEPT_RESULTS));
  await Promise.all(tooMany.map((old) => store.delete(old)));
}
