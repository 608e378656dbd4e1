import type { Scenario } from "#engine/index.ts";
import { estimateWork } from "#engine/index.ts";
import type { TraceService } from "#worker/trace-desk.ts";
import type { Reply } from "#worker/reply.ts";
import type { Answer } from "./crew.ts";
import type { TraceAnswer, TraceFailure, TraceOptions, Tracer, TraceTask } from "./runner.ts";

/** A desk that may be far away. */
export type TraceLine = {
  [K in keyof TraceService]: (
    ...args: Parameters<TraceService[K]>
  ) => ReturnType<TraceService[K]> | Promise<ReturnType<TraceService[K]>>;
};

/** A question to a desk. */
export type TraceQuestion<T> = (desk: TraceLine) => Reply<T> | Promise<Reply<T>>;

/** How a tracer reaches its desk. */
export interface DeskPort {
  /** Never rejects. Once `signal` is aborted nobody waits for the answer any more. */
  ask<T>(question: TraceQuestion<T>, signal?: AbortSignal): Promise<Answer<T>>;
  close(): void;
}

/** Most customer-months of a run to be traced: their trace takes about half a gigabyte. */
const MOST_CUSTOMER_MONTHS = 200_000;

const STOPPED: TraceAnswer<never> = { kind: "stopped" };

/** A tracer over any desk. Questions go there one at a time, so that those which were given up while they waited cost nothing. */
export function createDeskTracer(port: DeskPort): Tracer {
  let turn: Promise<unknown> = Promise.resolve();
  let closed = false;
  const put = <T>(task: TraceTask, question: TraceQuestion<T>, { signal }: TraceOptions = {}) => {
    const answer = turn.then(async (): Promise<TraceAnswer<T>> => {
      if (closed || signal?.aborted) return STOPPED;
      const failure = refusal(task);
      return failure ? { kind: "failed", failure } : outcomeOf(await port.ask(question, signal));
    });
    turn = answer;
    return signal ? unlessAborted(answer, signal) : answer;
  };
  return {
    overview: (task, options) => put(task, (desk) => desk.traceOverview(task), options),
    firm: (task, partnerId, firm, options) => put(task, (desk) => desk.traceFirm(task, partnerId, firm), options),
    firmMonth: (task, partnerId, firm, month, options) =>
      put(task, (desk) => desk.traceFirmMonth(task, partnerId, firm, month), options),
    customer: (task, partnerId, firm, customer, options) =>
      put(task, (desk) => desk.traceCustomer(task, partnerId, firm, customer), options),
    accounts: (task, month, options) => put(task, (desk) => desk.traceAccounts(task, month), options),
    dispose() {
      closed = true;
      port.close();
    },
  };
}

/** Why a run is not traced: it would not fit into memory, or cannot even be estimated. */
function refusal({ scenario, strategyId }: TraceTask): TraceFailure | null {
  const alone: Scenario = { ...scenario, strategies: scenario.strategies.filter(({ id }) => id === strategyId) };
  let customerMonths: number;
  try {
    customerMonths = estimateWork(alone).customerMonthsPerRun;
  } catch (error) {
    return { code: "engineError", detail: String(error) };
  }
  if (customerMonths <= MOST_CUSTOMER_MONTHS) return null;
  return { code: "traceTooLarge", customerMonths, limit: MOST_CUSTOMER_MONTHS };
}

function outcomeOf<T>(answer: Answer<T>): TraceAnswer<T> {
  switch (answer.kind) {
    case "value":
      return answer;
    case "error":
      return { kind: "failed", failure: { code: "engineError", detail: answer.detail } };
    case "died": {
      const code = answer.everAnswered ? "workerFailed" : "workersUnavailable";
      return { kind: "failed", failure: { code, detail: answer.detail } };
    }
    default:
      return answer satisfies never;
  }
}

function unlessAborted<T>(answer: Promise<TraceAnswer<T>>, signal: AbortSignal): Promise<TraceAnswer<T>> {
  return new Promise((resolve) => {
    const stop = (): void => resolve(STOPPED);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop);
    void answer.then(resolve).finally(() => signal.removeEventListener("abort", stop));
  });
}
