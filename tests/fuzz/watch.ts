/** What must hold for every input of a fuzz suite: it is read without an exception, soon, and nothing shared is changed. */
import { expect } from "vitest";

/** So long one input may take at most, milliseconds. */
const LIMIT = 1000;

/** What every object, list, text and function of the program inherits from. */
const SHARED = { Object, Array, String, Number, Function, Map, Promise };

/** The shared prototypes as they are: every own key with what stands there. */
function prototypes(): Map<string, Map<PropertyKey, unknown>> {
  return new Map(
    Object.entries(SHARED).map(([name, { prototype }]) => {
      const own = Reflect.ownKeys(prototype).map((key): [PropertyKey, unknown] => {
        const { value, get, set } = Reflect.getOwnPropertyDescriptor(prototype, key)!;
        return [key, value ?? get ?? set];
      });
      return [name, new Map(own)];
    }),
  );
}

const BEFORE = prototypes();

/** Fails where a shared prototype got, lost or changed anything since the program began. */
function expectNoPollution(): void {
  expect(prototypes()).toEqual(BEFORE);
  expect(Object.keys({})).toEqual([]);
  for (const key in [] as unknown as Record<string, unknown>) throw new Error(`every list has “${key}” now`);
}

/** The time, and that which this process had of a core. */
function now(): { wall: number; used: number } {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now(), used: (user + system) / 1000 };
}

/** Milliseconds since then; on a busy machine those that this process worked. */
function since(then: ReturnType<typeof now>): number {
  const { wall, used } = now();
  return Math.min(wall - then.wall, used - then.used);
}

/** Reads many inputs; gives how long the slowest took. */
export class Watch {
  readonly #suite: string;
  #slowest = { name: "none", milliseconds: 0 };
  #count = 0;

  constructor(suite: string) {
    this.#suite = suite;
  }

  /** Reads one input; an exception says which input it was. */
  async read<T>(name: string, read: () => T | Promise<T>): Promise<T> {
    const start = now();
    try {
      return await read();
    } catch (error) {
      throw new Error(`${this.#suite}: ${name}`, { cause: error });
    } finally {
      this.#note(name, since(start));
    }
  }

  #note(name: string, milliseconds: number): void {
    this.#count++;
    if (milliseconds > this.#slowest.milliseconds) this.#slowest = { name, milliseconds };
    if (this.#count % 500 === 0) expectNoPollution();
  }

  /** Says what was read, and fails where one input took too long. */
  finish(): void {
    const { name, milliseconds } = this.#slowest;
    process.stdout.write(
      `    ${this.#suite}: ${this.#count} inputs, slowest ${milliseconds.toFixed(0)} ms (${name})\n`,
    );
    expectNoPollution();
    expect(milliseconds, name).toBeLessThan(LIMIT);
  }
}

/** How many inputs of the 50,000 a suite reads: its whole share with the long suites, else a small part of it. */
export function share(inputs: number): number {
  return process.env["DRAWDOWN_LONG"] === "1" ? inputs : Math.ceil(inputs / 40);
}
