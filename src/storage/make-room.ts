import type { Database, Use } from "./db.ts";
import { entriesIn, historyIdsIn, thin, type Versions } from "./history-index.ts";
import type { Stored } from "./store.ts";
import { within } from "./within.ts";

/**
 * Writes what there was no room for: what the page can make again goes first; then it is written without what the page
 * would have kept of its own accord (`frugal`); then of that the less telling half goes. What a person named, made or
 * deleted is never touched: the failure then is `quota`.
 */
export async function writeMakingRoom<T>(
  database: Database,
  use: Use<T>,
  frugal: Use<T>,
  refused: Stored<T>,
): Promise<Stored<T>> {
  const steps: [free: Use<void>, again: Use<T>][] = [
    [(db) => db.clear("results"), use],
    ...(frugal === use ? [] : [[() => Promise.resolve(), frugal] as [Use<void>, Use<T>]]),
    [halveAutomatic, frugal],
  ];
  let stored = refused;
  for (const [free, again] of steps) {
    if (stored.ok || stored.failure.code !== "quota") break;
    await database.use(free);
    stored = await database.use(again);
  }
  return stored;
}

/** Of every scenario half of the automatic versions. */
const halveAutomatic: Use<void> = (db) =>
  within(db, ["versions"], async (writing) => {
    const versions = writing.objectStore("versions") as Versions<"readwrite">;
    for (const id of await historyIdsIn(versions)) {
      const automatic = await entriesIn(versions, id, "automatic");
      await thin(versions, id, Math.ceil(automatic.length / 2));
    }
  });
