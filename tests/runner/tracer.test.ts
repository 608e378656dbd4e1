import { describe, expect, it, vi } from "vitest";
import type { Trace } from "#engine/index.ts";
import type { Answer } from "#runner/crew.ts";
import { createDeskTracer, type DeskPort, type TraceQuestion } from "#runner/desk-tracer.ts";
import { createInlineTracer } from "#runner/inline-tracer.ts";
import type { TraceTask } from "#runner/runner.ts";
import { createTraceDesk } from "#worker/trace-desk.ts";
import { madeTrace } from "../worker/made-trace.ts";
import { template as scenario } from "./request.ts";

const strategyId = scenario.strategies[0]!.id;
const task: TraceTask = { scenario, strategyId, run: 0, focus: null };

/** A port whose questions are answered by hand, in the order in which they came. */
function manual() {
  const desk = createTraceDesk(madeTrace);
  const open: (() => void)[] = [];
  const port: DeskPort = {
    ask: <T>(question: TraceQuestion<T>) =>
      new Promise<Answer<T>>((resolve) => {
        open.push(() => {
          const reply = question(desk) as { ok: true; value: T };
          resolve({ kind: "value", value: reply.value });
        });
      }),
    close: vi.fn(),
  };
  return { tracer: createDeskTracer(port), open, port };
}

const soon = () => new Promise((resolve) => setTimeout(resolve));

describe("an inline tracer", () => {
  it("answers every question about a future", async () => {
    const tracer = createInlineTracer(madeTrace);
    const [overview, firm, month, customer, nobody, accounts] = await Promise.all([
      tracer.overview(task),
      tracer.firm(task, "si", 0),
      tracer.firmMonth(task, "si", 0, 1),
      tracer.customer(task, "si", 0, -1),
      tracer.customer(task, "si", 0, 9),
      tracer.accounts(task, 0),
    ]);
    expect(overview).toMatchObject({ kind: "value", value: { months: 2, partners: [{ partnerId: "si" }] } });
    expect(firm).toMatchObject({ kind: "value", value: { firm: 0, rows: { length: 4 } } });
    expect(month).toMatchObject({ kind: "value", value: { month: { month: 1 }, lines: { length: 2 } } });
    expect(customer).toMatchObject({ kind: "value", value: { customer: -1 } });
    expect(nobody).toEqual({ kind: "value", value: null });
    expect(accounts).toMatchObject({ kind: "value", value: [{ customer: -1 }, { customer: 1, upFront: 0 }] });
    expect(await tracer.accounts(task, 2)).toMatchObject({ kind: "failed", failure: { code: "engineError" } });
  });

  it("gives exceptions as failures", async () => {
    const tracer = createInlineTracer((): Trace => {
      throw new RangeError("no");
    });
    expect(await tracer.overview(task)).toEqual({
      kind: "failed",
      failure: { code: "engineError", detail: "RangeError: no" },
    });
  });

  it("refuses a run whose trace would be too large, before it is computed", async () => {
    const compute = vi.fn(madeTrace);
    const partners = scenario.partners.map((partner) => ({ ...partner, firms: 200, dealsPerYear: 500 }));
    const answer = await createInlineTracer(compute).overview({ ...task, scenario: { ...scenario, partners } });
    expect(answer).toMatchObject({ kind: "failed", failure: { code: "traceTooLarge" } });
    expect(compute).not.toHaveBeenCalled();
  });

  it("says so when the strategy is none of the scenario's, and goes on", async () => {
    const tracer = createInlineTracer(madeTrace);
    const unknown = { ...task, scenario: { ...scenario, offers: [] } };
    expect(await tracer.overview(unknown)).toMatchObject({ kind: "failed", failure: { code: "engineError" } });
    expect(await tracer.overview(task)).toMatchObject({ kind: "value" });
  });
});

describe("a tracer", () => {
  it("is stopped at once by an abort, and never asks what was given up while it waited", async () => {
    const { tracer, open } = manual();
    const [first, second] = [new AbortController(), new AbortController()];
    const slow = tracer.overview(task, { signal: first.signal });
    const waiting = tracer.firm(task, "si", 0, { signal: second.signal });
    const last = tracer.customer(task, "si", 0, 1);
    await soon();
    first.abort();
    second.abort();
    expect(await slow).toEqual({ kind: "stopped" });
    expect(await waiting).toEqual({ kind: "stopped" });
    expect(open).toHaveLength(1);
    open[0]!();
    await soon();
    expect(open).toHaveLength(2);
    open[1]!();
    expect(await last).toMatchObject({ kind: "value", value: { customer: 1 } });
  });

  it("asks nothing with a signal that is aborted already", async () => {
    const { tracer, open } = manual();
    expect(await tracer.overview(task, { signal: AbortSignal.abort() })).toEqual({ kind: "stopped" });
    await soon();
    expect(open).toHaveLength(0);
  });

  it("asks nothing once it is closed", async () => {
    const { tracer, open, port } = manual();
    tracer.dispose();
    expect(await tracer.overview(task)).toEqual({ kind: "stopped" });
    expect(open).toHaveLength(0);
    expect(port.close).toHaveBeenCalledOnce();
  });
});
