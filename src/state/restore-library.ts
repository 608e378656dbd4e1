import type { Scenario } from "#engine/index.ts";
import type { LibraryEntry, LibraryHead } from "#scenario/library-file.ts";
import type { AddedRecords, NewRecords, Stored, Stores, Writer } from "#storage/store.ts";
import type { Act, Draft } from "./draft.svelte.ts";
import type { Library } from "./library.svelte.ts";
import { planRestoration } from "./restoration-plan.ts";

/** What a restoration works with. */
export interface RestorationServices {
  stores: Pick<Stores, "scenarios" | "versions" | "records" | "alone">;
  writer: Writer;
  library: Library;
  draft: Draft;
}

/** What a restoration did. */
export interface Restored {
  /** How many scenarios were added, how many of these as copies, and how many versions. */
  scenarios: number;
  copies: number;
  versions: number;
  /** The step of the history that takes all of it back; null where all was there already. */
  act: Act | null;
}

/**
 * Puts what a library holds beside what is kept: all of it or, where the store refuses, nothing. Where what is open is
 * not kept, as on a first visit, what was open last in the library opens.
 */
export async function restoreLibrary(
  services: RestorationServices,
  head: LibraryHead,
  entries: readonly LibraryEntry[],
): Promise<Stored<Restored>> {
  const { stores, library, draft } = services;
  // Before the task that goes alone: what is saved may have to go alone too.
  await library.flush();
  const open = await stores.scenarios.record(draft.scenario.id);
  if (!open.ok) return open;
  const done = await stores.alone(async () => {
    const plan = await planRestoration(stores, entries);
    if (!plan.ok) return plan;
    const added = await stores.records.add(plan.value.records);
    return added.ok ? ({ ok: true, value: { ...plan.value, added: added.value } } as const) : added;
  });
  if (!done.ok) return done;
  const { records, copies, places, added } = done.value;
  const counts = { scenarios: records.scenarios.length, copies, versions: records.versions.length };
  if (counts.scenarios + counts.versions === 0) return { ok: true, value: { ...counts, act: null } };
  await library.refresh();
  const next = open.value === null ? await openedLast(library, head, entries, places) : null;
  const act = actOf(services, records, added, next);
  if (next === null) draft.note(act);
  else draft.open(next.scenario, act);
  return { ok: true, value: { ...counts, act } };
}

/** A scenario that the act opens, and the id under which it is kept. */
interface Opening {
  scenario: Scenario;
  id: string;
}

/** What was open last in a library, else the newest of it that can be read. */
async function openedLast(
  library: Library,
  { lastOpened }: LibraryHead,
  entries: readonly LibraryEntry[],
  places: ReadonlyMap<string, string>,
): Promise<Opening | null> {
  const readable = entries.filter(({ kept }) => kept?.readable);
  const byTime = readable.toSorted((a, b) => b.kept!.updatedAt - a.kept!.updatedAt).map(({ id }) => id);
  for (const each of [lastOpened, ...byTime]) {
    const id = each === null ? undefined : places.get(each);
    const scenario = id === undefined ? null : await library.find(id);
    if (id === undefined || scenario === null) continue;
    library.know(scenario, id);
    return { scenario, id };
  }
  return null;
}

/** Takes all of a restoration back, and does it again; one after the other, however fast it is asked for. */
function actOf(
  { stores, writer, library }: RestorationServices,
  records: NewRecords,
  first: AddedRecords,
  opening: Opening | null,
): Act {
  let added = first;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (change: () => Promise<Stored<unknown>>): void => {
    turn = turn.then(async () => {
      await library.flush();
      const changed = await stores.alone(change);
      if (!changed.ok) library.fail(changed.failure);
      await library.refresh();
    });
  };
  const takeBack = async (): Promise<Stored<unknown>> => {
    const removed = await stores.records.remove(added);
    // Nothing is left to withdraw: by this the writer knows.
    if (removed.ok) for (const { id } of records.scenarios) await writer.withdraw(id);
    return removed;
  };
  const doAgain = async (): Promise<Stored<unknown>> => {
    const again = await stores.records.add(records);
    if (!again.ok) return again;
    added = again.value;
    const found = opening && (await writer.find(opening.id));
    if (found?.ok && found.value.kind === "scenario") writer.take(found.value.scenario);
    return again;
  };
  return {
    undo: () => {
      for (const { id } of records.scenarios) library.mark(null, id);
      inTurn(takeBack);
    },
    redo: () => {
      if (opening !== null) library.mark(opening.scenario, opening.id);
      inTurn(doAgain);
    },
  };
}
