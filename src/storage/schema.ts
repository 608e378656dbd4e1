import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type { KeptRun, ScenarioRecord, VersionRecord } from "./store.ts";

/** Version of the records' shapes; every record carries its own. */
export const RECORD_VERSION = 1;

/** A finished run. */
export interface ResultRecord {
  recordVersion: number;
  key: string;
  /** Milliseconds since 1970. */
  savedAt: number;
  run: KeptRun;
  /** What the run answers whatever the engine's version; the first release kept none. */
  modelKey?: string;
}

/** A single value by name. */
export interface SettingRecord {
  recordVersion: number;
  name: string;
  value: unknown;
}

/** The stores of the database. */
export interface Schema extends DBSchema {
  scenarios: { key: string; value: ScenarioRecord };
  versions: { key: string; value: VersionRecord; indexes: { history: [string, string, number, string] } };
  results: { key: string; value: ResultRecord; indexes: { savedAt: number; modelKey: string } };
  settings: { key: string; value: SettingRecord };
}

/** Raised whenever `STORES` changes. */
const SCHEMA_VERSION = 2;

/** What there is room for between two versions of the schema: each repair of a database raises its version by one. */
const REPAIRS = 100;

/** The database's version where it was never repaired. The first release's was 1. */
export const DATABASE_VERSION = SCHEMA_VERSION * REPAIRS;

/** Every store with its key, and its indexes with theirs. What a former version had stays; what is new is added. */
const STORES: { [S in StoreNames<Schema>]: { key: string; indexes: Record<string, string | string[]> } } = {
  scenarios: { key: "id", indexes: {} },
  // All that a history's lines tell is in the index: listing them reads no scenario.
  versions: { key: "key", indexes: { history: ["scenarioId", "kind", "savedAt", "name"] } },
  results: { key: "key", indexes: { savedAt: "savedAt", modelKey: "modelKey" } },
  settings: { key: "name", indexes: {} },
};

const NAMES = Object.keys(STORES) as StoreNames<Schema>[];

/** The transaction in which the database takes a new version. */
type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], "versionchange">;

type AnyTransaction = Pick<IDBPTransaction<Schema, StoreNames<Schema>[], IDBTransactionMode>, "objectStore">;

/** Adds what a database lacks. No record is touched: an index that is not as it should be is made anew. */
export function furnish(db: IDBPDatabase<Schema>, upgrade: Upgrade): void {
  for (const name of NAMES) {
    const { key, indexes } = STORES[name];
    if (!db.objectStoreNames.contains(name)) db.createObjectStore(name, { keyPath: key });
    const store = unnamed(upgrade, name);
    for (const [index, path] of Object.entries(indexes)) {
      if (indexStands(store, index, path)) continue;
      if (store.indexNames.contains(index)) store.deleteIndex(index);
      store.createIndex(index, path);
    }
  }
}

/** Whether a database has all that it should have. */
export function isWhole(db: IDBPDatabase<Schema>): boolean {
  if (!NAMES.every((name) => db.objectStoreNames.contains(name))) return false;
  const reading = db.transaction(NAMES);
  // Nothing is asked of it: how it ends tells nothing.
  reading.done.catch(() => {});
  return NAMES.every((name) => {
    const { key, indexes } = STORES[name];
    const store = unnamed(reading, name);
    return store.keyPath === key && Object.entries(indexes).every(([index, path]) => indexStands(store, index, path));
  });
}

/** Whether a database was made by a version of the app that has another schema than this one's or an older one's. */
export function isNewer(databaseVersion: number): boolean {
  return databaseVersion >= DATABASE_VERSION + REPAIRS;
}

function indexStands(store: IDBObjectStore, name: string, path: string | string[]): boolean {
  if (!store.indexNames.contains(name)) return false;
  const { keyPath, unique, multiEntry } = store.index(name);
  return String(keyPath) === String(path) && !unique && !multiEntry;
}

/** A store whose indexes are looked at by any name. */
function unnamed(transaction: AnyTransaction, name: StoreNames<Schema>): IDBObjectStore {
  return transaction.objectStore(name) as unknown as IDBObjectStore;
}
