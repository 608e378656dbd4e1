import { openDB, type IDBPDatabase, type OpenDBCallbacks } from "idb";
import { failureOf } from "./failure.ts";
import { DATABASE_VERSION, furnish, isNewer, isWhole, type Schema } from "./schema.ts";
import type { StorageFailure } from "./store.ts";

/** An open database, or why there is none. */
export type Opened = { db: IDBPDatabase<Schema> } | { failure: StorageFailure };

/** What other tabs and the browser do to a connection. */
type Callbacks = Pick<OpenDBCallbacks<Schema>, "blocked" | "blocking" | "terminated">;

/**
 * Opens a database with all stores and indexes: one that lacks some, because it is older or was damaged, gets them, and
 * every record stays. What a newer version of the app has made is left as it is. Never rejects.
 */
export async function openDatabase(name: string, callbacks: Callbacks): Promise<Opened> {
  try {
    let db = await openAny(name, callbacks);
    if (isNewer(db.version)) return refused(db, { code: "newerVersion" });
    if (looksWhole(db)) return { db };
    db.close();
    db = await openAt(name, db.version + 1, callbacks);
    return looksWhole(db) ? { db } : refused(db, { code: "damaged" });
  } catch (error) {
    return { failure: failureOf(error, true) };
  }
}

/** The database in this version or, where it was repaired or is newer, in that which it has. */
async function openAny(name: string, callbacks: Callbacks): Promise<IDBPDatabase<Schema>> {
  try {
    return await openAt(name, DATABASE_VERSION, callbacks);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== "VersionError") throw error;
    return openAt(name, undefined, callbacks);
  }
}

/** Where storage is forbidden, some browsers throw at once: here they reject too. */
async function openAt(name: string, version: number | undefined, callbacks: Callbacks): Promise<IDBPDatabase<Schema>> {
  const { blocked, blocking, terminated } = callbacks;
  return openDB<Schema>(name, version, {
    ...(blocked && { blocked }),
    ...(blocking && { blocking }),
    ...(terminated && { terminated }),
    upgrade: (db, _from, _to, upgrade) => {
      // Where it fails, opening does.
      upgrade.done.catch(() => {});
      try {
        furnish(db, upgrade);
      } catch {
        upgrade.abort();
      }
    },
  });
}

/** Where a database cannot be looked at it is closed: nobody else would. */
function looksWhole(db: IDBPDatabase<Schema>): boolean {
  try {
    return isWhole(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

function refused(db: IDBPDatabase<Schema>, failure: StorageFailure): Opened {
  db.close();
  return { failure };
}
