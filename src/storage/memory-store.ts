import type { Scenario } from "#engine/index.ts";
import { deletedVersion } from "./deletion.ts";
import { foundIn } from "./found.ts";
import { countHoldings } from "./holdings.ts";
import { dropExpired, keepAutomatic, kept, memoryVersions, type Held } from "./memory-versions.ts";
import { addedOf, stampedOf } from "./record-store.ts";
import { entriesOf, entryOf, recordOf } from "./records.ts";
import { isFormer, tooMany } from "./result-store.ts";
import { revisionOf } from "./revision.ts";
import type {
  Keeping,
  Put,
  RecordStore,
  ResultStore,
  ScenarioStore,
  StorageFailure,
  Stored,
  Stores,
  VersionRecord,
} from "./store.ts";

/** Stores that last as long as the page; `failure` says why there are no better ones. */
export function createMemoryStores(failure: StorageFailure): Stores {
  const held: Held = { scenarios: new Map(), versions: new Map(), results: new Map() };
  return {
    scenarios: memoryScenarios(held),
    versions: memoryVersions(held),
    results: memoryResults(held),
    records: memoryRecords(held),
    keeping: memoryKeeping(held),
    // No other tab knows of them.
    changes: { listen: () => () => {} },
    alone: (task) => task(),
    failure,
    close: () => {},
  };
}

function memoryScenarios({ scenarios, versions }: Held): ScenarioStore {
  let lastOpened: string | null = null;
  return {
    list: () => kept(entriesOf([...scenarios.values()])),
    get: async (id) => kept(await foundIn(scenarios.get(id))),
    put: (scenario: Scenario, onto?: string | null) => {
      const standing = scenarios.get(scenario.id) ?? null;
      if (onto !== undefined && revisionOf(standing) !== onto) return kept<Put>({ written: false, standing });
      const record = structuredClone(recordOf(scenario));
      if (standing) keepAutomatic(versions, standing);
      scenarios.set(scenario.id, record);
      return kept<Put>({ written: true, revision: record.revision });
    },
    record: (id) => kept(structuredClone(scenarios.get(id) ?? null)),
    restore: (id, record, onto) => {
      const standing = scenarios.get(id);
      if (record === null && !standing) return kept(true);
      if (onto !== undefined && revisionOf(standing) !== onto) return kept(false);
      if (record) scenarios.set(id, structuredClone(record));
      else {
        const version = deletedVersion(id, standing);
        versions.set(version.key, version);
        scenarios.delete(id);
        dropExpired({ scenarios, versions });
      }
      return kept(true);
    },
    lastOpened: () => kept(lastOpened),
    setLastOpened: (id) => kept(void (lastOpened = id)),
  };
}

function memoryResults({ results }: Held): ResultStore {
  return {
    get: (key) => kept(results.get(key)?.run ?? null),
    put: (key, run, modelKey) => {
      results.delete(key);
      results.set(key, { run, modelKey });
      for (const old of tooMany([...results.keys()], key)) results.delete(old);
      return kept(undefined);
    },
    former: (key, modelKey) => {
      const found = [...results].filter(([other, held]) => held.modelKey === modelKey && isFormer(other, key));
      return kept(found.map(([former, { run }]) => ({ key: former, run })).reverse());
    },
    drop: (keys) => kept(keys.forEach((key) => results.delete(key))),
  };
}

function memoryRecords({ scenarios, versions }: Held): RecordStore {
  return {
    historyIds: () => kept([...new Set([...versions.values()].map(({ scenarioId }) => scenarioId))].sort()),
    history: (id) => kept(structuredClone([...versions.values()].filter(({ scenarioId }) => scenarioId === id))),
    add: (records) => {
      const taken = records.scenarios.find(({ id }) => scenarios.has(id));
      if (taken) return Promise.resolve({ ok: false, failure: { code: "other", detail: `${taken.id} is taken` } });
      // Not copied, which would take its time: records are replaced and never changed.
      const stamped = stampedOf(records);
      for (const record of stamped.scenarios) scenarios.set(record.id, record);
      for (const record of stamped.versions) versions.set(record.key, record);
      return kept(addedOf(stamped));
    },
    remove: (added) => {
      for (const { id, revision } of added.scenarios) {
        const standing = scenarios.get(id);
        if (standing && revisionOf(standing) !== revision) {
          const version = deletedVersion(id, standing);
          versions.set(version.key, version);
        }
        scenarios.delete(id);
      }
      for (const { key } of added.versions) versions.delete(key);
      return kept(undefined);
    },
  };
}

function memoryKeeping(held: Held): Keeping {
  const drop = (goes: (version: VersionRecord) => boolean): Promise<Stored<void>> => {
    for (const [key, version] of held.versions) if (goes(version)) held.versions.delete(key);
    return kept(undefined);
  };
  return {
    holdings: async () =>
      kept(
        await countHoldings({
          scenarios: inTurns(held.scenarios),
          versions: [...held.versions.values()].map(entryOf),
          version: (key) => Promise.resolve(held.versions.get(key)),
          results: inTurns(held.results),
        }),
      ),
    dropResults: () => kept(held.results.clear()),
    dropAutomatic: () => drop(({ kind, scenarioId }) => kind === "automatic" && held.scenarios.has(scenarioId)),
    dropDeleted: (id) => drop(({ scenarioId }) => !held.scenarios.has(scenarioId) && (id ?? scenarioId) === scenarioId),
    persist: () => Promise.resolve(null),
    deleteEverything: () => {
      for (const part of Object.values(held)) part.clear();
      return kept(undefined);
    },
  };
}

/** One after another, each as a task of its own: counting them must not hold up the page. */
async function* inTurns<T>(records: ReadonlyMap<string, T>) {
  for (const record of [...records.values()]) {
    await new Promise((resolve) => setTimeout(resolve));
    yield record;
  }
}
