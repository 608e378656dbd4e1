import type { FocusChoice, Summary } from "#engine/index.ts";
import type { Parcel } from "#worker/parcel.ts";
import { cutIntoChunks, missingRanges, runsPerChunk, type RunRange } from "./chunks.ts";
import { failureOf, MOST_DEATHS, STOP_PATIENCE, type Crew, type Lane, type NoValue } from "./crew.ts";
import type { Ledger } from "./ledger.ts";
import { Pace } from "./pace.ts";
import { Pictures } from "./pictures.ts";
import type { RunFailure, RunOutcome, RunProgress, RunRequest } from "./runner.ts";

/** What a job is to do: a request with what partners do with their time, where that is not their own focus. */
export interface JobOrder {
  request: RunRequest;
  focus: FocusChoice | undefined;
}

/** How far a job has come: what is said of a run, but for its partners. */
export type JobProgress = Omit<RunProgress, "adjusting" | "responses">;

/** Simulates: hands out chunks, keeps the parts, asks for pictures, ends in an outcome. */
export class Job {
  /** How the job ends. Never rejects. */
  readonly outcome: Promise<RunOutcome>;
  #resolve!: (outcome: RunOutcome) => void;
  #state: "working" | "stopping" | "over" = "working";
  #queue: RunRange[] = [];
  readonly #lanes = new Set<Lane>();
  /** Buffers of parts that were taken, for the next ones: new ones would pile up until garbage is collected. */
  readonly #rooms: ArrayBuffer[] = [];
  #deaths = 0;
  readonly #pictures = new Pictures();
  readonly #pace = new Pace();
  readonly #started = performance.now();
  readonly #crew: Crew;
  readonly #request: RunRequest;
  readonly #focus: FocusChoice | undefined;
  readonly #ledger: Ledger;
  readonly #onProgress: (progress: JobProgress) => void;

  constructor(crew: Crew, { request, focus }: JobOrder, ledger: Ledger, onProgress: (progress: JobProgress) => void) {
    this.#crew = crew;
    this.#request = request;
    this.#focus = focus;
    this.#ledger = ledger;
    this.#onProgress = onProgress;
    this.outcome = new Promise((resolve) => (this.#resolve = resolve));
  }

  /** Sets to work, unless it was stopped before. */
  start(): void {
    if (this.#state !== "working") return;
    this.#plan();
    this.#advance();
  }

  /** No more chunks; what is under way is awaited, then the outcome is `stopped`. */
  stop(): void {
    if (this.#state !== "working") return;
    this.#state = "stopping";
    this.#release();
    this.#advance();
  }

  /** Ends at once: somebody else needs the crew. */
  supersede(): void {
    if (this.#state === "over") return;
    this.#release();
    this.#end({ kind: "stopped", ...this.#standing(), summary: this.#pictures.newest });
  }

  /** Hands chunks to all free lanes. */
  fill(): void {
    try {
      for (let [chunk] = this.#queue; chunk && this.#state === "working"; [chunk] = this.#queue) {
        const lane = this.#crew.freeLane();
        if (!lane) return;
        this.#queue.shift();
        void this.#compute(lane, chunk);
      }
    } catch (error) {
      this.#fail({ code: "workersUnavailable", detail: String(error) });
    }
  }

  #plan(): void {
    const missing = missingRanges(this.#ledger.covered, this.#request.runs);
    this.#queue = cutIntoChunks(missing, runsPerChunk(this.#request.scenario));
  }

  async #compute(lane: Lane, chunk: RunRange): Promise<void> {
    const { id } = this.#ledger;
    const { scenario, metrics } = this.#request;
    const focus = this.#focus && { focus: this.#focus };
    const room = this.#rooms.pop();
    this.#lanes.add(lane);
    const answer = await lane.simulate({ scenario, metrics, ...chunk, ...focus, ...(room && { room }) });
    this.#lanes.delete(lane);
    if (answer.kind === "value") this.#store(id, chunk, answer.value);
    else if (this.#accept(answer) && id === this.#ledger.id) this.#queue.unshift(chunk);
    this.#advance();
  }

  #store(id: string, chunk: RunRange, part: Parcel): void {
    if (this.#state === "over" || id !== this.#ledger.id) return;
    void this.#ledger.keeper.add(id, part).then((answer) => {
      if (answer.kind === "value") this.#rooms.push(...answer.value);
      else this.#lose(id, answer);
    });
    this.#ledger.note(chunk);
    this.#pace.add(chunk.to - chunk.from, performance.now() / 1000);
    this.#report(null);
  }

  async #draw(): Promise<void> {
    const { id } = this.#ledger;
    const { quantiles, pairs = [] } = this.#request;
    const answer = await this.#pictures.draw(this.#ledger, { quantiles, pairs });
    if (this.#state === "over") return;
    if (answer.kind === "value") this.#report(answer.value);
    else this.#lose(id, answer);
    this.#advance();
  }

  /** Fills the lanes; draws or ends if it is time to. */
  #advance(): void {
    this.fill();
    if (this.#state === "over" || this.#pictures.busy) return;
    const { done, total } = this.#standing();
    const finished = done === total || (this.#state === "stopping" && this.#lanes.size === 0);
    if (this.#pictures.isBehind(this.#ledger) && (finished || this.#pictures.due)) void this.#draw();
    else if (finished) this.#finish();
  }

  #finish(): void {
    const { done, total } = this.#standing();
    const seconds = (performance.now() - this.#started) / 1000;
    const summary = this.#pictures.newest;
    if (done === total && summary) this.#end({ kind: "done", summary, seconds });
    // Runs behind a gap are at hand, but in no picture: what is said to be done is what is shown.
    else this.#end({ kind: "stopped", done: summary?.runs ?? 0, total, summary });
  }

  /** The keeper died or failed: its parts are computed again. */
  #lose(id: string, answer: NoValue): void {
    if (id !== this.#ledger.id || !this.#accept(answer)) return;
    try {
      this.#ledger.renew();
    } catch (error) {
      return this.#fail({ code: "workersUnavailable", detail: String(error) });
    }
    this.#plan();
    this.#advance();
  }

  /** Whether to go on after this: an exception of the engine would only come again, a death may be chance. */
  #accept(answer: NoValue): boolean {
    if (this.#state === "over") return false;
    const hopeless = answer.kind === "error" || (this.#state === "working" && ++this.#deaths > MOST_DEATHS);
    if (hopeless) this.#fail(failureOf(answer));
    return this.#state !== ("over" as string);
  }

  /** Lets go of chunks not begun, and soon of those under way. */
  #release(): void {
    this.#queue = [];
    setTimeout(() => this.#lanes.forEach((lane) => lane.interrupt()), STOP_PATIENCE);
  }

  #standing(): { done: number; total: number } {
    return { done: this.#ledger.done, total: this.#request.runs };
  }

  #report(summary: Summary | null): void {
    const { done, total } = this.#standing();
    this.#onProgress({ done, total, secondsLeft: this.#pace.secondsFor(total - done), summary });
  }

  #fail(failure: RunFailure): void {
    if (this.#state === "over") return;
    this.#release();
    this.#end({ kind: "failed", failure });
  }

  #end(outcome: RunOutcome): void {
    this.#state = "over";
    this.#resolve(outcome);
  }
}
