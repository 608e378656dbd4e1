import { describe, expect, it, vi } from "vitest";
import { accountsOf, type FocusChoice, type Scenario } from "#engine/index.ts";
import type { Reply } from "#worker/reply.ts";
import { createTraceDesk, type TraceTask } from "#worker/trace-desk.ts";
import { template as scenario } from "../runner/request.ts";
import { madeTrace } from "./made-trace.ts";

const task = (changes: Partial<TraceTask> = {}): TraceTask => ({
  scenario,
  strategyId: "s",
  run: 3,
  focus: null,
  ...changes,
});

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(reply.detail);
  return reply.value;
}

/** A desk over a trace made by hand, and with what it was computed. */
function desk() {
  const asked: [strategyId: string, run: number, focus: FocusChoice | undefined][] = [];
  const compute = (_: Scenario, strategyId: string, run: number, focus?: FocusChoice) => {
    asked.push([strategyId, run, focus]);
    if (strategyId === "none") throw new RangeError("no such strategy");
    return madeTrace();
  };
  return { asked, desk: createTraceDesk(compute) };
}

describe("the parts of a trace", () => {
  it("begin with totals over the horizon: what was before the start does not count", () => {
    const overview = valueOf(desk().desk.traceOverview(task()));
    expect(overview).toMatchObject({ strategyId: "s", run: 3, months: 2, inputs: { "/discountRate": 0.1 } });
    expect(overview.scenario).toEqual(scenario);
    const [firm] = overview.partners[0]!.firms;
    expect(firm).toMatchObject({ firm: 0, accrued: -8, received: 30, result: 20 });
    expect(firm!.customers).toMatchObject([
      { customer: -1, signed: -1, state: "declining", revenue: 30, serviceCost: 8, payouts: 3, contribution: 19 },
      { customer: 1, signed: 0, churn: 1, revenue: 100, serviceCost: 0, payouts: 1, contribution: 99 },
    ]);
  });

  it("give a firm's statement by row: of each month the rows add up to what was accrued", () => {
    const slice = valueOf(desk().desk.traceFirm(task(), "si", 0))!;
    expect(slice.rows).toEqual([
      { planId: "plan", component: 0, kind: "retainer", takenBack: false, amounts: [2, 2] },
      { planId: "plan", component: 1, kind: "signingFee", takenBack: false, amounts: [40, 0] },
      { planId: "plan", component: 1, kind: "signingFee", takenBack: true, amounts: [0, -40] },
      { planId: "plan", component: null, kind: "cap", takenBack: false, amounts: [-12, 0] },
    ]);
    for (const { month, accrued } of slice.months) {
      expect(slice.rows.reduce((sum, { amounts }) => sum + amounts[month]!, 0)).toBe(accrued);
    }
  });

  it("open a firm's month into the lines of its customers", () => {
    const slice = valueOf(desk().desk.traceFirmMonth(task(), "si", 0, 1))!;
    expect(slice.month.received).toBe(30);
    expect(slice.lines.map(({ customer, age, month, line }) => [customer, age, month, line.amount])).toEqual([
      [-1, 2, 1, 2],
      [1, 1, 1, -40],
    ]);
  });

  it("give a customer's whole life", () => {
    const customer = valueOf(desk().desk.traceCustomer(task(), "si", 0, -1));
    expect(customer).toEqual(madeTrace().partners[0]!.firms[0]!.customers[0]);
  });

  it("give all customers as they stand at the end of a month; there is none beyond the horizon", () => {
    const { traceAccounts } = desk().desk;
    const accounts = valueOf(traceAccounts(task(), 1));
    expect(accounts).toEqual(accountsOf(madeTrace(), 1));
    expect(accounts.map(({ customer, at }) => [customer, at?.age ?? null])).toEqual([
      [-1, 2],
      [1, null],
    ]);
    expect(traceAccounts(task(), 2)).toMatchObject({ ok: false });
  });

  it("are null where there is no such firm, month or customer", () => {
    const { traceFirm, traceFirmMonth, traceCustomer } = desk().desk;
    expect(valueOf(traceFirm(task(), "msp", 0))).toBeNull();
    expect(valueOf(traceFirm(task(), "si", 1))).toBeNull();
    expect(valueOf(traceFirmMonth(task(), "si", 0, 2))).toBeNull();
    expect(valueOf(traceCustomer(task(), "si", 0, 2))).toBeNull();
  });
});

describe("a trace desk", () => {
  it("keeps the two newest traces and knows them by all that they depend on", () => {
    const { desk: own, asked } = desk();
    own.traceOverview(task());
    own.traceFirm(structuredClone(task()), "si", 0);
    own.traceOverview(task({ run: 4 }));
    own.traceCustomer(task(), "si", 0, 1);
    expect(asked).toHaveLength(2);
    own.traceOverview(task({ scenario: { ...scenario, discountRate: 0.2 } }));
    own.traceOverview(task());
    expect(asked).toHaveLength(3);
    own.traceOverview(task({ run: 4 }));
    expect(asked).toHaveLength(4);
  });

  it("keeps no large trace beside another", () => {
    const months = new Array<never>(100_001);
    const compute = vi.fn(() => {
      const trace = madeTrace();
      trace.partners[0]!.firms[0]!.customers[0]!.months.push(...months);
      return trace;
    });
    const own = createTraceDesk(compute);
    own.traceCustomer(task(), "si", 0, -1);
    own.traceCustomer(task(), "si", 0, -1);
    expect(compute).toHaveBeenCalledTimes(1);
    own.traceCustomer(task({ run: 4 }), "si", 0, -1);
    own.traceCustomer(task(), "si", 0, -1);
    expect(compute).toHaveBeenCalledTimes(3);
  });

  it("hands a focus on only where there is one", () => {
    const { desk: own, asked } = desk();
    const focus = { s: { si: { sell: 0, activate: 1, grow: 0 } } };
    own.traceOverview(task());
    own.traceOverview(task({ focus }));
    expect(asked).toEqual([
      ["s", 3, undefined],
      ["s", 3, focus],
    ]);
  });

  it("gives exceptions as data, and keeps nothing of them", () => {
    const { desk: own, asked } = desk();
    const failed = { ok: false, detail: "RangeError: no such strategy" };
    expect(own.traceOverview(task({ strategyId: "none" }))).toEqual(failed);
    expect(own.traceOverview(task({ strategyId: "none" }))).toEqual(failed);
    expect(asked).toHaveLength(2);
  });
});
