import type { DBSchema, IDBPDatabase } from "idb";
import type { KeptRun, ScenarioRecord } from "./store.ts";

/** Version of the records' shapes; every record carries its own. */
export const RECORD_VERSION = 1;

/** A finished run. */
export interface ResultRecord {
  recordVersion: number;
  key: string;
  /** Milliseconds since 1970. */
  savedAt: number;
  run: KeptRun;
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
  results: { key: string; value: ResultRecord; indexes: { savedAt: number } };
  settings: { key: string; value: SettingRecord };
}

/**
 * What each version of the database adds to the one before. Append only: what was released is never changed, and the
 * database's version is the length of this list.
 */
export const UPGRADES: ((db: IDBPDatabase<Schema>) => void)[] = [
  (db) => {
    db.createObjectStore("scenarios", { keyPath: "id" });
    db.createObjectStore("results", { keyPath: "key" }).createIndex("savedAt", "savedAt");
    db.createObjectStore("settings", { keyPath: "name" });
  },
];
