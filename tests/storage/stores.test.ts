import "fake-indexeddb/auto";
import { forceCloseDatabase } from "fake-indexeddb";
import { deleteDB, openDB, unwrap } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Scenario } from "#engine/index.ts";
import { Database } from "#storage/db.ts";
import { createMemoryStores } from "#storage/memory-store.ts";
import { openStores } from "#storage/open-stores.ts";
import { KEPT_RESULTS } from "#storage/result-store.ts";
import { DATABASE_VERSION } from "#storage/schema.ts";
import type { Stored, StorageFailure, Stores } from "#storage/store.ts";
import { template as scenario } from "../runner/request.ts";
import { keptRun, uniqueName } from "./fixture.ts";

/** What a browser does to a connection whose data is cleared. (The declaration asks for the class, not for a connection.) */
const end = forceCloseDatabase as unknown as (db: IDBDatabase) => void;

let name: string;
let open: Stores[];
beforeEach(() => {
  name = uniqueName();
  open = [];
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const stores of open) stores.close();
  await deleteDB(name);
});

async function stores(onTrouble?: (failure: StorageFailure) => void): Promise<Stores> {
  const opened = await openStores({ name, ...(onTrouble && { onTrouble }) });
  open.push(opened);
  return opened;
}

function valueOf<T>(stored: Stored<T>): T {
  if (!stored.ok) throw new Error(stored.failure.code);
  return stored.value;
}

describe.each([
  ["in the database", () => stores()],
  ["in memory", () => Promise.resolve(createMemoryStores({ code: "unavailable", detail: "a test" }))],
])("scenarios and results %s", (_where, make) => {
  it("gives back what was put, parsed, and nothing else", async () => {
    const { scenarios } = await make();
    await scenarios.put(scenario);
    expect(valueOf(await scenarios.get(scenario.id))).toEqual({ kind: "scenario", scenario });
    expect(valueOf(await scenarios.get("another"))).toEqual({ kind: "missing" });
  });

  it("lists the newest first", async () => {
    const { scenarios } = await make();
    const clock = vi.spyOn(Date, "now");
    clock.mockReturnValue(1000);
    await scenarios.put({ ...scenario, id: "old", name: "Old" });
    clock.mockReturnValue(2000);
    await scenarios.put({ ...scenario, id: "new", name: "New" });
    expect(valueOf(await scenarios.list())).toEqual([
      { id: "new", name: "New", updatedAt: 2000 },
      { id: "old", name: "Old", updatedAt: 1000 },
    ]);
  });

  it("takes a scenario away and puts it back as it was, read or not", async () => {
    const { scenarios } = await make();
    const wrong = { ...scenario, id: "wrong", horizonMonths: "many" } as unknown as Scenario;
    for (const each of [scenario, wrong]) {
      await scenarios.put(each);
      const record = valueOf(await scenarios.record(each.id));
      const found = valueOf(await scenarios.get(each.id));
      await scenarios.restore(each.id, null);
      expect(valueOf(await scenarios.get(each.id))).toEqual({ kind: "missing" });
      expect(valueOf(await scenarios.record(each.id))).toBeNull();
      await scenarios.restore(each.id, record);
      expect(valueOf(await scenarios.get(each.id))).toEqual(found);
      expect(valueOf(await scenarios.record(each.id))).toEqual(record);
    }
  });

  it("remembers what was open last", async () => {
    const { scenarios } = await make();
    expect(valueOf(await scenarios.lastOpened())).toBe(null);
    await scenarios.setLastOpened("new");
    expect(valueOf(await scenarios.lastOpened())).toBe("new");
  });

  it("reports a scenario that does not parse and hands it out as it is", async () => {
    const { scenarios } = await make();
    const wrong = { ...scenario, horizonMonths: "many" } as unknown as Scenario;
    await scenarios.put(wrong);
    const found = valueOf(await scenarios.get(scenario.id));
    expect(found).toMatchObject({ kind: "unreadable", name: scenario.name, raw: wrong });
    if (found.kind === "unreadable") expect(found.problems.map(({ path }) => path)).toEqual(["/horizonMonths"]);
    expect(valueOf(await scenarios.list())).toHaveLength(1);
  });

  it("keeps the newest results with their arrays", async () => {
    const { results } = await make();
    let now = 0;
    vi.spyOn(Date, "now").mockImplementation(() => ++now);
    for (let runs = 1; runs <= KEPT_RESULTS + 3; runs++) await results.put(`key-${runs}`, keptRun(runs));
    expect(valueOf(await results.get("key-3"))).toBe(null);
    for (let runs = 4; runs <= KEPT_RESULTS + 3; runs++) {
      expect(valueOf(await results.get(`key-${runs}`))).toEqual(keptRun(runs));
    }
  });
});

describe("the database", () => {
  it("keeps everything for the next page", async () => {
    const before = await stores();
    await before.scenarios.put(scenario);
    await before.results.put("key", keptRun(7));
    before.close();
    const after = await stores();
    expect(after.failure).toBe(null);
    expect(valueOf(await after.scenarios.get(scenario.id))).toMatchObject({ kind: "scenario" });
    expect(valueOf(await after.results.get("key"))).toEqual(keptRun(7));
  });

  it("sets an unreadable scenario aside before it writes another one under its id", async () => {
    const { scenarios } = await stores();
    const unreadable = { ...scenario, schemaVersion: 99 } as unknown as Scenario;
    await scenarios.put(unreadable);
    expect(valueOf(await scenarios.get(scenario.id)).kind).toBe("unreadable");
    await scenarios.put(scenario);
    await scenarios.put(scenario);
    expect(valueOf(await scenarios.get(scenario.id)).kind).toBe("scenario");
    const others = valueOf(await scenarios.list()).filter(({ id }) => id !== scenario.id);
    expect(others).toHaveLength(1);
    expect(valueOf(await scenarios.get(others[0]!.id))).toMatchObject({ kind: "unreadable", raw: unreadable });
  });

  it("stores the version with every record", async () => {
    const { scenarios, results } = await stores();
    await scenarios.put(scenario);
    await scenarios.setLastOpened(scenario.id);
    await results.put("key", keptRun(1));
    const db = await openDB(name);
    for (const store of db.objectStoreNames) {
      for (const record of await db.getAll(store)) expect(record).toHaveProperty("recordVersion", 1);
    }
    db.close();
  });

  it("does not show results of a newer shape", async () => {
    const { results } = await stores();
    const db = await openDB(name);
    await db.put("results", { recordVersion: 2, key: "key", savedAt: 1, run: "of a kind unknown yet" });
    db.close();
    expect(valueOf(await results.get("key"))).toBe(null);
  });

  it("was made by a newer version: keeps in memory and says so", async () => {
    (await openDB(name, DATABASE_VERSION + 100)).close();
    const opened = await stores();
    expect(opened.failure).toEqual({ code: "newerVersion" });
    expect(valueOf(await opened.scenarios.list())).toEqual([]);
  });

  it("makes way for a newer version in another tab and says so", async () => {
    const onTrouble = vi.fn();
    const { scenarios } = await stores(onTrouble);
    const newer = await openDB(name, DATABASE_VERSION + 100);
    expect(onTrouble.mock.calls).toEqual([[{ code: "takenOver" }]]);
    expect(await scenarios.put(scenario)).toEqual({ ok: false, failure: { code: "takenOver" } });
    newer.close();
  });

  it("says so while an older tab holds it, and works once that is closed", async () => {
    const older = await openDB(name, 1);
    const [onTrouble, onRecovered] = [vi.fn(), vi.fn()];
    const database = new Database(name, { onTrouble, onRecovered });
    expect(await database.use(() => Promise.resolve(1))).toEqual({ ok: false, failure: { code: "blocked" } });
    expect(onTrouble.mock.calls).toEqual([[{ code: "blocked" }]]);
    expect(onRecovered).not.toHaveBeenCalled();
    older.close();
    await vi.waitFor(async () => expect(await database.use(() => Promise.resolve(1))).toEqual({ ok: true, value: 1 }));
    expect(onRecovered).toHaveBeenCalledOnce();
    database.close();
  });

  it("is opened again after the browser ended the connection", async () => {
    const { scenarios } = await stores();
    const opened = vi.spyOn(indexedDB, "open");
    const database = new Database(name, { onTrouble: vi.fn(), onRecovered: vi.fn() });
    await database.use((db) => Promise.resolve(end(unwrap(db))));
    expect(await database.use((db) => db.count("scenarios"))).toEqual({ ok: true, value: 0 });
    expect(opened).toHaveBeenCalledTimes(2);
    expect(valueOf(await scenarios.list())).toEqual([]);
    database.close();
  });

  it("gives up results when a scenario finds no room", async () => {
    const { scenarios, results } = await stores();
    await results.put("key", keptRun(1));
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(await scenarios.put(scenario)).toMatchObject({ ok: true, value: { written: true } });
    expect(valueOf(await results.get("key"))).toBe(null);
  });

  it("says so when there is no room at all", async () => {
    const { scenarios } = await stores();
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(await scenarios.put(scenario)).toEqual({ ok: false, failure: { code: "quota" } });
  });

  it("is not there: keeps in memory and says so", async () => {
    vi.stubGlobal("indexedDB", undefined);
    Reflect.deleteProperty(globalThis, "indexedDB");
    const opened = await openStores({ name });
    expect(opened.failure).toMatchObject({ code: "unavailable" });
    expect(valueOf(await opened.scenarios.list())).toEqual([]);
  });

  it("is forbidden: keeps in memory and says so", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("not here", "SecurityError");
    });
    expect((await openStores({ name })).failure).toEqual({
      code: "unavailable",
      detail: "SecurityError: not here",
    });
  });
});
