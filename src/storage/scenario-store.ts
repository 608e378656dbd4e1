import type { Scenario } from "#engine/index.ts";
import type { ChangeChannel } from "./changes.ts";
import type { Database, Use } from "./db.ts";
import { foundIn } from "./found.ts";
import { lastAutomatic, thin, type Versions } from "./history-index.ts";
import { isDue, KEPT_AUTOMATIC } from "./history.ts";
import { contentOf, entriesOf, lineOf, recordOf, versionOf } from "./records.ts";
import { revisionOf } from "./revision.ts";
import { writeWithRoom } from "./room.ts";
import { RECORD_VERSION } from "./schema.ts";
import type { FoundScenario, Put, ScenarioEntry, ScenarioRecord, ScenarioStore, Stored } from "./store.ts";
import { within } from "./within.ts";

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
    const writing = { record: recordOf(scenario), onto, setAside: this.#unreadable.has(scenario.id) };
    const stored = await writeWithRoom(this.#database, put(writing, true), put(writing, false));
    if (stored.ok && stored.value.written) {
      this.#unreadable.delete(scenario.id);
      this.#changes.tell({ kind: "scenarios", ids: [scenario.id] });
    }
    return stored;
  }

  record(id: string): Promise<Stored<ScenarioRecord | null>> {
    return this.#database.use(async (db) => (await db.get("scenarios", id)) ?? null);
  }

  async restore(id: string, record: ScenarioRecord | null, onto?: string | null): Promise<Stored<boolean>> {
    const stored = await writeWithRoom(this.#database, record === null ? removed(id, onto) : putBack(record, onto));
    if (!stored.ok || !stored.value) return stored;
    this.#changes.tell({ kind: "scenarios", ids: [id] });
    if (record === null) await this.#database.use(async (db) => (await deleting()).dropExpired(db));
    return stored;
  }

  lastOpened(): Promise<Stored<string | null>> {
    return this.#database.use(async (db) => {
      const value: unknown = (await db.get("settings", LAST_OPENED))?.value;
      return typeof value === "string" ? value : null;
    });
  }

  setLastOpened(id: string): Promise<Stored<void>> {
    return this.#database.use(async (db) => {
      await db.put("settings", { recordVersion: RECORD_VERSION, name: LAST_OPENED, value: id });
    });
  }
}

/** What takes scenarios away comes when one goes. */
const deleting = () => import("./deletion.ts");

const removed =
  (id: string, onto: string | null | undefined): Use<boolean> =>
  async (db) =>
    (await deleting()).remove(id, onto)(db);

/** What is written in the place of which revision, and whether what stands there is to be kept as it is beside it. */
interface Writing {
  record: ScenarioRecord & { revision: string };
  onto: string | null | undefined;
  setAside: boolean;
}

/** Writes a scenario; with `history` what it replaces stays as an automatic version where one is due. */
function put({ record, onto, setAside }: Writing, history: boolean): Use<Put> {
  return (db) =>
    within(db, ["scenarios", "versions"], async (writing) => {
      const scenarios = writing.objectStore("scenarios");
      const versions = writing.objectStore("versions") as Versions<"readwrite">;
      const standing = (await scenarios.get(record.id)) ?? null;
      const { revision } = record;
      // A write that was thought lost may have arrived.
      if (revisionOf(standing) === revision) return { written: true, revision };
      if (onto !== undefined && revisionOf(standing) !== onto) return { written: false, standing };
      // What cannot be read is not written over: another version of the app may read it.
      if (setAside && standing) await scenarios.put({ ...standing, id: asideOf(record.id, standing) });
      else if (history && standing) await keepReplaced(versions, standing);
      await scenarios.put(record);
      return { written: true, revision };
    });
}

/** Writes a record as it is; gives whether it stands. */
function putBack(record: ScenarioRecord, onto: string | null | undefined): Use<boolean> {
  return (db) =>
    within(db, ["scenarios"], async (writing) => {
      const scenarios = writing.objectStore("scenarios");
      const standing = revisionOf(await scenarios.get(record.id));
      // The same revision: a write that was thought lost may have arrived.
      if (onto !== undefined && standing !== onto) return standing === revisionOf(record);
      await scenarios.put(record);
      return true;
    });
}

/** Keeps what is replaced as an automatic version, where the last is old enough; those that are too many go. */
async function keepReplaced(versions: Versions<"readwrite">, standing: ScenarioRecord): Promise<void> {
  const { id, updatedAt: savedAt } = lineOf(standing)!;
  if (!isDue(await lastAutomatic(versions, id, savedAt), savedAt)) return;
  await versions.put(versionOf({ scenarioId: id, kind: "automatic", name: "", savedAt }, contentOf(standing)));
  await thin(versions, id, KEPT_AUTOMATIC);
}

/** The id under which a record that cannot be read is kept beside the one that takes its place. */
function asideOf(id: string, standing: ScenarioRecord): string {
  return `${id}-unreadable-${lineOf(standing)?.updatedAt ?? 0}`;
}
