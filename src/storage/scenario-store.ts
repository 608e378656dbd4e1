import type { Scenario } from "#engine/index.ts";
import type { Database } from "./db.ts";
import { RECORD_VERSION } from "./schema.ts";
import type { FoundScenario, ScenarioEntry, ScenarioRecord, ScenarioStore, Stored } from "./store.ts";

const LAST_OPENED = "lastOpened";

/** Scenarios in the database. */
export class DatabaseScenarioStore implements ScenarioStore {
  readonly #database: Database;
  /** Ids of records that were found unreadable. */
  readonly #unreadable = new Set<string>();

  constructor(database: Database) {
    this.#database = database;
  }

  list(): Promise<Stored<ScenarioEntry[]>> {
    return this.#database.use(async (db) => entriesOf(await db.getAll("scenarios")));
  }

  get(id: string): Promise<Stored<FoundScenario>> {
    return this.#database.use(async (db) => {
      const found = await foundIn(await db.get("scenarios", id));
      if (found.kind === "unreadable") this.#unreadable.add(id);
      return found;
    });
  }

  async put(scenario: Scenario): Promise<Stored<void>> {
    if (this.#unreadable.delete(scenario.id)) await this.#setAside(scenario.id);
    const stored = await this.#put(scenario);
    if (stored.ok || stored.failure.code !== "quota") return stored;
    // Results can be computed again, a person's work cannot.
    await this.#database.use((db) => db.clear("results"));
    return this.#put(scenario);
  }

  record(id: string): Promise<Stored<ScenarioRecord | null>> {
    return this.#database.use(async (db) => (await db.get("scenarios", id)) ?? null);
  }

  restore(id: string, record: ScenarioRecord | null): Promise<Stored<void>> {
    return this.#database.use(async (db) => {
      await (record === null ? db.delete("scenarios", id) : db.put("scenarios", record));
    });
  }

  lastOpened(): Promise<Stored<string | null>> {
    return this.#database.use(async (db) => {
      const value = (await db.get("settings", LAST_OPENED))?.value;
      return typeof value === "string" ? value : null;
    });
  }

  setLastOpened(id: string): Promise<Stored<void>> {
    return this.#database.use(async (db) => {
      await db.put("settings", { recordVersion: RECORD_VERSION, name: LAST_OPENED, value: id });
    });
  }

  /** What cannot be read is not written over: another version of the app may read it. */
  #setAside(id: string): Promise<Stored<void>> {
    return this.#database.use(async (db) => {
      const record = await db.get("scenarios", id);
      if (record) await db.put("scenarios", { ...record, id: `${id}-unreadable-${record.updatedAt}` });
    });
  }

  #put(scenario: Scenario): Promise<Stored<void>> {
    return this.#database.use(async (db) => {
      const writing = db.transaction("scenarios", "readwrite");
      const put = writing.store.put(recordOf(scenario));
      // A page that is being closed may not live to hear of the put: the commit must not wait for that.
      writing.commit();
      await Promise.all([put, writing.done]);
    });
  }
}

/** A scenario as it is kept. */
export function recordOf(scenario: Scenario): ScenarioRecord {
  const { id, name } = scenario;
  return { recordVersion: RECORD_VERSION, id, name, updatedAt: Date.now(), scenario };
}

/** The library's lines, the newest first. */
export function entriesOf(records: ScenarioRecord[]): ScenarioEntry[] {
  const entries = records.map(({ id, name, updatedAt }) => ({ id, name, updatedAt }));
  return entries.sort((a, b) => b.updatedAt - a.updatedAt);
}

/** What a record holds, read as anything else that comes from outside. */
export async function foundIn(record: ScenarioRecord | undefined): Promise<FoundScenario> {
  if (!record) return { kind: "missing" };
  // A first visit has nothing to read, and does without what reads.
  const { parseScenario } = await import("#scenario/parse.ts");
  const parsed = parseScenario(record.scenario);
  if (parsed.ok) return { kind: "scenario", scenario: parsed.scenario };
  return { kind: "unreadable", name: record.name, problems: parsed.problems, raw: record.scenario };
}
