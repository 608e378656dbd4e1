/** Scenarios that are taken away, and how long what is left of them stays. */
import type { Use } from "./db.ts";
import { entriesIn, historyIdsIn, type Versions } from "./history-index.ts";
import { expired, KEPT_DELETIONS } from "./history.ts";
import { contentOf, lineOf, versionOf } from "./records.ts";
import { revisionOf } from "./revision.ts";
import type { VersionRecord } from "./store.ts";
import { within } from "./within.ts";

/** What a scenario was when it was deleted. */
export function deletedVersion(id: string, standing: unknown): VersionRecord {
  const name = lineOf(standing)?.name ?? id;
  return versionOf({ scenarioId: id, kind: "deleted", name, savedAt: Date.now() }, contentOf(standing));
}

/**
 * Takes a scenario away, with `onto` only that revision of it, and gives whether nothing stands there now. What it was
 * stays as a version, so that it can be found again.
 */
export function remove(id: string, onto: string | null | undefined): Use<boolean> {
  return (db) =>
    within(db, ["scenarios", "versions"], async (writing) => {
      const versions = writing.objectStore("versions") as Versions<"readwrite">;
      const standing = await writing.objectStore("scenarios").get(id);
      if (standing === undefined) return true;
      if (onto !== undefined && revisionOf(standing) !== onto) return false;
      await versions.put(deletedVersion(id, standing));
      await writing.objectStore("scenarios").delete(id);
      const deletions = await entriesIn(versions, id, "deleted");
      for (const { key } of deletions.slice(0, -KEPT_DELETIONS)) await versions.delete(key);
      return true;
    });
}

/** Takes away what is left of scenarios that were deleted long ago or before many others; named versions stay. */
export const dropExpired: Use<void> = (db) =>
  within(db, ["scenarios", "versions"], async (writing) => {
    const versions = writing.objectStore("versions") as Versions<"readwrite">;
    const alive = new Set(await writing.objectStore("scenarios").getAllKeys());
    const deleted: { id: string; deletedAt: number }[] = [];
    for (const id of await historyIdsIn(versions)) {
      const last = alive.has(id) ? undefined : (await entriesIn(versions, id, "deleted")).at(-1);
      if (last) deleted.push({ id, deletedAt: last.savedAt });
    }
    for (const { id } of expired(deleted, Date.now())) {
      const left = await entriesIn(versions, id);
      for (const { key, kind } of left) if (kind !== "named") await versions.delete(key);
    }
  });
