import type { Answer } from "./crew.ts";
import { Connection } from "./connection.ts";
import { createDeskTracer, type DeskPort, type TraceQuestion } from "./desk-tracer.ts";
import type { Tracer } from "./runner.ts";
import { spawnEngineWorker } from "./spawn.ts";

/** A tracer with a worker of its own, spawned at the first question, and anew after one that died. */
export function createPoolTracer({ spawn = spawnEngineWorker }: { spawn?: () => Worker } = {}): Tracer {
  return createDeskTracer(new WorkerPort(spawn));
}

class WorkerPort implements DeskPort {
  readonly #spawn: () => Worker;
  #connection: Connection | null = null;

  constructor(spawn: () => Worker) {
    this.#spawn = spawn;
  }

  /** Asks again once where the worker died over the question. */
  async ask<T>(question: TraceQuestion<T>): Promise<Answer<T>> {
    const answer = await this.#askOnce(question);
    return answer.kind === "died" && answer.everAnswered ? this.#askOnce(question) : answer;
  }

  async #askOnce<T>(question: TraceQuestion<T>): Promise<Answer<T>> {
    try {
      if (!this.#connection?.alive) this.#connection = new Connection(this.#spawn());
    } catch (error) {
      return { kind: "died", detail: String(error), everAnswered: false };
    }
    return this.#connection.ask(async (remote) => question(remote));
  }

  close(): void {
    this.#connection?.end("The tracer was closed.");
  }
}
