import { cachePrefix } from "./edition.ts";

/** What is tidied. */
export interface Shelf {
  /** The cache of the edition that answers. */
  own: string;
  /** The address of the app's folder. */
  scope: string;
  caches: Pick<CacheStorage, "keys" | "open" | "delete">;
}

/** Deletes caches of other editions, except those that hold the main script of an open page: it may want more of them. */
export async function dropUnused(mainScripts: readonly string[], { own, scope, caches }: Shelf): Promise<void> {
  for (const name of await caches.keys()) {
    if (name === own || !name.startsWith(cachePrefix(scope))) continue;
    const cache = await caches.open(name);
    const found = await Promise.all(mainScripts.map((script) => cache.match(script, { ignoreVary: true })));
    if (found.every((script) => script === undefined)) await caches.delete(name);
  }
}
