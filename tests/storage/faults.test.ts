import { deleteDB, openDB, type IDBPDatabase } from "idb";
import { describe, expect, it, vi } from "vitest";
import { Database } from "#storage/db.ts";
import { DATABASE_VERSION } from "#storage/schema.ts";
import { template } from "../runner/request.ts";
import { clock, dump, freshDatabase, noRoom, openTab, valueOf } from "./both-stores.ts";
import { keptRun } from "./fixture.ts";

const database = freshDatabase();

/** The database as the first release made it. */
async function firstRelease(records: unknown[] = []): Promise<IDBPDatabase> {
  return openDB(database.name(), 1, {
    upgrade: (db) => {
      const scenarios = db.createObjectStore("scenarios", { keyPath: "id" });
      const results = db.createObjectStore("results", { keyPath: "key" });
      results.createIndex("savedAt", "savedAt");
      const settings = db.createObjectStore("settings", { keyPath: "name" });
      for (const record of records) void scenarios.put(record);
      void results.put({ recordVersion: 1, key: "old", savedAt: 3, run: keptRun(7) });
      void settings.put({ recordVersion: 1, name: "lastOpened", value: template.id });
    },
  });
}

const firstRecord = (scenario: unknown = template, id: unknown = template.id) => ({
  recordVersion: 1,
  id,
  name: "First",
  updatedAt: 1000,
  scenario,
});

describe("a database that is not as this version makes it", () => {
  it("is the first release's: everything is there, and goes on from there", async () => {
    (await firstRelease([firstRecord()])).close();
    const { failure, scenarios, results, versions } = await openTab();
    expect(failure).toBe(null);
    expect(valueOf(await scenarios.list())).toEqual([{ id: template.id, name: "First", updatedAt: 1000 }]);
    expect(valueOf(await scenarios.get(template.id))).toEqual({ kind: "scenario", scenario: template });
    expect(valueOf(await scenarios.lastOpened())).toBe(template.id);
    expect(valueOf(await results.get("old"))).toEqual(keptRun(7));
    await scenarios.put({ ...template, description: "new" }, "at-1000");
    expect(valueOf(await versions.list(template.id))).toMatchObject([{ kind: "automatic", savedAt: 1000 }]);
  });

  it("is a newer version's: refused, and not touched", async () => {
    const upgrade = (db: IDBPDatabase): void => {
      void db.createObjectStore("scenarios", { keyPath: "other" }).put({ other: 1, of: "another shape" });
    };
    (await openDB(database.name(), DATABASE_VERSION + 100, { upgrade })).close();
    const before = await dump();
    const { failure, scenarios } = await openTab();
    expect(failure).toEqual({ code: "newerVersion" });
    await scenarios.put(template);
    await scenarios.restore(template.id, null);
    expect(await dump()).toEqual(before);
  });

  it.each([
    ["lacks stores", ["scenarios"]],
    ["lacks indexes", ["scenarios", "results", "versions", "settings"]],
  ])("%s: gets them, and keeps what it has", async (_what, stores) => {
    const keys: Record<string, string> = { scenarios: "id", settings: "name" };
    const upgrade = (db: IDBPDatabase): void => {
      for (const name of stores) db.createObjectStore(name, { keyPath: keys[name] ?? "key" });
    };
    const doctored = await openDB(database.name(), DATABASE_VERSION, { upgrade });
    await doctored.put("scenarios", firstRecord());
    doctored.close();
    const before = await dump();
    const first = await openTab();
    expect(first.failure).toBe(null);
    expect(valueOf(await first.scenarios.put({ ...template, description: "new" }))).toMatchObject({ written: true });
    await first.results.put("key", keptRun(1));
    const after = await dump();
    expect([before["version"], after["version"]]).toEqual([DATABASE_VERSION, DATABASE_VERSION + 1]);
    expect(after["versions"]).toMatchObject([{ kind: "automatic", scenario: template }]);
    // It is whole now: a second tab leaves it alone.
    expect((await openTab()).failure).toBe(null);
    expect((await dump())["version"]).toBe(DATABASE_VERSION + 1);
    expect(valueOf(await first.scenarios.list())).toHaveLength(1);
  });

  it("has indexes of another kind: they are made anew", async () => {
    const upgrade = (db: IDBPDatabase): void => {
      db.createObjectStore("scenarios", { keyPath: "id" });
      db.createObjectStore("settings", { keyPath: "name" });
      db.createObjectStore("results", { keyPath: "key" }).createIndex("savedAt", "savedAt", { unique: true });
      db.createObjectStore("versions", { keyPath: "key" }).createIndex("history", "kind");
    };
    (await openDB(database.name(), DATABASE_VERSION, { upgrade })).close();
    const { versions, results } = await openTab();
    clock(5);
    for (const key of ["a", "b"]) valueOf(await results.put(key, keptRun(1)));
    valueOf(await versions.keep({ scenarioId: "one", kind: "named", name: "Mine", savedAt: 1 }, template));
    expect(valueOf(await versions.list("one"))).toMatchObject([{ name: "Mine" }]);
  });

  it("has stores by other keys: is left alone, and the page works in memory", async () => {
    const upgrade = (db: IDBPDatabase): void => {
      db.createObjectStore("scenarios", { autoIncrement: true })
        .put("anything")
        .catch(() => {});
    };
    (await openDB(database.name(), DATABASE_VERSION, { upgrade })).close();
    const { failure, scenarios } = await openTab();
    expect(failure).toEqual({ code: "damaged" });
    await scenarios.put(template);
    expect((await dump())["scenarios"]).toEqual(["anything"]);
  });

  it("has records of any kind: they are lines or passed over, and the rest works", async () => {
    const deep: Record<string, unknown> = {};
    let at = deep;
    for (let i = 0; i < 500; i++) at = at["in"] = {};
    const cyclic: Record<string, unknown> = {};
    cyclic["self"] = cyclic;
    const proto = JSON.parse('{"__proto__":{"polluted":true},"schemaVersion":1}') as unknown;
    const wrong: unknown[] = [
      { id: "empty" },
      { ...firstRecord(deep, "deep"), name: 5, updatedAt: "then" },
      firstRecord(cyclic, "cyclic"),
      firstRecord(proto, "proto"),
      firstRecord(10n, "bigint"),
      firstRecord("x".repeat(1e6), "huge"),
      { ...firstRecord(template, "later"), recordVersion: 2 },
      firstRecord(template, 5),
      firstRecord(template, new Date(0)),
    ];
    const db = await firstRelease([firstRecord(), ...wrong]);
    await db.put("settings", { name: "lastOpened", value: { not: "an id" } });
    db.close();
    const stores = await openTab();
    expect(valueOf(await stores.scenarios.lastOpened())).toBe(null);
    const list = valueOf(await stores.scenarios.list());
    const ids = ["deep", "cyclic", "proto", "bigint", "huge", "later", "empty"];
    expect(new Set(list.map(({ id }) => id))).toEqual(new Set([template.id, ...ids]));
    for (const { name, updatedAt } of list) expect([typeof name, typeof updatedAt]).toEqual(["string", "number"]);
    for (const id of ids) expect(valueOf(await stores.scenarios.get(id)).kind, id).toBe("unreadable");
    expect(valueOf(await stores.scenarios.get(template.id)).kind).toBe("scenario");
    expect("polluted" in {}).toBe(false);

    const holdings = valueOf(await stores.keeping.holdings());
    expect(holdings.scenarios.count).toBe(10);
    expect(holdings.unreadable).toHaveLength(9);
    for (const id of ["cyclic", "empty"]) valueOf(await stores.scenarios.restore(id, null));
    expect(valueOf(await stores.versions.list("empty"))).toMatchObject([{ kind: "deleted", name: "empty" }]);
  });

  it("sets what it cannot read aside whole, in the same write", async () => {
    (await firstRelease([firstRecord({ schemaVersion: 99 })])).close();
    const { scenarios } = await openTab();
    await scenarios.get(template.id);
    noRoom(["scenarios"]);
    expect(await scenarios.put(template)).toEqual({ ok: false, failure: { code: "quota" } });
    vi.restoreAllMocks();
    expect((await dump())["scenarios"]).toEqual([firstRecord({ schemaVersion: 99 })]);
    valueOf(await scenarios.put(template));
    const aside = firstRecord({ schemaVersion: 99 }, `${template.id}-unreadable-1000`);
    expect((await dump())["scenarios"]).toMatchObject([{ scenario: template }, aside]);
  });
});

describe("a browser that does not do as it should", () => {
  it("never answers: the page goes on without after a while, and with it once it answers", async () => {
    const [onTrouble, onRecovered] = [vi.fn(), vi.fn()];
    const { open } = indexedDB;
    let answer: (() => void) | null = null;
    vi.spyOn(indexedDB, "open").mockImplementationOnce((...args) => {
      const request = open.apply(indexedDB, args);
      const dispatch = request.dispatchEvent.bind(request);
      request.dispatchEvent = (event) => {
        if (event.type !== "success") return dispatch(event);
        answer = () => void dispatch(event);
        return true;
      };
      return request;
    });
    const patient = new Database(database.name(), { onTrouble, onRecovered }, 20);
    const count = () => patient.use((db) => db.count("scenarios"));
    expect(await count()).toEqual({ ok: false, failure: { code: "silent" } });
    expect(onTrouble.mock.calls).toEqual([[{ code: "silent" }]]);
    await vi.waitFor(() => expect(answer).not.toBe(null));
    (answer as (() => void) | null)?.();
    await vi.waitFor(() => expect(onRecovered).toHaveBeenCalledOnce());
    expect(await count()).toEqual({ ok: true, value: 0 });
    patient.close();
  });

  it("ends transactions without a reason: each is done once more, and no more than that", async () => {
    const { scenarios } = await openTab();
    const { transaction } = IDBDatabase.prototype;
    const ended = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(() => {
      throw new DOMException("The connection is closing.", "InvalidStateError");
    });
    expect(await scenarios.put(template)).toMatchObject({ ok: false });
    expect(ended.mock.calls.length).toBeLessThan(5);
    ended.mockRestore();
    let first = true;
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, names, mode) {
      const made = transaction.call(this, names, mode);
      if (mode === "readwrite" && first) queueMicrotask(() => made.abort());
      if (mode === "readwrite") first = false;
      return made;
    });
    expect(valueOf(await scenarios.put(template))).toMatchObject({ written: true });
  });

  it("lets another tab delete everything: this one says so, and writes nothing any more", async () => {
    const onTrouble = vi.fn();
    const { scenarios } = await openTab({ onTrouble });
    await scenarios.put(template);
    await deleteDB(database.name());
    expect(onTrouble.mock.calls).toEqual([[{ code: "deleted" }]]);
    expect(await scenarios.put(template)).toEqual({ ok: false, failure: { code: "deleted" } });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(database.name());
  });

  it("says that everything is deleted once a tab lets go that holds it", async () => {
    const { keeping } = await openTab();
    const holder = await openDB(database.name());
    expect(await keeping.deleteEverything()).toEqual({ ok: false, failure: { code: "blocked" } });
    holder.close();
    await vi.waitFor(async () => {
      expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(database.name());
    });
  });
});
