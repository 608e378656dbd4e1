import { beforeEach, expect, test } from "vitest";
import type { Scenario } from "#engine/index.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import type { Library } from "#state/library.svelte.ts";
import { createMemoryStores } from "#storage/memory-store.ts";
import type { Stores } from "#storage/store.ts";
import { libraryOver } from "./page-parts.ts";

let stores: Stores;
let library: Library;

beforeEach(() => {
  stores = createMemoryStores({ code: "unavailable", detail: "test" });
  ({ library } = libraryOver(stores));
});

const stored = async (id: string): Promise<Scenario | null> => library.find(id);

test("at first there is nothing, and nothing was open", async () => {
  expect(await library.lastOpened()).toBeNull();
  await library.refresh();
  expect(library.entries).toEqual([]);
});

test("an edited scenario is saved, listed, and open at the next visit", async () => {
  const edited = { ...apiVendor, horizonMonths: 24 };
  library.know(apiVendor, apiVendor.id);
  library.save(edited);
  expect(library.saved.kind).toBe("saving");
  await library.flush();
  expect(library.saved.kind).toBe("saved");
  await library.refresh();
  expect(library.entries.map(({ id }) => id)).toEqual([apiVendor.id]);
  expect(await library.lastOpened()).toEqual(edited);
});

test("a scenario as it was opened is not written", async () => {
  library.know(apiVendor, apiVendor.id);
  library.save(apiVendor);
  await library.flush();
  expect(await stored(apiVendor.id)).toBeNull();
});

test("a scenario that gets another id moves to it, and back again", async () => {
  library.know(apiVendor, apiVendor.id);
  const edited = { ...apiVendor, horizonMonths: 24 };
  const renamed = { ...edited, id: "renamed" };
  library.save(edited, apiVendor);
  library.save(renamed, apiVendor);
  await library.flush();
  await expect.poll(() => stored(apiVendor.id)).toBeNull();
  expect(await stored("renamed")).toEqual(renamed);
  library.save(edited, apiVendor);
  await expect.poll(() => stored("renamed")).toBeNull();
  expect(await stored(apiVendor.id)).toEqual(edited);
  expect(await library.lastOpened()).toEqual(edited);
});

test("another scenario that is opened leaves the former one where it is", async () => {
  const other = { ...apiVendor, id: "other" };
  library.save({ ...apiVendor, horizonMonths: 24 }, apiVendor);
  library.save({ ...other, horizonMonths: 12 }, other);
  await library.flush();
  expect((await stored(apiVendor.id))?.horizonMonths).toBe(24);
  expect((await stored("other"))?.horizonMonths).toBe(12);
});

test("under a new id that cannot be stored the old one stays", async () => {
  library.save({ ...apiVendor, horizonMonths: 24 }, apiVendor);
  await library.flush();
  stores.scenarios.put = () => Promise.resolve({ ok: false, failure: { code: "quota" } });
  library.save({ ...apiVendor, id: "renamed" }, apiVendor);
  await library.flush();
  expect((await stored(apiVendor.id))?.horizonMonths).toBe(24);
});

test("a store that refuses is said to", async () => {
  stores.scenarios.put = () => Promise.resolve({ ok: false, failure: { code: "quota" } });
  library.save(apiVendor);
  await library.flush();
  expect(library.saved).toEqual({ kind: "failed", failure: { code: "quota" } });
});

test("a scenario from outside is taken as it is where its id is free or holds the same", async () => {
  expect(await library.adopt(apiVendor)).toEqual({ scenario: apiVendor, copied: false });
  await stores.scenarios.put(apiVendor);
  expect(await library.adopt(structuredClone(apiVendor))).toEqual({ scenario: apiVendor, copied: false });
});

test("one that differs from the kept one of its id gets another id and name, and both stay", async () => {
  await stores.scenarios.put(apiVendor);
  const other = { ...apiVendor, horizonMonths: 12 };
  const adopted = await library.adopt(other);
  const expected = { ...other, id: `${apiVendor.id}-2`, name: `${apiVendor.name} (2)` };
  expect(adopted).toEqual({ scenario: expected, copied: true });
  library.save(adopted.scenario);
  await library.flush();
  expect(await stored(apiVendor.id)).toEqual(apiVendor);
  expect((await library.adopt({ ...apiVendor, horizonMonths: 18 })).scenario.id).toBe(`${apiVendor.id}-3`);
});

test("an edit that waits to be saved counts as kept", async () => {
  library.save({ ...apiVendor, horizonMonths: 24 });
  expect((await library.adopt(apiVendor)).copied).toBe(true);
});

test("a longest id stays within its length", async () => {
  const id = "x".repeat(40);
  await stores.scenarios.put({ ...apiVendor, id });
  expect((await library.adopt({ ...apiVendor, id, horizonMonths: 12 })).scenario.id).toBe(`${"x".repeat(38)}-2`);
});

/** Keeps a scenario that cannot be read. */
async function keepUnreadable(): Promise<void> {
  await stores.scenarios.put(apiVendor);
  const record = await stores.scenarios.record(apiVendor.id);
  if (!record.ok || record.value === null) throw new Error("not kept");
  await stores.scenarios.restore(apiVendor.id, {
    ...record.value,
    name: "My plan",
    scenario: { ...apiVendor, horizonMonths: undefined },
  });
}

test("a scenario that was open and cannot be read is told, not silently replaced", async () => {
  await keepUnreadable();
  await stores.scenarios.setLastOpened(apiVendor.id);
  expect(await library.lastOpened()).toBeNull();
  expect(library.unreadable).toMatchObject({ name: "My plan", problems: [{ path: "/horizonMonths" }] });
});

test("a kept scenario that is asked for and cannot be read says why, until another one is found", async () => {
  await keepUnreadable();
  expect(await library.find(apiVendor.id)).toBeNull();
  expect(library.unreadable).toMatchObject({ name: "My plan", problems: [{ path: "/horizonMonths" }] });
  expect(await library.find("gone")).toBeNull();
  expect(library.unreadable).toBeNull();
});
