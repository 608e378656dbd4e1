import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RunOptions, RunOutcome, RunProgress, RunRequest, Runner } from "#runner/runner.ts";
import { createScheduler } from "#runner/scheduler.ts";
import { request } from "./request.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Started {
  request: RunRequest;
  options: RunOptions;
  end: (outcome: RunOutcome) => void;
}

/** A runner that does what the test says. Like a real one it lets go of a run when the next one comes. */
function puppet() {
  const started: Started[] = [];
  const run = (asked: RunRequest, options: RunOptions = {}) => {
    started.at(-1)?.end(stopped);
    return new Promise<RunOutcome>((end) => started.push({ request: asked, options, end }));
  };
  const runner = { run, results: vi.fn(), setEditing: vi.fn(), dispose: vi.fn() } satisfies Runner;
  return { started, scheduler: createScheduler(runner) };
}

const stopped: RunOutcome = { kind: "stopped", done: 0, total: 100, summary: null };
const picture = {
  engineVersion: "1",
  runs: 4,
  months: 1,
  partnerFirms: 0,
  inputs: {},
  focus: {},
  strategies: {},
  comparisons: {},
  differences: {},
};
const shown: RunProgress = { done: 4, total: 100, secondsLeft: 1, summary: picture, adjusting: false };
const blank: RunProgress = { ...shown, summary: null };
const nth = (runs: number) => request({ runs });

describe("the newest request wins", () => {
  it("at once, when the one before has shown a picture", async () => {
    const { started, scheduler } = puppet();
    const first = scheduler.submit(nth(1));
    started[0]!.options.onProgress!(shown);
    void scheduler.submit(nth(2));
    expect(started.map(({ request }) => request.runs)).toEqual([1, 2]);
    expect(await first).toEqual({ kind: "superseded" });
  });

  it("as soon as the one before has shown its first picture", async () => {
    const { started, scheduler } = puppet();
    const seen = vi.fn();
    const first = scheduler.submit(nth(1), seen);
    void scheduler.submit(nth(2));
    started[0]!.options.onProgress!(blank);
    expect(started).toHaveLength(1);
    started[0]!.options.onProgress!(shown);
    expect(started.map(({ request }) => request.runs)).toEqual([1, 2]);
    expect(seen.mock.calls).toEqual([[blank], [shown]]);
    expect(await first).toEqual({ kind: "superseded" });
  });

  it("after a tenth of a second without any picture", async () => {
    const { started, scheduler } = puppet();
    void scheduler.submit(nth(1));
    void scheduler.submit(nth(2));
    await vi.advanceTimersByTimeAsync(99);
    expect(started).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(started.map(({ request }) => request.runs)).toEqual([1, 2]);
  });

  it("over those that still wait: they are never begun", async () => {
    const { started, scheduler } = puppet();
    void scheduler.submit(nth(1));
    const waiting = scheduler.submit(nth(2));
    void scheduler.submit(nth(3));
    expect(await waiting).toEqual({ kind: "superseded" });
    await vi.advanceTimersByTimeAsync(100);
    expect(started.map(({ request }) => request.runs)).toEqual([1, 3]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(started).toHaveLength(2);
  });

  it("and nothing more is heard of the one before", () => {
    const { started, scheduler } = puppet();
    const seen = vi.fn();
    void scheduler.submit(nth(1), seen);
    started[0]!.options.onProgress!(shown);
    void scheduler.submit(nth(2));
    started[0]!.options.onProgress!(shown);
    expect(seen).toHaveBeenCalledTimes(1);
  });
});

describe("the end of a run", () => {
  it("gives its outcome, and the one that waits its turn", async () => {
    const { started, scheduler } = puppet();
    const first = scheduler.submit(nth(1));
    const second = scheduler.submit(nth(2));
    const done: RunOutcome = { kind: "done", summary: picture, seconds: 1 };
    started[0]!.end(done);
    expect(await first).toEqual(done);
    await vi.advanceTimersByTimeAsync(0);
    expect(started.map(({ request }) => request.runs)).toEqual([1, 2]);
    started[1]!.end(done);
    expect(await second).toEqual(done);
  });

  it("comes by stop(): what runs is aborted, what waits is never begun", async () => {
    const { started, scheduler } = puppet();
    const first = scheduler.submit(nth(1));
    const second = scheduler.submit(nth(2));
    scheduler.stop();
    expect(started[0]!.options.signal!.aborted).toBe(true);
    expect(await second).toEqual({ kind: "stopped", done: 0, total: 2, summary: null });
    const outcome: RunOutcome = { kind: "stopped", done: 40, total: 100, summary: picture };
    started[0]!.end(outcome);
    expect(await first).toEqual(outcome);
    await vi.advanceTimersByTimeAsync(1000);
    expect(started).toHaveLength(1);
  });
});
