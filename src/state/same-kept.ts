import { isObject } from "#scenario/inspect.ts";
import type { LibraryEntry, LibraryVersion } from "#scenario/library-file.ts";
import { parseScenario } from "#scenario/parse.ts";
import type { Stored, Stores, VersionEntry } from "#storage/store.ts";

/** What of the stores is looked at. */
export type LookedAt = Pick<Stores, "scenarios" | "versions">;

/** What tells a scenario from others on the shelf. */
export interface Line {
  id: string;
  name: string;
}

/** A scenario of a library that is not deleted. */
export type Kept = NonNullable<LibraryEntry["kept"]>;

/** What is kept of a scenario under another id: a copy says its own id and name; what cannot be read is left as it is. */
export function underLine({ readable, scenario }: Kept, { id, name }: Line): unknown {
  return readable && isObject(scenario) ? { ...scenario, id, name } : scenario;
}

/** Where the same is kept already: under its id, or as a copy that was made of it earlier; null: nowhere. */
export async function placeOfSame(
  { scenarios }: LookedAt,
  id: string,
  kept: Kept,
  here: readonly Line[],
): Promise<Stored<string | null>> {
  const own = here.filter((line) => line.id === id);
  const copies = own.length === 0 ? [] : here.filter((line) => line.id !== id && mayBeCopy(line.id, id));
  for (const line of [...own, ...copies]) {
    const record = await scenarios.record(line.id);
    if (!record.ok) return record;
    if (record.value === null) continue;
    const expected = line.id === id ? kept.scenario : underLine(kept, line);
    if (isSame(record.value.scenario, expected)) return { ok: true, value: line.id };
  }
  return { ok: true, value: null };
}

/** Those of a library's versions that are not kept yet. */
export async function missingVersions(
  stores: LookedAt,
  scenarioId: string,
  versions: readonly LibraryVersion[],
): Promise<Stored<LibraryVersion[]>> {
  if (versions.length === 0) return { ok: true, value: [] };
  const lines = await stores.versions.list(scenarioId);
  if (!lines.ok) return lines;
  const missing: LibraryVersion[] = [];
  for (const version of versions) {
    const twins = lines.value.filter((line) => isTwin(line, version));
    const known = await anyHolds(stores, twins, version.scenario);
    if (!known.ok) return known;
    if (!known.value) missing.push(version);
  }
  return { ok: true, value: missing };
}

async function anyHolds({ versions }: LookedAt, twins: VersionEntry[], scenario: unknown): Promise<Stored<boolean>> {
  for (const { key } of twins) {
    const record = await versions.record(key);
    if (!record.ok) return record;
    if (record.value !== null && jsonOf(record.value.scenario) === jsonOf(scenario)) return { ok: true, value: true };
  }
  return { ok: true, value: false };
}

function isTwin(line: VersionEntry, { kind, name, savedAt }: LibraryVersion): boolean {
  return line.kind === kind && line.name === name && line.savedAt === savedAt;
}

/** Copies have the id's beginning and a number. */
function mayBeCopy(copy: string, id: string): boolean {
  const [, stem, number] = /^(.*)-(\d{1,4})$/.exec(copy) ?? [];
  return number !== undefined && stem !== undefined && id.startsWith(stem);
}

/** Whether two kept scenarios say the same, whatever version of its shape each is in. */
function isSame(a: unknown, b: unknown): boolean {
  if (jsonOf(a) === jsonOf(b)) return true;
  const [left, right] = [parseScenario(a), parseScenario(b)];
  return left.ok && right.ok && jsonOf(left.scenario) === jsonOf(right.scenario);
}

/** What no file can hold is told from everything else by being nothing. */
function jsonOf(value: unknown): string | null {
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    return null;
  }
}
