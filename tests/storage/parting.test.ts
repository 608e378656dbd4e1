import { beforeEach, expect, it } from "vitest";
import { createMemoryStores } from "#storage/memory-store.ts";
import { leaveBehind, takeUp, type Notepad } from "#storage/parting.ts";
import type { ScenarioStore } from "#storage/store.ts";
import { template as scenario } from "../runner/request.ts";

let scenarios: ScenarioStore;
let notes: Map<string, string>;
let notepad: NonNullable<Notepad>;

beforeEach(() => {
  scenarios = createMemoryStores({ code: "unavailable", detail: "test" }).scenarios;
  notes = new Map();
  notepad = {
    getItem: (key) => notes.get(key) ?? null,
    setItem: (key, value) => void notes.set(key, value),
    removeItem: (key) => void notes.delete(key),
  };
});

const edited = { ...scenario, description: "edited" };

async function description(): Promise<string | null> {
  const found = await scenarios.get(scenario.id);
  return found.ok && found.value.kind === "scenario" ? found.value.scenario.description : null;
}

it("stores what was left behind, once, and the next visit begins with it", async () => {
  await scenarios.put(scenario);
  leaveBehind(notepad, edited, Date.now() + 1);
  await takeUp(notepad, scenarios);
  expect(await description()).toBe("edited");
  expect(await scenarios.lastOpened()).toEqual({ ok: true, value: scenario.id });
  expect(notes.size).toBe(0);
});

it("forgets what was left behind by a page that came back", async () => {
  await scenarios.put(scenario);
  leaveBehind(notepad, edited, Date.now() + 1);
  leaveBehind(notepad, null);
  await takeUp(notepad, scenarios);
  expect([await description(), notes.size]).toEqual([scenario.description, 0]);
});

it("stores what was left behind by the very first edit", async () => {
  leaveBehind(notepad, edited);
  await takeUp(notepad, scenarios);
  expect(await description()).toBe("edited");
});

it("forgets what was left behind before a later edit was stored", async () => {
  leaveBehind(notepad, edited, Date.now() - 1000);
  await scenarios.put(scenario);
  await takeUp(notepad, scenarios);
  expect(await description()).toBe(scenario.description);
  expect(notes.size).toBe(0);
});

it("keeps it for the visit after where it cannot be stored", async () => {
  leaveBehind(notepad, edited);
  await takeUp(notepad, {
    ...scenarios,
    put: () => Promise.resolve({ ok: false, failure: { code: "quota" } }),
  });
  expect(notes.size).toBe(1);
});

it.each(["{", "null", "[]", '{"at":1}', '{"at":1,"scenario":{}}', '{"at":"1","scenario":null}'])(
  "takes nothing up that is no scenario: %s",
  async (text) => {
    leaveBehind(notepad, edited);
    notes.forEach((_, key) => notes.set(key, text));
    await takeUp(notepad, scenarios);
    expect(await scenarios.list()).toEqual({ ok: true, value: [] });
  },
);

it("does without a notepad, and without room on it", async () => {
  const full: Notepad = {
    ...notepad,
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  for (const pad of [null, full]) {
    leaveBehind(pad, edited);
    await takeUp(pad, scenarios);
  }
  expect(await description()).toBeNull();
});
