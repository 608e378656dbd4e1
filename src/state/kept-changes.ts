import type { Scenario } from "#engine/index.ts";
import type { ScenarioRecord, Stored, Stores, Writer } from "#storage/store.ts";
import type { Act } from "./draft.svelte.ts";
import type { Library } from "./library.svelte.ts";

/** What stood under an id: the record, and the scenario in it where the page holds it. */
export interface Kept {
  record: ScenarioRecord;
  scenario: Scenario | null;
}

/** What a command did to one kept scenario: what stood under its id before and after. */
export interface Change {
  id: string;
  before: Kept | null;
  after: Kept | null;
  /** How often other tabs had changed it by then. */
  foreign: number;
}

type Side = "before" | "after";

/** What changes of kept scenarios work with. */
export interface KeptChangesServices {
  stores: Pick<Stores, "scenarios" | "alone">;
  writer: Writer;
  library: Library;
  /** Hears the name of what stays because another tab has changed it. */
  onStays: (name: string) => void;
}

/** Changes what is kept so that it can be undone and done again, one change after another over all tabs. */
export class KeptChanges {
  readonly #services: KeptChangesServices;
  #turn: Promise<void> = Promise.resolve();

  constructor(services: KeptChangesServices) {
    this.#services = services;
  }

  /** Does a task after all that was begun earlier. It must not wait for another turn: that would come after its own. */
  inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(() => this.#services.stores.alone(task));
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
    const stored = await this.#services.stores.scenarios.record(id);
    return this.#noted(stored) ? stored.value : null;
  }

  /** Stores a scenario, made `from` another of its id, within a turn; null where the store refuses, which the library tells. */
  async put(scenario: Scenario, from: Scenario | null): Promise<Change | null> {
    const { library, writer } = this.#services;
    const { id } = scenario;
    const before = await this.record(id);
    writer.take(from ?? scenario);
    const stored = await writer.write(scenario);
    if (!this.#noted(stored)) return null;
    const after = await this.record(id);
    library.know(stored.value.scenario, id);
    await library.refresh();
    const kept = after && { record: after, scenario: stored.value.scenario };
    return { id, before: before && { record: before, scenario: from }, after: kept, foreign: writer.foreign(id) };
  }

  /** The change that takes away what stands under an id, held by the page as `scenario`. */
  removal(record: ScenarioRecord, scenario: Scenario | null): Change {
    const { id } = record;
    return { id, before: { record, scenario }, after: null, foreign: this.#services.writer.foreign(id) };
  }

  /** The act of changes that are made. */
  act(changes: readonly Change[]): Act {
    return { undo: () => void this.apply(changes, "before"), redo: () => void this.apply(changes, "after") };
  }

  /**
   * Puts one side of changes in place, in turn, so that nothing is lost of what other tabs did since. What the draft holds
   * of them needs no saving from now on. Gives whether the store took it; the library tells where it refuses.
   */
  apply(changes: readonly Change[], side: Side): Promise<boolean> {
    this.#mark(changes, side);
    return this.inTurn(() => this.#write(changes, side, false));
  }

  /** Takes away what a removal takes away, within a turn, by default whatever other tabs did; gives the same. */
  remove(removal: Change, whatever = true): Promise<boolean> {
    this.#mark([removal], "after");
    return this.#write([removal], "after", whatever);
  }

  #mark(changes: readonly Change[], side: Side): void {
    for (const { id, [side]: kept } of changes)
      this.#services.library.mark(kept?.scenario ?? kept?.record.scenario ?? null, id);
  }

  async #write(changes: readonly Change[], side: Side, whatever: boolean): Promise<boolean> {
    await this.#services.library.flush();
    let taken = true;
    for (const change of changes) taken = (await this.#writeOne(change, side, whatever)) && taken;
    await this.#services.library.refresh();
    return taken;
  }

  async #writeOne(change: Change, side: Side, whatever: boolean): Promise<boolean> {
    const { writer, onStays } = this.#services;
    const [to, from] = [change[side], change[side === "before" ? "after" : "before"]];
    if (to === null) {
      const gone = await writer.withdraw(change.id, whatever ? Infinity : change.foreign);
      if (gone.ok && !gone.value && from) onStays(from.record.name);
      return this.#noted(gone);
    }
    const brought = await writer.bring(to.record, to.scenario, from?.scenario);
    if (!brought.ok || brought.value || !from?.scenario || !to.scenario) return this.#noted(brought);
    return this.#noted(await writer.write(to.scenario, from.scenario));
  }

  #noted<T>(stored: Stored<T>): stored is { ok: true; value: T } {
    if (!stored.ok) this.#services.library.fail(stored.failure);
    return stored.ok;
  }
}
