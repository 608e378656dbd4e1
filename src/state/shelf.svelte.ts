import { untrack } from "svelte";
import { SvelteMap } from "svelte/reactivity";
import type { Scenario } from "#engine/index.ts";
import { nameFrom } from "#scenario/edit/fresh.ts";
import type { FoundScenario, ScenarioEntry, ScenarioRecord } from "#storage/store.ts";
import type { Act, Draft } from "./draft.svelte.ts";
import { KeptChanges, type Change, type Kept, type KeptChangesServices } from "./kept-changes.ts";

/** A scenario on the shelf. */
export interface ShelfRow extends ScenarioEntry {
  /** What is kept; null while it was not read yet. */
  found: FoundScenario | null;
  /** It was deleted, and can be brought back. */
  deleted: boolean;
}

/** What became of scenarios that were added. */
export interface Added {
  /** The last of them, which is open now. */
  scenario: Scenario;
  /** How many are under another id, because their own was taken. */
  copied: number;
  act: Act;
}

/** What a shelf works with. */
export interface ShelfServices extends KeptChangesServices {
  draft: Draft;
  /** Opened where the last scenario is deleted. */
  example: Scenario;
}

/** The kept scenarios, and what can be done with them. Each command is a step of the draft's history. */
export class Shelf {
  readonly #services: ShelfServices;
  readonly #changes: KeptChanges;
  readonly #read = new SvelteMap<string, { updatedAt: number; found: FoundScenario }>();
  /** The list that is looked at. */
  #looked: readonly ScenarioEntry[] = [];
  readonly #deleted = new SvelteMap<string, Kept & { act: Act }>();

  constructor(services: ShelfServices) {
    this.#services = services;
    this.#changes = new KeptChanges(services);
  }

  /** Those that are kept and those that were deleted since the page was opened, the newest first. */
  get rows(): ShelfRow[] {
    const { library, draft } = this.#services;
    const { scenario: open } = draft;
    const kept = library.entries.map((entry): ShelfRow => {
      if (entry.id === open.id)
        return { ...entry, name: open.name, found: { kind: "scenario", scenario: open }, deleted: false };
      return { ...entry, found: this.#read.get(entry.id)?.found ?? null, deleted: false };
    });
    const gone = [...this.#deleted.values()].filter(({ record }) => !kept.some(({ id }) => id === record.id));
    const away = gone.map(({ record: { id, name, updatedAt } }) => ({
      id,
      name,
      updatedAt,
      found: null,
      deleted: true,
    }));
    return [...kept, ...away].sort((a, b) => b.updatedAt - a.updatedAt);
  }

  /** Reads what is listed and was not read since it changed. A newer list is looked at instead. */
  async look(entries: readonly ScenarioEntry[]): Promise<void> {
    this.#looked = entries;
    for (const { id, updatedAt } of entries) {
      // An effect that looks does not depend on what was read: each reading would begin another look.
      if (untrack(() => this.#read.get(id))?.updatedAt === updatedAt) continue;
      const found = await this.#services.stores.scenarios.get(id);
      if (found.ok) this.#read.set(id, { updatedAt, found: found.value });
      if (this.#looked !== entries) return;
    }
  }

  /** Puts a copy beside a scenario; gives the copy's id, or null where there is nothing to copy. */
  duplicate(id: string): Promise<string | null> {
    const { library } = this.#services;
    return this.#changes.inTurn(async () => {
      await library.flush();
      const scenario = await library.find(id);
      return scenario && this.#store(await library.beside(scenario), null);
    });
  }

  /** Gives a scenario another name, and whether it has it now; an empty one is none. */
  async rename(id: string, typed: string): Promise<boolean> {
    const { library, draft } = this.#services;
    const name = nameFrom(typed);
    if (name === "") return false;
    if (id === draft.scenario.id) {
      draft.settle();
      draft.edit("/name", name);
      draft.settle();
      return true;
    }
    return this.#changes.inTurn(async () => {
      await library.flush();
      const scenario = await library.find(id);
      if (scenario === null) return false;
      return scenario.name === name || (await this.#store({ ...scenario, name }, scenario)) !== null;
    });
  }

  /**
   * Takes a scenario off the shelf, and gives whether it is off; where it is open, the newest other one opens, or the
   * example.
   */
  remove(id: string): Promise<boolean> {
    return this.#changes.inTurn(() => this.#remove(id));
  }

  async #remove(id: string): Promise<boolean> {
    const { library, draft, example } = this.#services;
    await library.flush();
    const stored = await this.#changes.record(id);
    if (stored === null) return false;
    const other = await this.#newestBut(id);
    // From here on at once: what is open may have changed while the shelf was read.
    const open = id === draft.scenario.id;
    const record = open ? { ...stored, scenario: draft.scenario } : stored;
    const change = this.#changes.removal(record, open ? draft.scenario : null);
    const act = this.#changes.act([change]);
    const next = open ? (other ?? example) : null;
    this.#deleted.set(id, { record, scenario: open ? draft.scenario : null, act });
    if (next === null) draft.note(act);
    else draft.open(next, act);
    const removing = this.#changes.remove(change);
    // After that: what goes may have the id of the example that opens, and that is not to be kept in its place.
    if (next !== null) library.know(next, next.id);
    if (await removing) return true;
    this.#deleted.delete(id);
    if (draft.endsWith(act)) draft.undo();
    return false;
  }

  /**
   * Brings a deleted scenario back, and gives whether it is back: by undoing the deletion where that came last, else as
   * a step of its own.
   */
  async bringBack(id: string): Promise<boolean> {
    const { draft, library } = this.#services;
    const gone = this.#deleted.get(id);
    if (gone === undefined) return false;
    if (draft.endsWith(gone.act)) {
      draft.undo();
      await this.#changes.settled;
      return library.entries.some((entry) => entry.id === id);
    }
    return this.#putBack(gone);
  }

  /** Puts a record where nothing stands, as a step of the history; gives whether it is there. */
  putBack(record: ScenarioRecord): Promise<boolean> {
    return this.#putBack({ record, scenario: null });
  }

  async #putBack({ record, scenario }: Kept): Promise<boolean> {
    const { before: after, ...rest } = this.#changes.removal(record, scenario);
    const change = { ...rest, before: null, after };
    if (!(await this.#changes.apply([change], "after"))) return false;
    this.#services.draft.note(this.#changes.act([change]));
    return true;
  }

  /** Puts scenarios from outside beside what is kept and opens the last; what is kept already is only opened. */
  add(scenarios: readonly Scenario[]): Promise<Added | null> {
    return this.#changes.inTurn(() => this.#add(scenarios));
  }

  async #add(scenarios: readonly Scenario[]): Promise<Added | null> {
    const { library, draft } = this.#services;
    const changes: Change[] = [];
    let copied = 0;
    let last: Scenario | null = null;
    for (const each of scenarios) {
      const adopted = await library.adopt(each);
      last = adopted.scenario;
      if (adopted.copied) copied++;
      const kept = !adopted.copied && (await this.#changes.record(last.id)) !== null;
      const change = kept ? null : await this.#changes.put(last, null);
      if (kept) library.know(last, last.id);
      if (change !== null) changes.push(change);
    }
    if (last === null) return null;
    const act = this.#changes.act(changes);
    draft.open(last, act);
    return { scenario: last, copied, act };
  }

  /**
   * Stores a scenario, made `from` another of its id, as a step of the history, within a turn; gives its id, or null where
   * it cannot be stored.
   */
  async #store(scenario: Scenario, from: Scenario | null): Promise<string | null> {
    const change = await this.#changes.put(scenario, from);
    if (change === null) return null;
    this.#services.draft.note(this.#changes.act([change]));
    return scenario.id;
  }

  /** Takes away what is kept under an id, unless that is no longer right in its turn: part of a step, not one of its own. */
  withdraw(id: string, unless: () => boolean): Promise<void> {
    const { library } = this.#services;
    library.forget(id);
    return this.#changes.inTurn(async () => {
      await library.flush();
      const record = unless() ? null : await this.#changes.record(id);
      if (record !== null) await this.#changes.remove(this.#changes.removal(record, null), false);
    });
  }

  async #newestBut(id: string): Promise<Scenario | null> {
    const { library } = this.#services;
    await library.refresh();
    for (const entry of library.entries) {
      const scenario = entry.id === id ? null : await library.find(entry.id);
      if (scenario !== null) return scenario;
    }
    return null;
  }
}
