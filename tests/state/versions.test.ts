import { beforeEach, expect, test } from "vitest";
import type { Scenario } from "#engine/index.ts";
import { readAt, writeAt } from "#scenario/pointer.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { Draft } from "#state/draft.svelte.ts";
import type { Library } from "#state/library.svelte.ts";
import { Versions, type VersionRow } from "#state/versions.svelte.ts";
import { createMemoryStores } from "#storage/memory-store.ts";
import type { StoreChange, Stores } from "#storage/store.ts";
import { libraryOver } from "./page-parts.ts";

const COVERAGE = "/offers/commit/commitment/coverage";
const START: Scenario = { ...apiVendor, id: "mine", name: "Mine" };

let stores: Stores;
let library: Library;
let draft: Draft;
let versions: Versions;
let tell: (change: StoreChange) => void;

beforeEach(async () => {
  stores = createMemoryStores({ code: "unavailable", detail: "test" });
  ({ library } = libraryOver(stores));
  draft = new Draft(START, () => performance.now());
  const changes = { listen: (heard: typeof tell) => ((tell = heard), () => (tell = () => {})) };
  versions = new Versions({ store: stores.versions, changes, draft, library });
  await versions.refresh();
});

/** Puts a version of the open scenario among those that are kept. */
async function given(kind: VersionRow["kind"], savedAt: number, scenario: unknown, name = ""): Promise<string> {
  const kept = await stores.versions.keep({ scenarioId: "mine", kind, name, savedAt }, scenario);
  if (!kept.ok) throw new Error("not kept");
  await versions.refresh();
  await versions.look();
  return kept.value.key;
}

/** Lets what a step of the history began come to rest. */
async function undo(move: "undo" | "redo" = "undo"): Promise<void> {
  draft[move]();
  await new Promise((resolve) => setTimeout(resolve));
}

const rows = (): VersionRow[] => versions.rows ?? [];
const row = (key: string): VersionRow => rows().find((each) => each.key === key)!;
const names = (): string[] => rows().map(({ kind, name, removed }) => `${kind} ${name}${removed ? "×" : ""}`);

test("the newest stands first, each with what the present has other than it", async () => {
  const old = await given("automatic", 1000, writeAt(START, COVERAGE, 0.3));
  const same = await given("named", 2000, START, "As it is");
  expect(rows().map(({ key }) => key)).toEqual([same, old]);
  expect(row(old).differences).toMatchObject([{ path: COVERAGE, before: 0.3, after: 0.6 }]);
  expect(row(same).differences).toEqual([]);
  draft.edit(COVERAGE, 0.9);
  expect(row(same).differences).toBeNull();
  await versions.look();
  expect(row(old).differences).toMatchObject([{ before: 0.3, after: 0.9 }]);
  expect(row(same).differences).toMatchObject([{ before: 0.6, after: 0.9 }]);
});

test("another id makes no difference, another name does", async () => {
  const key = await given("named", 1000, { ...START, id: "former", name: "Former" }, "v");
  expect(row(key).differences).toMatchObject([{ path: "/name", before: "Former", after: "Mine" }]);
});

test("what is named is kept as it is now, and its scenario with it; the history has no step of it", async () => {
  expect(await versions.keep("  \n ")).toBe(false);
  expect(await versions.keep(" Before the board\tmeeting ")).toBe(true);
  expect(names()).toEqual(["named Before the board meeting"]);
  await versions.look();
  expect(rows()[0]?.found).toEqual({ kind: "scenario", scenario: START });
  expect(draft.canUndo).toBe(false);
  await library.flush();
  expect(await stores.scenarios.list()).toMatchObject({ value: [{ id: "mine" }] });
});

test("restoring is one step: the id stays, the name comes back, what stood before is kept once", async () => {
  const key = await given("named", 1000, { ...writeAt(START, COVERAGE, 0.3), id: "former", name: "Former" }, "v");
  draft.edit(COVERAGE, 0.9);
  const before = draft.scenario;
  expect(await versions.restore(row(key))).toBe(true);
  expect(draft.scenario).toEqual({ ...writeAt(START, COVERAGE, 0.3), name: "Former" });
  expect(names()).toEqual(["automatic ", "named v"]);
  await versions.look();
  expect(rows()[0]?.found).toEqual({ kind: "scenario", scenario: before });
  expect(row(key).differences).toEqual([]);

  // What stands now is a version already.
  expect(await versions.restore(rows()[0]!)).toBe(true);
  expect(draft.scenario).toEqual(before);
  expect(rows()).toHaveLength(2);
  await undo();
  await undo();
  expect(draft.scenario).toBe(before);
  expect(rows()).toHaveLength(2);
});

test("a version is not put in the place of another scenario that was opened meanwhile", async () => {
  const line = row(await given("named", 1000, writeAt(START, COVERAGE, 0.3), "v"));
  const restoring = versions.restore(line);
  draft.open({ ...START, id: "other" });
  expect(await restoring).toBe(false);
  expect(readAt(draft.scenario, COVERAGE)).toBe(0.6);
});

test("a version that cannot be read, or is gone, is never put in place", async () => {
  const raw = { ...START, schemaVersion: 99 };
  const unreadable = await given("automatic", 1000, raw);
  expect(row(unreadable).found).toMatchObject({ kind: "unreadable", raw });
  expect(row(unreadable).differences).toBeNull();
  expect(await versions.restore(row(unreadable))).toBe(false);
  expect(await versions.restore({ ...row(unreadable), key: "gone" })).toBe(false);
  expect(draft.scenario).toBe(START);
  expect(rows()).toHaveLength(1);
});

test("a removed version stays in sight with a way back, by the button and by undo and redo", async () => {
  const key = await given("named", 1000, START, "v");
  await given("automatic", 2000, START);
  expect(await versions.remove(key)).toBe(true);
  expect(names()).toEqual(["automatic ", "named v×"]);
  expect(await versions.bringBack(key)).toBe(true);
  expect(names()).toEqual(["automatic ", "named v"]);
  expect(draft.canUndo).toBe(false);
  await undo("redo");
  expect(names()).toEqual(["automatic ", "named v×"]);
  draft.edit(COVERAGE, 0.9);
  expect(await versions.bringBack(key)).toBe(true);
  expect(names()).toEqual(["automatic ", "named v"]);
  await undo();
  await undo();
  expect(draft.scenario).toBe(START);
  expect(names()).toEqual(["automatic ", "named v×"]);
  await undo();
  expect(names()).toEqual(["automatic ", "named v"]);
  expect(await versions.remove("gone")).toBe(false);
  expect(draft.canUndo).toBe(false);
});

test("one that was kept by itself becomes a named one by its name; undo takes that back", async () => {
  const key = await given("automatic", 1000, START);
  expect(await versions.rename(key, " ")).toBe(false);
  expect(await versions.rename(key, "The first draft")).toBe(true);
  expect(names()).toEqual(["named The first draft"]);
  await undo();
  expect(names()).toEqual(["automatic "]);
  const conflict = await given("conflict", 2000, START);
  await versions.rename(conflict, "Theirs");
  expect(names()).toEqual(["conflict Theirs", "automatic "]);
});

test("what another tab does to this scenario's versions is seen, until nobody looks", async () => {
  const stop = versions.follow();
  await stores.versions.keep({ scenarioId: "mine", kind: "conflict", name: "", savedAt: 1 }, START);
  tell({ kind: "versions", scenarioId: "other" });
  await Promise.resolve();
  tell({ kind: "versions", scenarioId: "mine" });
  await expect.poll(names).toEqual(["conflict "]);
  stop();
  tell({ kind: "versions", scenarioId: "mine" });
});

test("where the store refuses it is said, and nothing is changed", async () => {
  const key = await given("named", 1000, writeAt(START, COVERAGE, 0.3), "v");
  const failure = { code: "quota" } as const;
  stores.versions.keep = stores.versions.restore = () => Promise.resolve({ ok: false, failure });
  expect(await versions.keep("name")).toBe(false);
  expect(await versions.restore(row(key))).toBe(false);
  expect(await versions.remove(key)).toBe(false);
  expect(await versions.rename(key, "other")).toBe(false);
  expect(library.saved).toEqual({ kind: "failed", failure });
  expect(draft.scenario).toBe(START);
  expect(names()).toEqual(["named v"]);
});
