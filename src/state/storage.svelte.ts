import type { Deleted, Holdings, SetAside, StorageFailure, Stored, Stores } from "#storage/store.ts";
import type { Draft } from "./draft.svelte.ts";
import type { Library } from "./library.svelte.ts";
import type { Shelf } from "./shelf.svelte.ts";

export type { Deleted, Holdings, SetAside } from "#storage/store.ts";

/** What can be dropped as a whole. */
export type Droppable = "results" | "automatic" | "deleted";

/** What the panel works with. */
export interface StorageServices {
  stores: Pick<Stores, "keeping" | "versions">;
  library: Library;
  shelf: Shelf;
  draft: Draft;
}

/** What is kept, counted, and what can be done about it. */
export class StoragePanel {
  /** Null while it was not counted yet. */
  holdings = $state.raw<Holdings | null>(null);
  /** Why it cannot be counted. */
  failure = $state.raw<StorageFailure | null>(null);
  /** The browser is asked for its promise, which may wait for a person. */
  asking = $state(false);
  /** The browser was asked, and did not promise. */
  refused = $state(false);
  readonly #services: StorageServices;
  #counting: Promise<void> | null = null;
  #again = false;

  constructor(services: StorageServices) {
    this.#services = services;
  }

  /** Counts anew; what changes meanwhile is counted once more. */
  refresh(): Promise<void> {
    if (this.#counting) this.#again = true;
    return (this.#counting ??= this.#count().finally(() => (this.#counting = null)));
  }

  async #count(): Promise<void> {
    do {
      this.#again = false;
      const counted = await this.#services.stores.keeping.holdings();
      this.failure = counted.ok ? null : counted.failure;
      if (counted.ok) this.holdings = counted.value;
    } while (this.#again);
  }

  /** Drops all of a kind, for good; gives whether it is gone. Where room was missing, what waited is saved. */
  drop(kind: Droppable): Promise<boolean> {
    const { keeping } = this.#services.stores;
    if (kind === "results") return this.#freed(keeping.dropResults());
    return this.#freed(kind === "automatic" ? keeping.dropAutomatic() : keeping.dropDeleted());
  }

  /** Takes what is left of a deleted scenario away for good; gives whether it is gone. */
  dropDeleted(scenarioId: string): Promise<boolean> {
    return this.#freed(this.#services.stores.keeping.dropDeleted(scenarioId));
  }

  async #freed(dropping: Promise<Stored<void>>): Promise<boolean> {
    const dropped = await dropping;
    await this.#services.library.flush();
    await this.refresh();
    return dropped.ok;
  }

  /** Brings a deleted scenario back as a step of the history; gives whether it is back. */
  async bringBack(deleted: Deleted): Promise<boolean> {
    const { shelf, library } = this.#services;
    const back = (await shelf.bringBack(deleted.scenarioId)) || (await this.#putBack(deleted));
    await library.refresh();
    await this.refresh();
    return back;
  }

  /** The scenario that is open may have the same id and not be kept yet: then the deleted one opens in its stead. */
  async #putBack({ scenarioId: id, name, newest }: Deleted): Promise<boolean> {
    const { shelf, draft, stores } = this.#services;
    if (id === draft.scenario.id) {
      const found = await stores.versions.get(newest.key);
      if (!found.ok || found.value.kind !== "scenario") return false;
      return (await shelf.add([found.value.scenario])) !== null;
    }
    const version = await stores.versions.record(newest.key);
    if (!version.ok || version.value === null) return false;
    const { recordVersion, scenario } = version.value;
    return shelf.putBack({ recordVersion, id, name, updatedAt: newest.savedAt, scenario });
  }

  /** Takes a scenario that cannot be read off the shelf, as a step of the history; gives whether it is off. */
  async remove({ id }: SetAside): Promise<boolean> {
    const removed = await this.#services.shelf.remove(id);
    await this.refresh();
    return removed;
  }

  /** Asks the browser not to clear what is kept. */
  async persist(): Promise<void> {
    this.asking = true;
    const promised = await this.#services.stores.keeping.persist();
    this.asking = false;
    this.refused = promised === false;
    await this.refresh();
  }
}
