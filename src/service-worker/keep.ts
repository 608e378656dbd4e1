import { addressOf, cacheName, cachePrefix, type Edition, type EditionFile } from "./edition.ts";

/** What an edition is kept with. */
export interface Means {
  /** The address of the app's folder, with a slash at its end. */
  scope: string;
  caches: Pick<CacheStorage, "open" | "keys">;
  fetch: (address: string, init: RequestInit) => Promise<Response>;
}

/** How many files are fetched at a time: the page may want something meanwhile. */
const LANES = 4;

/** Headers that were true of the bytes on their way only. */
const OF_THE_WAY = ["content-encoding", "content-length"];

/**
 * Puts every file of an edition into its cache; what former editions have is not fetched again. Throws where a file is
 * not to be had as it was built: the cache then waits, in part, for the next attempt.
 */
export async function keepEdition(edition: Edition, means: Means): Promise<void> {
  const { caches, scope } = means;
  const name = cacheName(edition, scope);
  const cache = await caches.open(name);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const others = (await caches.keys()).filter((other) => other.startsWith(cachePrefix(scope)) && other !== name);
  const former = await Promise.all(others.map((other) => caches.open(other)));
  const missing = edition.files.filter((file) => !there.has(addressOf(file, scope)));
  const lane = async (): Promise<void> => {
    for (let file = missing.pop(); file; file = missing.pop()) {
      await cache.put(addressOf(file, scope), (await formerly(file, former, scope)) ?? (await fetched(file, means)));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  // Whatever was cleaned away meanwhile: better no new version than half of one.
  const kept = await (await caches.open(name)).keys();
  if (kept.length < edition.files.length) throw new Error("The cache was taken away while it was filled.");
}

/** The file from the cache of another edition, or null where none has it with the same bytes. */
async function formerly(file: EditionFile, former: readonly Cache[], scope: string): Promise<Response | null> {
  for (const cache of former) {
    const found = await cache.match(addressOf(file, scope), { ignoreVary: true });
    const same = found && (await ifIntact(found, file));
    if (same) return same;
  }
  return null;
}

async function fetched(file: EditionFile, { scope, fetch }: Means): Promise<Response> {
  const address = addressOf(file, scope);
  const response = await fetch(address, { cache: "no-cache", credentials: "same-origin" });
  const intact = response.ok ? await ifIntact(response, file) : null;
  if (intact === null) throw new Error(`${address} is not what was built (${response.status}).`);
  return intact;
}

/**
 * The response if it has the bytes that were built, else null. Some hosts answer with their page whatever is asked for,
 * or with another version's files while they are being replaced.
 */
async function ifIntact(response: Response, { path, digest }: EditionFile): Promise<Response | null> {
  const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
  if (isPage !== (path === "")) return null;
  const bytes = await response.arrayBuffer();
  if ((await digestOf(bytes)) !== digest) return null;
  const headers = new Headers(response.headers);
  for (const name of OF_THE_WAY) headers.delete(name);
  // A response of its own: browsers refuse to show a page that was answered by way of a redirect.
  return new Response(bytes, { headers });
}

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...digest)).slice(0, 20);
}
