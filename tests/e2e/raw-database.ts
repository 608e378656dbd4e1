/** The page's database, made and read behind its back, on a page of the same origin that runs nothing. */
import type { BrowserContext, Page } from "@playwright/test";

/** A store's records, and how it is made. */
interface RawStore {
  key: string;
  indexes: Record<string, string | string[]>;
  records: unknown[];
}

/** A database as it is. */
export interface RawDatabase {
  version: number;
  stores: Record<string, RawStore>;
}

/** A page of the app's origin without the app. */
export async function bystander(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await standBy(page);
  return page;
}

/** Takes a page to where the app's origin has no app. */
export async function standBy(page: Page, home = "./"): Promise<void> {
  const body = '<link rel="icon" href="data:,">';
  await page.route("**/bystander.html", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(`${home}bystander.html`);
  await page.unroute("**/bystander.html");
}

/** Stores until the browser refuses more than a few bytes; gives how many bytes that were. */
export function fill(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const opened = new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("filler", 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore("fill", { autoIncrement: true });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const db = await opened;
    const stored = (bytes: number): Promise<boolean> =>
      new Promise((resolve) => {
        // What repeats is packed.
        const noise = new Uint8Array(bytes);
        for (let i = 0; i < bytes; i += 65_536) crypto.getRandomValues(noise.subarray(i, Math.min(bytes, i + 65_536)));
        const writing = db.transaction("fill", "readwrite");
        writing.objectStore("fill").put(noise);
        writing.oncomplete = () => resolve(true);
        writing.onabort = () => resolve(false);
      });
    let filled = 0;
    for (let bytes = 1_000_000; bytes > 500; bytes = Math.floor(bytes / 4))
      for (let left = 40; left > 0 && (await stored(bytes)); left--) filled += bytes;
    db.close();
    return filled;
  });
}

/** Takes all records out of a store. */
export function empty(page: Page, store: string): Promise<void> {
  return page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("drawdown");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(name, "readwrite");
          writing.objectStore(name).clear();
          writing.oncomplete = () => (opening.result.close(), resolve());
          writing.onabort = () => reject(writing.error);
        };
      }),
    store,
  );
}

/** Takes away what `fill` stored. */
export function unfill(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase("filler");
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
}

/** Makes a database in the place of whatever is there. */
export function makeDatabase(page: Page, database: RawDatabase): Promise<void> {
  return page.evaluate(
    ({ version, stores }) =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase("drawdown");
        deleting.onerror = () => reject(deleting.error);
        deleting.onsuccess = () => {
          const opening = indexedDB.open("drawdown", version);
          opening.onerror = () => reject(opening.error);
          opening.onupgradeneeded = () => {
            for (const [name, { key, indexes, records }] of Object.entries(stores)) {
              const store = opening.result.createObjectStore(name, { keyPath: key });
              for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
              for (const record of records) store.put(record);
            }
          };
          opening.onsuccess = () => (opening.result.close(), resolve());
        };
      }),
    database,
  );
}

/** Reads a database whole, without any change to it. */
export function readDatabase(page: Page): Promise<RawDatabase> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await answer(indexedDB.open("drawdown"));
    const names = [...db.objectStoreNames];
    const reading = db.transaction(names);
    const stores = await Promise.all(
      names.map(async (name): Promise<[string, RawStore]> => {
        const store = reading.objectStore(name);
        const indexes = [...store.indexNames].map((index) => [index, store.index(index).keyPath] as const);
        const key = store.keyPath as string;
        return [name, { key, indexes: Object.fromEntries(indexes), records: await answer(store.getAll()) }];
      }),
    );
    const { version } = db;
    db.close();
    return { version, stores: Object.fromEntries(stores) };
  });
}

/** Holds the database open, as a tab does that never lets go of it; it is let go of when the page is closed. */
export function holdDatabase(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("drawdown");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => (Reflect.set(globalThis, "held", opening.result), resolve());
      }),
  );
}

/** A scenario as the first release stored it. */
export function firstRecord(id: string, name: unknown, scenario: unknown, updatedAt: unknown = 1000) {
  return { recordVersion: 1, id, name, updatedAt, scenario };
}

/** The first release's database. */
export function firstDatabase(scenarios: unknown[], lastOpened: unknown, results: unknown[] = []): RawDatabase {
  return {
    version: 1,
    stores: {
      scenarios: { key: "id", indexes: {}, records: scenarios },
      results: { key: "key", indexes: { savedAt: "savedAt" }, records: results },
      settings: { key: "name", indexes: {}, records: [{ recordVersion: 1, name: "lastOpened", value: lastOpened }] },
    },
  };
}
