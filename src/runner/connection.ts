import { releaseProxy, wrap, type Remote } from "comlink";
import type { EngineService } from "#worker/engine-service.ts";
import type { Reply } from "#worker/reply.ts";
import type { Answer } from "./crew.ts";

type Question<T> = (remote: Remote<EngineService>) => Promise<Reply<T>>;

/** Milliseconds in which a worker must have loaded. Long: it may have to come over a slow network. */
const LOADING_LIMIT = 30_000;

/**
 * A line to one engine worker. Every question is answered, whatever becomes of the worker: Comlink alone
 * leaves questions open for ever when a worker dies.
 */
export class Connection {
  readonly #worker: Worker;
  readonly #remote: Remote<EngineService>;
  readonly #open = new Set<(death: Answer<never>) => void>();
  readonly #lifeline = new AbortController();
  #death: Answer<never> | null = null;
  #everAnswered = false;
  /** Resolves once the worker's death would be noticed. */
  readonly #watched: Promise<void>;

  constructor(worker: Worker) {
    this.#worker = worker;
    this.#remote = wrap<EngineService>(worker);
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.end(event.message || "The worker failed to load or crashed.");
    });
    worker.addEventListener("messageerror", () => this.end("A message could not be read."));
    this.#watched = this.#watch();
  }

  /** Whether the worker can still be asked. */
  get alive(): boolean {
    return this.#death === null;
  }

  /** Asks the worker. Questions arrive in the order in which they were asked. Never rejects. */
  async ask<T>(question: Question<T>): Promise<Answer<T>> {
    await this.#watched;
    return this.#ask(question);
  }

  #ask<T>(question: Question<T>): Promise<Answer<T>> {
    if (this.#death) return Promise.resolve(this.#death);
    return new Promise((resolve) => {
      const settle = (answer: Answer<T>): void => {
        this.#open.delete(settle);
        resolve(answer);
      };
      this.#open.add(settle);
      question(this.#remote).then(
        (reply) => {
          this.#everAnswered = true;
          settle(reply.ok ? { kind: "value", value: reply.value } : { kind: "error", detail: reply.detail });
        },
        (error: unknown) => settle({ kind: "error", detail: String(error) }),
      );
    });
  }

  /** Ends the worker; what is open is answered with `died`. */
  end(detail: string): void {
    if (this.#death) return;
    this.#death = { kind: "died", detail, everAnswered: this.#everAnswered };
    this.#lifeline.abort();
    this.#remote[releaseProxy]();
    this.#worker.terminate();
    for (const settle of [...this.#open]) settle(this.#death);
  }

  /** Waits for the lock that the worker holds while it lives (see `worker/lifeline.ts`). */
  async #watch(): Promise<void> {
    const name = `drawdown-worker-${Math.random().toString(36).slice(2)}`;
    const limit = setTimeout(() => this.end("The worker did not load in time."), LOADING_LIMIT);
    const held = await this.#ask((remote) => remote.lifeline(name));
    clearTimeout(limit);
    if (held.kind !== "value" || !held.value) return;
    const wait = { signal: this.#lifeline.signal };
    navigator.locks.request(name, wait, () => this.end("The worker was ended.")).catch(() => {});
  }
}
