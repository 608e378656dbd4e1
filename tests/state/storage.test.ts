import { beforeEach, expect, test, vi } from "vitest";
import type { Scenario } from "#engine/index.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { StoragePanel } from "#state/storage.svelte.ts";
import { createMemoryStores } from "#storage/memory-store.ts";
import type { Stores } from "#storage/store.ts";
import { bytesWords, freeable } from "#text/storage-words.ts";
import { pageOver } from "./page-parts.ts";

let stores: Stores;
let page: ReturnType<typeof pageOver>;
let panel: StoragePanel;

const named = (id: string, name = id): Scenario => ({ ...apiVendor, id, name });

beforeEach(() => {
  stores = createMemoryStores({ code: "unavailable", detail: "test" });
  page = pageOver(stores);
  panel = new StoragePanel({ stores, ...page });
});

/** Deletes a scenario as a visit before this one did. */
async function deletedBefore(scenario: Scenario): Promise<void> {
  await stores.scenarios.put(scenario);
  await stores.scenarios.restore(scenario.id, null);
  await panel.refresh();
}

const kept = async (): Promise<string[]> => {
  const list = await stores.scenarios.list();
  return list.ok ? list.value.map(({ id }) => id).sort() : [];
};

test("what was deleted before this visit comes back as it was, as a step that undo takes back and redo does again", async () => {
  const lost = named("lost", "Lost and found");
  await deletedBefore(lost);
  expect(panel.holdings?.deleted.scenarios.map(({ name }) => name)).toEqual(["Lost and found"]);
  expect(await panel.bringBack(panel.holdings!.deleted.scenarios[0]!)).toBe(true);
  expect(await stores.scenarios.get("lost")).toEqual({ ok: true, value: { kind: "scenario", scenario: lost } });
  expect(page.draft.scenario.id).toBe(apiVendor.id);
  expect(panel.holdings?.deleted.scenarios).toEqual([]);
  page.draft.undo();
  await vi.waitFor(async () => expect(await kept()).toEqual([]));
  page.draft.redo();
  await vi.waitFor(async () => expect(await kept()).toEqual(["lost"]));
});

test("one with the id of what is open and not kept opens in its stead; undo gives that back", async () => {
  await deletedBefore({ ...apiVendor, name: "Mine" });
  const before = page.draft.scenario;
  expect(before.id).toBe(apiVendor.id);
  expect(await panel.bringBack(panel.holdings!.deleted.scenarios[0]!)).toBe(true);
  expect(page.draft.scenario.name).toBe("Mine");
  page.draft.undo();
  expect(page.draft.scenario).toBe(before);
});

test("one that cannot be read comes back as it stands, and one whose versions are gone does not", async () => {
  const record = { recordVersion: 1, id: "odd", name: "Odd", updatedAt: 5, scenario: { seats: "?" } };
  await stores.scenarios.restore("odd", record);
  await panel.refresh();
  const [odd] = panel.holdings!.unreadable;
  expect(await panel.remove(odd!)).toBe(true);
  expect(panel.holdings?.unreadable).toEqual([]);
  const [gone] = panel.holdings!.deleted.scenarios;
  expect(await panel.bringBack(gone!)).toBe(true);
  expect(panel.holdings?.unreadable.map(({ id, raw }) => [id, raw])).toEqual([["odd", { seats: "?" }]]);

  await deletedBefore(named("late"));
  const late = panel.holdings!.deleted.scenarios.find(({ scenarioId }) => scenarioId === "late")!;
  expect(await panel.dropDeleted("late")).toBe(true);
  expect(await panel.bringBack(late)).toBe(false);
});

test("what changes while it is counted is counted again", async () => {
  const first = panel.refresh();
  await stores.scenarios.put(named("one"));
  const second = panel.refresh();
  expect(second).toBe(first);
  await second;
  expect(panel.holdings?.scenarios.count).toBe(1);
});

test("sizes are written as people say them", () => {
  const sizes = [0, 1, 640, 999, 1000, 12_345, 999_499, 999_600, 3_449_999, 2.5e9].map(bytesWords);
  const words = ["0", "1 byte", "640 bytes", "999 bytes", "1 kB", "12 kB", "999 kB", "1 MB", "3.4 MB", "2.5 GB"];
  expect(sizes.map((size) => size.replace("\u00a0", " "))).toEqual(words);
  expect(freeable(2e6, 0, 3000)).toBe("Can be freed: 2\u00a0MB of results, 3\u00a0kB of deleted scenarios.");
  expect(freeable(0, 0, 0)).toContain("Nothing here can be spared");
});
