import type { Results } from "#engine/index.ts";
import type { Crew } from "./crew.ts";
import { Job } from "./job.ts";
import { Ledger } from "./ledger.ts";
import type { RunOptions, RunOutcome, RunRequest, Runner } from "./runner.ts";

/** A runner over any crew. A new request ends the one before. */
export class CrewRunner implements Runner {
  readonly #crew: Crew;
  #job: Job | null = null;
  #ledger: Ledger | null = null;

  constructor(crew: Crew) {
    this.#crew = crew;
    crew.onFree(() => this.#job?.fill());
  }

  async run(request: RunRequest, { signal, onProgress = () => {} }: RunOptions = {}): Promise<RunOutcome> {
    this.#job?.supersede();
    try {
      if (!this.#ledger?.serves(request)) this.#ledger = new Ledger(this.#crew, request);
    } catch (error) {
      return { kind: "failed", failure: { code: "workersUnavailable", detail: String(error) } };
    }
    const job = new Job(this.#crew, request, this.#ledger, onProgress);
    this.#job = job;
    const stop = (): void => job.stop();
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop);
    job.start();
    return job.outcome.finally(() => signal?.removeEventListener("abort", stop));
  }

  async results(request: RunRequest, options: RunOptions = {}): Promise<Results> {
    const outcome = await this.run(request, options);
    options.signal?.throwIfAborted();
    if (outcome.kind === "failed") throw new Error(`${outcome.failure.code}: ${outcome.failure.detail}`);
    if (outcome.kind === "stopped" || !this.#ledger) throw new DOMException("Another run took over.", "AbortError");
    const answer = await this.#ledger.keeper.results(this.#ledger.id);
    if (answer.kind !== "value") throw new Error(answer.detail);
    return answer.value.results;
  }

  setEditing(editing: boolean): void {
    this.#crew.setEditing(editing);
  }

  dispose(): void {
    this.#job?.supersede();
    this.#crew.dispose();
    this.#ledger = null;
  }
}
