import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Scenario } from "#engine/index.ts";
import { Autosave, flushWhenHidden } from "#storage/autosave.ts";
import type { SaveState, Stored } from "#storage/store.ts";
import { template as scenario } from "../runner/request.ts";

const SAVED: Stored<unknown> = { ok: true, value: null };
const FULL: Stored<unknown> = { ok: false, failure: { code: "quota" } };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An autosave over a store that answers when the test says so. */
function slowStore() {
  const puts: { scenario: Scenario; answer: (stored: Stored<unknown>) => void }[] = [];
  const states: SaveState[] = [];
  const write = (scenario: Scenario) => new Promise<Stored<unknown>>((answer) => puts.push({ scenario, answer }));
  const autosave = new Autosave(write, (state) => states.push(state));
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

  it("is not saved before the newest edit is, and writes one after the other", async () => {
    const { autosave, puts, states } = slowStore();
    autosave.schedule(version("1"));
    void autosave.flush();
    autosave.schedule(version("2"));
    const flushed = autosave.flush();
    expect(puts).toHaveLength(1);
    puts[0]!.answer(SAVED);
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toEqual({ kind: "saving" });
    puts[1]!.answer(SAVED);
    await flushed;
    expect(states.at(-1)).toEqual({ kind: "saved" });
  });

  it("does not save before its time what came while another save was on its way", async () => {
    const { autosave, puts } = slowStore();
    autosave.schedule(version("1"));
    void autosave.flush();
    autosave.schedule(version("2"));
    puts[0]!.answer(SAVED);
    await vi.advanceTimersByTimeAsync(399);
    expect(puts).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(puts).toHaveLength(2);
  });

  it("tries again by itself after a failure, and does not let that hold up what is new", async () => {
    const { autosave, puts } = slowStore();
    autosave.schedule(version("1"));
    await vi.advanceTimersByTimeAsync(400);
    puts[0]!.answer(FULL);
    await vi.advanceTimersByTimeAsync(4900);
    expect(puts).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(puts.map((put) => put.scenario.description)).toEqual(["1", "1"]);
    puts[1]!.answer(FULL);
    await vi.advanceTimersByTimeAsync(0);
    autosave.schedule(version("2"));
    await vi.advanceTimersByTimeAsync(400);
    expect(puts.map((put) => put.scenario.description)).toEqual(["1", "1", "2"]);
    puts[2]!.answer(SAVED);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(puts).toHaveLength(3);
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
    const { autosave, puts, states } = slowStore();
    autosave.schedule(version("1"));
    void autosave.flush();
    autosave.schedule(version("2"));
    void autosave.flush();
    puts[0]!.answer(FULL);
    await vi.advanceTimersByTimeAsync(0);
    puts[1]!.answer(SAVED);
    await vi.advanceTimersByTimeAsync(0);
    void autosave.flush();
    await vi.advanceTimersByTimeAsync(1000);
    expect(puts.map((put) => put.scenario.description)).toEqual(["1", "2"]);
    expect(states.at(-1)).toEqual({ kind: "saved" });
  });

  it("does not lose the last edit of a scenario when another one is opened", async () => {
    const { autosave, puts } = slowStore();
    autosave.schedule(version("1"));
    autosave.schedule({ ...version("2"), id: "another" });
    expect(puts.map((put) => put.scenario.description)).toEqual(["1"]);
    expect(autosave.unkept.map(({ id }) => id)).toEqual([scenario.id, "another"]);
    void autosave.flush();
    puts[0]!.answer(SAVED);
    await vi.advanceTimersByTimeAsync(0);
    expect(puts.map((put) => put.scenario.id)).toEqual([scenario.id, "another"]);
  });

  it("knows what is not kept until the store has answered", async () => {
    const { autosave, puts } = slowStore();
    expect(autosave.unkept).toEqual([]);
    autosave.schedule(version("1"));
    void autosave.flush();
    expect(autosave.unkept).toEqual([version("1")]);
    expect([scenario.id, "another"].map((id) => autosave.waits(id))).toEqual([true, false]);
    puts[0]!.answer(SAVED);
    await vi.advanceTimersByTimeAsync(0);
    expect(autosave.unkept).toEqual([]);
  });

  it("saves nothing any more once everything is deleted, here or by what the store says", async () => {
    const deleted: Stored<unknown> = { ok: false, failure: { code: "deleted" } };
    for (const end of [(autosave: Autosave) => autosave.end(), null]) {
      const { autosave, puts, states } = slowStore();
      autosave.schedule(version("1"));
      void autosave.flush();
      autosave.schedule(version("2"));
      end?.(autosave);
      puts[0]!.answer(deleted);
      await vi.advanceTimersByTimeAsync(1000);
      puts[1]?.answer(deleted);
      await vi.advanceTimersByTimeAsync(0);
      const written = puts.length;
      autosave.schedule(version("3"));
      await vi.advanceTimersByTimeAsync(1000);
      expect([puts.length, autosave.unkept]).toEqual([written, []]);
      expect(states.at(-1)?.kind).not.toBe("saved");
    }
  });

  it("saves at once when the page hides, until told otherwise", async () => {
    const { autosave, puts } = slowStore();
    const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
    const page = Object.assign(new EventTarget(), { document });
    const left: string[] = [];
    const leave = ([one]: readonly Scenario[]): void => void left.push(one?.description ?? "taken back");
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
    puts[0]!.answer(SAVED);
    await vi.advanceTimersByTimeAsync(0);
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
