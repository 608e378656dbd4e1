import { foundIn } from "./found.ts";
import { contentOf, lineOf } from "./records.ts";
import type { Deleted, Holding, Holdings, ScenarioRecord, SetAside, VersionEntry } from "./store.ts";

/** What there is to count. It comes piece by piece: thousands of records must not hold up the page. */
export interface Kept {
  scenarios: AsyncIterable<ScenarioRecord>;
  /** The lines of all versions. */
  versions: readonly VersionEntry[];
  /** What stands under a version's key. */
  version: (key: string) => Promise<unknown>;
  results: AsyncIterable<unknown>;
}

/** Counts what is kept, and asks the browser how much room there is. */
export async function countHoldings(kept: Kept): Promise<Holdings> {
  const { scenarios, alive, unreadable } = await countScenarios(kept.scenarios);
  const results = { count: 0, bytes: 0 };
  for await (const result of kept.results) add(results, bytesOf(result));
  const here = kept.versions.filter(({ scenarioId }) => alive.has(scenarioId));
  const orphans = kept.versions.filter(({ scenarioId }) => !alive.has(scenarioId));
  const byThemselves = here.filter(({ kind }) => kind === "automatic");
  const others = here.filter(({ kind }) => kind !== "automatic");
  return {
    scenarios,
    automatic: await weigh(byThemselves, kept),
    named: await weigh(others, kept),
    deleted: { ...(await weigh(orphans, kept)), scenarios: deletedOf(orphans) },
    results,
    unreadable,
    ...(await roomOf()),
  };
}

async function countScenarios(records: AsyncIterable<ScenarioRecord>) {
  const scenarios: Holding = { count: 0, bytes: 0 };
  const alive = new Set<string>();
  const unreadable: SetAside[] = [];
  for await (const record of records) {
    const line = lineOf(record);
    alive.add(record.id);
    add(scenarios, bytesOf(record));
    if (line === null || (await foundIn(record)).kind === "unreadable") {
      const { id, name, updatedAt } = line ?? { id: String(record.id), name: "", updatedAt: 0 };
      unreadable.push({ id, name, updatedAt, raw: contentOf(record) });
    }
  }
  return { scenarios, alive, unreadable };
}

/** Counts versions. Those of one scenario are about as large as its newest: that alone is read. */
async function weigh(versions: readonly VersionEntry[], kept: Kept): Promise<Holding> {
  const all: Holding = { count: versions.length, bytes: 0 };
  for (const { newest, count } of historiesOf(versions)) all.bytes += count * bytesOf(await kept.version(newest.key));
  return all;
}

/** The versions by scenario: the newest of each, and how many there are. */
function historiesOf(versions: readonly VersionEntry[]): { newest: VersionEntry; count: number }[] {
  const histories = new Map<string, { newest: VersionEntry; count: number }>();
  for (const version of versions) {
    const { newest, count } = histories.get(version.scenarioId) ?? { newest: version, count: 0 };
    const newer = version.savedAt > newest.savedAt ? version : newest;
    histories.set(version.scenarioId, { newest: newer, count: count + 1 });
  }
  return [...histories.values()];
}

function deletedOf(orphans: readonly VersionEntry[]): Deleted[] {
  const deleted = historiesOf(orphans).map(({ newest }): Deleted => {
    const { scenarioId, name, savedAt: deletedAt } = newest;
    return { scenarioId, name, deletedAt, newest };
  });
  return deleted.sort((a, b) => b.deletedAt - a.deletedAt);
}

function add(holding: Holding, bytes: number): void {
  holding.count++;
  holding.bytes += bytes;
}

/** About how much a record takes: its binary parts, its texts and names, and eight bytes for each number. It may hold anything. */
function bytesOf(record: unknown): number {
  const left: unknown[] = [record];
  const seen = new Set<unknown>();
  let bytes = 0;
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === "string") bytes += value.length;
    else if (typeof value !== "object" || value === null) bytes += 8;
    else if (ArrayBuffer.isView(value)) bytes += value.byteLength;
    else if (!seen.has(value)) {
      seen.add(value);
      for (const [name, inner] of Object.entries(value)) {
        bytes += Array.isArray(value) ? 1 : name.length + 4;
        left.push(inner);
      }
    }
  }
  return bytes;
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
