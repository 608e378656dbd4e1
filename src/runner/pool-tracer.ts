import type { Answer } from "./crew.ts";
import { Connection } from "./connection.ts";
import { createDeskTracer, type DeskPort, type TraceQuestion } from "./desk-tracer.ts";
import type { Tracer } from "./runner.ts";
import { spawnEngineWorker } from "./spawn.ts";

/** Milliseconds that a question which was given up may still take; then its worker is ended, and its traces are lost. */
const GRACE = 500;

/** A tracer with a worker of its own, spawned at the first question, and anew after one that died. */
export function createPoolTracer({ spawn = spawnEngineWorker }: { spawn?: () => Worker } = {}): Tracer {
  return createDeskTracer(new WorkerPort(spawn));
}

class WorkerPort implements DeskPort {
  readonly #spawn: () => Worker;
  #connection: Connection | null = null;
  #closed = false;

  constructor(spawn: () => Worker) {
    this.#spawn = spawn;
  }

  /** Asks again once where the worker died over the question. */
  async ask<T>(question: TraceQuestion<T>, signal?: AbortSignal): Promise<Answer<T>> {
    const answer = await this.#askOnce(question, signal);
    const diedAtWork = answer.kind === "died" && answer.everAnswered;
    return diedAtWork && !this.#closed && !signal?.aborted ? this.#askOnce(question, signal) : answer;
  }

  async #askOnce<T>(question: TraceQuestion<T>, signal?: AbortSignal): Promise<Answer<T>> {
    try {
      if (!this.#connection?.alive) this.#connection = new Connection(this.#spawn());
    } catch (error) {
      return { kind: "died", detail: String(error), everAnswered: false };
    }
    const connection = this.#connection;
    let grace: ReturnType<typeof setTimeout> | undefined;
    const giveUp = (): void => {
      grace = setTimeout(() => connection.end("It took too long to stop."), GRACE);
    };
    signal?.addEventListener("abort", giveUp);
    const answer = await connection.ask(async (remote) => question(remote));
    signal?.removeEventListener("abort", giveUp);
    clearTimeout(grace);
    return answer;
  }

  close(): void {
    this.#closed = true;
    this.#connection?.end("The tracer was closed.");
  }
}
