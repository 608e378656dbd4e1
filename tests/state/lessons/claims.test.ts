import { expect, test, vi } from "vitest";
import { simulate, summarise, type Account } from "#engine/index.ts";
import type { RunRequest, SubmitOutcome, TraceAnswer, TraceTask } from "#runner/runner.ts";
import { apiVendor } from "#scenario/templates/api-vendor.ts";
import { accountsGroups, claimFigure, claimFigureOver } from "#state/lessons/claim-figures.ts";
import { ClaimsState } from "#state/lessons/claims.svelte.ts";
import type { Claim, Lesson } from "#state/lessons/lesson.ts";

const RUNS = 4;
const scenario = {
  ...apiVendor,
  horizonMonths: 4,
  simulation: { ...apiVendor.simulation, runs: RUNS },
  partners: apiVendor.partners.map((partner) => ({ ...partner, firms: 1, responsiveness: 0 })),
};
const strategy = scenario.strategies[0]!.id;
const total: Claim = {
  kind: "futures",
  says: "Something is earned.",
  side: "above",
  bound: -1e9,
  figure: (facts) => facts.total(strategy, "revenue"),
};
const about = (says: string, of: (accounts: readonly Account[]) => number, month = 3): Claim => ({
  kind: "accounts",
  says,
  side: "below",
  bound: 2.5,
  strategy,
  month,
  of,
});
const lesson: Lesson = {
  id: "claims",
  scenario,
  metrics: ["revenue"],
  levers: [],
  steps: [],
  claims: [about("Few", (accounts) => accounts.length), total, about("First", ([first]) => first!.customer)],
};

test("a claim holds where its mean is beyond the bound by more than two standard errors", () => {
  expect(claimFigure(total, 5, 1)).toEqual({ mean: 5, low: 3, high: 7, holds: true });
  const below = about("", () => 0);
  expect([claimFigure(below, 2.4, 0.04).holds, claimFigure(below, 2.4, 0.06).holds]).toEqual([true, false]);
  expect(claimFigure(below, NaN, 0).holds).toBe(false);
});

test("over opened futures those without a figure are left out", () => {
  const { mean, low, high } = claimFigureOver(
    about("", () => 0),
    [1, NaN, 3],
  );
  expect([mean, low, high]).toEqual([2, 0, 4]);
});

test("claims about the same customers are one question", () => {
  const claims = [about("a", () => 0), total, about("b", () => 0), about("c", () => 0, 2)];
  expect(accountsGroups(claims).map(({ month, about }) => [month, about.map(({ i }) => i)])).toEqual([
    [3, [0, 2]],
    [2, [3]],
  ]);
});

/** Services that answer as told; what was traced is written down. */
function services(outcome: (request: RunRequest) => SubmitOutcome, failAt = Infinity) {
  const traced: TraceTask[] = [];
  const accounts = (task: TraceTask): Promise<TraceAnswer<Account[]>> => {
    traced.push(task);
    if (traced.length > failAt)
      return Promise.resolve({ kind: "failed", failure: { code: "workerFailed", detail: "" } });
    return Promise.resolve({ kind: "value", value: [{ customer: task.run }, { customer: 9 }] as Account[] });
  };
  const submit = vi.fn((request: RunRequest) => Promise.resolve(outcome(request)));
  return { traced, submit, scheduler: { submit, stop: () => {} }, tracer: { accounts } };
}

const done = ({ scenario, metrics }: RunRequest): SubmitOutcome => ({
  kind: "done",
  summary: summarise(simulate(scenario, { to: RUNS, metrics }), { quantiles: metrics }),
  seconds: 0.1,
});

test("every claim gets its figure, in the order of the lesson, and each future is opened once", async () => {
  const given = services(done);
  const claims = new ClaimsState(lesson, given);
  expect(claims.figures).toEqual([null, null, null]);
  await claims.open();
  const [few, earned, first] = claims.figures;
  expect(few).toEqual({ mean: 2, low: 2, high: 2, holds: true });
  expect(earned).toMatchObject({ holds: true });
  expect(first).toMatchObject({ mean: 1.5 });
  expect(given.traced.map(({ run }) => run)).toEqual([0, 1, 2, 3]);
  await claims.open();
  expect(given.submit).toHaveBeenCalledTimes(1);
});

test("what took its place, or failed, is computed when the page is opened again", async () => {
  let outcome: (request: RunRequest) => SubmitOutcome = () => ({ kind: "superseded" });
  const given = services((request) => outcome(request), 2);
  const claims = new ClaimsState(lesson, given);
  await claims.open();
  expect([claims.figures[1], claims.failure]).toEqual([null, null]);
  outcome = () => ({ kind: "failed", failure: { code: "workerFailed", detail: "" } });
  await claims.open();
  expect(claims.failure?.code).toBe("workerFailed");
  outcome = done;
  await claims.open();
  expect([claims.figures[1]?.holds, claims.figures[0], claims.failure?.code]).toEqual([true, null, "workerFailed"]);
  given.traced.length = 0;
  const again = claims.open();
  expect(claims.failure).toBeNull();
  await again;
});
