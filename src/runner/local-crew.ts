import type { EngineService } from "#worker/engine-service.ts";
import type { Parcel } from "#worker/parcel.ts";
import type { Reply } from "#worker/reply.ts";
import type { Answer, Crew, Lane, PartsKeeper } from "./crew.ts";

/** How values go to the service and come back: as they are, or as copies. */
export type Passage = <T>(value: T, moved?: ArrayBuffer[]) => T;

/** As they are. */
export const inPlace: Passage = (value) => value;

/** As a worker would get them: cloned, the arrays moved away from the sender. */
export const cloned: Passage = (value, moved = []) => structuredClone(value, { transfer: moved });

/** A crew of one that computes where it is, and lets others have a turn between chunks. */
export class LocalCrew implements Crew {
  readonly #service: EngineService;
  readonly #pass: Passage;
  #busy = false;
  #tellFree: () => void = () => {};

  constructor(service: EngineService, pass: Passage) {
    this.#pass = pass;
    this.#service = service;
  }

  freeLane(): Lane | null {
    if (this.#busy) return null;
    return {
      simulate: (task) =>
        this.#occupied(() => this.#askParcel(() => this.#service.simulate(this.#pass(task, task.room && [task.room])))),
      respond: (task) => this.#occupied(() => this.#ask(() => this.#service.respond(this.#pass(task)))),
      interrupt: () => {},
    };
  }

  keeper(): PartsKeeper {
    return {
      alive: true,
      begin: (job, ranged) => this.#ask(() => this.#service.begin(job, this.#pass(ranged))),
      add: (job, part) => {
        const mine = this.#pass(part, [part.figures.buffer]);
        return this.#ask(
          () => this.#service.add(job, mine),
          (rooms) => rooms,
        );
      },
      summarise: (job, options) => this.#ask(() => this.#service.summarise(job, this.#pass(options))),
      results: (job) => this.#askParcel(() => this.#service.results(job)),
    };
  }

  onFree(listener: () => void): void {
    this.#tellFree = listener;
  }

  setEditing(): void {}

  dispose(): void {}

  async #ask<T>(question: () => Reply<T>, buffersOf = (_value: T): ArrayBuffer[] => []): Promise<Answer<T>> {
    await new Promise((resolve) => setTimeout(resolve));
    const reply = question();
    if (!reply.ok) return { kind: "error", detail: reply.detail };
    return { kind: "value", value: this.#pass(reply.value, buffersOf(reply.value)) };
  }

  async #occupied<T>(work: () => Promise<T>): Promise<T> {
    this.#busy = true;
    try {
      return await work();
    } finally {
      this.#busy = false;
      this.#tellFree();
    }
  }

  #askParcel(question: () => Reply<Parcel>): Promise<Answer<Parcel>> {
    return this.#ask(question, (parcel) => [parcel.figures.buffer]);
  }
}
