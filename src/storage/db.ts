import { deleteDB, type IDBPDatabase } from "idb";
import { failureOf, isLost } from "./failure.ts";
import { openDatabase, type Opened } from "./open-database.ts";
import type { Schema } from "./schema.ts";
import type { StorageFailure, Stored } from "./store.ts";

/** What is done with an open database. */
export type Use<T> = (db: IDBPDatabase<Schema>) => Promise<T>;

/** Who hears of what comes from other tabs and from a browser that takes its time. */
export interface Listeners {
  /** `blocked`, `takenOver`, `deleted` and `silent`. */
  onTrouble: (failure: StorageFailure) => void;
  /** The database can be used after all. */
  onRecovered: () => void;
}

/** Milliseconds in which a browser must open the database, or the page goes on without it. */
const ANSWER_WITHIN = 5000;

/** A connection to the database that is opened when it is needed, and again after the browser ended it. */
export class Database {
  readonly #name: string;
  readonly #listeners: Listeners;
  readonly #patience: number;
  #opened: Promise<Opened> | null = null;
  /** How often it was opened. */
  #turn = 0;
  /** Set once this page must not use the database any more. */
  #closed: StorageFailure | null = null;

  /** `patience` is a test's to choose. */
  constructor(name: string, listeners: Listeners, patience = ANSWER_WITHIN) {
    this.#name = name;
    this.#listeners = listeners;
    this.#patience = patience;
  }

  /**
   * Does something with the open database; once more, from its beginning, where the browser ended the connection
   * meanwhile. Failures are data; never rejects.
   */
  async use<T>(what: Use<T>): Promise<Stored<T>> {
    for (let again = false; ; again = true) {
      if (this.#closed) return { ok: false, failure: this.#closed };
      const opening = (this.#opened ??= this.#open());
      const opened = await opening;
      if ("failure" in opened) return { ok: false, failure: opened.failure };
      try {
        return { ok: true, value: await what(opened.db) };
      } catch (error) {
        if (again || this.#closed || !isLost(error))
          return { ok: false, failure: this.#closed ?? failureOf(error, false) };
        opened.db.close();
        if (this.#opened === opening) this.#opened = null;
      }
    }
  }

  /**
   * Deletes the database and closes the connection for good. Other tabs are asked to let go of it; where one does not,
   * it is gone once that is closed, and the failure is `blocked`.
   */
  delete(): Promise<Stored<void>> {
    this.#end({ code: "deleted" });
    return new Promise((resolve) => {
      const fail = (failure: StorageFailure): void => resolve({ ok: false, failure });
      deleteDB(this.#name, { blocked: () => fail({ code: "blocked" }) }).then(
        () => resolve({ ok: true, value: undefined }),
        (error: unknown) => fail(failureOf(error, false)),
      );
    });
  }

  /** Closes the connection for good. */
  close(): void {
    this.#end({ code: "unavailable", detail: "The storage was closed." });
  }

  /** Resolves with the database, or with why not; while it cannot be had yet, with that. */
  #open(): Promise<Opened> {
    const turn = ++this.#turn;
    return new Promise((resolve) => {
      let waited = false;
      const goOnWithout = (failure: StorageFailure): void => {
        if (waited) return;
        waited = true;
        this.#listeners.onTrouble(failure);
        resolve({ failure });
      };
      const limit = setTimeout(() => goOnWithout({ code: "silent" }), this.#patience);
      const opening = openDatabase(this.#name, {
        blocked: () => goOnWithout({ code: "blocked" }),
        blocking: (_from, to) => this.#makeWay(to),
        terminated: () => {
          // The next may have been opened before this one's end is heard of.
          if (turn === this.#turn) this.#opened = null;
        },
      });
      void opening.then((opened) => {
        clearTimeout(limit);
        this.#settle(opened, waited);
        resolve(opened);
      });
    });
  }

  /** After a wait this comes too late for the first who asked, but not for the next. */
  #settle(opened: Opened, waited: boolean): void {
    const open = "db" in opened;
    if (open && this.#closed) return opened.db.close();
    if (!open) this.#opened = null;
    if (!open || !waited) return;
    this.#opened = Promise.resolve(opened);
    this.#listeners.onRecovered();
  }

  /** Another tab has a newer version of the database, or (null) deletes it. */
  #makeWay(version: number | null): void {
    const failure: StorageFailure = { code: version === null ? "deleted" : "takenOver" };
    this.#end(failure);
    this.#listeners.onTrouble(failure);
  }

  #end(failure: StorageFailure): void {
    this.#closed ??= failure;
    void this.#opened?.then((opened) => "db" in opened && opened.db.close());
    this.#opened = null;
  }
}
