import { beforeEach, expect, it, vi } from "vitest";
import type { Scenario } from "#engine/index.ts";
import { createMemoryStores } from "#storage/memory-store.ts";
import { forgetAll, Parting, takeUp, type Notepad } from "#storage/parting.ts";
import { revisionOf } from "#storage/revision.ts";
import type { Stores } from "#storage/store.ts";
import { ScenarioWriter } from "#storage/writing.ts";
import { template as scenario } from "../runner/request.ts";

let stores: Stores;
let notes: Map<string, string>;
let notepad: NonNullable<Notepad>;

beforeEach(() => {
  stores = createMemoryStores({ code: "unavailable", detail: "test" });
  notes = new Map([["drawdown-theme", "dark"]]);
  notepad = {
    get length() {
      return notes.size;
    },
    key: (i) => [...notes.keys()][i] ?? null,
    getItem: (key) => notes.get(key) ?? null,
    setItem: (key, value) => void notes.set(key, value),
    removeItem: (key) => void notes.delete(key),
  };
});

const edited: Scenario = { ...scenario, description: "edited" };
const renamed: Scenario = { ...scenario, name: "Renamed" };
const take = (pad: Notepad = notepad) =>
  takeUp(pad, stores, new ScenarioWriter(stores, (side) => Promise.resolve(side)));

/** Keeps a scenario and gives what a page then knows of it. */
async function keep(kept: Scenario) {
  const put = await stores.scenarios.put(kept);
  if (!put.ok || !put.value.written) throw new Error("not kept");
  return { revision: put.value.revision, scenario: kept };
}

async function standing(): Promise<Partial<Scenario>> {
  const found = await stores.scenarios.get(scenario.id);
  return found.ok && found.value.kind === "scenario" ? found.value.scenario : {};
}

const versions = async (): Promise<string[]> => {
  const list = await stores.versions.list(scenario.id);
  return list.ok ? list.value.filter(({ kind }) => kind === "conflict").map(({ name }) => name) : [];
};

it("stores what was left behind, once, and the next visit begins with it", async () => {
  const onto = await keep(scenario);
  new Parting(notepad, "1").leave([{ scenario: edited, onto }]);
  expect(await take()).toEqual(["known"]);
  expect((await standing()).description).toBe("edited");
  expect(await stores.scenarios.lastOpened()).toEqual({ ok: true, value: scenario.id });
  expect([...notes.keys()]).toEqual(["drawdown-theme"]);
  expect(await take()).toEqual([]);
});

it("merges what several pages left at once with what was stored since", async () => {
  const onto = await keep(scenario);
  new Parting(notepad, "1").leave([{ scenario: edited, onto }], 2);
  new Parting(notepad, "2").leave([{ scenario: renamed, onto }], 1);
  await keep({ ...scenario, horizonMonths: 24 });
  expect(await take()).toEqual(["merged", "merged"]);
  expect(await standing()).toEqual({ ...scenario, description: "edited", name: "Renamed", horizonMonths: 24 });
  expect(await versions()).toEqual([]);
});

it("keeps both as versions where they contradict", async () => {
  const onto = await keep(scenario);
  new Parting(notepad, "1").leave([{ scenario: edited, onto }], Date.now() + 60_000);
  await keep({ ...scenario, description: "by another" });
  expect(await take()).toEqual(["conflict"]);
  expect([(await standing()).description, (await versions()).sort()]).toEqual(["edited", ["ours", "theirs"]]);
});

it("leaves a later edit of the same in place: what was left may have arrived, and another page gone on from it", async () => {
  const onto = await keep(scenario);
  new Parting(notepad, "1").leave([{ scenario: { ...edited, horizonMonths: 24 }, onto }], Date.now() - 60_000);
  await keep({ ...scenario, description: "by another" });
  expect(await take()).toEqual(["conflict"]);
  expect(await standing()).toMatchObject({ description: "by another", horizonMonths: 24 });
  expect((await versions()).sort()).toEqual(["ours", "theirs"]);
});

it("finds what arrived after all, and brings back what was deleted before that edit", async () => {
  const onto = await keep(scenario);
  new Parting(notepad, "1").leave([{ scenario: edited, onto }]);
  await keep(edited);
  expect(await take()).toEqual(["merged"]);
  expect(await standing()).toEqual(edited);
  new Parting(notepad, "1").leave([{ scenario: renamed, onto }], Date.now() + 60_000);
  await stores.scenarios.restore(scenario.id, null);
  expect(await take()).toEqual(["deleted"]);
  expect(await standing()).toEqual(renamed);
});

it("leaves deleted what was deleted after that edit, with the edit among what can be brought back", async () => {
  const onto = await keep(scenario);
  new Parting(notepad, "1").leave([{ scenario: edited, onto }], Date.now() - 60_000);
  await stores.scenarios.restore(scenario.id, null);
  expect(await take()).toEqual(["known"]);
  expect(await stores.scenarios.get(scenario.id)).toEqual({ ok: true, value: { kind: "missing" } });
  const history = await stores.versions.list(scenario.id);
  const deleted = history.ok ? history.value.filter(({ kind }) => kind === "deleted") : [];
  const found = await Promise.all(deleted.map(({ key }) => stores.versions.get(key)));
  expect(found.map((each) => each.ok && each.value.kind === "scenario" && each.value.scenario)).toEqual([
    scenario,
    edited,
  ]);
  expect([...notes.keys()]).toEqual(["drawdown-theme"]);
});

it("does not wait for ever for a tab that holds on to it: the notes stay for the next visit", async () => {
  vi.useFakeTimers();
  const onto = await keep(scenario);
  new Parting(notepad, "1").leave([{ scenario: edited, onto }]);
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const { alone } = stores;
  stores = { ...stores, alone: (task) => held.then(() => alone(task)) };
  const taking = take();
  await vi.advanceTimersByTimeAsync(2000);
  expect(await taking).toEqual([]);
  letGo();
  await vi.advanceTimersByTimeAsync(0);
  expect((await standing()).description).toBe(scenario.description);
  expect(notes.size).toBe(2);
  vi.useRealTimers();
});

it("forgets what was left behind by a page that came back, and everything where all was deleted", async () => {
  const onto = await keep(scenario);
  const [one, two] = [new Parting(notepad, "1"), new Parting(notepad, "2")];
  one.leave([{ scenario: edited, onto }]);
  two.leave([{ scenario: renamed, onto }]);
  one.leave([]);
  expect(notes.size).toBe(2);
  one.leave([{ scenario: edited, onto }]);
  forgetAll(notepad);
  expect([...notes.keys()]).toEqual(["drawdown-theme"]);
});

it("stores what was left behind by the very first edit, and several scenarios of one page", async () => {
  const other = { ...edited, id: "other" };
  const left = [edited, other].map((each) => ({ scenario: each, onto: { revision: null, scenario } }));
  new Parting(notepad, "1").leave(left);
  expect(await take()).toEqual(["known", "known"]);
  expect(await stores.scenarios.get("other")).toEqual({ ok: true, value: { kind: "scenario", scenario: other } });
});

it("takes up what the first release left, unless a later edit is stored", async () => {
  await keep(scenario);
  notes.set("drawdown-parting", JSON.stringify({ at: Date.now() + 1, scenario: edited }));
  await take();
  expect((await standing()).description).toBe("edited");
  notes.set("drawdown-parting", JSON.stringify({ at: Date.now() - 60_000, scenario: renamed }));
  await take();
  expect([(await standing()).name, notes.size]).toEqual([scenario.name, 1]);
});

it("sets aside what stands there and cannot be read", async () => {
  const onto = await keep(scenario);
  const record = await stores.scenarios.record(scenario.id);
  if (record.ok) await stores.scenarios.restore(scenario.id, { ...record.value!, scenario: {}, revision: "broken" });
  new Parting(notepad, "1").leave([{ scenario: edited, onto }]);
  expect(await take()).toEqual(["unreadable"]);
  expect((await standing()).description).toBe("edited");
});

it("keeps it for the visit after where it cannot be stored, or is for a newer version", async () => {
  const onto = await keep(scenario);
  new Parting(notepad, "1").leave([{ scenario: edited, onto }]);
  const { put } = stores.scenarios;
  stores.scenarios.put = () => Promise.resolve({ ok: false, failure: { code: "quota" } });
  expect(await take()).toEqual([]);
  expect(notes.size).toBe(2);
  stores.scenarios.put = put;
  await take();
  expect(notes.size).toBe(1);
  new Parting(notepad, "1").leave([{ scenario: { ...edited, schemaVersion: 99 as 1 }, onto }]);
  await take();
  expect(notes.size).toBe(2);
});

it.each(["{", "null", "[]", '{"at":1}', '{"at":1,"scenario":{}}', '{"at":"1","left":null}', '{"at":1,"left":[1,{}]}'])(
  "takes nothing up that is no scenario, and throws it away: %s",
  async (text) => {
    notes.set("drawdown-parting-1", text);
    expect(await take()).toEqual([]);
    expect(await stores.scenarios.list()).toEqual({ ok: true, value: [] });
    expect(notes.size).toBe(1);
  },
);

it("does without a notepad, and with little room leaves the edit alone", async () => {
  const onto = await keep(scenario);
  new Parting(null, "1").leave([{ scenario: edited, onto }]);
  expect(await take(null)).toEqual([]);
  const room = JSON.stringify(edited).length + 100;
  const tight: Notepad = {
    ...notepad,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException("full", "QuotaExceededError");
      notes.set(key, value);
    },
  };
  new Parting(tight, "1").leave([{ scenario: edited, onto }], Date.now() + 1);
  await take();
  expect((await standing()).description).toBe("edited");
  const record = await stores.scenarios.record(scenario.id);
  expect(record.ok && revisionOf(record.value)).not.toBe(onto.revision);
});
