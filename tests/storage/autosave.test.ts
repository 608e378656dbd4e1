import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Scenario } from "#engine/index.ts";
import { Autosave, flushWhenHidden } from "#storage/autosave.ts";
import type { Put, SaveState, Stored } from "#storage/store.ts";
import { template as scenario } from "../runner/request.ts";

const SAVED: Stored<Put> = { ok: true, value: { written: true, revision: "1" } };
const FULL: Stored<Put> = { ok: false, failure: { code: "quota" } };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An autosave over a store that answers when the test says so. */
function slowStore() {
  const puts: { scenario: Scenario; answer: (stored: Stored<Put>) => void }[] = [];
  const states: SaveState[] = [];
  const put = (scenario: Scenario) => new Promise<Stored<Put>>((answer) => puts.push({ scenario, answer }));
  const autosave = new Autosave({ put }, (state) => states.push(state));
  return { autosave, puts, states };
}

const version = (description: string): Scenario => ({ ...scenario, description });

describe("autosave", () => {
  it("saves the newest of several edits, 400 ms after the first", async () => {
    const { autosave, puts, states } = slowStore();
    autosave.schedule(version("1"));
    await vi.advanceTimersByTimeAsync(300);
    autosave.schedule(version("2"));
    await vi.advanceTimersByTimeAsync(99);
    expect(puts).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(puts.map((put) => put.scenario.description)).toEqual(["2"]);
    puts[0]!.answer(SAVED);
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toEqual({ kind: "saved" });
  });

  it("is not saved before the newest edit is", async () => {
    const { autosave, puts, states } = slowStore();
    autosave.schedule(version("1"));
    void autosave.flush();
    autosave.schedule(version("2"));
    puts[0]!.answer(SAVED);
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toEqual({ kind: "saving" });
    const flushed = autosave.flush();
    puts[1]!.answer(SAVED);
    await flushed;
    expect(states.at(-1)).toEqual({ kind: "saved" });
  });

  it("says why it failed, and tries again with the next flush", async () => {
    const { autosave, puts, states } = slowStore();
    autosave.schedule(version("1"));
    void autosave.flush();
    puts[0]!.answer(FULL);
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toEqual({ kind: "failed", failure: { code: "quota" } });
    void autosave.flush();
    expect(puts.map((put) => put.scenario.description)).toEqual(["1", "1"]);
  });

  it("never writes an older edit over a newer one after a failure", async () => {
    const { autosave, puts } = slowStore();
    autosave.schedule(version("1"));
    void autosave.flush();
    autosave.schedule(version("2"));
    void autosave.flush();
    puts[0]!.answer(FULL);
    puts[1]!.answer(SAVED);
    await vi.advanceTimersByTimeAsync(0);
    void autosave.flush();
    await vi.advanceTimersByTimeAsync(1000);
    expect(puts.map((put) => put.scenario.description)).toEqual(["1", "2"]);
  });

  it("does not lose the last edit of a scenario when another one is opened", () => {
    const { autosave, puts } = slowStore();
    autosave.schedule(version("1"));
    autosave.schedule({ ...version("2"), id: "another" });
    expect(puts.map((put) => put.scenario.description)).toEqual(["1"]);
    void autosave.flush();
    expect(puts.map((put) => put.scenario.id)).toEqual([scenario.id, "another"]);
  });

  it("knows what is not kept until the store has answered", async () => {
    const { autosave, puts } = slowStore();
    expect(autosave.unkept).toBeNull();
    autosave.schedule(version("1"));
    void autosave.flush();
    expect(autosave.unkept).toEqual(version("1"));
    puts[0]!.answer(SAVED);
    await vi.advanceTimersByTimeAsync(0);
    expect(autosave.unkept).toBeNull();
  });

  it("saves at once when the page hides, until told otherwise", () => {
    const { autosave, puts } = slowStore();
    const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
    const page = Object.assign(new EventTarget(), { document });
    const left: string[] = [];
    const leave = (scenario: Scenario | null): void => void left.push(scenario?.description ?? "taken back");
    const stop = flushWhenHidden(autosave, page as unknown as Window, leave);
    autosave.schedule(version("1"));
    document.dispatchEvent(new Event("visibilitychange"));
    expect(puts).toHaveLength(0);
    document.visibilityState = "hidden";
    document.dispatchEvent(new Event("visibilitychange"));
    expect(puts).toHaveLength(1);
    autosave.schedule(version("2"));
    expect(left).toEqual([]);
    page.dispatchEvent(new Event("pagehide"));
    expect(puts).toHaveLength(2);
    expect(left).toEqual(["2"]);
    page.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: false }));
    expect(left).toEqual(["2"]);
    page.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
    expect(left).toEqual(["2", "taken back"]);
    stop();
    autosave.schedule(version("3"));
    page.dispatchEvent(new Event("pagehide"));
    expect(puts).toHaveLength(2);
  });
});
