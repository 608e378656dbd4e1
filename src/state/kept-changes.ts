import type { Scenario } from "#engine/index.ts";
import type { ScenarioRecord, ScenarioStore, Stored } from "#storage/store.ts";
import type { Act } from "./draft.svelte.ts";
import type { Library } from "./library.svelte.ts";

/** What a command did to one kept scenario: what stood under its id before and after. */
export interface Change {
  id: string;
  before: ScenarioRecord | null;
  after: ScenarioRecord | null;
}

/** Changes what is kept so that it can be undone and done again, one change after another. */
export class KeptChanges {
  readonly #store: ScenarioStore;
  readonly #library: Library;
  #turn: Promise<void> = Promise.resolve();

  constructor(store: ScenarioStore, library: Library) {
    this.#store = store;
    this.#library = library;
  }

  /** Does a task after all that was begun earlier. It must not wait for another turn: that would come after its own. */
  inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(task);
    const ended = (): void => {};
    this.#turn = done.then(ended, ended);
    return done;
  }

  /** Resolves when all that was begun is done. */
  get settled(): Promise<void> {
    return this.#turn;
  }

  /** What stands under an id; null where there is nothing or the store refuses, which the library tells. */
  async record(id: string): Promise<ScenarioRecord | null> {
    return this.#valueOf(await this.#store.record(id));
  }

  /** Stores a scenario, within a turn; null where the store refuses, which the library tells. */
  async put(scenario: Scenario): Promise<Change | null> {
    const { id } = scenario;
    const before = await this.record(id);
    if (!this.#noted(await this.#store.put(scenario))) return null;
    const after = await this.record(id);
    this.#library.know(scenario, id);
    await this.#library.refresh();
    return { id, before, after: after && { ...after, scenario } };
  }

  /** The act of changes that are made. */
  act(changes: readonly Change[]): Act {
    return { undo: () => void this.apply(changes, "before"), redo: () => void this.apply(changes, "after") };
  }

  /** Puts one side of changes in place, in turn. What the draft holds of them needs no saving from now on. */
  apply(changes: readonly Change[], side: "before" | "after"): Promise<boolean> {
    this.#mark(changes, side);
    return this.inTurn(() => this.#write(changes, side));
  }

  /** The same within a turn. Both give whether the store took it; the library tells where it refuses. */
  make(changes: readonly Change[], side: "before" | "after"): Promise<boolean> {
    this.#mark(changes, side);
    return this.#write(changes, side);
  }

  #mark(changes: readonly Change[], side: "before" | "after"): void {
    for (const { id, [side]: record } of changes) {
      if (record === null) this.#library.forget(id);
      else this.#library.know(record.scenario, id);
    }
  }

  async #write(changes: readonly Change[], side: "before" | "after"): Promise<boolean> {
    await this.#library.flush();
    let taken = true;
    for (const { id, [side]: record } of changes) {
      taken = this.#noted(await this.#store.restore(id, record)) && taken;
    }
    await this.#library.refresh();
    return taken;
  }

  #valueOf<T>(stored: Stored<T | null>): T | null {
    return this.#noted(stored) ? stored.value : null;
  }

  #noted<T>(stored: Stored<T>): stored is { ok: true; value: T } {
    if (!stored.ok) this.#library.fail(stored.failure);
    return stored.ok;
  }
}
