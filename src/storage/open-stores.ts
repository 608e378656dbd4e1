import { Database } from "./db.ts";
import { createMemoryStores } from "./memory-store.ts";
import { DatabaseResultStore } from "./result-store.ts";
import { DatabaseScenarioStore } from "./scenario-store.ts";
import type { StorageFailure, Stores } from "./store.ts";

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
  return {
    scenarios: new DatabaseScenarioStore(database),
    results: new DatabaseResultStore(database),
    failure: null,
    close: () => database.close(),
  };
}
