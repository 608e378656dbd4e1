import { beforeEach, expect, test } from "vitest";
import { simulate, summarise, type Account } from "#engine/index.ts";
import type { RunProgress, RunRequest, Scheduler, SubmitOutcome, TraceTask } from "#runner/runner.ts";
import { apiVendor } from "#scenario/templates/api-vendor.ts";
import { readAt } from "#scenario/pointer.ts";
import type { DotsPlot, Lesson } from "#state/lessons/lesson.ts";
import { LessonState } from "#state/lessons/lesson-state.svelte.ts";
import { LearnState } from "#state/lessons/learn-state.ts";

const RUNS = 6;
const scenario = {
  ...apiVendor,
  horizonMonths: 6,
  simulation: { ...apiVendor.simulation, runs: RUNS },
  partners: apiVendor.partners.map((partner) => ({ ...partner, firms: 1, installedBase: 0, responsiveness: 0 })),
};
const segments = scenario.segments.map(({ id }) => id);
const median = (id: string): string => `/segments/${id}/activation/months/median`;

const lesson: Lesson = {
  id: "tried",
  scenario,
  metrics: ["revenue", "committed"],
  pairs: [{ a: scenario.strategies[1]!.id, b: scenario.strategies[0]!.id, metric: "revenue" }],
  levers: [
    { id: "wait", label: "Months until live", paths: segments.map(median), min: 1, max: 9, step: 1 },
    { id: "gone", label: "Not there", paths: ["/nowhere"], min: 0, max: 1, step: 1 },
  ],
  steps: [],
  claims: [],
};
const dots = { strategy: scenario.strategies[1]!.id, month: 5 } as DotsPlot;

/** What a scheduler was asked for, each to be answered by hand; the newest takes the place of the one before. */
class ByHand implements Scheduler {
  asked: { request: RunRequest; progress: (progress: RunProgress) => void; end: (outcome: SubmitOutcome) => void }[] =
    [];

  submit(request: RunRequest, progress: (progress: RunProgress) => void = () => {}): Promise<SubmitOutcome> {
    this.asked.at(-1)?.end({ kind: "superseded" });
    return new Promise((end) => this.asked.push({ request, progress, end }));
  }

  stop(): void {}

  get last() {
    return this.asked.at(-1)!;
  }
}

const calm = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const summaryOf = ({ scenario, metrics }: RunRequest, runs = RUNS) =>
  summarise(simulate(scenario, { to: runs, metrics }), { quantiles: metrics });

let scheduler: ByHand;
let traced: TraceTask[];
/** Whether customers cannot be opened. */
let shut: boolean;
let state: LessonState;

/** Ends what was asked for last as it would end. */
async function finish(): Promise<void> {
  const { request, end } = scheduler.last;
  end({ kind: "done", summary: summaryOf(request), seconds: 0.1 });
  await calm();
}

function first(runs: number): void {
  const { request, progress } = scheduler.last;
  progress({ done: runs, total: RUNS, secondsLeft: 1, summary: summaryOf(request, runs), adjusting: false });
}

beforeEach(() => {
  scheduler = new ByHand();
  traced = [];
  shut = false;
  const accounts = (task: TraceTask) => {
    traced.push(task);
    if (shut)
      return Promise.resolve({ kind: "failed" as const, failure: { code: "workerFailed" as const, detail: "gone" } });
    return Promise.resolve({ kind: "value" as const, value: [] as Account[] });
  };
  state = new LessonState(lesson, { scheduler, tracer: { accounts } });
});

test("opened, it asks for all that its words and pictures read, and shows first estimates at once", async () => {
  expect([state.facts, state.running]).toEqual([null, false]);
  state.open();
  expect(scheduler.asked).toHaveLength(1);
  expect(scheduler.last.request).toEqual({
    scenario,
    runs: RUNS,
    metrics: ["revenue", "committed"],
    quantiles: ["revenue", "committed"],
    ranged: ["revenue", "committed"],
    pairs: lesson.pairs,
  });
  first(2);
  expect([state.facts?.summary.runs, state.estimate, state.running]).toEqual([2, true, true]);
  await finish();
  expect([state.facts?.summary.runs, state.estimate, state.running]).toEqual([RUNS, false, false]);
  state.open();
  expect(scheduler.asked).toHaveLength(1);
});

test("what another request took the place of is computed when the lesson is opened again", async () => {
  state.open();
  first(2);
  scheduler.last.end({ kind: "superseded" });
  await calm();
  expect([state.running, state.failure]).toEqual([false, null]);
  state.open();
  expect(scheduler.asked).toHaveLength(2);
  await finish();
  expect(state.estimate).toBe(false);
});

test("opened again while another request is about to take its place, it asks anew and is whole in the end", async () => {
  state.open();
  const [before] = scheduler.asked;
  state.open();
  expect(scheduler.asked).toHaveLength(2);
  before!.end({ kind: "superseded" });
  await calm();
  expect(state.running).toBe(true);
  await finish();
  expect([state.running, state.estimate]).toEqual([false, false]);
});

test("a lever gives one value to all of its paths; spreads keep how wide they are; facts know which scenario they are of", async () => {
  state.open();
  await finish();
  state.move("wait", 7);
  for (const id of segments) {
    const [before, now] = [lesson.scenario, state.scenario].map((of) =>
      readAt(of, `/segments/${id}/activation/months`),
    );
    const { median: m0, p90: p0 } = before as { median: number; p90: number };
    expect(now).toEqual({ median: 7, p90: expect.closeTo((7 * p0) / m0, 9) as number });
  }
  expect([state.numberOf(lesson.levers[0]!)?.value, state.moved]).toEqual([7, true]);
  expect(state.facts?.scenario).toBe(scenario);
  await finish();
  expect(state.facts?.scenario).toBe(state.scenario);
  const asked = scheduler.asked.length;
  state.move("wait", 7);
  state.move("gone", 1);
  state.move("unknown", 1);
  expect(scheduler.asked).toHaveLength(asked);
  expect(state.numberOf(lesson.levers[1]!)).toBeNull();
});

test("while a lever moves, its newest place counts, and pictures of places before still come", async () => {
  state.open();
  const [older] = scheduler.asked;
  state.move("wait", 8);
  first(2);
  older!.progress({ done: 4, total: RUNS, secondsLeft: 1, summary: summaryOf(older!.request, 4), adjusting: false });
  await calm();
  expect([state.running, state.facts?.scenario]).toEqual([true, scenario]);
  await finish();
  expect([state.running, state.facts?.scenario]).toEqual([false, state.scenario]);
});

test("a curve is a guess once all months are drawn; an option at once; both can be forgotten", () => {
  state.answer("draw", { kind: "curve", drawn: [1, null, 3] });
  expect([state.drawnOf("draw"), state.guessOf("draw")]).toEqual([[1, null, 3], null]);
  state.answer("draw", { kind: "curve", drawn: [1, 0, 3] });
  expect(state.guessOf("draw")).toEqual({ kind: "curve", values: [1, 0, 3] });
  state.answer("draw", { kind: "curve", drawn: [] });
  expect(state.guessOf("draw")).toBeNull();
  state.answer("which", { kind: "option", id: "b" });
  expect([state.guessOf("which"), state.drawnOf("which")]).toEqual([{ kind: "option", id: "b" }, null]);
  state.forget("which");
  expect(state.guessOf("which")).toBeNull();
  expect(state.guessOf("never")).toBeNull();
});

test("a reset brings back the first scenario and forgets all guesses; levers alone can be put back too", async () => {
  state.open();
  await finish();
  state.move("wait", 9);
  state.answer("which", { kind: "option", id: "b" });
  state.resetLevers();
  expect([state.scenario, state.moved, state.guessOf("which") === null]).toEqual([scenario, false, false]);
  state.move("wait", 9);
  state.reset();
  expect([state.scenario, state.moved, state.guessOf("which")]).toEqual([scenario, false, null]);
  await finish();
  expect(state.facts?.scenario).toBe(scenario);
  const asked = scheduler.asked.length;
  state.reset();
  expect(scheduler.asked).toHaveLength(asked);
});

test("a failure is told, keeps what was there, and another try helps", async () => {
  state.open();
  await finish();
  const before = state.facts;
  state.move("wait", 9);
  scheduler.last.end({ kind: "failed", failure: { code: "workerFailed", detail: "gone" } });
  await calm();
  expect([state.failure?.code, state.facts === before, state.running]).toEqual(["workerFailed", true, false]);
  state.retry();
  expect(state.failure).toBeNull();
  await finish();
  expect(state.facts?.scenario).toBe(state.scenario);
});

test("customers are asked for in the future that is typical of the baseline, once there are futures enough", async () => {
  state.look(dots);
  state.open();
  first(2);
  state.look(dots);
  expect(traced).toEqual([]);
  await finish();
  state.look(dots);
  await calm();
  expect(traced).toHaveLength(1);
  expect(traced[0]).toMatchObject({ scenario, strategyId: dots.strategy });
  expect(state.accounts.page).toMatchObject({ month: 5, of: { [dots.strategy]: [] } });
});

test("customers that could not be opened are asked for again on demand, not by looking on", async () => {
  state.open();
  await finish();
  shut = true;
  state.look(dots);
  await calm();
  expect(state.accounts.failure?.code).toBe("workerFailed");
  shut = false;
  state.look(dots);
  expect(traced).toHaveLength(1);
  state.look(dots, true);
  await calm();
  expect([state.accounts.failure, state.accounts.page?.month]).toEqual([null, 5]);
});

test("a lesson is found again as it was left", () => {
  const learn = new LearnState({ scheduler, tracer: { accounts: () => Promise.reject(new Error()) }, memory: null });
  const left = learn.stateOf(lesson);
  left.answer("which", { kind: "option", id: "b" });
  expect(learn.stateOf(lesson)).toBe(left);
  expect(learn.stateOf({ ...lesson, id: "other" }).guessOf("which")).toBeNull();
});
