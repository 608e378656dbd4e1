import { releaseProxy, wrap, type Remote } from "comlink";
import type { EngineService } from "#worker/engine-service.ts";
import type { Reply } from "#worker/reply.ts";
import type { Answer } from "./crew.ts";

/** Asks a worker something. */
export type Question<T> = (remote: Remote<EngineService>) => Promise<Reply<T>>;

/** Milliseconds in which the first worker must have loaded. Long: it may have to come over a slow network. */
const LOADING_LIMIT = 30_000;

/** Milliseconds that a worker has to load once another one has: its files are at hand. One that died before it could be watched is noticed by this. */
const CACHED_LOADING_LIMIT = 4_000;

/**
 * A line to one engine worker. Every question is answered, whatever becomes of the worker: Comlink alone
 * leaves questions open for ever when a worker dies.
 */
export class Connection {
  readonly #worker: Worker;
  readonly #remote: Remote<EngineService>;
  readonly #open = new Set<(death: Answer<never>) => void>();
  readonly #lifeline = new AbortController();
  readonly #lock = `drawdown-worker-${Math.random().toString(36).slice(2)}`;
  #death: Answer<never> | null = null;
  #everAnswered = false;
  #limit: ReturnType<typeof setTimeout> | undefined;
  /** Resolves when the worker has loaded (true) or is gone before it could (false). */
  readonly loaded: Promise<boolean>;
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
    const held = this.#load();
    this.loaded = held.then((answer) => answer.kind === "value");
    this.#watched = held.then((answer) => this.#watch(answer));
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

  /** Allows less time for loading from now on: another worker has loaded the same files. */
  hurry(): void {
    if (this.#limit !== undefined) this.#allow(CACHED_LOADING_LIMIT);
  }

  #allow(milliseconds: number): void {
    clearTimeout(this.#limit);
    this.#limit = setTimeout(() => this.end("The worker did not load in time."), milliseconds);
  }

  /** Has the worker hold a lock while it lives (see `worker/lifeline.ts`): the first thing it is asked. */
  async #load(): Promise<Answer<boolean>> {
    this.#allow(LOADING_LIMIT);
    const held = await this.#ask((remote) => remote.lifeline(this.#lock));
    clearTimeout(this.#limit);
    this.#limit = undefined;
    return held;
  }

  /** Waits for the lock: who gets it knows that the worker is gone. */
  #watch(held: Answer<boolean>): void {
    if (held.kind !== "value" || !held.value) return;
    const wait = { signal: this.#lifeline.signal };
    navigator.locks.request(this.#lock, wait, () => this.end("The worker was ended.")).catch(() => {});
  }
}
