import { describe, expect, test } from "vitest";
import type { TraceOverview } from "#engine/index.ts";
import type { TraceAnswer, TraceOptions, Tracer, TraceTask } from "#runner/runner.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { FirmsState, type FirmsQuestion } from "#state/firms.svelte.ts";
import { futureRun } from "#state/futures.ts";
import { viewOfRuns } from "../charts/partners-view.ts";

const { summary } = viewOfRuns(apiVendor, 9);
const question: FirmsQuestion = { scenario: apiVendor, summary, estimate: false, strategyId: "commit-share" };

/** A tracer whose answers come when they are let go. */
function slowTracer(): { asked: TraceTask[]; answer: () => Promise<void>; overview: Tracer["overview"] } {
  const asked: TraceTask[] = [];
  let waiting: (() => void)[] = [];
  const overview = (task: TraceTask, { signal }: TraceOptions = {}): Promise<TraceAnswer<TraceOverview>> => {
    asked.push(task);
    return new Promise((resolve) => {
      waiting.push(() => resolve(signal?.aborted ? { kind: "stopped" } : { kind: "value", value: overviewOf(task) }));
    });
  };
  const answer = async (): Promise<void> => {
    waiting.forEach((go) => go());
    waiting = [];
    await Promise.resolve();
    await Promise.resolve();
  };
  return { asked, answer, overview };
}

function overviewOf({ scenario, strategyId, run }: TraceTask): TraceOverview {
  const partners = scenario.partners.map(({ id }, p) => ({
    partnerId: id,
    focus: { sell: 1, activate: 0, grow: 0 },
    firms: [0, 1].map((firm) => ({ firm, accrued: 0, received: 0, result: 100 * p + firm, customers: [] })),
  }));
  return { engineVersion: "", strategyId, run, months: 36, scenario, inputs: {}, partners };
}

describe("the firms of a typical future", () => {
  test("are asked for once, of the run nearest to the median", async () => {
    const tracer = slowTracer();
    const state = new FirmsState(tracer);
    state.show(question);
    state.show({ ...question });
    const run = futureRun({ kind: "typical" }, summary.strategies["commit-share"]!);
    expect(tracer.asked.map((task) => task.run)).toEqual([run]);
    expect(state.page).toBeNull();
    await tracer.answer();
    expect(state.page).toMatchObject({ strategyId: "commit-share", run });
    expect(state.page!.firms.slice(0, 2)).toEqual([
      { partnerId: apiVendor.partners[0]!.id, firm: 1, result: 0 },
      { partnerId: apiVendor.partners[0]!.id, firm: 2, result: 1 },
    ]);
  });

  test("of a strategy left meanwhile never come, and own sales have none", async () => {
    const direct = {
      ...apiVendor,
      partners: apiVendor.partners.map((one, i) => ({ ...one, type: i ? one.type : ("direct" as const) })),
    };
    const tracer = slowTracer();
    const state = new FirmsState(tracer);
    state.show(question);
    state.show({ ...question, scenario: direct, strategyId: "seats-fee" });
    await tracer.answer();
    expect(tracer.asked).toHaveLength(2);
    expect(state.page!.strategyId).toBe("seats-fee");
    expect(state.page!.firms.some(({ partnerId }) => partnerId === direct.partners[0]!.id)).toBe(false);
  });

  test("are not asked for while no future is typical yet", () => {
    const tracer = slowTracer();
    const state = new FirmsState(tracer);
    state.show({ ...question, estimate: true });
    state.show({ ...question, strategyId: "gone" });
    expect(tracer.asked).toEqual([]);
  });
});
