import { oneAtATime } from "./alone.ts";
import { ChangeChannel } from "./changes.ts";
import { Database } from "./db.ts";
import { DatabaseKeeping } from "./keeping.ts";
import { createMemoryStores } from "./memory-store.ts";
import { DatabaseResultStore } from "./result-store.ts";
import { DatabaseScenarioStore } from "./scenario-store.ts";
import type { StorageFailure, Stores } from "./store.ts";
import { DatabaseVersionStore } from "./version-store.ts";

/** The app's database. */
const DATABASE = "drawdown";

/** Where to store, and who hears of trouble with other tabs. */
export interface StoresOptions {
  name?: string;
  onTrouble?: (failure: StorageFailure) => void;
}

/** Opens the stores. Where nothing can be kept they are in memory, and say why. Never rejects. */
export async function openStores({ name = DATABASE, onTrouble = () => {} }: StoresOptions = {}): Promise<Stores> {
  if (!("indexedDB" in globalThis)) return createMemoryStores({ code: "unavailable", detail: "no IndexedDB" });
  const database = new Database(name, onTrouble);
  const probe = await database.use(() => Promise.resolve());
  if (!probe.ok && probe.failure.code !== "blocked") return createMemoryStores(probe.failure);
  const changes = new ChangeChannel(name);
  return {
    scenarios: new DatabaseScenarioStore(database, changes),
    versions: new DatabaseVersionStore(database, changes),
    results: new DatabaseResultStore(database),
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
