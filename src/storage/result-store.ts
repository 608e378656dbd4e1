import type { IDBPObjectStore } from "idb";
import type { Database } from "./db.ts";
import { engineOf } from "./result-key.ts";
import { RECORD_VERSION, type ResultRecord, type Schema } from "./schema.ts";
import type { FormerResult, KeptRun, ResultStore, Stored } from "./store.ts";

type Results = IDBPObjectStore<Schema, ["results"], "results", "readwrite">;

/** So many results of this version of the engine are kept, the newest, and as many of former ones. */
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

  put(key: string, run: KeptRun, modelKey?: string): Promise<Stored<void>> {
    return this.#database.use(async (db) => {
      const writing = db.transaction("results", "readwrite");
      const record = { recordVersion: RECORD_VERSION, key, savedAt: Date.now(), run, ...(modelKey && { modelKey }) };
      await Promise.all([keep(writing.store, record), writing.done]);
    });
  }

  former(key: string, modelKey: string): Promise<Stored<FormerResult[]>> {
    return this.#database.use(async (db) => {
      const keys = await db.getAllKeysFromIndex("results", "modelKey", modelKey);
      const records = await Promise.all(
        keys.filter((other) => isFormer(other, key)).map((each) => db.get("results", each)),
      );
      const found = records.flatMap((record) => record ?? []).sort((a, b) => b.savedAt - a.savedAt);
      return found.map(({ key: former, run }) => ({ key: former, run }));
    });
  }

  drop(keys: readonly string[]): Promise<Stored<void>> {
    return this.#database.use(async (db) => {
      const writing = db.transaction("results", "readwrite");
      await Promise.all([...keys.map((key) => writing.store.delete(key)), writing.done]);
    });
  }
}

async function keep(store: Results, record: ResultRecord): Promise<void> {
  await store.put(record);
  const oldestFirst = await store.index("savedAt").getAllKeys();
  await Promise.all(tooMany(oldestFirst, record.key).map((old) => store.delete(old)));
}

/** Whether a result is of an earlier version of the engine than the one under `key`. */
export function isFormer(other: string, key: string): boolean {
  return Number(engineOf(other)) < Number(engineOf(key));
}

/**
 * Which results go once there is one under `key`, given the keys of all, the oldest first. Those of earlier versions of
 * the engine wait to be compared, so the newest of them stay too; those of the first release cannot be.
 */
export function tooMany(oldestFirst: readonly string[], key: string): string[] {
  const former = oldestFirst.filter((other) => isFormer(other, key));
  const waiting = former.filter((other) => engineOf(other) !== "");
  const own = oldestFirst.filter((other) => !isFormer(other, key));
  const beyond = (keys: readonly string[]): string[] => keys.slice(0, Math.max(0, keys.length - KEPT_RESULTS));
  return [...former.filter((other) => engineOf(other) === ""), ...beyond(waiting), ...beyond(own)];
}
