import { SvelteMap } from "svelte/reactivity";
import type { Scenario } from "#engine/index.ts";
import { differencesBetween, type PlacedDifference } from "#scenario/difference.ts";
import { nameFrom } from "#scenario/edit/fresh.ts";
import type { ChangeFeed, FoundScenario, VersionEntry, VersionRecord, VersionStore } from "#storage/store.ts";
import type { Act, Draft } from "./draft.svelte.ts";
import type { Library } from "./library.svelte.ts";

/** A version of the open scenario. */
export interface VersionRow extends VersionEntry {
  /** What is kept; null while it was not read yet. */
  found: FoundScenario | null;
  /** What the open scenario has other than it; null while that is not known, and where it cannot be read. */
  differences: readonly PlacedDifference[] | null;
  /** It was removed, and can be brought back. */
  removed: boolean;
}

/** What versions work with. */
export interface VersionServices {
  store: VersionStore;
  changes: ChangeFeed;
  draft: Draft;
  library: Library;
}

/** A change of what is kept of a version: what stood under its key before and after. */
interface Change {
  key: string;
  before: VersionRecord | null;
  after: VersionRecord | null;
}

/** The versions of the open scenario, and what can be done with them. */
export class Versions {
  readonly #services: VersionServices;
  #entries = $state.raw<readonly VersionEntry[] | null>(null);
  readonly #found = new SvelteMap<string, FoundScenario>();
  readonly #compared = new SvelteMap<string, { with: Scenario; differences: readonly PlacedDifference[] }>();
  readonly #removed = new SvelteMap<string, { record: VersionRecord; act: Act }>();
  #turn = 0;
  /** Those that are kept and those that were removed while they were looked at, the newest first; null: not read yet. */
  readonly rows = $derived.by(() => this.#rows());

  constructor(services: VersionServices) {
    this.#services = services;
  }

  /** Those that are kept, the newest first; null: not read yet. */
  get entries(): readonly VersionEntry[] | null {
    return this.#entries;
  }

  /** Reads the list, and again whenever another tab or a step of the history changes it, until the given function is called. */
  follow(): () => void {
    const { changes, draft } = this.#services;
    void this.refresh();
    return changes.listen((change) => {
      if (change.kind === "versions" && change.scenarioId === draft.scenario.id) void this.refresh();
    });
  }

  /** Reads the list anew. */
  async refresh(): Promise<void> {
    const { store, draft } = this.#services;
    const list = await store.list(draft.scenario.id);
    this.#entries = list.ok ? list.value : (this.#entries ?? []);
  }

  /**
   * Reads what was not read yet and compares it with the open scenario, one version after another: the page goes on in
   * between. A later call ends an earlier one.
   */
  async look(): Promise<void> {
    const turn = ++this.#turn;
    const present = this.#services.draft.scenario;
    for (const { key } of this.#entries ?? []) {
      if (this.#compared.get(key)?.with === present) continue;
      const found = this.#found.get(key) ?? (await this.#read(key));
      if (turn !== this.#turn) return;
      if (found?.kind !== "scenario") continue;
      const differences = differencesBetween(found.scenario, present).filter(({ path }) => path !== "/id");
      this.#compared.set(key, { with: present, differences });
      await new Promise((resolve) => setTimeout(resolve));
      if (turn !== this.#turn) return;
    }
  }

  /** Keeps the open scenario as it is under a name, and gives whether it is kept; an empty name is none. */
  async keep(typed: string): Promise<boolean> {
    const name = nameFrom(typed);
    return name !== "" && this.#keep("named", name);
  }

  /**
   * Puts a version in the open scenario's place, as one step of the history, and gives whether it is there. The id stays,
   * the name is the version's; what stood before is kept as a version.
   */
  async restore({ key, scenarioId }: VersionEntry): Promise<boolean> {
    const { draft } = this.#services;
    const found = this.#found.get(key) ?? (await this.#read(key));
    if (found?.kind !== "scenario") return false;
    const kept = this.rows?.some(({ differences }) => differences?.length === 0) ?? false;
    if (!kept && !(await this.#keep("automatic", ""))) return false;
    // A step of the history may have opened another scenario meanwhile.
    if (draft.scenario.id !== scenarioId) return false;
    draft.settle();
    draft.change({ ...found.scenario, id: draft.scenario.id }, "");
    draft.settle();
    return true;
  }

  /** Gives a version another name, and whether it has it now; one that was kept by itself is a named one from then on. */
  async rename(key: string, typed: string): Promise<boolean> {
    const name = nameFrom(typed);
    const before = name === "" ? null : await this.#record(key);
    if (before === null) return false;
    if (before.name === name) return true;
    const kind = before.kind === "automatic" ? "named" : before.kind;
    return this.#make({ key, before, after: { ...before, kind, name } });
  }

  /** Takes a version away as a step of the history, and gives whether it is away. */
  async remove(key: string): Promise<boolean> {
    const record = await this.#record(key);
    if (record === null) return false;
    const change = { key, before: record, after: null };
    const act = this.#act(change);
    this.#removed.set(key, { record, act });
    const away = await this.#make(change, act);
    if (!away) this.#removed.delete(key);
    return away;
  }

  /** Brings a removed version back: by undoing the removal where that came last, else as a step of its own. */
  async bringBack(key: string): Promise<boolean> {
    const { draft, store } = this.#services;
    const gone = this.#removed.get(key);
    if (gone === undefined) return false;
    if (!draft.endsWith(gone.act)) return this.#make({ key, before: null, after: gone.record });
    draft.undo();
    // Answered after what the step began.
    const back = await store.record(key);
    await this.refresh();
    return back.ok && back.value !== null;
  }

  /** Keeps the open scenario as a version; it is kept itself then, even if nothing was changed in it. */
  async #keep(kind: "named" | "automatic", name: string): Promise<boolean> {
    const { store, draft, library } = this.#services;
    const { scenario, opened } = draft;
    const kept = await store.keep({ scenarioId: scenario.id, kind, name, savedAt: Date.now() }, scenario);
    if (!kept.ok) library.fail(kept.failure);
    else if (!library.entries.some(({ id }) => id === scenario.id)) {
      library.forget(scenario.id);
      library.save(scenario, opened);
    }
    await this.refresh();
    return kept.ok;
  }

  #rows(): VersionRow[] | null {
    if (this.#entries === null) return null;
    const kept = this.#entries.map((entry): VersionRow => {
      const { key } = entry;
      const compared = this.#compared.get(key);
      return {
        ...entry,
        found: this.#found.get(key) ?? null,
        differences: compared?.with === this.#services.draft.scenario ? compared.differences : null,
        removed: false,
      };
    });
    const gone = [...this.#removed.values()].filter(({ record }) => !kept.some(({ key }) => key === record.key));
    const away = gone.map(({ record: { key, scenarioId, kind, name, savedAt } }): VersionRow => {
      return { key, scenarioId, kind, name, savedAt, found: null, differences: null, removed: true };
    });
    return [...kept, ...away].sort((a, b) => b.savedAt - a.savedAt);
  }

  async #read(key: string): Promise<FoundScenario | null> {
    const found = await this.#services.store.get(key);
    if (!found.ok) return null;
    this.#found.set(key, found.value);
    return found.value;
  }

  async #record(key: string): Promise<VersionRecord | null> {
    const { store, library } = this.#services;
    const stored = await store.record(key);
    if (!stored.ok) library.fail(stored.failure);
    return stored.ok ? stored.value : null;
  }

  #act({ key, before, after }: Change): Act {
    return { undo: () => void this.#write(key, before), redo: () => void this.#write(key, after) };
  }

  /** Makes a change as a step of the history; gives whether the store took it. */
  async #make(change: Change, act = this.#act(change)): Promise<boolean> {
    if (!(await this.#write(change.key, change.after))) return false;
    this.#services.draft.note(act);
    return true;
  }

  async #write(key: string, record: VersionRecord | null): Promise<boolean> {
    const { store, library } = this.#services;
    const stored = await store.restore(key, record);
    if (!stored.ok) library.fail(stored.failure);
    await this.refresh();
    return stored.ok;
  }
}
