import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Scenario } from "#engine/index.ts";
import { readAt } from "#scenario/pointer.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { openStores } from "#storage/open-stores.ts";
import type { Stores, VersionEntry } from "#storage/store.ts";
import { uniqueName } from "../storage/fixture.ts";
import { libraryOver, pageOver, type PageParts } from "./page-parts.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";
const RATE = "/plans/referral/components/0/rate";
const SHARE = "/plans/usage-share/components/0/rate";
const MONTHS = "/horizonMonths";
const mine: Scenario = { ...apiVendor, id: "mine", name: "Mine" };

/** A tab: the parts of a page over stores of its own. */
type Tab = PageParts & { stores: Stores };

let a: Tab;
let b: Tab;
let name: string;

/** A tab that begins with what was open last. */
async function openTab(): Promise<Tab> {
  const stores = await openStores({ name });
  const base = libraryOver(stores);
  const start = (await base.library.lastOpened()) ?? apiVendor;
  const tab = { ...pageOver(stores, start, base), stores };
  const page = Object.assign(new EventTarget(), {
    document: Object.assign(new EventTarget(), { visibilityState: "" }),
  });
  tab.tabs.follow(page as unknown as Window);
  return tab;
}

beforeEach(async () => {
  name = uniqueName();
  const first = await openStores({ name });
  await first.scenarios.put(mine);
  await first.scenarios.setLastOpened("mine");
  first.close();
  a = await openTab();
  b = await openTab();
});

afterEach(() => {
  a.stores.close();
  b.stores.close();
});

/** What the page does after every change of the draft. */
const follow = ({ library, draft }: Tab): void => library.save(draft.scenario, draft.opened);

function edit(tab: Tab, path: string, value: unknown): void {
  tab.draft.edit(path, value);
  tab.draft.settle();
  follow(tab);
}

async function save(tab: Tab): Promise<void> {
  follow(tab);
  await tab.library.flush();
}

/** Lets both save and hear until both hold what is kept. */
async function rest(): Promise<void> {
  await vi.waitFor(
    async () => {
      for (const tab of [a, b]) {
        await save(tab);
        await tab.tabs.look();
      }
      const texts = [a.draft.scenario, b.draft.scenario, await kept()].map((each) => JSON.stringify(each));
      expect(new Set(texts).size).toBe(1);
      expect([a, b].some(({ library, draft }) => library.waits(draft.scenario.id))).toBe(false);
    },
    { interval: 1, timeout: 5000 },
  );
}

async function kept(id = "mine"): Promise<Scenario | null> {
  const found = await a.stores.scenarios.get(id);
  return found.ok && found.value.kind === "scenario" ? found.value.scenario : null;
}

async function conflicts(): Promise<VersionEntry[]> {
  const list = await a.stores.versions.list("mine");
  return list.ok ? list.value.filter(({ kind }) => kind === "conflict") : [];
}

async function valuesOf(path: string): Promise<unknown[]> {
  const found = await Promise.all((await conflicts()).map(({ key }) => a.stores.versions.get(key)));
  return found.map((each) => each.ok && each.value.kind === "scenario" && readAt(each.value.scenario, path));
}

describe("edits", () => {
  test("an edit in one tab arrives in the other, which need not save it", async () => {
    edit(a, RATE, 0.3);
    await save(a);
    await vi.waitFor(() => expect(readAt(b.draft.scenario, RATE)).toBe(0.3));
    expect([b.draft.canUndo, b.library.saved.kind]).toEqual([false, "saved"]);
    follow(b);
    expect(b.library.waits("mine")).toBe(false);
  });

  test("edits of two fields at the same moment are both in both", async () => {
    edit(a, RATE, 0.3);
    edit(b, SHARE, 0.4);
    await rest();
    expect([RATE, SHARE].map((path) => readAt(a.draft.scenario, path))).toEqual([0.3, 0.4]);
    expect(await conflicts()).toEqual([]);
    expect([a, b].map(({ messages }) => messages.offer)).toEqual([null, null]);
  });

  test("where both changed the same the later stays, both are versions, and it is said", async () => {
    edit(a, RATE, 0.3);
    edit(b, RATE, 0.4);
    edit(b, MONTHS, 24);
    await save(a);
    await save(b);
    await rest();
    expect([readAt(a.draft.scenario, RATE), a.draft.scenario.horizonMonths]).toEqual([0.4, 24]);
    expect((await valuesOf(RATE)).sort()).toEqual([0.3, 0.4]);
    expect((await conflicts()).map((version) => version.name).sort()).toEqual(["ours", "theirs"]);
    await vi.waitFor(() => expect(b.messages.offer?.text).toContain("Mine"));
  });

  test("an edit while a merge is on its way is neither lost nor loses", async () => {
    edit(a, RATE, 0.3);
    await save(a);
    edit(b, SHARE, 0.4);
    const saving = save(b);
    edit(b, MONTHS, 24);
    await saving;
    await rest();
    expect([RATE, SHARE, MONTHS].map((path) => readAt(b.draft.scenario, path))).toEqual([0.3, 0.4, 24]);
  });

  test("a gesture goes on, as one step, while something arrives", async () => {
    b.draft.edit(SHARE, 0.31);
    follow(b);
    edit(a, RATE, 0.3);
    await save(a);
    await save(b);
    b.draft.edit(SHARE, 0.32);
    follow(b);
    await rest();
    b.draft.undo();
    expect([readAt(b.draft.scenario, RATE), readAt(b.draft.scenario, SHARE)]).toEqual([0.3, readAt(mine, SHARE)]);
    expect(b.draft.canUndo).toBe(false);
  });

  test("two first visits edit the example, which nobody has kept yet", async () => {
    a.draft.open(apiVendor);
    b.draft.open(apiVendor);
    for (const { library } of [a, b]) library.know(apiVendor, apiVendor.id);
    edit(a, RATE, 0.3);
    edit(b, SHARE, 0.4);
    for (const tab of [a, b]) await save(tab);
    await vi.waitFor(async () => {
      await save(a);
      const example = (await kept(apiVendor.id))!;
      expect([RATE, SHARE].map((path) => readAt(example, path))).toEqual([0.3, 0.4]);
      expect(a.draft.scenario).toEqual(example);
    });
  });
});

describe("undo", () => {
  test("takes back the own step alone, redo does it again, and so on through many", async () => {
    edit(a, MONTHS, 24);
    edit(a, RATE, 0.3);
    await rest();
    edit(b, SHARE, 0.4);
    await rest();
    a.draft.undo();
    a.draft.undo();
    await rest();
    expect([RATE, SHARE, MONTHS].map((path) => readAt(b.draft.scenario, path))).toEqual([readAt(mine, RATE), 0.4, 36]);
    a.draft.redo();
    a.draft.redo();
    await rest();
    expect([RATE, SHARE, MONTHS].map((path) => readAt(b.draft.scenario, path))).toEqual([0.3, 0.4, 24]);
    b.draft.undo();
    await rest();
    expect([RATE, SHARE].map((path) => readAt(a.draft.scenario, path))).toEqual([0.3, readAt(mine, SHARE)]);
  });

  test("of what the other tab's edit rests on leaves the other tab's", async () => {
    const segment = { ...mine.segments[0]!, id: "new", name: "New" };
    a.draft.change({ ...a.draft.scenario, segments: [...a.draft.scenario.segments, segment] }, "/segments");
    await rest();
    edit(b, "/segments/new/name", "Theirs");
    await rest();
    a.draft.undo();
    await rest();
    expect(readAt(b.draft.scenario, "/segments/new/name")).toBe("Theirs");
  });

  test("of an opening shows what others made of the former one meanwhile", async () => {
    await a.stores.scenarios.put({ ...mine, id: "other" });
    const other = (await a.library.find("other"))!;
    a.library.know(other, "other");
    a.draft.open(other);
    follow(a);
    edit(b, RATE, 0.3);
    await save(b);
    a.draft.undo();
    follow(a);
    await rest();
    expect(readAt(a.draft.scenario, RATE)).toBe(0.3);
  });

  test("of an opening does not take back what others made of it before it was opened once more", async () => {
    await a.stores.scenarios.put({ ...mine, id: "other" });
    const openIn = async (id: string): Promise<void> => {
      const found = (await a.library.find(id))!;
      a.library.know(found, id);
      a.draft.open(found);
      await save(a);
    };
    await openIn("other");
    edit(b, RATE, 0.3);
    await save(b);
    await openIn("mine");
    for (let steps = 0; steps < 2; steps++) {
      a.draft.undo();
      await save(a);
    }
    await rest();
    expect(readAt(a.draft.scenario, RATE)).toBe(0.3);
  });
});

describe("the shelf", () => {
  test("a name that another tab gives from Home arrives, and undoing it leaves what was edited since", async () => {
    await b.stores.scenarios.put({ ...mine, id: "other" });
    const other = (await b.library.find("other"))!;
    b.library.know(other, "other");
    b.draft.open(other);
    follow(b);
    await b.library.flush();
    expect(await b.shelf.rename("mine", "Renamed")).toBe(true);
    await vi.waitFor(() => expect(a.draft.scenario.name).toBe("Renamed"));
    edit(a, RATE, 0.3);
    await save(a);
    b.draft.undo();
    await vi.waitFor(() => expect(a.draft.scenario.name).toBe("Mine"));
    expect(readAt((await kept())!, RATE)).toBe(0.3);
    expect(await conflicts()).toEqual([]);
  });

  test("what another tab deletes is said and stays on screen; an edit keeps it again", async () => {
    expect(await b.shelf.remove("mine")).toBe(true);
    await vi.waitFor(() => expect(a.messages.offer?.text).toContain("“Mine” was deleted in another tab"));
    expect(a.draft.scenario).toEqual(mine);
    expect(await kept()).toBeNull();
    a.messages.offer?.act();
    await a.library.flush();
    expect(await kept()).toEqual(mine);
    edit(a, RATE, 0.3);
    await save(a);
    b.draft.undo();
    await vi.waitFor(() => expect(readAt(b.draft.scenario, RATE)).toBe(0.3));
    expect(readAt((await kept())!, RATE)).toBe(0.3);
  });

  test("an edit on its way brings back what another tab deletes, and it is said", async () => {
    edit(a, RATE, 0.3);
    await b.shelf.remove("mine");
    await save(a);
    expect(readAt((await kept())!, RATE)).toBe(0.3);
    await vi.waitFor(() => expect(a.messages.notice?.text).toContain("keeps it again"));
  });

  test("undo of an addition leaves what another tab made of it, and says so", async () => {
    await a.shelf.add([{ ...mine, id: "added", name: "Added" }]);
    follow(a);
    await a.library.flush();
    const added = (await b.library.find("added"))!;
    b.library.know(added, "added");
    b.draft.open(added);
    edit(b, RATE, 0.3);
    await save(b);
    await vi.waitFor(() => expect(readAt(a.draft.scenario, RATE)).toBe(0.3));
    a.draft.undo();
    follow(a);
    await vi.waitFor(() => expect(a.messages.notice?.text).toContain("“Added” stays"));
    expect(readAt((await kept("added"))!, RATE)).toBe(0.3);
  });

  test("versions go with a scenario to its new id", async () => {
    await a.stores.versions.keep({ scenarioId: "mine", kind: "named", name: "Before", savedAt: 1 }, mine);
    edit(a, MONTHS, 24);
    edit(a, "/id", "renamed");
    await vi.waitFor(async () => expect(await kept()).toBeNull());
    await vi.waitFor(async () => {
      const list = await a.stores.versions.list("renamed");
      expect(list.ok && list.value.map(({ kind }) => kind)).toEqual(["automatic", "named"]);
    });
  });

  test("once everything is deleted in another tab nothing is saved any more", async () => {
    edit(a, RATE, 0.3);
    await b.stores.keeping.deleteEverything();
    await vi.waitFor(() => expect(a.messages.offer?.label).toBe("Reload"));
    edit(a, RATE, 0.4);
    expect(a.library.saved).toEqual({ kind: "failed", failure: { code: "deleted" } });
    expect(a.library.waits("mine")).toBe(false);
  });
});

/** A generator of whole numbers under a bound (mulberry32). */
function chance(seed: number): (under: number) => number {
  let state = seed;
  return (under) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % under;
  };
}

const FIELDS = [RATE, SHARE, MONTHS, "/discountRate", "/name", "/description"];

const CASES = Array.from({ length: LONG ? 200 : 5 }, (_, i) => i + 1);

test.each(CASES)("a duel in any order ends with both alike, and no edit lost (seed %i)", async (seed) => {
  const next = chance(seed);
  /** Of each tab and field the last edit, unless the other tab has seen it and edited it again. */
  const last = [new Map<string, unknown>(), new Map<string, unknown>()] as const;
  for (let turn = 0; turn < 60; turn++) {
    const side = next(2) as 0 | 1;
    const tab = [a, b][side]!;
    const deed = next(6);
    if (deed < 3) {
      const path = FIELDS[next(FIELDS.length)]!;
      const seen = readAt(tab.draft.scenario, path);
      const value = path === MONTHS ? 6 + next(100) : typeof seen === "string" ? `${side}-${turn}` : next(1000) / 1000;
      const others = last[side === 0 ? 1 : 0];
      if (others.get(path) === seen) others.delete(path);
      edit(tab, path, value);
      last[side].set(path, value);
    } else if (deed === 3) void save(tab);
    else if (deed === 4) await save(tab);
    else await new Promise((resolve) => setTimeout(resolve, next(3)));
  }
  await rest();
  for (const [path, value] of last.flatMap((edits) => [...edits])) {
    expect([readAt(a.draft.scenario, path), ...(await valuesOf(path))], path).toContain(value);
  }
});
