import { transfer } from "comlink";
import { bestResponse, simulate } from "#engine/index.ts";
import type { BestResponse, FocusChoice, Scenario, SummariseOptions, Summary } from "#engine/index.ts";
import { buffersOf } from "./buffers.ts";
import { Collector } from "./collector.ts";
import { holdLifeline } from "./lifeline.ts";
import { packed, type Parcel } from "./parcel.ts";
import { replyOf, type Reply } from "./reply.ts";
import type { TraceService } from "./trace-desk.ts";

/** The runs [from, to) of a scenario, and the series to keep. */
export interface SimulateTask {
  scenario: Scenario;
  metrics: string[];
  from: number;
  to: number;
  /** What partners do with their time; without it their responses are searched where they follow their own interest. */
  focus?: FocusChoice;
  /** A buffer to put the figures into. */
  room?: ArrayBuffer;
}

/** What to search: the focus that pays a firm of the profile most under the strategy. */
export interface RespondTask {
  scenario: Scenario;
  strategyId: string;
  partnerId: string;
}

/** A trace desk whose answers are late once: its code comes with the first question. */
type LateDesk = {
  [M in keyof TraceService]: (...asked: Parameters<TraceService[M]>) => Promise<ReturnType<TraceService[M]>>;
};

/** What an engine worker can be asked: to open single futures, to compute (first lines) or to collect what others computed (the rest). */
export interface EngineService extends LateDesk {
  simulate(task: SimulateTask): Reply<Parcel>;
  respond(task: RespondTask): Reply<BestResponse>;
  begin(job: string, ranged: readonly string[]): Reply<void>;
  /** Takes a part; gives buffers of parts to be used again. */
  add(job: string, part: Parcel): Reply<ArrayBuffer[]>;
  summarise(job: string, options: SummariseOptions): Reply<Summary>;
  results(job: string): Reply<Parcel>;
  /** Holds the named lock as long as the worker lives; resolves once it is held, or with false without locks. */
  lifeline(name: string): Promise<Reply<boolean>>;
}

/** The methods of one engine worker, marked for transfer where whole arrays change hands. `respond` is a test's to choose. */
export function createEngineService(respond = bestResponse): EngineService {
  const collector = new Collector();
  return {
    ...lateDesk(),
    simulate: ({ scenario, room, ...options }) => sent(replyOf(() => packed(simulate(scenario, options), room))),
    respond: ({ scenario, strategyId, partnerId }) => replyOf(() => respond(scenario, strategyId, partnerId)),
    begin: (job, ranged) => replyOf(() => collector.begin(job, ranged)),
    add: (job, part) => {
      const reply = replyOf(() => collector.add(job, part));
      return reply.ok ? transfer(reply, reply.value) : reply;
    },
    summarise: (job, options) => moved(replyOf(() => collector.summarise(job, options))),
    results: (job) => sent(replyOf(() => packed(collector.results(job)))),
    lifeline: async (name) => ({ ok: true, value: await holdLifeline(name) }),
  };
}

/** A reply whose arrays nobody here needs any more. */
function moved<T>(reply: Reply<T>): Reply<T> {
  return reply.ok ? transfer(reply, buffersOf(reply.value)) : reply;
}

function sent(reply: Reply<Parcel>): Reply<Parcel> {
  return reply.ok ? transfer(reply, [reply.value.figures.buffer]) : reply;
}

function lateDesk(): LateDesk {
  let desk: Promise<TraceService> | undefined;
  const fetched = (): Promise<TraceService> =>
    import("./open-desk.ts").then(
      ({ openDesk }) => openDesk(),
      (error: unknown) => {
        desk = undefined;
        throw error;
      },
    );
  const opened = (): Promise<TraceService> => (desk ??= fetched());
  return {
    traceOverview: async (...asked) => (await opened()).traceOverview(...asked),
    traceFirm: async (...asked) => (await opened()).traceFirm(...asked),
    traceFirmMonth: async (...asked) => (await opened()).traceFirmMonth(...asked),
    traceCustomer: async (...asked) => (await opened()).traceCustomer(...asked),
    traceAccounts: async (...asked) => (await opened()).traceAccounts(...asked),
  };
}
