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

/** The transaction in which the database takes a new version. */
export type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], "versionchange">;

/**
 * What each version of the database adds to the one before. Append only: what was released is never changed, and the
 * database's version is the length of this list.
 */
export const UPGRADES: ((db: IDBPDatabase<Schema>, upgrade: Upgrade) => void)[] = [
  (db) => {
    db.createObjectStore("scenarios", { keyPath: "id" });
    db.createObjectStore("results", { keyPath: "key" }).createIndex("savedAt", "savedAt");
    db.createObjectStore("settings", { keyPath: "name" });
  },
  (db, upgrade) => {
    // All that a history's lines tell is in the index: listing them reads no scenario.
    const versions = db.createObjectStore("versions", { keyPath: "key" });
    versions.createIndex("history", ["scenarioId", "kind", "savedAt", "name"]);
    upgrade.objectStore("results").createIndex("modelKey", "modelKey");
  },
];
