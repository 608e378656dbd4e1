import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { simulate, summarise, type PartnerResponses, type Summary } from "#engine/index.ts";
import type { RunEstimate, RunOutcome, RunProgress, RunRequest, Scheduler, SubmitOutcome } from "#runner/runner.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { RunState } from "#state/run.svelte.ts";
import type { KeptRun } from "#storage/store.ts";

const scenario = { ...apiVendor, simulation: { ...apiVendor.simulation, runs: 8 } };
const changed = { ...scenario, horizonMonths: 24 };
const summary: Summary = summarise(simulate(scenario, { to: 2, metrics: ["contribution", "revenue"] }), {
  quantiles: ["contribution"],
});

/** A scheduler whose runs end when the test says so. */
class ByHand implements Scheduler {
  asked: { request: RunRequest; progress: (progress: RunProgress) => void; end: (outcome: SubmitOutcome) => void }[] =
    [];
  stopped = 0;

  submit(request: RunRequest, progress: (progress: RunProgress) => void = () => {}): Promise<SubmitOutcome> {
    this.asked.at(-1)?.end({ kind: "superseded" });
    return new Promise((end) => this.asked.push({ request, progress, end }));
  }

  stop(): void {
    this.stopped++;
  }

  get last() {
    return this.asked.at(-1)!;
  }
}

let scheduler: ByHand;
let kept: Map<string, KeptRun>;
let tooLarge: RunEstimate["tooLarge"];
let editing: boolean;
let run: RunState;

const keyOf = (request: RunRequest): string => JSON.stringify(request);
const calm = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const done: RunOutcome = { kind: "done", summary, seconds: 0.8 };

async function end(outcome: SubmitOutcome): Promise<void> {
  scheduler.last.end(outcome);
  await calm();
}

beforeEach(() => {
  scheduler = new ByHand();
  kept = new Map();
  tooLarge = null;
  editing = false;
  run = new RunState({
    scheduler,
    memory: {
      find: (request) => Promise.resolve(kept.get(keyOf(request)) ?? null),
      keep: (request, result) => Promise.resolve(void kept.set(keyOf(request), result)),
    },
    estimate: () => ({ customerMonths: 1, bytes: 1, seconds: 1, tooLarge }),
    setEditing: (now) => void (editing = now),
  });
});

describe("a run", () => {
  test("shows what comes, then the whole, and says how long it took", async () => {
    run.compute(scenario, { metric: "contribution" });
    expect([run.phase, run.picture]).toEqual(["running", null]);
    scheduler.last.progress({ done: 4, total: 8, secondsLeft: 2, summary, adjusting: false });
    expect(run.picture).toEqual({ scenario, summary, responses: null, former: null });
    expect(run.progress).toEqual({ done: 4, total: 8, secondsLeft: 2 });
    await end(done);
    expect([run.phase, run.seconds, run.progress.done]).toEqual(["done", 0.8, 8]);
  });

  test("asks for the ranges of one series first and of all others when the runs are there, and keeps those", async () => {
    run.compute(scenario, { metric: "contribution" });
    expect(scheduler.last.request.quantiles).toEqual(["contribution"]);
    await end(done);
    expect(scheduler.last.request.quantiles).toContain("nrr");
    expect([kept.size, run.kept]).toEqual([0, false]);
    const whole = { ...summary, runs: 8 };
    await end({ kind: "done", summary: whole, seconds: 0.1 });
    expect(run.picture?.summary).toBe(whole);
    expect(run.seconds).toBe(0.8);
    expect([...kept.values()]).toEqual([{ summary: whole, seconds: 0.8 }]);
    expect(run.kept).toBe(true);
    run.compute(changed, { metric: "contribution" });
    expect(run.kept).toBe(false);
  });

  test("is not repeated for the same scenario, nor for another name or note", () => {
    run.compute(scenario, { metric: "contribution" });
    run.compute(scenario, { metric: "contribution" });
    run.compute({ ...scenario, name: "Other", description: "x", notes: { "/name": "y" } }, { metric: "contribution" });
    expect(scheduler.asked).toHaveLength(1);
    run.compute(changed, { metric: "contribution" });
    expect(scheduler.asked).toHaveLength(2);
  });

  test("shows new names and colours at once without computing, also where it is still under way", async () => {
    const named = (name: string, slot: number): typeof scenario => {
      return { ...scenario, strategies: scenario.strategies.map((s) => ({ ...s, name, slot })) };
    };
    run.compute(scenario, { metric: "contribution" });
    run.compute(named("Under way", 3), { metric: "contribution" });
    await end(done);
    expect(run.picture?.scenario).toEqual(named("Under way", 3));
    const asked = scheduler.asked.length;
    run.compute(named("Later", 5), { metric: "contribution" });
    expect(run.picture?.scenario).toEqual(named("Later", 5));
    expect(scheduler.asked).toHaveLength(asked);
  });

  test("is compared with what was shown when it was marked, sharpened until the first edit", async () => {
    run.compute(scenario, { metric: "contribution" });
    scheduler.last.progress({ done: 1, total: 8, secondsLeft: 1, summary, adjusting: false });
    run.mark();
    const whole = { ...summary, runs: 8 };
    await end({ kind: "done", summary: whole, seconds: 1 });
    expect(run.before?.runs).toBe(8);
    run.compute(changed, { metric: "contribution" });
    await end(done);
    expect([run.picture?.scenario, run.before?.runs]).toEqual([changed, 8]);
    run.compute({ ...scenario, id: "another" }, { metric: "contribution" });
    await end(done);
    expect(run.before).toBeNull();
  });

  test("of another measure is asked for where its ranges are not there yet", async () => {
    run.compute(scenario, { metric: "contribution" });
    run.compute(scenario, { metric: "revenue" });
    expect(scheduler.last.request.quantiles).toEqual(["revenue"]);
  });

  test("that a newer one waits for still brings its picture, and neither its progress nor its end", async () => {
    run.compute(scenario, { metric: "contribution" });
    const first = scheduler.last;
    run.compute(changed, { metric: "contribution" });
    first.progress({ done: 4, total: 8, secondsLeft: 1, summary, adjusting: false });
    await calm();
    expect([run.phase, run.picture?.scenario, run.progress.done]).toEqual(["running", scenario, 0]);
  });

  test("keeps the last picture while a newer one is computed", async () => {
    run.compute(scenario, { metric: "contribution" });
    await end(done);
    run.compute(changed, { metric: "contribution" });
    expect(run.picture?.scenario).toBe(scenario);
  });
});

describe("giving way to somebody else", () => {
  const wants = { metric: "contribution" };

  test("what was under way is computed when it is asked for again, and how it ended before counts no more", async () => {
    run.compute(scenario, wants);
    run.giveWay();
    await end({ kind: "superseded" });
    expect(scheduler.asked).toHaveLength(1);
    run.compute(scenario, wants);
    await calm();
    expect(scheduler.asked).toHaveLength(2);
    await end(done);
    await end(done);
    expect([run.phase, run.kept]).toEqual(["done", true]);
  });

  test("so is what had only its first ranges; from memory, if it was put by meanwhile", async () => {
    run.compute(scenario, wants);
    await end(done);
    const whole = scheduler.last.request;
    run.giveWay();
    await end({ kind: "superseded" });
    kept.set(keyOf(whole), { summary: { ...summary, runs: 8 }, seconds: 2 });
    run.compute(scenario, wants);
    await calm();
    expect(scheduler.asked).toHaveLength(2);
    expect([run.phase, run.kept, run.picture?.summary.runs]).toEqual(["done", true, 8]);
  });

  test("what had not begun is looked for in memory first", async () => {
    run.giveWay();
    run.compute(scenario, wants);
    expect(run.phase).toBe("waiting");
    await calm();
    expect([run.phase, scheduler.asked.length]).toEqual(["running", 1]);
  });

  test("what is whole, was stopped or waits for a yes stays as it is", async () => {
    run.compute(scenario, wants);
    await end(done);
    await end(done);
    run.giveWay();
    run.compute(scenario, wants);
    expect([run.phase, scheduler.asked.length]).toEqual(["done", 2]);
    tooLarge = "time";
    run.compute(changed, wants);
    run.giveWay();
    run.compute(changed, wants);
    await calm();
    expect([run.phase, scheduler.asked.length]).toEqual(["asking", 2]);
  });
});

test("a person counts as editing from an edit on until a second after the last one", async () => {
  vi.useFakeTimers();
  run.compute(scenario, { metric: "contribution" });
  vi.advanceTimersByTime(900);
  run.compute(changed, { metric: "contribution" });
  vi.advanceTimersByTime(900);
  expect(editing).toBe(true);
  vi.advanceTimersByTime(100);
  expect(editing).toBe(false);
  vi.useRealTimers();
});

describe("partners that adjust", () => {
  const focus = (sell: number): PartnerResponses => ({
    focus: { a: { si: { sell, activate: 1 - sell, grow: 0 } } },
    best: {},
  });
  const step = { done: 4, total: 8, secondsLeft: 1, summary };
  const settled: RunOutcome = { ...done, responses: focus(0.2) };

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const soon = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

  test("are spoken of only after a while, and no more once it is found what they do", () => {
    run.compute(scenario, { metric: "contribution" });
    scheduler.last.progress({ ...step, adjusting: true });
    vi.advanceTimersByTime(149);
    expect(run.adjusting).toBe(false);
    vi.advanceTimersByTime(1);
    expect(run.adjusting).toBe(true);
    scheduler.last.progress({ ...step, adjusting: false, responses: focus(0.2) });
    expect([run.adjusting, run.picture?.responses]).toEqual([false, focus(0.2)]);
    scheduler.last.progress({ ...step, adjusting: true });
    scheduler.last.progress({ ...step, adjusting: false });
    vi.advanceTimersByTime(500);
    expect(run.adjusting).toBe(false);
  });

  test("go on adjusting while edits pour in, and not after a stop", async () => {
    run.compute(scenario, { metric: "contribution" });
    scheduler.last.progress({ ...step, adjusting: true });
    vi.advanceTimersByTime(100);
    run.compute(changed, { metric: "contribution" });
    scheduler.last.progress({ ...step, adjusting: true });
    vi.advanceTimersByTime(50);
    expect(run.adjusting).toBe(true);
    scheduler.last.end({ kind: "stopped", done: 8, total: 8, summary });
    await soon();
    expect(run.adjusting).toBe(false);
  });

  test("are shown as they were last until it is found what they do", async () => {
    run.compute(scenario, { metric: "contribution" });
    scheduler.last.end(settled);
    await soon();
    run.compute(changed, { metric: "contribution" });
    scheduler.last.progress({ ...step, adjusting: true });
    expect(run.picture).toMatchObject({ scenario: changed, responses: focus(0.2) });
  });

  test("are compared with what they did before the edits that belong together began", async () => {
    run.compute(scenario, { metric: "contribution" });
    scheduler.last.end(settled);
    await soon();
    vi.advanceTimersByTime(2000);
    for (const sell of [0.3, 0.6]) {
      run.compute({ ...changed, discountRate: sell }, { metric: "contribution" });
      scheduler.last.end({ ...done, responses: focus(sell) });
      await soon();
      expect(run.picture).toMatchObject({ responses: focus(sell), former: focus(0.2).focus });
    }
    vi.advanceTimersByTime(2000);
    run.compute({ ...changed, discountRate: 0.7 }, { metric: "contribution" });
    scheduler.last.progress({ ...step, adjusting: false, responses: focus(0.7) });
    expect(run.picture?.former).toEqual(focus(0.6).focus);
    run.compute({ ...changed, id: "other" }, { metric: "contribution" });
    scheduler.last.progress({ ...step, adjusting: false, responses: focus(0.7) });
    expect(run.picture?.former).toBe(null);
  });

  test("are kept with the run, and there again when it is opened", async () => {
    run.compute(scenario, { metric: "contribution" });
    scheduler.last.end(settled);
    await soon();
    scheduler.last.end(settled);
    await soon();
    expect([...kept.values()]).toEqual([{ summary, seconds: 0.8, responses: focus(0.2) }]);
    run.compute(changed, { metric: "contribution" });
    await run.open(scenario, { metric: "contribution" });
    expect(run.picture?.responses).toEqual(focus(0.2));
  });
});

describe("stop and go on", () => {
  test("keeps what was computed, and asks for the same again", async () => {
    run.compute(scenario, { metric: "contribution" });
    const { request } = scheduler.last;
    run.stop();
    expect(scheduler.stopped).toBe(1);
    await end({ kind: "stopped", done: 2, total: 8, summary });
    expect([run.phase, run.progress.done, run.picture?.summary]).toEqual(["stopped", 2, summary]);
    run.goOn();
    expect([run.phase, run.progress.done]).toEqual(["running", 2]);
    expect(scheduler.last.request).toEqual(request);
    expect(run.phase).toBe("running");
  });
});

test("another measure of a stopped run is made of the runs at hand", async () => {
  run.compute(scenario, { metric: "contribution" });
  await end({ kind: "stopped", done: 2, total: 8, summary });
  run.compute(scenario, { metric: "revenue" });
  expect([scheduler.last.request.quantiles, scheduler.stopped]).toEqual([["revenue"], 1]);
  await end({ kind: "stopped", done: 3, total: 8, summary });
  expect(run.phase).toBe("stopped");
});

describe("ranges", () => {
  const sized = (runs: number) => ({ ...scenario, horizonMonths: 60, simulation: { ...scenario.simulation, runs } });

  test("are kept run by run of all measures while they take little, else of as many as find room", () => {
    run.compute(sized(2500), { metric: "contribution" });
    expect(scheduler.last.request.ranged).toHaveLength(10);
    run.compute(sized(10_000), { metric: "usage" });
    expect(scheduler.last.request.ranged).toHaveLength(2);
    expect(scheduler.last.request.ranged).toContain("usage");
    run.compute({ ...sized(20_000), horizonMonths: 120 }, { metric: "usage" });
    expect(scheduler.last.request.ranged).toEqual(["usage"]);
  });

  test("that found room come from the runs at hand, others are computed again", async () => {
    run.compute(sized(10_000), { metric: "contribution" });
    const { ranged } = scheduler.last.request;
    expect(ranged).toContain("revenue");
    expect(ranged).not.toContain("usage");
    await end({ kind: "stopped", done: 2, total: 10_000, summary });
    run.compute(sized(10_000), { metric: "revenue" });
    expect([scheduler.last.request.ranged, scheduler.stopped]).toEqual([ranged, 1]);
    await end({ kind: "stopped", done: 2, total: 10_000, summary });
    run.compute(sized(10_000), { metric: "usage" });
    expect([scheduler.last.request.quantiles, scheduler.stopped, run.phase]).toEqual([["usage"], 1, "running"]);
  });
});

test("two strategies that are compared by month are computed from the runs at hand, and known from then on", async () => {
  const pair = { a: "commit", b: "seats", metric: "revenue" };
  run.compute(scenario, { metric: "contribution" });
  await end(done);
  await end({ kind: "superseded" });
  run.compute(scenario, { metric: "contribution", pair });
  expect(scheduler.last.request.pairs).toEqual([pair]);
  const { asked } = scheduler;
  run.compute(scenario, { metric: "contribution", pair });
  expect(asked).toHaveLength(3);
  const compared = { ...summary, differences: { commit: { seats: { revenue: {} as never } } } };
  await end({ kind: "done", summary: compared, seconds: 0.8 });
  const [{ a, b, metric } = { a: "", b: "", metric: "" }, ...others] = scheduler.last.request.pairs ?? [];
  expect([a === b, b, metric, others.at(-1)]).toEqual([false, scenario.baselineStrategyId, "contribution", pair]);
  await end({ kind: "done", summary: compared, seconds: 0.8 });
  run.compute(scenario, { metric: "contribution", pair });
  expect(asked).toHaveLength(4);
});

describe("trouble", () => {
  test("is shown with the last picture, and trying again clears it", async () => {
    run.compute(scenario, { metric: "contribution" });
    await end(done);
    run.compute(changed, { metric: "contribution" });
    await end({ kind: "failed", failure: { code: "workerFailed", detail: "gone" } });
    expect([run.phase, run.failure?.code, run.picture?.scenario]).toEqual(["failed", "workerFailed", scenario]);
    run.goOn();
    expect([run.phase, run.failure]).toEqual(["running", null]);
  });

  test("an exception is a failure, not a silence", async () => {
    scheduler.submit = () => Promise.reject(new Error("bug"));
    run.compute(scenario, { metric: "contribution" });
    await calm();
    expect(run.failure).toMatchObject({ code: "engineError" });
  });
});

describe("a large run", () => {
  test("waits for a yes", () => {
    tooLarge = "memory";
    run.compute(scenario, { metric: "contribution" });
    expect([run.phase, run.estimate?.tooLarge, scheduler.asked.length]).toEqual(["asking", "memory", 0]);
    run.goOn();
    expect([run.phase, scheduler.asked.length]).toEqual(["running", 1]);
  });

  test("shows nothing of what ran before it was asked about", () => {
    run.compute(scenario, { metric: "contribution" });
    tooLarge = "time";
    run.compute(changed, { metric: "contribution" });
    scheduler.last.progress({ done: 4, total: 8, secondsLeft: 1, summary, adjusting: false });
    expect([run.phase, run.picture]).toEqual(["asking", null]);
  });

  test("that is made small again just runs", () => {
    tooLarge = "time";
    run.compute(scenario, { metric: "contribution" });
    tooLarge = null;
    run.compute(changed, { metric: "contribution" });
    expect([run.phase, scheduler.last.request.scenario]).toEqual(["running", changed]);
  });
});

describe("opening", () => {
  test("shows a kept result without computing", async () => {
    run.compute(scenario, { metric: "contribution" });
    await end(done);
    await end({ ...done, summary: { ...summary, runs: 8 } });
    const next = new RunState({
      scheduler,
      memory: { find: (request) => Promise.resolve(kept.get(keyOf(request)) ?? null), keep: () => Promise.resolve() },
      estimate: () => ({ customerMonths: 1, bytes: 1, seconds: 1, tooLarge: null }),
      setEditing: () => {},
    });
    const asked = scheduler.asked.length;
    await next.open(scenario, { metric: "revenue" });
    next.compute(scenario, { metric: "contribution" });
    expect([next.phase, next.picture?.summary.runs, scheduler.asked.length]).toEqual(["done", 8, asked]);
  });

  test("computes what is not kept, also if an edit comes before memory has answered", async () => {
    const opening = run.open(scenario, { metric: "contribution" });
    run.compute(changed, { metric: "contribution" });
    await opening;
    expect(scheduler.asked.map(({ request }) => request.scenario)).toEqual([changed]);
  });
});
