import type { Results } from "#engine/index.ts";
import { unpacked } from "#worker/parcel.ts";
import { BestResponses } from "./best-responses.ts";
import type { Crew } from "./crew.ts";
import type { JobOrder } from "./job.ts";
import { Ledger } from "./ledger.ts";
import { Pursuit, type Desk } from "./pursuit.ts";
import type { RunOptions, RunOutcome, RunRequest, Runner } from "./runner.ts";

/** A runner over any crew. A new request ends the one before. */
export class CrewRunner implements Runner {
  readonly #desk: Desk;
  #pursuit: Pursuit | null = null;

  constructor(crew: Crew) {
    this.#desk = {
      crew,
      editing: false,
      known: new BestResponses(),
      ledger: null,
      ledgerFor: (order) => this.#ledgerFor(order),
    };
    crew.onFree(() => this.#pursuit?.fill());
  }

  async run(request: RunRequest, { signal, onProgress = () => {} }: RunOptions = {}): Promise<RunOutcome> {
    this.#pursuit?.supersede();
    const pursuit = new Pursuit(this.#desk, request, onProgress);
    this.#pursuit = pursuit;
    const stop = (): void => pursuit.stop();
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop);
    return pursuit.start().finally(() => signal?.removeEventListener("abort", stop));
  }

  async results(request: RunRequest, options: RunOptions = {}): Promise<Results> {
    const outcome = await this.run({ ...request, ranged: request.metrics }, options);
    options.signal?.throwIfAborted();
    if (outcome.kind === "failed") throw new Error(`${outcome.failure.code}: ${outcome.failure.detail}`);
    const { ledger } = this.#desk;
    if (outcome.kind === "stopped" || !ledger) throw new DOMException("Another run took over.", "AbortError");
    const answer = await ledger.keeper.results(ledger.id);
    if (answer.kind !== "value") throw new Error(answer.detail);
    return unpacked(answer.value);
  }

  setEditing(editing: boolean): void {
    this.#desk.editing = editing;
    this.#desk.crew.setEditing(editing);
  }

  dispose(): void {
    this.#pursuit?.supersede();
    this.#desk.crew.dispose();
    this.#desk.ledger = null;
  }

  #ledgerFor(order: JobOrder): Ledger {
    const { crew, ledger } = this.#desk;
    const serving = ledger?.serves(order) ? ledger : new Ledger(crew, order);
    this.#desk.ledger = serving;
    return serving;
  }
}
