import { oneAtATime } from "./alone.ts";
import { ChangeChannel } from "./changes.ts";
import { Database, type Listeners } from "./db.ts";
import { DatabaseKeeping } from "./keeping.ts";
import { createMemoryStores } from "./memory-store.ts";
import { DatabaseRecordStore } from "./record-store.ts";
import { DatabaseResultStore } from "./result-store.ts";
import { DatabaseScenarioStore } from "./scenario-store.ts";
import type { StorageFailure, Stores } from "./store.ts";
import { DatabaseVersionStore } from "./version-store.ts";

/** The app's database. */
const DATABASE = "drawdown";

/** What the page cannot do anything about and a person may: it may pass. */
const PASSING: readonly StorageFailure["code"][] = ["blocked", "silent"];

/** Where to store, and who hears of trouble with other tabs. */
export interface StoresOptions extends Partial<Listeners> {
  name?: string;
}

/** Opens the stores. Where nothing can be kept they are in memory, and say why. Never rejects. */
export async function openStores({
  name = DATABASE,
  onTrouble = () => {},
  onRecovered = () => {},
}: StoresOptions = {}): Promise<Stores> {
  if (!("indexedDB" in globalThis)) return createMemoryStores({ code: "unavailable", detail: "no IndexedDB" });
  const database = new Database(name, { onTrouble, onRecovered });
  const probe = await database.use(() => Promise.resolve());
  if (!probe.ok && !PASSING.includes(probe.failure.code)) return createMemoryStores(probe.failure);
  const changes = new ChangeChannel(name);
  return {
    scenarios: new DatabaseScenarioStore(database, changes),
    versions: new DatabaseVersionStore(database, changes),
    results: new DatabaseResultStore(database),
    records: new DatabaseRecordStore(database, changes),
    keeping: new DatabaseKeeping(database, changes),
    changes,
    alone: oneAtATime(name),
    failure: null,
    close: () => {
      changes.close();
      database.close();
    },
  };
}
