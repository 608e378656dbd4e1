import type { Scenario } from "#engine/index.ts";
import type { Autosaver, SaveState, StorageFailure, Stored } from "./store.ts";

/** Milliseconds after an edit at which it is saved, together with those that followed it. */
const SAVE_DELAY = 400;

/** Milliseconds after which a write that failed is tried again: room may have been made, elsewhere too. */
const RETRY_DELAY = 5000;

/** Keeps a scenario; it was made `from` another, if that is known. */
type Write = (scenario: Scenario, from?: Scenario) => Promise<Stored<unknown>>;

/** Saves the newest version of what is edited. One save at a time; later edits win. */
export class Autosave implements Autosaver {
  readonly #write: Write;
  readonly #onState: (state: SaveState) => void;
  /** By id: what waits for its time, what is due, and what is being written. */
  readonly #waiting = new Map<string, Scenario>();
  readonly #due = new Map<string, Scenario>();
  #begun: Scenario | null = null;
  /** What came while another of its id was being written goes on from that: nothing that the write met is in it. */
  readonly #from = new WeakMap<Scenario, Scenario>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the timer is one of a write that failed. */
  #retrying = false;
  #saving: Promise<void> | null = null;
  #ended = false;

  constructor(write: Write, onState: (state: SaveState) => void = () => {}) {
    this.#write = write;
    this.#onState = onState;
  }

  get unkept(): readonly Scenario[] {
    const begun = this.#begun ? [[this.#begun.id, this.#begun] as const] : [];
    return [...new Map([...begun, ...this.#due, ...this.#waiting]).values()];
  }

  waits(id: string): boolean {
    return this.unkept.some((scenario) => scenario.id === id);
  }

  schedule(scenario: Scenario): void {
    if (this.#ended) return;
    if (this.#waiting.size > 0 && !this.#waiting.has(scenario.id)) void this.flush();
    this.#waiting.set(scenario.id, scenario);
    // A step back may bring the same object again, and that is no change of what it once was made from.
    this.#from.delete(scenario);
    this.#onState({ kind: "saving" });
    // What is tried again later does not hold up what is new.
    if (this.#retrying) clearTimeout(this.#timer);
    if (this.#retrying) this.#timer = undefined;
    this.#retrying = false;
    this.#timer ??= setTimeout(() => void this.flush(), SAVE_DELAY);
  }

  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#retrying = false;
    for (const [id, scenario] of this.#waiting) this.#due.set(id, scenario);
    this.#waiting.clear();
    if (this.#due.size === 0) return this.#saving ?? Promise.resolve();
    return (this.#saving ??= this.#saveAll());
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#waiting.clear();
    this.#due.clear();
    this.#begun = null;
  }

  /** Writes what is due, in the order of the edits. */
  async #saveAll(): Promise<void> {
    const failed = new Map<string, { scenario: Scenario; failure: StorageFailure }>();
    for (let next = first(this.#due); next; next = first(this.#due)) {
      this.#due.delete(next.id);
      this.#begun = next;
      const stored = await this.#write(next, this.#from.get(next));
      this.#begun = null;
      if (this.#ended) break;
      if (stored.ok) for (const later of [this.#due, this.#waiting]) this.#goesOn(later.get(next.id), next);
      if (stored.ok) failed.delete(next.id);
      else failed.set(next.id, { scenario: next, failure: stored.failure });
    }
    this.#saving = null;
    // It is tried again, unless something newer takes the place.
    for (const [id, { scenario }] of failed) if (!this.waits(id)) this.#waiting.set(id, scenario);
    if (failed.size > 0 && !this.#ended && this.#timer === undefined) {
      this.#retrying = true;
      this.#timer = setTimeout(() => void this.flush(), RETRY_DELAY);
    }
    this.#report([...failed.values()].at(-1)?.failure ?? null);
  }

  #goesOn(later: Scenario | undefined, from: Scenario): void {
    if (later) this.#from.set(later, from);
  }

  #report(failure: StorageFailure | null): void {
    if (failure?.code === "deleted") this.end();
    if (failure) this.#onState({ kind: "failed", failure });
    else if (this.#waiting.size === 0 && !this.#ended) this.#onState({ kind: "saved" });
  }
}

function first<T>(map: ReadonlyMap<string, T>): T | undefined {
  return map.values().next().value;
}

/**
 * Flushes whenever the page is hidden or left: it may never be seen again. A page that is left may end before the
 * database has answered, so `leave` is given what is not known to be kept, and nothing once the page is back after
 * all. Returns what takes the listeners off.
 */
export function flushWhenHidden(
  autosave: Autosaver,
  page: Window,
  leave: (scenarios: readonly Scenario[]) => void,
): () => void {
  const flush = (): void => void autosave.flush();
  const flushIfHidden = (): void => {
    if (page.document.visibilityState === "hidden") flush();
  };
  const part = (): void => {
    if (autosave.unkept.length > 0) leave(autosave.unkept);
    flush();
  };
  const comeBack = (event: PageTransitionEvent): void => {
    if (event.persisted) leave([]);
  };
  page.addEventListener("pagehide", part);
  page.addEventListener("pageshow", comeBack);
  page.document.addEventListener("visibilitychange", flushIfHidden);
  return () => {
    page.removeEventListener("pagehide", part);
    page.removeEventListener("pageshow", comeBack);
    page.document.removeEventListener("visibilitychange", flushIfHidden);
  };
}
