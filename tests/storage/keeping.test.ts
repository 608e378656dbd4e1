import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMemoryStores } from "#storage/memory-store.ts";
import { openStores } from "#storage/open-stores.ts";
import type { Holdings, Stored, Stores, VersionKind } from "#storage/store.ts";
import { template } from "../runner/request.ts";
import { keptRun, uniqueName } from "./fixture.ts";

let name: string;
let open: Stores[];
beforeEach(() => {
  name = uniqueName();
  open = [];
});
afterEach(async () => {
  for (const stores of open) stores.close();
  await deleteDB(name);
});

async function inDatabase(): Promise<Stores> {
  const stores = await openStores({ name });
  open.push(stores);
  return stores;
}

function valueOf<T>(stored: Stored<T>): T {
  if (!stored.ok) throw new Error(stored.failure.code);
  return stored.value;
}

const holdings = async ({ keeping }: Stores): Promise<Holdings> => valueOf(await keeping.holdings());

/** How many of each there are. */
async function counts(stores: Stores): Promise<number[]> {
  const { scenarios, automatic, named, deleted, results } = await holdings(stores);
  return [scenarios, automatic, named, deleted, results].map(({ count }) => count);
}

/** Two scenarios with versions of each kind, one that was deleted and had three, one that cannot be read, two results. */
async function filled(stores: Stores): Promise<void> {
  const keep = (scenarioId: string, kind: VersionKind, savedAt: number, called = "") =>
    stores.versions.keep({ scenarioId, kind, name: called, savedAt }, { ...template, id: scenarioId });
  for (const id of ["one", "two"]) {
    await stores.scenarios.put({ ...template, id, name: `Scenario ${id}` });
    for (let at = 1; at <= 4; at++) await keep(id, "automatic", at);
    await keep(id, "named", 5, "Mine");
  }
  await keep("two", "conflict", 6);
  await stores.scenarios.put({ ...template, id: "gone", name: "Was here" });
  await keep("gone", "automatic", 7);
  await keep("gone", "named", 8, "Best");
  await stores.scenarios.restore("gone", null);
  await stores.scenarios.restore("odd", {
    recordVersion: 1,
    id: "odd",
    name: "Odd",
    updatedAt: 9,
    scenario: { seats: "?" },
  });
  for (const key of ["a", "b"]) await stores.results.put(key, keptRun(10));
}

describe.each([
  ["in the database", inDatabase],
  ["in memory", () => Promise.resolve(createMemoryStores({ code: "unavailable", detail: "a test" }))],
])("what is kept %s", (_where, make) => {
  it("is counted by kind, with about its size", async () => {
    const stores = await make();
    expect(await counts(stores)).toEqual([0, 0, 0, 0, 0]);
    await filled(stores);
    expect(await counts(stores)).toEqual([3, 8, 3, 3, 2]);
    const { scenarios, automatic, deleted, results } = await holdings(stores);
    const size = JSON.stringify(template).length;
    for (const { bytes, scenarios: all } of [
      { bytes: scenarios.bytes, scenarios: 2 },
      { bytes: automatic.bytes, scenarios: 8 },
      { bytes: deleted.bytes, scenarios: 3 },
    ]) {
      expect(bytes / size / all).toBeGreaterThan(0.8);
      expect(bytes / size / all).toBeLessThan(1.4);
    }
    expect(results.bytes).toBeGreaterThan(2 * keptRun(10).summary.strategies["seats"]!.perRun["revenue"]!.byteLength);
  });

  it("names deleted scenarios by their newest version, and what cannot be read", async () => {
    const stores = await make();
    await filled(stores);
    const { deleted, unreadable } = await holdings(stores);
    expect(deleted.scenarios.map(({ scenarioId, name: called }) => [scenarioId, called])).toEqual([
      ["gone", "Was here"],
    ]);
    const [{ newest }] = deleted.scenarios as [(typeof deleted.scenarios)[number]];
    expect([newest.kind, newest.savedAt]).toEqual(["deleted", deleted.scenarios[0]!.deletedAt]);
    expect(await stores.versions.get(newest.key)).toMatchObject({ value: { kind: "scenario" } });
    expect(unreadable).toEqual([{ id: "odd", name: "Odd", updatedAt: 9, raw: { seats: "?" } }]);
  });

  it("is dropped kind by kind, and nothing else with it", async () => {
    const stores = await make();
    await filled(stores);
    const { keeping, scenarios } = stores;
    await keeping.dropResults();
    expect(await counts(stores)).toEqual([3, 8, 3, 3, 0]);
    await keeping.dropAutomatic();
    expect(await counts(stores)).toEqual([3, 0, 3, 3, 0]);
    await scenarios.restore("two", null);
    await keeping.dropDeleted("gone");
    expect(await counts(stores)).toEqual([2, 0, 1, 3, 0]);
    await keeping.dropDeleted();
    expect(await counts(stores)).toEqual([2, 0, 1, 0, 0]);
  });
});

it("is gone with everything else, here and for those who come after", async () => {
  const stores = await inDatabase();
  await filled(stores);
  valueOf(await stores.keeping.deleteEverything());
  expect(await indexedDB.databases()).not.toContainEqual(expect.objectContaining({ name }));
  expect(await stores.scenarios.put(template)).toEqual({ ok: false, failure: { code: "deleted" } });
  expect(await counts(await inDatabase())).toEqual([0, 0, 0, 0, 0]);
});
