import { transfer } from "comlink";
import { Connection, type Question } from "./connection.ts";
import type { Answer, Crew, Lane, PartsKeeper } from "./crew.ts";

/** More workers than this gain little: chunks pass through one page and one keeper. */
const MOST_WORKERS = 8;

/** How a pool comes by its workers. */
export interface PoolOptions {
  spawn: () => Worker;
  /** Processor cores of the machine. */
  cores: number;
}

interface Seat {
  connection: Connection;
  busy: boolean;
}

/** A crew of web workers, spawned as they are needed and replaced when they die. */
export class PoolCrew implements Crew {
  readonly #options: PoolOptions;
  readonly #seats: Seat[] = [];
  #keeper: Connection | null = null;
  #editing = false;
  #filesAtHand = false;
  #tellFree: () => void = () => {};

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Starts the first worker and the keeper, so that they are there when they are needed. */
  warm(): void {
    this.#seat(0);
    this.keeper();
  }

  freeLane(): Lane | null {
    for (let index = 0; index < this.#width(); index++) {
      const seat = this.#seat(index);
      if (!seat.busy) return this.#lane(seat);
    }
    return null;
  }

  keeper(): PartsKeeper {
    if (!this.#keeper?.alive) this.#keeper = this.#connect();
    const line = this.#keeper;
    return {
      get alive() {
        return line.alive;
      },
      begin: (job, ranged) => line.ask((remote) => remote.begin(job, ranged)),
      add: (job, part) => line.ask((remote) => remote.add(job, transfer(part, [part.figures.buffer]))),
      summarise: (job, options) => line.ask((remote) => remote.summarise(job, options)),
      results: (job) => line.ask((remote) => remote.results(job)),
    };
  }

  onFree(listener: () => void): void {
    this.#tellFree = listener;
  }

  setEditing(editing: boolean): void {
    this.#editing = editing;
    this.#tellFree();
  }

  dispose(): void {
    for (const seat of this.#seats) seat.connection.end("The pool was closed.");
    this.#keeper?.end("The pool was closed.");
  }

  #width(): number {
    const { cores } = this.#options;
    return Math.max(1, Math.min(MOST_WORKERS, this.#editing ? cores - 1 : cores));
  }

  #seat(index: number): Seat {
    const seat = this.#seats[index];
    if (seat?.connection.alive) return seat;
    const fresh: Seat = { connection: this.#connect(), busy: false };
    this.#seats[index] = fresh;
    return fresh;
  }

  #connect(): Connection {
    const connection = new Connection(this.#options.spawn());
    if (this.#filesAtHand) connection.hurry();
    else void connection.loaded.then((loaded) => loaded && this.#hurryAll());
    return connection;
  }

  #hurryAll(): void {
    this.#filesAtHand = true;
    this.#keeper?.hurry();
    for (const { connection } of this.#seats) connection.hurry();
  }

  #lane(seat: Seat): Lane {
    const occupied = async <T>(question: Question<T>): Promise<Answer<T>> => {
      seat.busy = true;
      const answer = await seat.connection.ask(question);
      seat.busy = false;
      this.#tellFree();
      return answer;
    };
    return {
      simulate: (task) => occupied((remote) => remote.simulate(task.room ? transfer(task, [task.room]) : task)),
      respond: (task) => occupied((remote) => remote.respond(task)),
      interrupt: () => seat.connection.end("It took too long to stop."),
    };
  }
}
