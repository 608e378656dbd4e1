import type {
  Account,
  CustomerTrace,
  FirmMonthSlice,
  FirmSlice,
  MonthlyPair,
  PartnerResponses,
  Results,
  Scenario,
  Summary,
  TraceOverview,
} from "#engine/index.ts";
import type { TraceTask } from "#worker/trace-desk.ts";

export type { TraceTask } from "#worker/trace-desk.ts";

/** What is to be simulated, and what of it is wanted. */
export interface RunRequest {
  scenario: Scenario;
  /** Runs [0, runs). */
  runs: number;
  /** Series to keep: their means by month are in the summary. */
  metrics: string[];
  /** Those of them whose quantiles by month are wanted. */
  quantiles: string[];
  /** Those of them that are kept run by run, the quantiles' included: what else can be asked for without computing again. */
  ranged: string[];
  /** Strategies and series to be compared month by month; the default is none. The series must be `ranged`. */
  pairs?: MonthlyPair[];
}

/** How far a run has come. `summary` is a new picture from the first `done` or fewer runs, or null if there is no newer one. */
export interface RunProgress {
  done: number;
  total: number;
  /** Estimated seconds until the end; null until there is something to estimate from. */
  secondsLeft: number | null;
  summary: Summary | null;
  /** What partners do is still searched: until then they do what was found last. */
  adjusting: boolean;
  /** What partners do and why, once it is found; never where nobody follows their own interest. */
  responses?: PartnerResponses;
}

/** Why a run gave nothing. Sentences are made in `text/`. */
export type RunFailure =
  | { code: "workerFailed"; detail: string }
  | { code: "workersUnavailable"; detail: string }
  | { code: "engineError"; detail: string };

/**
 * How a run ended. After `stopped`, the same request again goes on where it was stopped. What is `done` is of the
 * responses that were found; what is `stopped` without responses may be of an earlier focus: `summary.focus` says which.
 */
export type RunOutcome =
  | { kind: "done"; summary: Summary; seconds: number; responses?: PartnerResponses }
  | { kind: "stopped"; done: number; total: number; summary: Summary | null; responses?: PartnerResponses }
  | { kind: "failed"; failure: RunFailure };

/** What a caller may hand in: abort, and a listener for partial pictures. */
export interface RunOptions {
  signal?: AbortSignal;
  onProgress?: (progress: RunProgress) => void;
}

/** Runs simulations somewhere. One job at a time; expected failures are outcomes, not exceptions. */
export interface Runner {
  run(request: RunRequest, options?: RunOptions): Promise<RunOutcome>;
  /** The merged results themselves with all series, for exports and tests; throws on abort or failure. */
  results(request: RunRequest, options?: RunOptions): Promise<Results>;
  /** While a person edits, the pool leaves one core to the page. */
  setEditing(editing: boolean): void;
  /** Ends all workers. */
  dispose(): void;
}

/** What became of a submitted request: its outcome, or nothing because a newer request took its place. */
export type SubmitOutcome = RunOutcome | { kind: "superseded" };

/** One runner for one screen: the newest request wins. */
export interface Scheduler {
  /**
   * Runs `request` and lets go of the one before: at once if that has shown a picture, else as soon as it has, after a
   * tenth of a second at the latest, so that pictures still come while requests pour in. A request that still waits
   * when a newer one comes is never begun. Nothing is reported of a request once it is superseded.
   */
  submit(request: RunRequest, onProgress?: (progress: RunProgress) => void): Promise<SubmitOutcome>;
  /** Stops what runs; its outcome is `stopped`. The same request again goes on from there. */
  stop(): void;
}

/** What a request would take. */
export interface RunEstimate {
  /** Over all runs and strategies. */
  customerMonths: number;
  /** Memory at the peak. */
  bytes: number;
  seconds: number;
  /** Why to ask before starting; null: just start. */
  tooLarge: "memory" | "time" | null;
}

/** The machine that an estimate is for. */
export interface Machine {
  /** Processor cores. */
  cores: number;
  /** As `navigator.deviceMemory` tells, or null where it does not. */
  memoryGigabytes: number | null;
}

/** Why there is no trace. Sentences are made in `text/`. */
export type TraceFailure =
  | RunFailure
  /** A run with so many customer-months that its trace would not fit into memory. */
  | { code: "traceTooLarge"; customerMonths: number; limit: number };

/** What came of a question to a tracer. */
export type TraceAnswer<T> =
  { kind: "value"; value: T } | { kind: "stopped" } | { kind: "failed"; failure: TraceFailure };

/** What a caller may hand in: after an abort the answer is `stopped`, at once. */
export interface TraceOptions {
  signal?: AbortSignal;
}

/**
 * Opens single futures, part by part. Promises never reject. `null`: there is no such firm, month or customer in this
 * future (a strategy that sells slower does not meet every customer).
 */
export interface Tracer {
  overview(task: TraceTask, options?: TraceOptions): Promise<TraceAnswer<TraceOverview>>;
  firm(
    task: TraceTask,
    partnerId: string,
    firm: number,
    options?: TraceOptions,
  ): Promise<TraceAnswer<FirmSlice | null>>;
  firmMonth(
    task: TraceTask,
    partnerId: string,
    firm: number,
    month: number,
    options?: TraceOptions,
  ): Promise<TraceAnswer<FirmMonthSlice | null>>;
  customer(
    task: TraceTask,
    partnerId: string,
    firm: number,
    customer: number,
    options?: TraceOptions,
  ): Promise<TraceAnswer<CustomerTrace | null>>;
  /** All customers of the future as they stand at the end of a month; a failure for a month outside of the horizon. */
  accounts(task: TraceTask, month: number, options?: TraceOptions): Promise<TraceAnswer<Account[]>>;
  /** Ends its worker. */
  dispose(): void;
}
