import { beforeEach, expect, test, vi } from "vitest";
import type { Scenario } from "#engine/index.ts";
import type { LibraryEntry } from "#scenario/library-file.ts";
import { readLibrary } from "#scenario/read-library.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { Draft } from "#state/draft.svelte.ts";
import { copyLibrary } from "#state/library-copy.ts";
import { Library } from "#state/library.svelte.ts";
import { restoreLibrary, type Restored } from "#state/restore-library.ts";
import { Autosave } from "#storage/autosave.ts";
import { createMemoryStores } from "#storage/memory-store.ts";
import type { NewRecords, Stored, Stores, VersionKind } from "#storage/store.ts";
import { ScenarioWriter } from "#storage/writing.ts";

/** A page with stores of its own. */
interface Page {
  stores: Stores;
  writer: ScenarioWriter;
  library: Library;
  draft: Draft;
}

let page: Page;
beforeEach(() => (page = newPage()));

function newPage(): Page {
  const stores = createMemoryStores({ code: "unavailable", detail: "test" });
  const writer = new ScenarioWriter(stores, () => Promise.resolve(""));
  const library = new Library(
    stores,
    writer,
    (onState) => new Autosave((each, from) => writer.write(each, from), onState),
  );
  const draft = new Draft(apiVendor, () => performance.now());
  library.know(apiVendor, apiVendor.id);
  return { stores, writer, library, draft };
}

function valueOf<T>(stored: Stored<T>): T {
  if (!stored.ok) throw new Error(stored.failure.code);
  return stored.value;
}

const named = (id: string, parts: Partial<Scenario> = {}): Scenario => ({ ...apiVendor, id, name: id, ...parts });
const line = (scenario: Scenario, updatedAt = 5) => ({ id: scenario.id, name: scenario.name, updatedAt, scenario });
const version = (scenarioId: string, savedAt: number, kind: VersionKind = "named") =>
  ({ scenarioId, kind, name: "Before", savedAt, scenario: named(scenarioId, { horizonMonths: 12 }) }) as const;
const unreadable = { id: "wrong-unreadable-1", name: "Wrong", updatedAt: 3, scenario: { more: [1] } };

const LIBRARY: NewRecords = {
  scenarios: [line(named("a"), 7), line(named("b"), 9), unreadable],
  versions: [version("a", 1), version("a", 2, "automatic"), version("a", 2, "conflict"), version("gone", 4, "deleted")],
};

async function copied({ stores }: Page, savedAt = 0): Promise<string> {
  return valueOf(await copyLibrary(stores, savedAt)).file.text();
}

async function restored(into: Page, text: string): Promise<Stored<Restored>> {
  const read = readLibrary(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return restoreLibrary(into, read.head, read.entries);
}

/** Lets what was begun come to rest, as the page does: what the draft holds is saved. */
async function rest({ library, draft }: Page): Promise<void> {
  library.save(draft.scenario, draft.opened);
  await library.flush();
  await new Promise((resolve) => setTimeout(resolve));
}

/** A backup of a page that holds `LIBRARY`, where b was open last. */
async function backup(): Promise<string> {
  const other = newPage();
  valueOf(await other.stores.records.add(LIBRARY));
  await other.stores.scenarios.setLastOpened("b");
  return copied(other);
}

test("a backup restored where there is nothing gives the same backup, and what was open last opens", async () => {
  const text = await backup();
  expect(valueOf(await restored(page, text))).toMatchObject({ scenarios: 3, copies: 0, versions: 4 });
  expect(page.draft.scenario).toEqual(named("b"));
  await rest(page);
  expect(await copied(page)).toBe(text);
  expect(page.library.entries.map(({ id }) => id)).toEqual(["b", "a", "wrong-unreadable-1"]);
});

test("undo takes all of it back without a trace, redo brings it again", async () => {
  const empty = await copied(page);
  const text = await backup();
  await restored(page, text);
  await rest(page);
  page.draft.undo();
  await rest(page);
  expect(page.draft.scenario).toBe(apiVendor);
  // The example is open again, and is not kept for that.
  expect(await copied(page)).toBe(empty);
  expect(page.library.entries).toEqual([]);
  page.draft.redo();
  await rest(page);
  expect(await copied(page)).toBe(text);
  page.draft.undo();
  page.draft.redo();
  page.draft.undo();
  await rest(page);
  await vi.waitFor(async () => expect(await copied(page)).toBe(empty));
});

test("restoring twice adds nothing the second time, and is no step", async () => {
  const text = await backup();
  await restored(page, text);
  await rest(page);
  const steps = page.draft.lastStep;
  expect(valueOf(await restored(page, text))).toEqual({ scenarios: 0, copies: 0, versions: 0, act: null });
  expect(page.draft.lastStep).toBe(steps);
  expect(await copied(page)).toBe(text);
});

test("what differs comes beside it as a copy with its versions; once more it is known again", async () => {
  await page.stores.scenarios.put(named("a", { name: "Mine", horizonMonths: 24 }));
  await page.stores.scenarios.put(named("a-2", { name: "Other", horizonMonths: 48 }));
  await page.stores.scenarios.put(named("b"));
  page.draft.open(named("b"));
  const text = await backup();
  expect(valueOf(await restored(page, text))).toMatchObject({ scenarios: 2, copies: 1, versions: 4 });
  const kept = (id: string): Promise<unknown> => page.stores.scenarios.get(id).then((found) => valueOf(found));
  expect(await kept("a")).toMatchObject({ scenario: { name: "Mine", horizonMonths: 24 } });
  expect(await kept("a-2")).toMatchObject({ scenario: { name: "Other" } });
  expect(await kept("a-3")).toEqual({ kind: "scenario", scenario: named("a-3", { name: "a" }) });
  expect(valueOf(await page.stores.versions.list("a-3")).map(({ savedAt }) => savedAt)).toEqual([2, 2, 1]);
  expect(valueOf(await page.stores.versions.list("a"))).toEqual([]);
  expect(page.draft.scenario.id).toBe("b");
  expect(valueOf(await restored(page, text))).toMatchObject({ scenarios: 0, versions: 0, act: null });
});

test("only versions that are missing are added to what is kept and the same", async () => {
  await page.stores.records.add({ ...LIBRARY, versions: [version("a", 2, "automatic")] });
  await page.stores.versions.keep({ scenarioId: "a", kind: "named", name: "Before", savedAt: 1 }, named("a"));
  expect(valueOf(await restored(page, await backup()))).toMatchObject({ scenarios: 0, versions: 3 });
  expect(valueOf(await page.stores.versions.list("a"))).toHaveLength(4);
});

test("a copy takes no id that the library needs itself", async () => {
  await page.stores.scenarios.put(named("a", { horizonMonths: 24 }));
  const entry = (scenario: Scenario): LibraryEntry => {
    const { id, name } = scenario;
    return { id, kept: { name, updatedAt: 1, readable: true, scenario }, versions: [] };
  };
  const entries = [entry(named("a")), entry(named("a-2", { horizonMonths: 36 }))];
  const done = valueOf(await restoreLibrary(page, { savedAt: 0, lastOpened: null }, entries));
  expect(done).toMatchObject({ scenarios: 2, copies: 1 });
  expect(page.library.entries.map(({ id }) => id).sort()).toEqual(["a", "a-2", "a-3"]);
});

test("an edit of the open scenario is saved before its place is looked at", async () => {
  page.library.save(named("a", { horizonMonths: 24 }));
  expect(valueOf(await restored(page, await backup()))).toMatchObject({ copies: 1 });
});

test("a store that refuses is told of, and nothing is there and no step", async () => {
  const text = await backup();
  vi.spyOn(page.stores.records, "add").mockResolvedValue({ ok: false, failure: { code: "quota" } });
  expect(await restored(page, text)).toEqual({ ok: false, failure: { code: "quota" } });
  expect(page.draft.canUndo).toBe(false);
  vi.spyOn(page.stores.records, "history").mockResolvedValue({ ok: false, failure: { code: "blocked" } });
  await page.stores.versions.keep(version("a", 1), 1);
  expect(await copyLibrary(page.stores, 0)).toEqual({ ok: false, failure: { code: "blocked" } });
});

test("what stands under an id that no file has gets one", async () => {
  const odd = { name: "Odd", updatedAt: 1, scenario: 1 };
  const scenarios = ["../Up", "Up", "constructor", "up"].map((id) => ({ ...odd, id }));
  await page.stores.records.add({ scenarios, versions: [] });
  const read = readLibrary(await copied(page));
  expect(read.ok && read.entries.map(({ id }) => id)).toEqual(["up-2", "up-3", "constructor-1", "up"]);
});

test("without automatic versions a backup holds those that somebody chose to keep", async () => {
  await page.stores.records.add(LIBRARY);
  const some = valueOf(await copyLibrary(page.stores, 0, ({ kind }) => kind !== "automatic"));
  expect([some.scenarios, some.versions]).toEqual([3, 3]);
  expect(await some.file.text()).not.toContain('"automatic"');
});
