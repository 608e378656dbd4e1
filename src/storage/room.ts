import type { Database, Use } from "./db.ts";
import type { Stored } from "./store.ts";

/**
 * Writes what a person made, and makes room for it where there is none (`make-room.ts`): at last it is written without what
 * the page would have kept of its own accord (`frugal`).
 */
export async function writeWithRoom<T>(database: Database, use: Use<T>, frugal = use): Promise<Stored<T>> {
  const stored = await database.use(use);
  if (stored.ok || stored.failure.code !== "quota") return stored;
  const parts = await database.use(() => import("./make-room.ts"));
  return parts.ok ? parts.value.writeMakingRoom(database, use, frugal, stored) : stored;
}
