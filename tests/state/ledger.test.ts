import { expect, test, vi } from "vitest";
import type { Scenario, Summary, Trace, TraceOverview } from "#engine/index.ts";
import { createInlineTracer } from "#runner/inline-tracer.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { choose } from "#state/ledger-choice.ts";
import { ANYWHERE, type LedgerPlace } from "#state/ledger-place.ts";
import { LedgerState, type LedgerQuestion } from "#state/ledger.svelte.ts";
import { madeCustomer, madeFirmMonth, madeLine, madeMonth } from "../worker/made-trace.ts";

/** Two firms of integrators and one of referrers over three months; the second integrator earns most. */
function traceOf(strategyId: string, run: number): Trace {
  const firm = (of: number, paid: number[]) => ({
    firm: of,
    customers: paid.map((amount, at) =>
      madeCustomer(
        at + 1,
        at,
        Array.from({ length: 3 - at }, () => ({ incentives: [madeLine(amount)], amounts: { revenue: 10 } })),
      ),
    ),
    months: [0, 1, 2].map((month) => madeFirmMonth(month, { accrued: paid.reduce((a, b) => a + b, 0) })),
  });
  const focus = { sell: 1, activate: 0, grow: 0 };
  return {
    engineVersion: "test",
    strategyId,
    run,
    months: 3,
    inputs: {},
    market: [],
    partners: [
      { partnerId: "integrator", focus, firms: [firm(0, [1, 2]), firm(1, [3, 90])] },
      { partnerId: "referrer", focus, firms: [firm(0, [])] },
    ],
  };
}

const scenario: Scenario = { ...apiVendor, horizonMonths: 3, simulation: { ...apiVendor.simulation, runs: 5 } };

/** Five futures; contributions make run 3 typical, and run 0 once all are known. */
function summaryOf(contributions: number[], median: number): Summary {
  const strategy = {
    perRun: { contribution: Float64Array.from(contributions) },
    totals: { contribution: { p50: median, p90: 9, p10: 1 } },
  };
  return {
    runs: contributions.length,
    focus: {},
    strategies: { "seats-fee": strategy, "commit-fee": strategy },
  } as never;
}

const question = (changes: Partial<LedgerQuestion> = {}, place: Partial<LedgerPlace> = {}): LedgerQuestion => ({
  scenario,
  summary: summaryOf([9, 1, 2, 5, 3], 5),
  estimate: false,
  strategyId: "seats-fee",
  ...changes,
  place: { ...ANYWHERE, ...place },
});

const shown = (ledger: LedgerState): Promise<void> => vi.waitFor(() => expect(ledger.busy).toBe(false));

test("what is left open is chosen: the typical future, the firm and the customer with the most payouts", async () => {
  const ledger = new LedgerState(createInlineTracer((_, strategyId, run) => traceOf(strategyId, run)));
  ledger.show(question());
  await shown(ledger);
  expect(ledger.page).toMatchObject({
    run: 3,
    future: "typical",
    chosen: { partnerId: "integrator", firm: 2, customer: 2 },
    strays: [],
  });
  expect(ledger.page?.customer?.months[0]?.incentives[0]?.amount).toBe(90);
});

test("a future by its number; one that there is not gives the typical one and a word", async () => {
  const ledger = new LedgerState(createInlineTracer((_, strategyId, run) => traceOf(strategyId, run)));
  ledger.show(question({}, { future: 2 }));
  await shown(ledger);
  expect(ledger.page).toMatchObject({ run: 1, future: 2 });
  ledger.show(question({}, { future: 6 }));
  await vi.waitFor(() => expect(ledger.page?.run).toBe(3));
  expect(ledger.page).toMatchObject({ future: "typical", strays: ["future"] });
});

test("the typical future is looked for once there are enough runs, and again when all are in, not in between", async () => {
  const asked: number[] = [];
  const ledger = new LedgerState(
    createInlineTracer((_, strategyId, run) => {
      asked.push(run);
      return traceOf(strategyId, run);
    }),
  );
  ledger.show(question({ summary: summaryOf([1, 2], 2), estimate: true }));
  expect([ledger.busy, asked]).toEqual([true, []]);
  ledger.show(question({ summary: summaryOf([1, 2], 2) }));
  await shown(ledger);
  ledger.show(question({ summary: summaryOf([1, 2, 5], 1) }));
  expect([ledger.busy, asked]).toEqual([false, [1]]);
  ledger.show(question());
  await shown(ledger);
  expect(asked).toEqual([1, 3]);
});

test("the newest question wins; until it is answered the last page stays", async () => {
  const ledger = new LedgerState(createInlineTracer((_, strategyId, run) => traceOf(strategyId, run)));
  ledger.show(question());
  await shown(ledger);
  ledger.show(question({ strategyId: "commit-fee" }));
  ledger.show(question({}, { future: 1 }));
  expect(ledger.busy).toBe(true);
  expect(ledger.page).toMatchObject({ strategyId: "seats-fee", run: 3 });
  await shown(ledger);
  expect(ledger.page).toMatchObject({ strategyId: "seats-fee", run: 0 });
});

test("another month or column of the same page asks nothing; another month where the customer was left open does", async () => {
  const ledger = new LedgerState(createInlineTracer((_, strategyId, run) => traceOf(strategyId, run)));
  ledger.show(question({}, { customer: 1 }));
  await shown(ledger);
  ledger.show(question({}, { customer: 1, month: 2, column: "payouts" }));
  expect(ledger.busy).toBe(false);
  ledger.show(question({}, { month: 1 }));
  await shown(ledger);
  expect(ledger.page?.chosen?.customer).toBe(1);
});

test("a firm's statement, and the lines of one of its months", async () => {
  const ledger = new LedgerState(createInlineTracer((_, strategyId, run) => traceOf(strategyId, run)));
  ledger.show(question({}, { customer: "all" }));
  await shown(ledger);
  expect(ledger.page?.firm?.rows[0]?.amounts).toEqual([3, 93, 93]);
  await ledger.openMonth(1);
  expect(ledger.firmMonth?.lines.map(({ line }) => line.amount)).toEqual([3, 90]);
});

test("a failure is told with the last page kept, and a retry asks again", async () => {
  let broken = true;
  const ledger = new LedgerState(
    createInlineTracer((_, strategyId, run) => {
      if (broken) throw new Error("no such thing");
      return traceOf(strategyId, run);
    }),
  );
  ledger.show(question());
  await vi.waitFor(() => expect(ledger.failure?.code).toBe("engineError"));
  expect(ledger.page).toBeNull();
  broken = false;
  ledger.retry(question());
  await shown(ledger);
  expect([ledger.failure, ledger.page?.run]).toEqual([null, 3]);
});

const overview: TraceOverview = {
  engineVersion: "test",
  strategyId: "seats-fee",
  run: 0,
  months: 3,
  scenario,
  inputs: {},
  partners: [
    {
      partnerId: "own",
      focus: { sell: 1, activate: 0, grow: 0 },
      firms: [{ firm: 0, accrued: 0, received: 0, result: 0, customers: [] }],
    },
    {
      partnerId: "integrator",
      focus: { sell: 1, activate: 0, grow: 0 },
      firms: [
        { firm: 0, accrued: 50, received: 50, result: 0, customers: [listed(1, 2, null, 50)] },
        { firm: 1, accrued: 9, received: 9, result: 0, customers: [listed(1, 0, 1, 1), listed(2, 0, null, 0)] },
      ],
    },
  ],
};

function listed(
  customer: number,
  signed: number,
  churn: number | null,
  payouts: number,
): TraceOverview["partners"][0]["firms"][0]["customers"][0] {
  const { state } = madeMonth();
  return {
    customer,
    segmentId: "mid",
    signed,
    churn,
    moved: null,
    state,
    revenue: 0,
    serviceCost: 0,
    payouts,
    contribution: 0,
  };
}

test.each([
  ["nothing", {}, ["integrator", 1, 1], []],
  ["a month in which the best firm's customer is not there yet", { month: 1 }, ["integrator", 2, 1], []],
  ["a month after a customer left", { partnerId: "integrator", firm: 2, month: 3 }, ["integrator", 2, 2], []],
  ["a firm without customers", { partnerId: "own" }, ["own", 1, null], []],
  ["a partner that is not there", { partnerId: "gone", firm: 4 }, ["integrator", 1, 1], ["partner"]],
  ["a firm that is not there", { partnerId: "integrator", firm: 9 }, ["integrator", 1, 1], ["firm"]],
  [
    "a customer that is not there",
    { partnerId: "integrator", firm: 2, customer: -4 },
    ["integrator", 2, 1],
    ["customer"],
  ],
  ["a month beyond the horizon", { month: 40 }, ["integrator", 1, 1], ["month"]],
] as [string, Partial<LedgerPlace>, unknown[], string[]][])(
  "chosen where the address names %s",
  (_, place, [partnerId, firm, customer], strays) => {
    expect(choose(overview, { ...ANYWHERE, ...place })).toEqual({ chosen: { partnerId, firm, customer }, strays });
  },
);

test("without any firm there is nothing to choose", () => {
  expect(choose({ ...overview, partners: [] }, ANYWHERE).chosen).toBeNull();
});

test("where no month is named, a customer that is there for a year comes before one that is paid for more", () => {
  const [own, { partnerId, focus, firms }] = overview.partners as [
    (typeof overview.partners)[0],
    (typeof overview.partners)[0],
  ];
  const customers = [listed(1, 30, null, 90), listed(2, -5, 16, 8), listed(3, 4, 14, 30)];
  const long = { ...overview, months: 36, partners: [own, { partnerId, focus, firms: [{ ...firms[0]!, customers }] }] };
  expect(choose(long, ANYWHERE).chosen?.customer).toBe(3);
  expect(choose(long, { ...ANYWHERE, month: 31 }).chosen?.customer).toBe(1);
});
