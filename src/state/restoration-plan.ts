import { freshId, freshName } from "#scenario/edit/fresh.ts";
import type { LibraryEntry } from "#scenario/library-file.ts";
import type { NewRecords, Stored } from "#storage/store.ts";
import { breather } from "./breather.ts";
import { missingVersions, placeOfSame, underLine, type Kept, type Line, type LookedAt } from "./same-kept.ts";

/** What a library adds to what is kept. */
export interface Restoration {
  records: NewRecords;
  /** How many scenarios are added under another id, because something else has theirs. */
  copies: number;
  /** Under which id each of the library's scenarios is found afterwards. */
  places: Map<string, string>;
}

/**
 * Finds out what of a library is not kept yet. What is kept and the same is left; what differs gets an id and a name of
 * its own; versions go with their scenario. Nothing is written.
 */
export async function planRestoration(
  stores: LookedAt,
  entries: readonly LibraryEntry[],
): Promise<Stored<Restoration>> {
  const list = await stores.scenarios.list();
  if (!list.ok) return list;
  const here = list.value.map(({ id, name }) => ({ id, name }));
  // An id that the library itself needs is no place for a copy of something else.
  const wanted = entries.map(({ id }) => ({ id }));
  const plan: Restoration = { records: { scenarios: [], versions: [] }, copies: 0, places: new Map() };
  const breathe = breather();
  for (const { id, kept, versions } of entries) {
    let scenarioId = id;
    if (kept !== null) {
      const same = await placeOfSame(stores, id, kept, here);
      if (!same.ok) return same;
      scenarioId = same.value ?? addTo(plan, id, kept, { here, wanted });
      plan.places.set(id, scenarioId);
    }
    const missing = await missingVersions(stores, scenarioId, versions);
    if (!missing.ok) return missing;
    plan.records.versions.push(...missing.value.map((version) => ({ ...version, scenarioId })));
    await breathe();
  }
  return { ok: true, value: plan };
}

/** What copies keep clear of: the lines that are there, and the ids of the library. */
interface Others {
  here: readonly Line[];
  wanted: readonly { id: string }[];
}

/** Plans a scenario that is not kept, and gives its place: its own id where that is free, else the next one that is. */
function addTo(plan: Restoration, id: string, kept: Kept, { here, wanted }: Others): string {
  const { name, updatedAt, scenario } = kept;
  const planned = plan.records.scenarios;
  if (!here.some((line) => line.id === id)) {
    planned.push({ id, name, updatedAt, scenario });
    return id;
  }
  const line = { id: freshId(id, [...here, ...wanted, ...planned]), name: freshName(name, [...here, ...planned]) };
  planned.push({ ...line, updatedAt, scenario: underLine(kept, line) });
  plan.copies++;
  return line.id;
}
