import type { IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type { Schema } from "./schema.ts";

/** A transaction that writes. */
export type Writing = IDBPTransaction<Schema, StoreNames<Schema>[], "readwrite">;

/**
 * Writes within one transaction: all of it or nothing. Resolves once it is written; rejects with what ended it. A task
 * waits for all that it asks for, else a refusal of it would go unheard.
 */
export async function within<T>(
  db: IDBPDatabase<Schema>,
  stores: StoreNames<Schema>[],
  task: (writing: Writing) => Promise<T>,
): Promise<T> {
  const writing = db.transaction(stores, "readwrite");
  const ended = writing.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    const value = await task(writing);
    const end = await ended;
    if (end !== null) throw end.error;
    return value;
  } catch (error) {
    giveUp(writing);
    await ended;
    // What is asked of a transaction that ends is refused without the reason: only the transaction knows that.
    throw writing.error ?? error;
  }
}

function giveUp(writing: Writing): void {
  try {
    writing.abort();
  } catch {
    // It has ended by itself.
  }
}
