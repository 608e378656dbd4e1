import { accountsOf, scenarioOfRun } from "#engine/index.ts";
import type {
  Account,
  CustomerTrace,
  FirmMonthSlice,
  FirmSlice,
  FocusChoice,
  Scenario,
  Trace,
  TraceOverview,
} from "#engine/index.ts";
import { replyOf, type Reply } from "./reply.ts";
import { customerOf, firmMonthOf, firmSliceOf, overviewOf } from "./trace-slices.ts";

/** Which future is opened: a run of a strategy. The same task again is answered from what is at hand. */
export interface TraceTask {
  scenario: Scenario;
  strategyId: string;
  /** From 0. */
  run: number;
  /** What partners do with their time, as a summary of the scenario says; null: it is found out (domain §9). */
  focus: FocusChoice | null;
}

/** Questions about one future. A trace as a whole is too large for a page; it stays where it was computed. */
export interface TraceService {
  traceOverview(task: TraceTask): Reply<TraceOverview>;
  traceFirm(task: TraceTask, partnerId: string, firm: number): Reply<FirmSlice | null>;
  traceFirmMonth(task: TraceTask, partnerId: string, firm: number, month: number): Reply<FirmMonthSlice | null>;
  traceCustomer(task: TraceTask, partnerId: string, firm: number, customer: number): Reply<CustomerTrace | null>;
  traceAccounts(task: TraceTask, month: number): Reply<Account[]>;
}

/** The engine's `trace`. */
export type TraceFunction = (scenario: Scenario, strategyId: string, run: number, focus?: FocusChoice) => Trace;

/** So many traces are kept: going back and forth between two strategies or futures computes nothing anew. */
const MOST_KEPT = 2;

/** Customer-months of a trace beyond which it is not kept while another is computed: together they would be too large. */
const MOST_MONTHS_KEPT = 100_000;

/** Computes traces with `compute` as they are asked for, and keeps the newest. */
export function createTraceDesk(compute: TraceFunction): TraceService {
  const kept: { key: string; trace: Trace }[] = [];
  const traceOf = (task: TraceTask): Trace => {
    const key = JSON.stringify(task);
    const found = kept.find((each) => each.key === key);
    if (found) kept.splice(kept.indexOf(found), 1);
    else makeRoom(kept);
    const entry = found ?? { key, trace: computed(compute, task) };
    kept.unshift(entry);
    return entry.trace;
  };
  return {
    traceOverview: (task) => replyOf(() => overviewOf(traceOf(task), scenarioOfRun(task.scenario, task.run))),
    traceFirm: (task, partnerId, firm) => replyOf(() => firmSliceOf(traceOf(task), partnerId, firm)),
    traceFirmMonth: (task, partnerId, firm, month) => replyOf(() => firmMonthOf(traceOf(task), partnerId, firm, month)),
    traceCustomer: (task, partnerId, firm, customer) =>
      replyOf(() => customerOf(traceOf(task), partnerId, firm, customer)),
    traceAccounts: (task, month) => replyOf(() => accountsOf(traceOf(task), month)),
  };
}

/** Lets go of the traces that are not to be kept beside a new one. */
function makeRoom(kept: { trace: Trace }[]): void {
  const isSmall = kept.every(({ trace }) => monthsIn(trace) <= MOST_MONTHS_KEPT);
  kept.splice(isSmall ? MOST_KEPT - 1 : 0);
}

function monthsIn({ partners }: Trace): number {
  const customers = partners.flatMap(({ firms }) => firms.flatMap((firm) => firm.customers));
  return customers.reduce((sum, { months }) => sum + months.length, 0);
}

function computed(compute: TraceFunction, { scenario, strategyId, run, focus }: TraceTask): Trace {
  return focus ? compute(scenario, strategyId, run, focus) : compute(scenario, strategyId, run);
}
