import { freshId, idFromName } from "#scenario/edit/fresh.ts";
import { isLibraryId, writeEntry, writeLibrary, type LibraryEntry } from "#scenario/library-file.ts";
import type { Stored, Stores, VersionEntry } from "#storage/store.ts";
import { breather } from "./breather.ts";

/** What of the stores is copied. */
export type CopiedStores = Pick<Stores, "scenarios" | "records">;

/** A library's file, and how much is in it. */
export interface LibraryCopy {
  file: Blob;
  scenarios: number;
  versions: number;
}

/**
 * The file of all that is kept but results: scenarios, readable or not, and their versions (`wanted` chooses), those of
 * deleted ones too. The page goes on meanwhile.
 */
export async function copyLibrary(
  stores: CopiedStores,
  savedAt: number,
  wanted: (version: VersionEntry) => boolean = () => true,
): Promise<Stored<LibraryCopy>> {
  const [list, histories, last] = [
    await stores.scenarios.list(),
    await stores.records.historyIds(),
    await stores.scenarios.lastOpened(),
  ];
  if (!list.ok) return list;
  if (!histories.ok) return histories;
  if (!last.ok) return last;
  const ids = new Set(list.value.map(({ id }) => id));
  const all = [...new Set([...ids, ...histories.value])].sort();
  const taken = all.map((id) => ({ id }));
  const texts = { kept: [] as Blob[], deleted: [] as Blob[] };
  let versions = 0;
  const breathe = breather();
  for (const id of all) {
    const entry = await entryOf(stores, id, wanted);
    if (!entry.ok) return entry;
    entry.value.id = idInFile(id, taken);
    const { kept, versions: history } = entry.value;
    // Each part becomes bytes as it is written: all at once would hold up the page.
    if (kept !== null || history.length > 0)
      texts[kept === null ? "deleted" : "kept"].push(new Blob([writeEntry(entry.value)]));
    versions += history.length;
    await breathe();
  }
  const lastOpened = last.value !== null && ids.has(last.value) ? last.value : null;
  const parts = writeLibrary({ savedAt, lastOpened }, texts.kept, texts.deleted);
  const file = new Blob(parts, { type: "application/json" });
  return { ok: true, value: { file, scenarios: texts.kept.length, versions } };
}

/** No release keeps anything under an id that files do not have, but whoever did must get it back. */
function idInFile(id: string, taken: { id: string }[]): string {
  if (isLibraryId(id)) return id;
  const fresh = freshId(idFromName(id) ?? "scenario", taken);
  taken.push({ id: fresh });
  return fresh;
}

async function entryOf(
  stores: CopiedStores,
  id: string,
  wanted: (version: VersionEntry) => boolean,
): Promise<Stored<LibraryEntry>> {
  const kept = await keptUnder(stores, id);
  if (!kept.ok) return kept;
  const versions = await stores.records.history(id);
  if (!versions.ok) return versions;
  return { ok: true, value: { id, kept: kept.value, versions: versions.value.filter(wanted) } };
}

async function keptUnder({ scenarios }: CopiedStores, id: string): Promise<Stored<LibraryEntry["kept"]>> {
  const record = await scenarios.record(id);
  if (!record.ok || record.value === null) return record.ok ? { ok: true, value: null } : record;
  const found = await scenarios.get(id);
  if (!found.ok) return found;
  const { name, updatedAt, scenario } = record.value;
  return { ok: true, value: { name, updatedAt, readable: found.value.kind === "scenario", scenario } };
}
