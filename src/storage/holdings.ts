import { foundIn } from "./found.ts";
import type { Deleted, Holding, Holdings, ScenarioRecord, SetAside, VersionKind, VersionRecord } from "./store.ts";
import { entryOf } from "./version-store.ts";

/** Counts what is kept, and asks the browser how much room there is. */
export async function countHoldings(
  scenarios: ScenarioRecord[],
  versions: VersionRecord[],
  results: unknown[],
): Promise<Holdings> {
  const alive = new Set(scenarios.map(({ id }) => id));
  const here = versions.filter(({ scenarioId }) => alive.has(scenarioId));
  const ofKinds = (...kinds: VersionKind[]): VersionRecord[] => here.filter(({ kind }) => kinds.includes(kind));
  const orphans = versions.filter(({ scenarioId }) => !alive.has(scenarioId));
  return {
    scenarios: holding(scenarios),
    automatic: holding(ofKinds("automatic")),
    named: holding(ofKinds("named", "conflict", "deleted")),
    deleted: { ...holding(orphans), scenarios: deletedOf(orphans) },
    results: holding(results),
    unreadable: await unreadableOf(scenarios),
    ...(await roomOf()),
  };
}

async function unreadableOf(records: ScenarioRecord[]): Promise<SetAside[]> {
  const unreadable: SetAside[] = [];
  for (const record of records) {
    const { id, name, updatedAt, scenario: raw } = record;
    if ((await foundIn(record)).kind === "unreadable") unreadable.push({ id, name, updatedAt, raw });
  }
  return unreadable;
}

function deletedOf(orphans: VersionRecord[]): Deleted[] {
  const newest = new Map<string, VersionRecord>();
  for (const version of orphans) {
    const known = newest.get(version.scenarioId);
    if (!known || known.savedAt < version.savedAt) newest.set(version.scenarioId, version);
  }
  const deleted = [...newest.values()].map((version): Deleted => {
    const { scenarioId, name, savedAt: deletedAt } = version;
    return { scenarioId, name, deletedAt, newest: entryOf(version) };
  });
  return deleted.sort((a, b) => b.deletedAt - a.deletedAt);
}

function holding(records: unknown[]): Holding {
  return { count: records.length, bytes: records.reduce<number>((sum, record) => sum + bytesOf(record), 0) };
}

/** About how much a record takes: its typed arrays, and its texts and numbers as JSON would have them. */
function bytesOf(record: unknown): number {
  let binary = 0;
  const json = JSON.stringify(record, (_key, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value;
    binary += value.byteLength;
    return undefined;
  });
  return binary + json.length;
}

async function roomOf(): Promise<Pick<Holdings, "usage" | "quota" | "persisted">> {
  const storage = storageManager();
  const estimate = await storage?.estimate().catch(() => null);
  const persisted = (await storage?.persisted().catch(() => null)) ?? null;
  return { usage: estimate?.usage ?? null, quota: estimate?.quota ?? null, persisted };
}

/** Pages that did not come over https have none. */
function storageManager(): StorageManager | undefined {
  return globalThis.navigator?.storage as StorageManager | undefined;
}
