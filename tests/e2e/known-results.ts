/**
 * The results of the ready scenario, computed by the built page once and there in every page of every test, as for
 * somebody who was here before. Nothing else is: the visitor is new and has no scenario stored.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "@playwright/test";

const FOLDER = ".cache/known-results";

/** The database of a page that has computed: its stores, and the records of its results with their numbers as base64. */
interface Database {
  version: number;
  stores: { name: string; keyPath: string; indexes: { name: string; keyPath: string }[] }[];
  results: unknown[];
}

/** A script for the start of a page: the results of the build at an address, put into a database that is not there yet. */
export async function knownResults(browser: Browser, address: string): Promise<string> {
  const index = await (await fetch(address)).text();
  // Every other build has another main script, and so another index.
  const file = join(FOLDER, `${createHash("sha256").update(index).digest("hex").slice(0, 16)}.js`);
  try {
    return readFileSync(file, "utf8");
  } catch {
    return kept(file, `(${store.toString()})(${JSON.stringify(await computed(browser, address))});`);
  }
}

/** Writes the script for the other workers and the next run; those of former builds go. */
function kept(file: string, script: string): string {
  const mine = `${file}.${process.pid}`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(mine, script);
  renameSync(mine, file);
  return script;
}

/** Opens the page, waits until it has kept what it computed, and reads its database. */
async function computed(browser: Browser, address: string): Promise<Database> {
  rmSync(FOLDER, { recursive: true, force: true });
  const page = await browser.newPage();
  await page.goto(`${address}#/summary`);
  await page.getByTitle("Kept for your next visit").first().waitFor({ timeout: 60_000 });
  const database = await page.evaluate(read);
  await page.close();
  return database;
}

/** Runs in a page. */
async function read(): Promise<Database> {
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const base64 = (numbers: Float64Array): string => {
    const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  };
  const plain = (value: unknown): unknown => {
    if (value instanceof Float64Array) return { float64: base64(value) };
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
  };
  const db = await answer(indexedDB.open("drawdown"));
  const reading = db.transaction([...db.objectStoreNames]);
  const stores = [...db.objectStoreNames].map((name) => {
    const store = reading.objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      return { name: index, keyPath: store.index(index).keyPath as string };
    });
    return { name, keyPath: store.keyPath as string, indexes };
  });
  const results = await answer(reading.objectStore("results").getAll());
  return { version: db.version, stores, results: results.map(plain) };
}

/**
 * Runs at the start of every page, before its own scripts: what opens the database after this waits until it is made.
 * Where there is one already nothing happens.
 */
function store({ version, stores, results }: Database): void {
  if (!location.protocol.startsWith("http") || !("indexedDB" in globalThis)) return;
  const whole = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(whole);
    if ("float64" in value) {
      const letters = atob(value.float64 as string);
      const bytes = new Uint8Array(letters.length);
      for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i);
      return new Float64Array(bytes.buffer);
    }
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, whole(inner)]));
  };
  const opening = indexedDB.open("drawdown", version);
  opening.onsuccess = () => opening.result.close();
  opening.onupgradeneeded = () => {
    for (const { name, keyPath, indexes } of stores) {
      const made = opening.result.createObjectStore(name, { keyPath });
      for (const index of indexes) made.createIndex(index.name, index.keyPath);
    }
    for (const result of results) opening.transaction!.objectStore("results").put(whole(result));
  };
}
