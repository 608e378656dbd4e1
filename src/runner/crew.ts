import type { BestResponse, SummariseOptions, Summary } from "#engine/index.ts";
import type { RespondTask, SimulateTask } from "#worker/engine-service.ts";
import type { Parcel } from "#worker/parcel.ts";
import type { RunFailure } from "./runner.ts";

/** Milliseconds that lanes have to finish after a stop; then their workers are ended. */
export const STOP_PATIENCE = 1000;

/** So many times may workers die in one piece of work before it is given up. */
export const MOST_DEATHS = 5;

/** What came of a question: a value, an exception of the engine, or nothing because who was asked is gone. */
export type Answer<T> =
  | { kind: "value"; value: T }
  | { kind: "error"; detail: string }
  /** `everAnswered`: whether the one who died had answered before. */
  | { kind: "died"; detail: string; everAnswered: boolean };

/** An answer without what was asked for. */
export type NoValue = Exclude<Answer<unknown>, { kind: "value" }>;

/** What a piece of work fails with that cannot go on after this answer. */
export function failureOf(answer: NoValue): RunFailure {
  if (answer.kind === "error") return { code: "engineError", detail: answer.detail };
  return { code: answer.everAnswered ? "workerFailed" : "workersUnavailable", detail: answer.detail };
}

/** Does one task at a time. */
export interface Lane {
  simulate(task: SimulateTask): Promise<Answer<Parcel>>;
  respond(task: RespondTask): Promise<Answer<BestResponse>>;
  /** Ends what it computes without mercy, if it can: the answer is `died`. */
  interrupt(): void;
}

/** Keeps the parts of one job, and makes pictures of the runs from 0 on without a gap. */
export interface PartsKeeper {
  /** False once it died: what it kept is lost. */
  readonly alive: boolean;
  /** Forgets all other jobs. Of series that are not `ranged` only sums over runs are kept. */
  begin(job: string, ranged: readonly string[]): Promise<Answer<void>>;
  /** Takes the part over: its arrays are not to be used any more. Gives buffers of parts for new ones. */
  add(job: string, part: Parcel): Promise<Answer<ArrayBuffer[]>>;
  summarise(job: string, options: SummariseOptions): Promise<Answer<Summary>>;
  results(job: string): Promise<Answer<Parcel>>;
}

/** Who does the work of a runner: in place or in workers. */
export interface Crew {
  /** A lane with nothing to do that may work now, or null; throws where there can be none. */
  freeLane(): Lane | null;
  /** The one keeper; a new one after it died. Throws where there can be none. */
  keeper(): PartsKeeper;
  /** `listener` is called whenever a lane may have become free. */
  onFree(listener: () => void): void;
  setEditing(editing: boolean): void;
  dispose(): void;
}
