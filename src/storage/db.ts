import { deleteDB, openDB, type IDBPDatabase, type OpenDBCallbacks } from "idb";
import { failureOf } from "./failure.ts";
import { UPGRADES, type Schema } from "./schema.ts";
import type { StorageFailure, Stored } from "./store.ts";

/** What is done with an open database. */
export type Use<T> = (db: IDBPDatabase<Schema>) => Promise<T>;

type Opened = { db: IDBPDatabase<Schema> } | { failure: StorageFailure };

/** A connection to the database that is opened when it is needed, and again after the browser ended it. */
export class Database {
  readonly #name: string;
  readonly #version: number;
  readonly #onTrouble: (failure: StorageFailure) => void;
  #opened: Promise<Opened> | null = null;
  /** Set once this page must not use the database any more. */
  #closed: StorageFailure | null = null;

  /** `onTrouble` hears of what comes from other tabs: `blocked` and `takenOver`. `version` is a test's to choose. */
  constructor(name: string, onTrouble: (failure: StorageFailure) => void, version = UPGRADES.length) {
    this.#name = name;
    this.#version = version;
    this.#onTrouble = onTrouble;
  }

  /** Does something with the open database. Failures are data; never rejects. */
  async use<T>(what: Use<T>): Promise<Stored<T>> {
    if (this.#closed) return { ok: false, failure: this.#closed };
    const opened = await (this.#opened ??= this.#open());
    if ("failure" in opened) return { ok: false, failure: opened.failure };
    try {
      return { ok: true, value: await what(opened.db) };
    } catch (error) {
      return { ok: false, failure: this.#closed ?? failureOf(error, false) };
    }
  }

  /** Deletes the database and closes the connection for good. Other tabs are asked to let go of it. */
  async delete(): Promise<Stored<void>> {
    this.#end({ code: "deleted" });
    try {
      await deleteDB(this.#name);
      return { ok: true, value: undefined };
    } catch (error) {
      return { ok: false, failure: failureOf(error, false) };
    }
  }

  /** Closes the connection for good. */
  close(): void {
    this.#end({ code: "unavailable", detail: "The storage was closed." });
  }

  /** Resolves with the database, or with why not; while another tab blocks it, with that. */
  #open(): Promise<Opened> {
    return new Promise((resolve) => {
      const forget = (): void => void (this.#opened = null);
      // Where storage is forbidden, Firefox throws at once instead of rejecting.
      const opening = async (callbacks: OpenDBCallbacks<Schema>) =>
        openDB<Schema>(this.#name, this.#version, callbacks);
      opening({
        upgrade: (db, from, _to, upgrade) => UPGRADES.slice(from).forEach((step) => step(db, upgrade)),
        blocked: () => {
          this.#onTrouble({ code: "blocked" });
          resolve({ failure: { code: "blocked" } });
        },
        blocking: () => {
          this.#end({ code: "takenOver" });
          this.#onTrouble({ code: "takenOver" });
        },
        terminated: forget,
      }).then(
        (db) => {
          // After a wait for another tab this comes too late for the first answer, but not for the next.
          this.#opened = Promise.resolve({ db });
          if (this.#closed) db.close();
          resolve({ db });
        },
        (error: unknown) => {
          forget();
          resolve({ failure: failureOf(error, true) });
        },
      );
    });
  }

  #end(failure: StorageFailure): void {
    this.#closed ??= failure;
    void this.#opened?.then((opened) => "db" in opened && opened.db.close());
    this.#opened = null;
  }
}
