import type { FocusChoice, PartnerResponses, Scenario, Summary } from "#engine/index.ts";
import type {
  RunEstimate,
  RunFailure,
  RunOutcome,
  RunProgress,
  RunRequest,
  Scheduler,
  SubmitOutcome,
} from "#runner/runner.ts";
import type { KeptRun } from "#storage/store.ts";
import { requestFor, sameWork, wholeOf, type Wants } from "./run-request.ts";

/** A scenario with the results computed from it, so that screens never mix two of them. */
export interface Picture {
  scenario: Scenario;
  summary: Summary;
  /** What partners do and why; while they adjust, as it was found last. Null where nobody follows their own interest. */
  responses: PartnerResponses | null;
  /** What they did before the last edits began; null where that is not known. */
  former: FocusChoice | null;
}

/** Where a run is. `asking`: it is large and waits for a person's yes. */
export type RunPhase = "waiting" | "running" | "done" | "stopped" | "failed" | "asking";

/** How far a run has come; `secondsLeft` null as long as nobody can tell. */
export interface Progress {
  done: number;
  total: number;
  secondsLeft: number | null;
}

/** Finished runs by what was asked for. Both promises may take their time; neither rejects. */
export interface RunMemory {
  find(request: RunRequest): Promise<KeptRun | null>;
  keep(request: RunRequest, run: KeptRun): Promise<void>;
}

/** What a run state works with. */
export interface RunServices {
  scheduler: Scheduler;
  memory: RunMemory;
  estimate: (request: RunRequest) => RunEstimate;
  /** Told while a person edits: the page needs room to move. */
  setEditing: (editing: boolean) => void;
  /** Told of every run that is there as a whole, computed or from memory. */
  onWhole?: (request: RunRequest, summary: Summary) => void;
}

/** Milliseconds after the last edit in which a person counts as editing. */
const EDITING = 1000;

/** Milliseconds in which partners adjust without a word: one that comes and goes only disturbs. */
const ADJUSTING_QUIETLY = 150;

/** Computes whatever is to be shown, the newest first, and keeps the last picture until there is a newer one. */
export class RunState {
  picture = $state.raw<Picture | null>(null);
  phase = $state.raw<RunPhase>("waiting");
  progress = $state.raw<Progress>({ done: 0, total: 0, secondsLeft: null });
  /** How long the last finished run took. */
  seconds = $state.raw<number | null>(null);
  failure = $state.raw<RunFailure | null>(null);
  /** Whether what is shown was put by for the next visit. */
  kept = $state.raw(false);
  /** What was shown when an entry of the model was opened: what edits are compared with. */
  #marked = $state.raw<Picture | null>(null);
  /** Whether partners have been adjusting for a while: what is shown is of what they did before. */
  adjusting = $state.raw(false);
  /** What a run that waits for a yes would take. */
  estimate = $state.raw<RunEstimate | null>(null);
  #request: RunRequest | null = null;
  /** How an earlier turn ended counts no more. */
  #turn = 0;
  #calm: ReturnType<typeof setTimeout> | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  /** The newest version of the scenario that was asked for: what changes no number may be newer in it. */
  #named: Scenario | null = null;
  #before: { id: string; focus: FocusChoice } | null = null;
  /** What was on its way when somebody else took the scheduler: it is opened anew. */
  #brokenOff = false;
  readonly #services: RunServices;

  constructor(services: RunServices) {
    this.#services = services;
  }

  /** Shows a scenario that was just opened: from memory if it was computed before, else by computing it. */
  async open(scenario: Scenario, wants: Wants): Promise<void> {
    const turn = ++this.#turn;
    this.#brokenOff = false;
    const request = requestFor(scenario, wants);
    this.#request = request;
    const kept = await this.#services.memory.find(wholeOf(request));
    if (turn !== this.#turn) return;
    if (kept === null) return this.#consider(request);
    this.#adjust(false);
    this.#show(request, kept.summary, kept.responses);
    this.#finish(kept.summary.runs, kept.seconds);
    this.kept = true;
    this.#services.onWhole?.(wholeOf(request), kept.summary);
  }

  /** Computes a scenario that was edited, with what is wanted by month first. */
  compute(scenario: Scenario, wants: Wants): void {
    if (this.#brokenOff) return void this.open(scenario, wants);
    const fresh = requestFor(scenario, wants);
    const last = this.#request !== null && sameWork(scenario, this.#request.scenario) ? this.#request : null;
    if (last) this.#rename(last.scenario, scenario);
    if (last && this.#covers(wants)) return;
    const metrics = [wants.metric, wants.pair?.metric ?? wants.metric];
    const atHand = last !== null && metrics.every((metric) => last.ranged.includes(metric));
    const request = last && atHand ? { ...fresh, ranged: last.ranged } : fresh;
    if (atHand && this.phase === "stopped") return this.#look(request);
    this.#edited();
    this.#consider(request);
  }

  /** Leaves the scheduler to somebody else. What is not there as a whole by then comes with the next `compute`. */
  giveWay(): void {
    const under = this.phase === "waiting" || this.phase === "running" || (this.phase === "done" && !this.kept);
    if (!under) return;
    this.#turn++;
    this.#brokenOff = true;
  }

  /** What is shown now is what the edits to come are compared with. */
  mark(): void {
    this.#marked = this.picture;
  }

  /** What was shown when `mark` was called last, as long as the same scenario is shown. */
  get before(): Summary | null {
    return this.#marked?.scenario.id === this.picture?.scenario.id ? (this.#marked?.summary ?? null) : null;
  }

  /** Stops what runs; what was computed stays. */
  stop(): void {
    this.#services.scheduler.stop();
  }

  /** Goes on after a stop or tries again after a failure, from where it was; says yes to a large run. */
  goOn(): void {
    if (this.#request !== null) void this.#submit(this.#request, this.phase === "asking" ? 0 : this.progress.done);
  }

  /** Names and colours changed and no number: pictures that are there or to come have the new ones. */
  #rename(before: Scenario, scenario: Scenario): void {
    if (before.id !== scenario.id) return;
    this.#named = scenario;
    if (this.picture?.scenario === scenario || this.picture?.scenario.id !== scenario.id) return;
    if (sameWork(this.picture.scenario, scenario)) this.picture = { ...this.picture, scenario };
  }

  #edited(): void {
    if (this.#calm === undefined) this.#before = this.#played();
    clearTimeout(this.#calm);
    this.#services.setEditing(true);
    this.#calm = setTimeout(() => {
      this.#calm = undefined;
      this.#services.setEditing(false);
    }, EDITING);
  }

  /** Ranges of another series, of the runs at hand: what was stopped stays so. */
  #look(request: RunRequest): void {
    this.#request = request;
    void this.#submit(request, this.progress.done);
    this.stop();
  }

  /** Whether what is wanted by month is there or on its way. */
  #covers({ metric, pair }: Wants): boolean {
    if (this.phase !== "done") {
      const { quantiles = [], pairs = [] } = this.#request ?? {};
      const asked = pairs.some((other) => other.a === pair?.a && other.b === pair.b && other.metric === pair.metric);
      return quantiles.includes(metric) && (asked || !pair);
    }
    const { strategies = {}, differences = {} } = this.picture?.summary ?? {};
    const compared = !pair || differences[pair.a]?.[pair.b]?.[pair.metric] !== undefined;
    return compared && Object.values(strategies).every(({ monthly }) => metric in monthly);
  }

  /** Starts a run, or asks first if it is too large. */
  #consider(request: RunRequest): void {
    this.#request = request;
    const estimate = this.#services.estimate(request);
    if (estimate.tooLarge === null) return void this.#submit(request);
    this.#turn++;
    this.#services.scheduler.stop();
    this.#adjust(false);
    this.estimate = estimate;
    this.phase = "asking";
  }

  /** While requests pour in, those before the newest still bring pictures: the scheduler reports them in order. */
  async #submit(request: RunRequest, done = 0): Promise<void> {
    const turn = ++this.#turn;
    this.phase = "running";
    this.failure = null;
    this.kept = false;
    this.progress = { done, total: request.runs, secondsLeft: null };
    const outcome = await this.#ask(request, ({ done, total, secondsLeft, summary, adjusting, responses }) => {
      if (turn === this.#turn) this.progress = { done, total, secondsLeft };
      if (turn === this.#turn) this.#adjust(adjusting);
      if (this.phase === "running" && summary !== null) this.#show(request, summary, responses, adjusting);
    });
    if (turn === this.#turn) this.#settle(request, outcome);
  }

  #adjust(now: boolean): void {
    if (now) return void (this.#quiet ??= setTimeout(() => (this.adjusting = true), ADJUSTING_QUIETLY));
    clearTimeout(this.#quiet);
    this.#quiet = undefined;
    this.adjusting = false;
  }

  #ask(request: RunRequest, onProgress?: (progress: RunProgress) => void): Promise<SubmitOutcome> {
    const failed = (error: unknown): RunOutcome => {
      return { kind: "failed", failure: { code: "engineError", detail: String(error) } };
    };
    return this.#services.scheduler.submit(request, onProgress).catch(failed);
  }

  #settle(request: RunRequest, outcome: SubmitOutcome): void {
    if (outcome.kind !== "superseded") this.#adjust(false);
    switch (outcome.kind) {
      case "done":
        this.#show(request, outcome.summary, outcome.responses);
        this.#finish(request.runs, outcome.seconds);
        void this.#complete(request, outcome.seconds);
        return;
      case "stopped":
        if (outcome.summary !== null) this.#show(request, outcome.summary, outcome.responses);
        this.progress = { done: outcome.done, total: outcome.total, secondsLeft: null };
        this.phase = "stopped";
        return;
      case "failed":
        this.failure = outcome.failure;
        this.phase = "failed";
        return;
      case "superseded":
        return;
      default:
        outcome satisfies never;
    }
  }

  /** The runs are there: the ranges of all other series are made of them, and the whole is kept. */
  async #complete(request: RunRequest, seconds: number): Promise<void> {
    const turn = this.#turn;
    const outcome = await this.#ask(wholeOf(request));
    if (outcome.kind !== "done") return;
    const { summary, responses } = outcome;
    if (turn === this.#turn) this.#show(request, summary, responses);
    await this.#services.memory.keep(wholeOf(request), { summary, seconds, ...(responses && { responses }) });
    if (turn === this.#turn) this.kept = true;
    this.#services.onWhole?.(wholeOf(request), summary);
  }

  #played(): { id: string; focus: FocusChoice } | null {
    const { scenario, responses } = this.picture ?? {};
    return scenario && responses ? { id: scenario.id, focus: responses.focus } : null;
  }

  #show(request: RunRequest, summary: Summary, found?: PartnerResponses, adjusting = false): void {
    const named = this.#named !== null && sameWork(this.#named, request.scenario) ? this.#named : null;
    const scenario = named?.id === request.scenario.id ? named : request.scenario;
    const last = this.picture?.scenario.id === scenario.id ? this.picture.responses : null;
    const responses = found ?? (adjusting ? last : null);
    const former = this.#before?.id === scenario.id ? this.#before.focus : null;
    const marked = this.#marked !== null && this.#marked === this.picture && this.#marked.scenario === scenario;
    this.picture = { scenario, summary, responses, former };
    if (marked) this.#marked = this.picture;
  }

  #finish(runs: number, seconds: number): void {
    this.progress = { done: runs, total: runs, secondsLeft: 0 };
    this.seconds = seconds;
    this.phase = "done";
  }
}
