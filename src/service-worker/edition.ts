/** The build that a worker belongs to, and where a browser keeps it. */

/** A file of the build. */
export interface EditionFile {
  /** From the app's folder on; "" is the page itself. */
  path: string;
  /** The first 20 letters of the SHA-256 of its bytes as base64: enough against mistakes, and short. */
  digest: string;
}

/** A build: all of its files, and a version that is another one whenever a byte of it is. */
export interface Edition {
  version: string;
  files: readonly EditionFile[];
}

/** What the names of the app's caches begin with: another copy of the app in another folder has its own. */
export function cachePrefix(scope: string): string {
  return `drawdown ${new URL(scope).pathname} `;
}

/** The cache of an edition. `scope`: the address of the app's folder. */
export function cacheName({ version }: Edition, scope: string): string {
  return cachePrefix(scope) + version;
}

/** The name that a file has in the cache: its whole address. */
export function addressOf({ path }: EditionFile, scope: string): string {
  return new URL(path, scope).href;
}
