import { oneAtATime } from "./alone.ts";
import { ChangeChannel } from "./changes.ts";
import { Database, type Listeners } from "./db.ts";
import { failureOf } from "./failure.ts";
import { DatabaseResultStore } from "./result-store.ts";
import { DatabaseScenarioStore } from "./scenario-store.ts";
import type { Keeping, RecordStore, StorageFailure, Stored, Stores } from "./store.ts";
import { DatabaseVersionStore } from "./version-store.ts";

/** The app's database. */
const DATABASE = "drawdown";

/** What the page cannot do anything about and a person may: it may pass. */
const PASSING: readonly StorageFailure["code"][] = ["blocked", "silent"];

/** Where to store, and who hears of trouble with other tabs. */
export interface StoresOptions extends Partial<Listeners> {
  name?: string;
  /** Whether anything is to be kept at all; the default is that it is. */
  lasting?: boolean;
}

/** Opens the stores. Where nothing can be kept they are in memory, and say why. Never rejects. */
export async function openStores({
  name = DATABASE,
  lasting = true,
  onTrouble = () => {},
  onRecovered = () => {},
}: StoresOptions = {}): Promise<Stores> {
  if (!lasting) return inMemory({ code: "unavailable", detail: "nothing is to be kept" });
  if (!("indexedDB" in globalThis)) return inMemory({ code: "unavailable", detail: "no IndexedDB" });
  const database = new Database(name, { onTrouble, onRecovered });
  const probe = await database.use(() => Promise.resolve());
  if (!probe.ok && !PASSING.includes(probe.failure.code)) return inMemory(probe.failure);
  const changes = new ChangeChannel(name);
  return {
    scenarios: new DatabaseScenarioStore(database, changes),
    versions: new DatabaseVersionStore(database, changes),
    results: new DatabaseResultStore(database),
    records: recordsOf(database, changes),
    keeping: keepingOf(database, changes),
    changes,
    alone: oneAtATime(name),
    failure: null,
    close: () => {
      changes.close();
      database.close();
    },
  };
}

async function inMemory(failure: StorageFailure): Promise<Stores> {
  return (await import("./memory-store.ts")).createMemoryStores(failure);
}

/** Whole libraries in the database, fetched when one comes or goes. */
function recordsOf(database: Database, changes: ChangeChannel): RecordStore {
  const use = fetched(async () => new (await import("./record-store.ts")).DatabaseRecordStore(database, changes));
  return {
    historyIds: () => use((records) => records.historyIds()),
    history: (...given) => use((records) => records.history(...given)),
    add: (...given) => use((records) => records.add(...given)),
    remove: (...given) => use((records) => records.remove(...given)),
  };
}

/** What looks after the database, fetched when somebody does. */
function keepingOf(database: Database, changes: ChangeChannel): Keeping {
  const use = fetched(async () => new (await import("./keeping.ts")).DatabaseKeeping(database, changes));
  return {
    holdings: () => use((keeping) => keeping.holdings()),
    dropResults: () => use((keeping) => keeping.dropResults()),
    dropAutomatic: () => use((keeping) => keeping.dropAutomatic()),
    dropDeleted: (id) => use((keeping) => keeping.dropDeleted(id)),
    persist,
    deleteEverything: () => use((keeping) => keeping.deleteEverything()),
  };
}

/** Lets something be asked of what is fetched first; that it cannot be is a failure as any other. */
function fetched<T>(fetch: () => Promise<T>): <V>(ask: (of: T) => Promise<Stored<V>>) => Promise<Stored<V>> {
  return async (ask) => {
    try {
      return await ask(await fetch());
    } catch (error) {
      return { ok: false, failure: failureOf(error, false) };
    }
  };
}

async function persist(): Promise<boolean | null> {
  // Pages that did not come over https have none.
  const storage = globalThis.navigator?.storage as StorageManager | undefined;
  return storage ? storage.persist().catch(() => null) : null;
}
