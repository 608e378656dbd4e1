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

  /** Resolves when all changes that were begun are made. */
  get settled(): Promise<void> {
    return this.#turn;
  }

  /** What stands under an id; null where there is nothing or the store refuses, which the library tells. */
  async record(id: string): Promise<ScenarioRecord | null> {
    return this.#valueOf(await this.#store.record(id));
  }

  /** Stores a scenario; null where the store refuses, which the library tells. */
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

  /** Puts one side of changes in place, after all that was begun earlier. What the draft holds of them needs no saving. */
  apply(changes: readonly Change[], side: "before" | "after"): Promise<void> {
    for (const { id, [side]: record } of changes) {
      if (record === null) this.#library.forget(id);
      else this.#library.know(record.scenario, id);
    }
    this.#turn = this.#turn.then(async () => {
      await this.#library.flush();
      for (const { id, [side]: record } of changes) this.#noted(await this.#store.restore(id, record));
      await this.#library.refresh();
    });
    return this.#turn;
  }

  #valueOf<T>(stored: Stored<T | null>): T | null {
    return this.#noted(stored) ? stored.value : null;
  }

  #noted<T>(stored: Stored<T>): stored is { ok: true; value: T } {
    if (!stored.ok) this.#library.fail(stored.failure);
    return stored.ok;
  }
}
