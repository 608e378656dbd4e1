import type { Scenario } from "#engine/index.ts";
import type { Problem } from "#scenario/parse.ts";
import type {
  Autosaver,
  FoundScenario,
  SaveState,
  ScenarioEntry,
  StorageFailure,
  Stores,
  Writer,
} from "#storage/store.ts";

/** What became of a scenario that comes from outside: taken as it is, or under another id because its own is taken. */
export interface Adopted {
  scenario: Scenario;
  copied: boolean;
}

/** A kept scenario that this version cannot read: it stays where it is. */
export interface Unreadable {
  name: string;
  problems: Problem[];
}

/** The longest id. */
const LONGEST_ID = 40;

/** What tells copies apart at the end of their names. */
const NUMBER = / \(\d{1,2}\)$/;

/** The scenarios that are kept, and whether the newest edit is among them. */
export class Library {
  /** The newest first. */
  entries = $state.raw<ScenarioEntry[]>([]);
  /** The scenario that was asked for last, where it cannot be read. */
  unreadable = $state.raw<Unreadable | null>(null);
  #state = $state.raw<SaveState>({ kind: "saved" });
  /** What needs no saving, by id: the versions that were last opened or handed on. */
  #known: Readonly<Record<string, unknown>> = {};
  #open: string | null = null;
  #opened: Scenario | null = null;
  readonly #store: Stores["scenarios"];
  readonly #writer: Writer;
  readonly #autosave: Autosaver;
  /** Hears when another scenario is open: what is known of it may be of long ago. */
  onOpen: () => void = () => {};
  /** Why what is kept ends with the page, or null. */
  readonly volatile: StorageFailure | null;

  /** `autosave` makes the saver that reports to the given listener. */
  constructor(
    stores: Pick<Stores, "scenarios" | "failure">,
    writer: Writer,
    autosave: (onState: (state: SaveState) => void) => Autosaver,
  ) {
    this.#store = stores.scenarios;
    this.#writer = writer;
    this.volatile = stores.failure;
    this.#autosave = autosave((state) => this.#note(state));
  }

  /** Whether the newest edit is kept. */
  get saved(): SaveState {
    return this.#state;
  }

  /** The scenario that was open last, if it can be read; else `unreadable` says why not. */
  async lastOpened(): Promise<Scenario | null> {
    const id = await this.#store.lastOpened();
    if (!id.ok || id.value === null) return null;
    const scenario = await this.find(id.value);
    if (scenario !== null) this.know(scenario, scenario.id);
    return scenario;
  }

  /** A kept scenario; null if there is none that can be read: `unreadable` then says why not, where there is one. */
  async find(id: string): Promise<Scenario | null> {
    const found = await this.#writer.find(id);
    this.unreadable = null;
    if (!found.ok || found.value.kind === "missing") return null;
    if (found.value.kind === "scenario") return found.value.scenario;
    this.unreadable = { name: found.value.name, problems: found.value.problems };
    return null;
  }

  /** Reads the list of scenarios anew. */
  async refresh(): Promise<void> {
    const list = await this.#store.list();
    if (list.ok) this.entries = list.value;
  }

  /** This page goes on from a scenario that it found, or from one that is not kept: it needs no saving as it is. */
  know(scenario: Scenario, id: string): void {
    this.#writer.take(scenario);
    this.mark(scenario, id);
  }

  /** Marks what needs no saving under an id; null: nothing is kept under it any more. */
  mark(scenario: unknown, id: string): void {
    this.#known = { ...this.#known, [id]: scenario };
    if (scenario !== null) this.#open ??= id;
  }

  /** Marks that nothing is kept under an id any more. */
  forget(id: string): void {
    this.mark(null, id);
  }

  /**
   * Saves the newest version of what is edited, soon; the next visit begins with it. `opened` is what it was when it
   * was opened: with another id since then it moves to that, and nothing stays behind.
   */
  save(scenario: Scenario, opened = scenario): void {
    const former = opened === this.#opened && this.#open !== scenario.id ? this.#open : null;
    const known = this.#known[scenario.id] === scenario;
    this.#opened = opened;
    if (known && this.#open === scenario.id) return;
    const another = this.#open !== scenario.id;
    this.#open = scenario.id;
    void this.#store.setLastOpened(scenario.id);
    if (another) this.onOpen();
    if (known && former === null) return;
    this.#known = { ...this.#known, [scenario.id]: scenario };
    this.#autosave.schedule(scenario);
    if (former !== null) void this.#leave(former, scenario.id);
  }

  /** Takes away what was kept under the id that a scenario had, once it is kept under its new one. */
  async #leave(former: string, id: string): Promise<void> {
    await this.flush();
    if (this.#state.kind !== "saved") return;
    this.mark(null, former);
    await this.#writer.move(former, id);
    await this.refresh();
  }

  /** Writes what waits to be saved. */
  flush(): Promise<void> {
    return this.#autosave.flush();
  }

  /** Whether something of a scenario waits to be saved. */
  waits(id: string): boolean {
    return this.#autosave.waits(id);
  }

  /** Everything was deleted: nothing is saved any more. */
  end(): void {
    this.#autosave.end();
    this.fail({ code: "deleted" });
  }

  /** Finds a place for a scenario from outside. One that is kept under the same id and differs is left alone. */
  async adopt(scenario: Scenario): Promise<Adopted> {
    await this.flush();
    const kept = await this.#writer.find(scenario.id);
    if (!kept.ok || kept.value.kind === "missing") return { scenario, copied: false };
    const same = sameIn(kept.value, scenario);
    return same ? { scenario: same, copied: false } : { scenario: await this.beside(scenario), copied: true };
  }

  /** The scenario under an id that is free, and under a name of its own. */
  async beside(scenario: Scenario): Promise<Scenario> {
    await this.refresh();
    const ids = this.entries.map((entry) => entry.id);
    const id = numbered(scenario.id, LONGEST_ID, (n) => `-${n}`, ids);
    return { ...scenario, id, name: this.#ownName(scenario.name) };
  }

  /**
   * The same by what is listed and open at this moment; under its own id where that is free, and its own name where that
   * is asked for.
   */
  apart(scenario: Scenario, keepName: boolean): Scenario {
    const ids = [this.#open, ...this.entries.map((entry) => entry.id)];
    const id = ids.includes(scenario.id) ? numbered(scenario.id, LONGEST_ID, (n) => `-${n}`, ids) : scenario.id;
    return { ...scenario, id, name: keepName ? scenario.name : this.#ownName(scenario.name) };
  }

  #ownName(name: string): string {
    const names = this.entries.map((entry) => entry.name);
    return names.includes(name) ? numbered(name.replace(NUMBER, ""), Infinity, (n) => ` (${n})`, names) : name;
  }

  /** Tells that something could not be kept. */
  fail(failure: StorageFailure): void {
    this.#state = { kind: "failed", failure };
  }

  #note(state: SaveState): void {
    this.#state = state;
    if (state.kind === "saved") void this.refresh();
  }
}

/** The first of `base` with 2, 3 … after it that is not taken, at most `longest` characters long. */
function numbered(
  base: string,
  longest: number,
  suffix: (n: number) => string,
  taken: readonly (string | null)[],
): string {
  for (let n = 2; ; n++) {
    const candidate = base.slice(0, longest - suffix(n).length) + suffix(n);
    if (!taken.includes(candidate)) return candidate;
  }
}

/** What was found, where it says the same as a scenario that the parser made too: it writes their keys in one order. */
function sameIn(found: FoundScenario, scenario: Scenario): Scenario | null {
  const same = found.kind === "scenario" && JSON.stringify(found.scenario) === JSON.stringify(scenario);
  return same ? found.scenario : null;
}
