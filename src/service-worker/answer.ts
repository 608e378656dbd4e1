import { cachePrefix } from "./edition.ts";

/** What of a request matters here. */
export type Asked = Pick<Request, "url" | "method" | "mode">;

/** What the page's own address may end in. */
const PAGE = /^(?:index\.html)?$/;

/**
 * The address under which the answer to a request may be kept, or null: the network then answers as if there were no
 * worker. The page is the same whatever its query; other pages of the same host, below the app's folder too, are not ours.
 */
export function keptUnder({ url, method, mode }: Asked, scope: string): string | null {
  const { origin, pathname, search } = new URL(url);
  const folder = new URL(scope);
  if (method !== "GET" || origin !== folder.origin || !pathname.startsWith(folder.pathname)) return null;
  const path = pathname.slice(folder.pathname.length);
  if (mode === "navigate") return PAGE.test(path) ? scope : null;
  return search === "" && path !== "" ? origin + pathname : null;
}

/**
 * What is kept under an address: in the edition's own cache, else in those of others, from which open pages still take
 * files that only they have. Undefined: nothing.
 */
export async function findKept(
  address: string,
  { own, scope, caches }: { own: string; scope: string; caches: Pick<CacheStorage, "keys" | "match"> },
): Promise<Response | undefined> {
  const look = (cacheName: string): Promise<Response | undefined> =>
    caches.match(address, { cacheName, ignoreVary: true });
  const found = await look(own);
  if (found) return found;
  for (const name of await caches.keys()) {
    if (name === own || !name.startsWith(cachePrefix(scope))) continue;
    const other = await look(name);
    if (other) return other;
  }
  return undefined;
}
