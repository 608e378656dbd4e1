import { beforeEach, expect, test } from "vitest";
import type { Scenario } from "#engine/index.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import type { Draft } from "#state/draft.svelte.ts";
import type { Library } from "#state/library.svelte.ts";
import type { Shelf } from "#state/shelf.svelte.ts";
import { createMemoryStores } from "#storage/memory-store.ts";
import type { ScenarioRecord, Stores } from "#storage/store.ts";
import { pageOver } from "./page-parts.ts";

let stores: Stores;
let library: Library;
let draft: Draft;
let shelf: Shelf;

const named = (id: string, name = id): Scenario => ({ ...apiVendor, id, name });

beforeEach(() => {
  stores = createMemoryStores({ code: "unavailable", detail: "test" });
  ({ library, draft, shelf } = pageOver(stores));
});

/** Lets everything that was begun come to rest, as the page does: what the draft holds is saved. */
async function rest(): Promise<void> {
  library.save(draft.scenario, draft.opened);
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  await library.flush();
  await new Promise((resolve) => setTimeout(resolve));
}

/** Everything that is kept, as it is, by id; every write has another revision. */
async function kept(): Promise<Omit<ScenarioRecord, "revision">[]> {
  const list = await stores.scenarios.list();
  const ids = list.ok ? list.value.map(({ id }) => id).sort() : [];
  const records = await Promise.all(ids.map((id) => stores.scenarios.record(id)));
  return records.flatMap((record) => (record.ok && record.value ? [{ ...record.value, revision: "any" }] : []));
}

const ids = async (): Promise<string[]> => (await kept()).map(({ id }) => id);

/** Puts scenarios on the shelf that were there before the page was opened. */
async function shelved(...scenarios: Scenario[]): Promise<void> {
  for (const scenario of scenarios) await stores.scenarios.put(scenario);
  await library.refresh();
}

async function undo(): Promise<void> {
  draft.undo();
  await rest();
}

async function redo(): Promise<void> {
  draft.redo();
  await rest();
}

test("a copy stands beside its scenario under an id and a name of its own; undo takes it away, redo brings it", async () => {
  await shelved(named("mine", "Mine"));
  expect(await shelf.duplicate("mine")).toBe("mine-2");
  const both = await kept();
  expect(both.map(({ id, name }) => [id, name])).toEqual([
    ["mine", "Mine"],
    ["mine-2", "Mine (2)"],
  ]);
  await undo();
  expect(await ids()).toEqual(["mine"]);
  await redo();
  expect(await kept()).toEqual(both);
  expect(await shelf.duplicate("gone")).toBeNull();
});

test("a template opened again leaves what was made of it under another id", async () => {
  const template = named("template");
  await shelf.add([template]);
  await rest();
  draft.edit("/id", "mine");
  await rest();
  expect(await ids()).toEqual(["mine"]);
  await shelf.add([template]);
  await rest();
  expect(await ids()).toEqual(["mine", "template"]);
});

test("what is typed while a deletion reads the shelf comes back with it", async () => {
  await shelved(named("mine"), named("other"));
  draft.open(named("mine"));
  await rest();
  const removal = shelf.remove("mine");
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
  draft.edit("/horizonMonths", 24);
  const edited = draft.scenario;
  await removal;
  await rest();
  expect(await ids()).toEqual(["other"]);
  await undo();
  expect(draft.scenario).toBe(edited);
  expect((await kept()).find(({ id }) => id === "mine")?.scenario).toMatchObject({ horizonMonths: 24 });
});

test("a copy of a copy has the next number", async () => {
  await shelved(named("mine", "Mine"));
  await shelf.duplicate("mine");
  await shelf.duplicate("mine-2");
  expect((await kept()).map(({ name }) => name)).toEqual(["Mine", "Mine (2)", "Mine (3)"]);
});

test("a copy is of the newest edit", async () => {
  library.save({ ...named("mine"), horizonMonths: 24 });
  await shelf.duplicate("mine");
  expect(await library.find("mine-2")).toMatchObject({ horizonMonths: 24 });
});

test("a scenario that is not open is renamed where it is kept; undo gives the very record back", async () => {
  await shelved(named("mine", "Mine"));
  const before = await kept();
  await shelf.rename("mine", "  Ours ");
  expect(await library.find("mine")).toMatchObject({ name: "Ours" });
  expect(library.entries.map(({ name }) => name)).toEqual(["Ours"]);
  await undo();
  expect(await kept()).toEqual(before);
  await redo();
  expect(await library.find("mine")).toMatchObject({ name: "Ours" });
});

test("no name and the same name are no step", async () => {
  await shelved(named("mine", "Mine"));
  await shelf.rename("mine", " ");
  await shelf.rename("mine", "Mine");
  await shelf.rename(apiVendor.id, "");
  expect(draft.canUndo).toBe(false);
});

test("a pasted name is kept so that it can be read again", async () => {
  await shelved(named("mine", "Mine"));
  await shelf.rename("mine", "Our\tplan");
  await shelf.rename(apiVendor.id, "x".repeat(200));
  await rest();
  expect(await library.find("mine")).toMatchObject({ name: "Our plan" });
  expect(await library.find(apiVendor.id)).toMatchObject({ name: "x".repeat(120) });
});

test("the open scenario is renamed in the draft, as a step of its own", async () => {
  await shelf.rename(apiVendor.id, "Ours");
  await shelf.rename(apiVendor.id, "Theirs");
  expect(draft.scenario.name).toBe("Theirs");
  draft.undo();
  expect(draft.scenario.name).toBe("Ours");
});

test("a deletion goes at once, its row stays to bring it back, and undo does", async () => {
  await shelved(named("mine", "Mine"), named("other"));
  const before = await kept();
  await shelf.remove("mine");
  expect(await ids()).toEqual(["other"]);
  expect(shelf.rows.find(({ id }) => id === "mine")).toMatchObject({ name: "Mine", deleted: true });
  await undo();
  expect(await kept()).toEqual(before);
  expect(shelf.rows.map(({ deleted }) => deleted)).toEqual([false, false]);
  await redo();
  expect(await ids()).toEqual(["other"]);
});

test("what is kept and cannot be read comes back as it was", async () => {
  await shelved({ ...named("wrong"), horizonMonths: "many" } as unknown as Scenario);
  const before = await kept();
  await shelf.look(library.entries);
  expect(shelf.rows[0]?.found?.kind).toBe("unreadable");
  await shelf.remove("wrong");
  expect(await ids()).toEqual([]);
  await undo();
  expect(await kept()).toEqual(before);
});

test("where the open scenario is deleted another one opens, and undo brings both back", async () => {
  await shelved(named("other"), named("mine"));
  const [added] = [await shelf.add([named("open")])];
  draft.edit("/horizonMonths", 24);
  await rest();
  const before = await kept();
  const edited = draft.scenario;
  await shelf.remove("open");
  await rest();
  expect(added?.scenario.id).toBe("open");
  expect(["mine", "other"]).toContain(draft.scenario.id);
  expect(await ids()).toEqual(["mine", "other"]);
  const next = await stores.scenarios.lastOpened();
  expect(next).toEqual({ ok: true, value: draft.scenario.id });
  await undo();
  expect(draft.scenario).toBe(edited);
  expect(await kept()).toEqual(before);
  expect(await stores.scenarios.lastOpened()).toEqual({ ok: true, value: "open" });
  await undo();
  expect(draft.scenario.horizonMonths).toBe(apiVendor.horizonMonths);
});

test("where the last one is deleted the example opens, and is not kept for that", async () => {
  await shelf.add([named("only")]);
  await rest();
  await shelf.remove("only");
  await rest();
  expect(draft.scenario).toBe(apiVendor);
  expect(await ids()).toEqual([]);
});

test("what was made of the example is deleted: the example is not kept in its place, and the row stays", async () => {
  await shelf.add([named(apiVendor.id, "Ours")]);
  await rest();
  const removing = shelf.remove(apiVendor.id);
  await rest();
  await removing;
  await rest();
  expect(draft.scenario).toBe(apiVendor);
  expect(await ids()).toEqual([]);
  expect(shelf.rows).toMatchObject([{ name: "Ours", deleted: true }]);
  await shelf.bringBack(apiVendor.id);
  await rest();
  expect((await kept()).map(({ name }) => name)).toEqual(["Ours"]);
});

test("a deletion that is not what was done last comes back by a step of its own", async () => {
  await shelved(named("first"), named("second"));
  await shelf.remove("first");
  await shelf.remove("second");
  await shelf.bringBack("first");
  await rest();
  expect(await ids()).toEqual(["first"]);
  await undo();
  expect(await ids()).toEqual([]);
  await undo();
  expect(await ids()).toEqual(["second"]);
  await shelf.bringBack("first");
  await rest();
  expect(await ids()).toEqual(["first", "second"]);
  await shelf.bringBack("never there");
});

test("the way back from the last deletion is undo, which can be redone", async () => {
  await shelved(named("mine"));
  await shelf.remove("mine");
  await shelf.bringBack("mine");
  await rest();
  expect(await ids()).toEqual(["mine"]);
  expect([draft.canUndo, draft.canRedo]).toEqual([false, true]);
});

test("several files are added, the last one opens; undo takes all away again", async () => {
  await shelved(named("one", "Here before"));
  const before = await kept();
  const added = await shelf.add([named("one", "One"), named("two", "Two"), named("two", "Two as well")]);
  expect(added).toMatchObject({ copied: 2, scenario: { id: "two-2", name: "Two as well" } });
  expect(draft.scenario).toBe(added?.scenario);
  await rest();
  const all = await kept();
  expect(all.map(({ id }) => id)).toEqual(["one", "one-2", "two", "two-2"]);
  await undo();
  expect(draft.scenario).toBe(apiVendor);
  expect(await kept()).toEqual(before);
  await redo();
  expect(await kept()).toEqual(all);
  expect(draft.scenario).toBe(added?.scenario);
  expect(await shelf.add([])).toBeNull();
});

test("what is kept already is only opened, and stays when that is undone", async () => {
  await shelved(named("mine"));
  const before = await kept();
  const added = await shelf.add([named("mine")]);
  await rest();
  expect(added?.copied).toBe(0);
  expect(await kept()).toEqual(before);
  await undo();
  expect(await kept()).toEqual(before);
});

test("edits of what was added are undone before it, and come back after it", async () => {
  await shelf.add([named("new")]);
  draft.edit("/horizonMonths", 24);
  await rest();
  const edited = await library.find("new");
  await undo();
  await undo();
  expect(await ids()).toEqual([]);
  await redo();
  await redo();
  expect(await library.find("new")).toEqual(edited);
});

test("a store that refuses is said to, and nothing is a step", async () => {
  await shelved(named("mine"));
  stores.scenarios.put = () => Promise.resolve({ ok: false, failure: { code: "quota" } });
  expect(await shelf.duplicate("mine")).toBeNull();
  expect(library.saved).toEqual({ kind: "failed", failure: { code: "quota" } });
  expect(draft.canUndo).toBe(false);
});

test("what was just undone and is added again at once stays", async () => {
  await shelf.add([named("new")]);
  await rest();
  const restore = stores.scenarios.restore.bind(stores.scenarios);
  stores.scenarios.restore = async (...change) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return restore(...change);
  };
  draft.undo();
  const added = await shelf.add([named("new")]);
  await rest();
  expect(added?.copied).toBe(0);
  expect(await ids()).toEqual(["new"]);
});

test("a deletion that the store refuses leaves everything as it was, and is told", async () => {
  await shelved(named("mine"));
  await shelf.add([named("open")]);
  await rest();
  const [before, edited] = [await kept(), draft.scenario];
  const { restore } = stores.scenarios;
  stores.scenarios.restore = () => Promise.resolve({ ok: false, failure: { code: "quota" } });
  expect([await shelf.remove("mine"), await shelf.remove("open")]).toEqual([false, false]);
  await rest();
  expect(library.saved).toEqual({ kind: "failed", failure: { code: "quota" } });
  expect(draft.scenario).toBe(edited);
  expect(shelf.rows.map(({ deleted }) => deleted)).toEqual([false, false]);
  expect(await kept()).toEqual(before);
  stores.scenarios.restore = restore;
  expect(await shelf.remove("mine")).toBe(true);
  stores.scenarios.restore = () => Promise.resolve({ ok: false, failure: { code: "quota" } });
  expect(await shelf.bringBack("mine")).toBe(false);
  expect(shelf.rows.find(({ id }) => id === "mine")?.deleted).toBe(true);
});

test("rows are the newest first, with what is kept once it was read; the open one as it is edited", async () => {
  await shelved(named("mine"));
  await shelf.add([named("open")]);
  draft.edit("/name", "Newest");
  expect(shelf.rows.find(({ id }) => id === "open")).toMatchObject({ name: "Newest", found: { kind: "scenario" } });
  expect(shelf.rows.find(({ id }) => id === "mine")?.found).toBeNull();
  await shelf.look(library.entries);
  expect(shelf.rows.find(({ id }) => id === "mine")?.found).toMatchObject({
    kind: "scenario",
    scenario: { id: "mine" },
  });
});
