import { expect, test, vi } from "vitest";
import type { Account, Scenario, Summary } from "#engine/index.ts";
import type { TraceAnswer, TraceOptions, TraceTask } from "#runner/runner.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { AccountsState, type AccountsQuestion } from "#state/accounts.svelte.ts";

const scenario: Scenario = { ...apiVendor, horizonMonths: 12, simulation: { ...apiVendor.simulation, runs: 5 } };

/** Contributions make run 3 typical for seats, run 1 for commitments. */
function summaryOf(runs = 5, median = 5): Summary {
  const of = (values: number[], p50: number) => ({
    perRun: { contribution: Float64Array.from(values.slice(0, runs)) },
    totals: { contribution: { p50 } },
  });
  const strategies = { "seats-fee": of([9, 1, 2, 5, 3], median), "commit-fee": of([8, 4, 2, 1, 9], 4) };
  return { runs, focus: {}, strategies } as never;
}

const question = (changes: Partial<AccountsQuestion> = {}): AccountsQuestion => ({
  scenario,
  summary: summaryOf(),
  estimate: false,
  baseId: "seats-fee",
  strategyIds: ["commit-fee", "seats-fee"],
  month: 11,
  ...changes,
});

/** A tracer that answers by hand; what was asked is written down. */
function manual() {
  const asked: { task: TraceTask; month: number; answer: (answer: TraceAnswer<Account[]>) => void }[] = [];
  const accounts = (task: TraceTask, month: number, { signal }: TraceOptions = {}) =>
    new Promise<TraceAnswer<Account[]>>((answer) => {
      asked.push({ task, month, answer });
      signal?.addEventListener("abort", () => answer({ kind: "stopped" }));
    });
  return { asked, state: new AccountsState({ accounts }) };
}

const account = (customer: number): Account => ({ customer }) as Account;
const give = (customer: number): TraceAnswer<Account[]> => ({ kind: "value", value: [account(customer)] });
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test("all strategies in the baseline's typical future, one after another, the first one first", async () => {
  const { asked, state } = manual();
  state.show(question());
  expect(asked.map(({ task, month }) => [task.strategyId, task.run, month])).toEqual([["commit-fee", 3, 11]]);
  asked[0]!.answer(give(1));
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(state.page).toMatchObject({ run: 3, month: 11, of: { "commit-fee": [{ customer: 1 }] } });
  expect(asked[1]!.task).toMatchObject({ strategyId: "seats-fee", run: 3 });
  asked[1]!.answer(give(2));
  await vi.waitFor(() => expect(Object.keys(state.page!.of)).toEqual(["commit-fee", "seats-fee"]));
});

test("the same question is not asked twice, and what is there is not fetched again", async () => {
  const { asked, state } = manual();
  state.show(question({ strategyIds: ["seats-fee"] }));
  state.show(question({ strategyIds: ["seats-fee"], summary: summaryOf() }));
  expect(asked).toHaveLength(1);
  asked[0]!.answer(give(1));
  await vi.waitFor(() => expect(state.page).not.toBeNull());
  state.show(question({ strategyIds: ["seats-fee", "commit-fee"] }));
  expect(asked.map(({ task }) => task.strategyId)).toEqual(["seats-fee", "commit-fee"]);
});

test("the newest question wins, and the last page stays until there is a newer one", async () => {
  const { asked, state } = manual();
  state.show(question({ strategyIds: ["seats-fee"] }));
  asked[0]!.answer(give(1));
  await vi.waitFor(() => expect(state.page).not.toBeNull());
  state.show(question({ strategyIds: ["seats-fee"], month: 5 }));
  state.show(question({ strategyIds: ["seats-fee"], month: 7 }));
  asked[1]!.answer(give(2));
  await soon();
  expect(state.page).toMatchObject({ month: 11, of: { "seats-fee": [{ customer: 1 }] } });
  asked[2]!.answer(give(3));
  await vi.waitFor(() => expect(state.page).toMatchObject({ month: 7, of: { "seats-fee": [{ customer: 3 }] } }));
});

test("a first estimate opens nothing; the typical future is told anew only when all runs are there", () => {
  const { asked, state } = manual();
  state.show(question({ summary: summaryOf(2), estimate: true }));
  expect(asked).toHaveLength(0);
  state.show(question({ summary: summaryOf(3, 2) }));
  state.show(question({ summary: summaryOf(4, 1) }));
  expect(asked.map(({ task }) => task.run)).toEqual([2]);
  state.show(question());
  expect(asked.map(({ task }) => task.run)).toEqual([2, 3]);
});

test("what partners do has changed: the future is opened anew", () => {
  const { asked, state } = manual();
  state.show(question());
  const focus = { "seats-fee": { integrator: { sell: 1, activate: 0, grow: 0 } } };
  state.show(question({ summary: { ...summaryOf(), focus } }));
  expect(asked.map(({ task }) => task.focus)).toEqual([{}, focus]);
});

test("a failure is told, and asking again goes on", async () => {
  const { asked, state } = manual();
  state.show(question({ strategyIds: ["seats-fee"] }));
  asked[0]!.answer({ kind: "failed", failure: { code: "workerFailed", detail: "" } });
  await vi.waitFor(() => expect(state.failure?.code).toBe("workerFailed"));
  state.retry(question({ strategyIds: ["seats-fee"] }));
  expect(state.failure).toBeNull();
  asked[1]!.answer(give(4));
  await vi.waitFor(() => expect(state.page?.of["seats-fee"]).toEqual([account(4)]));
});

test("what is let go gives no page", async () => {
  const { asked, state } = manual();
  state.show(question());
  state.dispose();
  asked[0]!.answer(give(1));
  await soon();
  expect(state.page).toBeNull();
});
