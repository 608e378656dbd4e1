import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Scenario } from "#engine/index.ts";
import { createMemoryStores } from "#storage/memory-store.ts";
import { openStores } from "#storage/open-stores.ts";
import type { NewRecords, Stored, Stores } from "#storage/store.ts";
import { template } from "../runner/request.ts";
import { keptRun, uniqueName } from "./fixture.ts";

const name = uniqueName();
const open: Stores[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const stores of open.splice(0)) stores.close();
  await deleteDB(name);
});

function valueOf<T>(stored: Stored<T>): T {
  if (!stored.ok) throw new Error(stored.failure.code);
  return stored.value;
}

const scenario = (id: string, parts: Partial<Scenario> = {}) => ({ ...template, id, name: id, ...parts });
const line = (id: string) => ({ id, name: id, updatedAt: 7, scenario: scenario(id) });
const version = (scenarioId: string, savedAt: number) =>
  ({ scenarioId, kind: "named", name: "before", savedAt, scenario: scenario(scenarioId) }) as const;
const LIBRARY: NewRecords = {
  scenarios: [line("a"), line("b")],
  versions: [version("a", 1), version("a", 2), version("gone", 3)],
};

/** All that is kept of scenarios and versions, without stamps. */
async function kept(stores: Stores): Promise<unknown> {
  const ids = valueOf(await stores.scenarios.list()).map(({ id }) => id);
  const histories = valueOf(await stores.records.historyIds());
  const lists = await Promise.all(histories.map((id) => stores.versions.list(id)));
  return [ids.sort(), lists.map((list) => valueOf(list).map((entry) => `${entry.scenarioId} ${entry.savedAt}`))];
}

describe.each(["in the database", "in memory"])("whole libraries %s", (where) => {
  async function stores(): Promise<Stores> {
    const opened =
      where === "in memory" ? createMemoryStores({ code: "unavailable", detail: "test" }) : await openStores({ name });
    open.push(opened);
    return opened;
  }

  it("go in at once, stamped, and out again without a trace", async () => {
    const { scenarios, versions, records } = await stores();
    const all = open[0]!;
    expect(await kept(all)).toEqual([[], []]);
    const added = valueOf(await records.add(LIBRARY));
    expect(await kept(all)).toEqual([
      ["a", "b"],
      [["a 2", "a 1"], ["gone 3"]],
    ]);
    expect(valueOf(await scenarios.record("a"))).toEqual({
      ...LIBRARY.scenarios[0],
      recordVersion: 1,
      revision: added.scenarios[0]!.revision,
    });
    expect(valueOf(await records.history("a")).map(({ savedAt }) => savedAt)).toEqual(expect.arrayContaining([1, 2]));
    expect(valueOf(await records.history("b"))).toEqual([]);
    const [first] = added.versions;
    expect(valueOf(await versions.record(first!.key))).toEqual({ ...LIBRARY.versions[0], recordVersion: 1, ...first });
    valueOf(await records.remove(added));
    expect(await kept(all)).toEqual([[], []]);
  });

  it("stay out as a whole where an id is taken", async () => {
    const { scenarios, records } = await stores();
    await scenarios.put(scenario("b", { horizonMonths: 24 }));
    expect(await records.add(LIBRARY)).toMatchObject({ ok: false });
    expect(await kept(open[0]!)).toEqual([["b"], []]);
    expect(valueOf(await scenarios.get("b"))).toMatchObject({ scenario: { horizonMonths: 24 } });
  });

  it("leave what was changed since as a deleted version", async () => {
    const { scenarios, versions, records } = await stores();
    const added = valueOf(await records.add(LIBRARY));
    await scenarios.put(scenario("a", { horizonMonths: 24 }));
    valueOf(await records.remove(added));
    const left = valueOf(await versions.list("a"));
    expect(left.map(({ kind }) => kind)).toContain("deleted");
    const deleted = left.find(({ kind }) => kind === "deleted")!;
    expect(valueOf(await versions.get(deleted.key))).toMatchObject({ scenario: { horizonMonths: 24 } });
    expect(valueOf(await records.historyIds())).toEqual(["a"]);
  });
});

it("makes room by dropping results where there is none for a library", async () => {
  const stores = await openStores({ name });
  open.push(stores);
  await stores.results.put("key", keptRun(1));
  const add = IDBObjectStore.prototype.add;
  let refused = 0;
  vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, ...values) {
    if (refused++ === 0) throw new DOMException("full", "QuotaExceededError");
    return add.apply(this, values);
  });
  valueOf(await stores.records.add(LIBRARY));
  expect(await kept(stores)).toEqual([
    ["a", "b"],
    [["a 2", "a 1"], ["gone 3"]],
  ]);
  expect(valueOf(await stores.results.get("key"))).toBeNull();
});

it("puts nothing in where the last of it fails", async () => {
  const stores = await openStores({ name });
  open.push(stores);
  const holed = { ...version("a", 4), scenario: () => {} };
  expect(await stores.records.add({ ...LIBRARY, versions: [...LIBRARY.versions, holed] })).toMatchObject({ ok: false });
  expect(await kept(stores)).toEqual([[], []]);
  const db = await openDB(name);
  expect(await db.count("scenarios")).toBe(0);
  db.close();
});
