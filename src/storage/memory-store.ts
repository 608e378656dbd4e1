import type { Scenario } from "#engine/index.ts";
import { KEPT_RESULTS } from "./result-store.ts";
import { entriesOf, foundIn, recordOf } from "./scenario-store.ts";
import type { KeptRun, ResultStore, ScenarioRecord, ScenarioStore, StorageFailure, Stored, Stores } from "./store.ts";

/** Stores that last as long as the page; `failure` says why there are no better ones. */
export function createMemoryStores(failure: StorageFailure): Stores {
  return { scenarios: memoryScenarios(), results: memoryResults(), failure, close: () => {} };
}

function memoryScenarios(): ScenarioStore {
  const records = new Map<string, ScenarioRecord>();
  let lastOpened: string | null = null;
  return {
    list: () => kept(entriesOf([...records.values()])),
    get: async (id) => kept(await foundIn(records.get(id))),
    put: (scenario: Scenario) => kept(void records.set(scenario.id, structuredClone(recordOf(scenario)))),
    record: (id) => kept(structuredClone(records.get(id) ?? null)),
    restore: (id, record) => kept(void (record ? records.set(id, structuredClone(record)) : records.delete(id))),
    lastOpened: () => kept(lastOpened),
    setLastOpened: (id) => kept(void (lastOpened = id)),
  };
}

function memoryResults(): ResultStore {
  const runs = new Map<string, KeptRun>();
  return {
    get: (key) => kept(runs.get(key) ?? null),
    put: (key, run) => {
      runs.delete(key);
      runs.set(key, run);
      const [oldest] = runs.keys();
      if (runs.size > KEPT_RESULTS && oldest !== undefined) runs.delete(oldest);
      return kept(undefined);
    },
  };
}

function kept<T>(value: T): Promise<Stored<T>> {
  return Promise.resolve({ ok: true, value });
}
