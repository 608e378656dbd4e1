import type { Scenario } from "#engine/index.ts";

/** What the log of edits predicts: the scenario after each of them, as text, with what undo and redo bring. */
export class Log {
  /** The scenario as it was when the page was opened or loaded last. */
  opened: Scenario;
  /** What was done so far, in words. */
  readonly words: string[] = [];
  #now: string;
  #past: string[] = [];
  #future: string[] = [];

  constructor(scenario: Scenario) {
    this.opened = scenario;
    this.#now = JSON.stringify(scenario);
  }

  /** The bytes that the page must keep now. */
  get now(): string {
    return this.#now;
  }

  /** The scenario that these are. */
  get scenario(): Scenario {
    return JSON.parse(this.#now) as Scenario;
  }

  /** An edit. */
  edit(after: Scenario): void {
    const bytes = JSON.stringify(after);
    if (bytes === this.#now) return;
    this.#past.push(this.#now);
    this.#future = [];
    this.#now = bytes;
  }

  /** One step back, as long as there is one. */
  undo(): void {
    const before = this.#past.pop();
    if (before === undefined) return;
    this.#future.push(this.#now);
    this.#now = before;
  }

  /** One step forward again, as long as there is one. */
  redo(): void {
    const after = this.#future.pop();
    if (after === undefined) return;
    this.#past.push(this.#now);
    this.#now = after;
  }

  /** The page is loaded again: the history ends, the scenario stays. */
  reload(): void {
    this.#past = [];
    this.#future = [];
    this.opened = this.scenario;
  }
}
