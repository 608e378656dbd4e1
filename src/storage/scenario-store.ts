import type { IDBPDatabase } from "idb";
import type { Scenario } from "#engine/index.ts";
import type { ChangeChannel } from "./changes.ts";
import type { Database } from "./db.ts";
import { foundIn } from "./found.ts";
import { isDue } from "./history.ts";
import { newRevision, revisionOf } from "./revision.ts";
import { RECORD_VERSION, type Schema } from "./schema.ts";
import type { FoundScenario, Put, ScenarioEntry, ScenarioRecord, ScenarioStore, Stored } from "./store.ts";
import { entriesIn, keepAutomatic, versionOf } from "./version-store.ts";

const LAST_OPENED = "lastOpened";

/** Scenarios in the database. */
export class DatabaseScenarioStore implements ScenarioStore {
  readonly #database: Database;
  readonly #changes: ChangeChannel;
  /** Ids of records that were found unreadable. */
  readonly #unreadable = new Set<string>();

  constructor(database: Database, changes: ChangeChannel) {
    this.#database = database;
    this.#changes = changes;
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

  async put(scenario: Scenario, onto?: string | null): Promise<Stored<Put>> {
    if (this.#unreadable.delete(scenario.id)) await this.#setAside(scenario.id);
    let stored = await this.#put(scenario, onto);
    if (!stored.ok && stored.failure.code === "quota") {
      // Results can be computed again, a person's work cannot.
      await this.#database.use((db) => db.clear("results"));
      stored = await this.#put(scenario, onto);
    }
    if (stored.ok && stored.value.written) this.#changes.tell({ kind: "scenarios", ids: [scenario.id] });
    return stored;
  }

  record(id: string): Promise<Stored<ScenarioRecord | null>> {
    return this.#database.use(async (db) => (await db.get("scenarios", id)) ?? null);
  }

  async restore(id: string, record: ScenarioRecord | null): Promise<Stored<void>> {
    const stored = await this.#database.use((db) => (record === null ? remove(db, id) : put(db, record)));
    if (stored.ok) this.#changes.tell({ kind: "scenarios", ids: [id] });
    return stored;
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

  #put(scenario: Scenario, onto: string | null | undefined): Promise<Stored<Put>> {
    return this.#database.use(async (db) => {
      const writing = db.transaction(["scenarios", "versions"], "readwrite");
      const [scenarios, versions] = [writing.objectStore("scenarios"), writing.objectStore("versions")];
      const standing = (await scenarios.get(scenario.id)) ?? null;
      if (onto !== undefined && revisionOf(standing) !== onto) return { written: false, standing };
      const record = recordOf(scenario);
      const put = scenarios.put(record);
      if (standing) {
        const automatic = await entriesIn(versions, scenario.id, "automatic");
        const { updatedAt: savedAt, scenario: replaced } = standing;
        const replacedVersion = { scenarioId: scenario.id, kind: "automatic", name: "", savedAt } as const;
        if (isDue(automatic.at(-1)?.savedAt ?? null, savedAt))
          await keepAutomatic(versions, versionOf(replacedVersion, replaced));
      }
      writing.commit();
      await Promise.all([put, writing.done]);
      return { written: true, revision: record.revision };
    });
  }
}

/** Takes a scenario away; what it was stays as a version, so that it can be found again. */
async function remove(db: IDBPDatabase<Schema>, id: string): Promise<void> {
  const writing = db.transaction(["scenarios", "versions"], "readwrite");
  const standing = await writing.objectStore("scenarios").get(id);
  if (standing) {
    const { name, scenario } = standing;
    const version = versionOf({ scenarioId: id, kind: "deleted", name, savedAt: Date.now() }, scenario);
    await writing.objectStore("versions").put(version);
    await writing.objectStore("scenarios").delete(id);
  }
  await writing.done;
}

async function put(db: IDBPDatabase<Schema>, record: ScenarioRecord): Promise<void> {
  await db.put("scenarios", record);
}

/** A scenario as it is kept. */
export function recordOf(scenario: Scenario): ScenarioRecord & { revision: string } {
  const { id, name } = scenario;
  return { recordVersion: RECORD_VERSION, id, name, updatedAt: Date.now(), revision: newRevision(), scenario };
}

/** The library's lines, the newest first. */
export function entriesOf(records: ScenarioRecord[]): ScenarioEntry[] {
  const entries = records.map(({ id, name, updatedAt }) => ({ id, name, updatedAt }));
  return entries.sort((a, b) => b.updatedAt - a.updatedAt);
}
