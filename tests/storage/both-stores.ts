import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, beforeEach, vi } from "vitest";
import type { Listeners } from "#storage/db.ts";
import { createMemoryStores } from "#storage/memory-store.ts";
import { openStores } from "#storage/open-stores.ts";
import type { Stored, Stores } from "#storage/store.ts";
import { uniqueName } from "./fixture.ts";

let name: string;
let open: Stores[] = [];

/** Every test has a database of its own, which is gone after it. */
export function freshDatabase(): { name: () => string } {
  beforeEach(() => {
    name = uniqueName();
  });
  afterEach(async () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    for (const stores of open) stores.close();
    open = [];
    await deleteDB(name);
  });
  return { name: () => name };
}

/** The stores of a page; a second call is a second tab. */
export async function openTab(listeners: Partial<Listeners> = {}): Promise<Stores> {
  const opened = await openStores({ name, ...listeners });
  open.push(opened);
  return opened;
}

/** For `describe.each`: where, and the stores there. */
export const BOTH: [string, () => Promise<Stores>][] = [
  ["in the database", () => openTab()],
  ["in memory", () => Promise.resolve(createMemoryStores({ code: "unavailable", detail: "a test" }))],
];

/** What was read or written; fails the test where it was refused. */
export function valueOf<T>(stored: Stored<T>): T {
  if (!stored.ok) throw new Error(stored.failure.code);
  return stored.value;
}

/** A clock that stands until it is set; only dates follow it. */
export function clock(at: number): { set: (time: number) => void } {
  const now = vi.spyOn(Date, "now").mockReturnValue(at);
  return { set: (time) => void now.mockReturnValue(time) };
}

/** All records of the database, by store, and its version. */
export async function dump(): Promise<Record<string, unknown>> {
  const db = await openDB(name);
  const all: Record<string, unknown> = { version: db.version };
  for (const store of db.objectStoreNames) all[store] = await db.getAll(store);
  db.close();
  return all;
}

/** Makes every write of some stores fail for want of room, as often as is said. */
export function noRoom(stores: string[], times = Infinity): void {
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
    if (!stores.includes(this.name) || times-- <= 0) return put.apply(this, args);
    throw new DOMException("full", "QuotaExceededError");
  });
}
