import { beforeEach, expect, test } from "vitest";
import type { Scenario } from "#engine/index.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import type { Act, Draft } from "#state/draft.svelte.ts";
import type { Library } from "#state/library.svelte.ts";
import type { Shelf } from "#state/shelf.svelte.ts";
import { notedLink, Visit } from "#state/visit.svelte.ts";
import { createMemoryStores } from "#storage/memory-store.ts";
import type { Stores } from "#storage/store.ts";
import { libraryOver, pageOver } from "./page-parts.ts";

const MONTHS = "/horizonMonths";
const LINK = "#s=1.theirs";
const own: Scenario = { ...apiVendor, id: "mine", name: "Mine" };
const theirs: Scenario = { ...apiVendor, id: "mine", name: "Mine", horizonMonths: 48 };

let stores: Stores;
let library: Library;
let draft: Draft;
let shelf: Shelf;
let visit: Visit;
let notes: Map<string, string>;
let kept: { scenario: Scenario; act: Act }[];

const session = {
  getItem: (key: string) => notes.get(key) ?? null,
  setItem: (key: string, value: string) => void notes.set(key, value),
  removeItem: (key: string) => void notes.delete(key),
};

/** Builds the page's parts anew, as a page that is opened on what is stored does. */
async function page(): Promise<void> {
  const base = libraryOver(stores);
  const scenario = (await base.library.lastOpened()) ?? apiVendor;
  ({ library, draft, shelf } = pageOver(stores, scenario, base));
  const onKept = (own: Scenario, act: Act): void => void kept.push({ scenario: own, act });
  visit = new Visit({ draft, library, shelf, example: apiVendor, notes: session, onKept });
  visit.follow();
}

beforeEach(async () => {
  stores = createMemoryStores({ code: "unavailable", detail: "test" });
  notes = new Map();
  kept = [];
  await stores.scenarios.put(own);
  await stores.scenarios.setLastOpened(own.id);
  await page();
});

/** Does something to the draft, and what the page does after every change. */
function then(act: () => void): void {
  act();
  visit.follow();
}

async function visitTheirs(): Promise<void> {
  await visit.open(theirs, LINK);
  visit.follow();
}

/** Everything that is stored, as text. */
async function all(): Promise<string> {
  await library.flush();
  const list = await stores.scenarios.list();
  const records = await Promise.all((list.ok ? list.value : []).map(({ id }) => stores.scenarios.record(id)));
  return JSON.stringify([records, await stores.scenarios.lastOpened()]);
}

const ids = async (): Promise<string[]> => {
  await library.flush();
  const list = await stores.scenarios.list();
  return list.ok ? list.value.map(({ id }) => id).sort() : [];
};

test("what is visited is shown, and nothing of it is stored", async () => {
  const before = await all();
  await visitTheirs();
  expect(draft.scenario).toEqual({ ...theirs, id: "mine-2" });
  expect(visit.link).toBe(LINK);
  expect(await all()).toBe(before);
});

test("the link is noted for a reload as long as it is visited, and only so long", async () => {
  await visitTheirs();
  expect(notedLink(session)).toBe(LINK);
  await visit.leave();
  visit.follow();
  expect(notedLink(session)).toBeNull();
  expect(notedLink(null)).toBeNull();
});

test("back to mine is the own work with its history; redo leads to the visit again", async () => {
  then(() => draft.edit(MONTHS, 24));
  const mine = draft.scenario;
  await visitTheirs();
  await visitTheirs();
  await visit.leave();
  expect(draft.scenario).toBe(mine);
  expect(draft.canUndo).toBe(true);
  then(() => draft.redo());
  expect(visit.link).toBe(LINK);
});

test("back to mine opens what was open last where other steps came after the opening", async () => {
  await visitTheirs();
  await shelf.duplicate("mine");
  const before = await all();
  await visit.leave();
  visit.follow();
  expect(visit.link).toBeNull();
  expect(draft.scenario).toEqual(own);
  expect(await all()).toBe(before);
});

test("the first edit keeps a copy beside what is there, and says so; edits go on in it", async () => {
  await visitTheirs();
  then(() => draft.edit(MONTHS, 50));
  then(() => draft.edit(MONTHS, 51));
  draft.settle();
  then(() => draft.edit(MONTHS, 52));
  expect(visit.link).toBeNull();
  expect(kept.map(({ scenario }) => scenario.name)).toEqual(["Mine (2)"]);
  expect(await ids()).toEqual(["mine", "mine-2"]);
  expect(await library.find("mine")).toEqual(own);
  expect(await library.find("mine-2")).toEqual({ ...theirs, id: "mine-2", name: "Mine (2)", horizonMonths: 52 });
  await page();
  expect(draft.scenario.id).toBe("mine-2");
});

test("an edit that is undone takes its copy away, and done again it is kept again", async () => {
  await visitTheirs();
  const before = await all();
  then(() => draft.edit(MONTHS, 50));
  await library.flush();
  then(() => draft.undo());
  expect(visit.link).toBe(LINK);
  await expect.poll(ids).toEqual(["mine"]);
  expect(JSON.parse(await all())[0]).toEqual(JSON.parse(before)[0]);
  then(() => draft.redo());
  expect(visit.link).toBeNull();
  expect(kept).toHaveLength(1);
  await expect.poll(async () => (await library.find("mine-2"))?.horizonMonths).toBe(50);
  then(() => draft.undo());
  then(() => draft.redo());
  await library.flush();
  await expect.poll(ids).toEqual(["mine", "mine-2"]);
});

test("another edit after an undone one is kept too", async () => {
  await visitTheirs();
  then(() => draft.edit(MONTHS, 50));
  then(() => draft.undo());
  then(() => draft.edit(MONTHS, 60));
  expect(kept).toHaveLength(2);
  const { id } = draft.scenario;
  await expect.poll(async () => (await library.find(id))?.horizonMonths).toBe(60);
  await expect.poll(ids).toEqual(["mine", id].sort());
});

test("an id that another tab took meanwhile is left to it", async () => {
  await visitTheirs();
  await stores.scenarios.put({ ...own, id: "mine-2", name: "Other" });
  await library.refresh();
  then(() => draft.edit(MONTHS, 50));
  expect(await ids()).toEqual(["mine", "mine-2", draft.scenario.id]);
  expect((await library.find("mine-2"))?.name).toBe("Other");
});

test("a name that is typed stays as it is typed", async () => {
  await visitTheirs();
  then(() => draft.edit("/name", "Theirs, mended"));
  await library.flush();
  expect((await library.find("mine-2"))?.name).toBe("Theirs, mended");
});

test("a copy kept by hand is as it came, beside an equal own one too; undo puts it away and the visit goes on", async () => {
  await visit.open(own, LINK);
  visit.follow();
  await shelf.add([visit.copy()]);
  visit.follow();
  expect(visit.link).toBeNull();
  expect(await library.find("mine-2")).toEqual({ ...own, id: "mine-2", name: "Mine (2)" });
  then(() => draft.undo());
  expect(visit.link).toBe(LINK);
  await expect.poll(ids).toEqual(["mine"]);
});

test("own scenarios that are opened or deleted meanwhile are own", async () => {
  await visitTheirs();
  await shelf.remove("mine");
  visit.follow();
  expect(visit.link).toBe(LINK);
  expect(await ids()).toEqual([]);
  then(() => draft.undo());
  await expect.poll(ids).toEqual(["mine"]);
  expect(await library.find("mine")).toEqual(own);
  await shelf.add([{ ...apiVendor, id: "file" }]);
  visit.follow();
  expect(visit.link).toBeNull();
  expect(await ids()).toEqual(["file", "mine"]);
});

test("who has nothing own sees the example again, and nothing is stored", async () => {
  stores = createMemoryStores({ code: "unavailable", detail: "test" });
  await page();
  await visit.open(apiVendor, LINK);
  visit.follow();
  expect(draft.scenario.id).not.toBe(apiVendor.id);
  await visit.leave();
  visit.follow();
  expect(draft.scenario).toBe(apiVendor);
  expect(await all()).toBe(JSON.stringify([[], { ok: true, value: null }]));
});
