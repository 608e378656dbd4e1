import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { apiVendor } from "#scenario/templates/index.ts";
import { openStores } from "#storage/open-stores.ts";
import { resultKey } from "#storage/result-key.ts";
import { createRunMemory } from "#storage/run-memory.ts";
import type { Stored, Stores } from "#storage/store.ts";
import { pageOver } from "#tests/state/page-parts.ts";
import { keptRun, uniqueName } from "#tests/storage/fixture.ts";
import { Chance } from "#tests/walk/random.ts";
import { odd, STORABLE } from "./values.ts";
import { share, Watch } from "./watch.ts";

/** Records of a database that are broken together. */
const AT_ONCE = 40;

const REQUEST = { scenario: apiVendor, runs: 2, metrics: ["revenue"], quantiles: ["p50"] };
const KEY = await resultKey(REQUEST);

/** What the app itself would write, store by store. */
const RECORDS: Record<string, (i: number) => Record<string, unknown>> = {
  scenarios: (i) => ({
    recordVersion: 1,
    id: `s-${i}`,
    name: `S ${i}`,
    updatedAt: i,
    revision: `r-${i}`,
    scenario: apiVendor,
  }),
  versions: (i) => ({
    recordVersion: 1,
    key: `s-${i % 7}/v-${i}`,
    scenarioId: `s-${i % 7}`,
    kind: ["automatic", "named", "conflict", "deleted"][i % 4],
    name: "V",
    savedAt: i,
    scenario: apiVendor,
  }),
  results: (i) => ({
    recordVersion: 1,
    key: i === 0 ? KEY : `k-${i}`,
    savedAt: i,
    run: keptRun(2),
    modelKey: `m-${i}`,
  }),
  settings: (i) => ({ recordVersion: 1, name: i === 0 ? "lastOpened" : `setting-${i}`, value: "s-1" }),
};

const KEYS: Record<string, string> = { scenarios: "id", versions: "key", results: "key", settings: "name" };

/** Puts broken records into a database of the app's shape; gives how many the database took. */
async function fill(name: string, chance: Chance): Promise<number> {
  await (await openStores({ name })).scenarios.list();
  const db = await openDB(name);
  let taken = 0;
  for (let i = 0; i < AT_ONCE; i++) {
    const store = chance.of(Object.keys(RECORDS));
    const whole = RECORDS[store]!(i < 4 ? 0 : i);
    const { value } = odd(whole, STORABLE, chance);
    const record = typeof value === "object" && value !== null ? value : whole;
    const keyPath = KEYS[store]!;
    // A record without its key is taken by no database.
    if (typeof Reflect.get(record, keyPath) !== "string") Reflect.set(record, keyPath, whole[keyPath]);
    try {
      await db.put(store, record);
      taken++;
    } catch {
      continue;
    }
  }
  db.close();
  return taken;
}

async function everythingIn(name: string): Promise<unknown> {
  const db = await openDB(name);
  const stores = await Promise.all([...db.objectStoreNames].map(async (store) => [store, await db.getAll(store)]));
  db.close();
  return stores;
}

function valueOf<T>(stored: Stored<T>): T {
  if (!stored.ok) throw new Error(JSON.stringify(stored.failure));
  return stored.value;
}

/** Reads all that the app reads: at its start, on Home, in its dialogs. */
async function readAll(stores: Stores): Promise<void> {
  const entries = valueOf(await stores.scenarios.list());
  for (const { id, name, updatedAt } of entries) {
    expect([typeof id, typeof name, Number.isFinite(updatedAt)]).toEqual(["string", "string", true]);
    valueOf(await stores.scenarios.get(id));
    for (const version of valueOf(await stores.versions.list(id))) {
      expect([typeof version.name, typeof version.savedAt]).toEqual(["string", "number"]);
      valueOf(await stores.versions.get(version.key));
    }
  }
  valueOf(await stores.keeping.holdings());
  const { library, shelf } = pageOver(stores);
  await library.lastOpened();
  await library.refresh();
  await shelf.look(library.entries);
  expect(shelf.rows.length).toBe(library.entries.length);
  const memory = createRunMemory(stores.results);
  const run = await memory.find(REQUEST);
  if (run !== null) expect(Object.values(run.summary.strategies)[0]?.perRun["revenue"]).toBeInstanceOf(Float64Array);
  await memory.former(REQUEST);
}

test(
  "rows that other programs left in the database are read without harm, and stay as they are",
  { timeout: 900_000 },
  async () => {
    const chance = new Chance(65);
    const watch = new Watch("rows");
    for (let left = share(8000); left > 0;) {
      const name = uniqueName();
      left -= await fill(name, chance);
      const before = await everythingIn(name);
      const stores = await openStores({ name });
      await watch.read(`database with ${left} left`, () => readAll(stores));
      stores.close();
      expect(isDeepStrictEqual(await everythingIn(name), before), "what is stored").toBe(true);
      await deleteDB(name);
    }
    watch.finish();
  },
);
