/** What scenarios were before, held by the page. */
import { foundIn } from "./found.ts";
import { expired, isDue, KEPT_CONFLICTS, KEPT_DELETIONS, surplus } from "./history.ts";
import { entryOf, versionOf } from "./records.ts";
import type {
  KeptRun,
  ScenarioRecord,
  Stored,
  VersionEntry,
  VersionKind,
  VersionRecord,
  VersionStore,
} from "./store.ts";

/** What the page holds. */
export interface Held {
  scenarios: Map<string, ScenarioRecord>;
  versions: Map<string, VersionRecord>;
  results: Map<string, { run: KeptRun; modelKey: string | undefined }>;
}

/** Keeps what is replaced, where a version of it is due. */
export function keepAutomatic(versions: Held["versions"], { id, updatedAt: savedAt, scenario }: ScenarioRecord): void {
  const before = linesOf(versions, id, "automatic").find((line) => line.savedAt <= savedAt);
  if (!isDue(before?.savedAt ?? null, savedAt)) return;
  const version = versionOf({ scenarioId: id, kind: "automatic", name: "", savedAt }, scenario);
  versions.set(version.key, version);
  for (const { key } of surplus(linesOf(versions, id, "automatic"), Date.now())) versions.delete(key);
}

/** Takes away what is left of scenarios that were deleted long ago or before many others. */
export function dropExpired({ scenarios, versions }: Pick<Held, "scenarios" | "versions">): void {
  const ids = new Set([...versions.values()].map(({ scenarioId }) => scenarioId));
  const deleted: { id: string; deletedAt: number }[] = [];
  for (const id of ids) {
    const [last, ...others] = linesOf(versions, id, "deleted");
    for (const { key } of others.slice(KEPT_DELETIONS - 1)) versions.delete(key);
    if (last && !scenarios.has(id)) deleted.push({ id, deletedAt: last.savedAt });
  }
  for (const { id } of expired(deleted, Date.now()))
    for (const { key, kind } of linesOf(versions, id)) if (kind !== "named") versions.delete(key);
}

/** A scenario's lines, of one kind or of all, the newest first. */
function linesOf(versions: Held["versions"], scenarioId: string, kind?: VersionKind): VersionEntry[] {
  const own = [...versions.values()].filter((version) => {
    return version.scenarioId === scenarioId && (kind ?? version.kind) === version.kind;
  });
  return own.map(entryOf).sort((a, b) => b.savedAt - a.savedAt);
}

/** Versions that last as long as the page. */
export function memoryVersions({ versions }: Held): VersionStore {
  return {
    list: (scenarioId) => kept(linesOf(versions, scenarioId)),
    get: async (key) => kept(await foundIn(versions.get(key))),
    keep: (version, scenario) => {
      const record = versionOf(version, structuredClone(scenario));
      versions.set(record.key, record);
      const conflicts = record.kind === "conflict" ? linesOf(versions, record.scenarioId, "conflict") : [];
      for (const { key } of conflicts.slice(KEPT_CONFLICTS)) versions.delete(key);
      return kept(entryOf(record));
    },
    record: (key) => kept(structuredClone(versions.get(key) ?? null)),
    restore: (key, record) => kept(void (record ? versions.set(key, structuredClone(record)) : versions.delete(key))),
    move: (from, to) => {
      for (const [key, version] of versions)
        if (version.scenarioId === from) versions.set(key, { ...version, scenarioId: to });
      return kept(undefined);
    },
  };
}

/** An answer that nothing stands in the way of. */
export function kept<T>(value: T): Promise<Stored<T>> {
  return Promise.resolve({ ok: true, value });
}
