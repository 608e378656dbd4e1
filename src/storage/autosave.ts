import type { Scenario } from "#engine/index.ts";
import type { Autosaver, SaveState, ScenarioStore } from "./store.ts";

/** Milliseconds after an edit at which it is saved, together with those that followed it. */
const SAVE_DELAY = 400;

/** Saves the newest version of what is edited. One save at a time; later edits win. */
export class Autosave implements Autosaver {
  readonly #store: Pick<ScenarioStore, "put">;
  readonly #onState: (state: SaveState) => void;
  #newest: Scenario | null = null;
  #unsaved: Scenario | null = null;
  #unkept: Scenario | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;

  constructor(store: Pick<ScenarioStore, "put">, onState: (state: SaveState) => void = () => {}) {
    this.#store = store;
    this.#onState = onState;
  }

  get unkept(): Scenario | null {
    return this.#unkept;
  }

  schedule(scenario: Scenario): void {
    if (this.#unsaved && this.#unsaved.id !== scenario.id) void this.flush();
    this.#newest = this.#unsaved = this.#unkept = scenario;
    this.#onState({ kind: "saving" });
    this.#timer ??= setTimeout(() => void this.flush(), SAVE_DELAY);
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const scenario = this.#unsaved;
    this.#unsaved = null;
    if (scenario) this.#saving = this.#save(scenario);
    await this.#saving;
  }

  /** Writes are begun in the order of the edits, and the database keeps that order. */
  async #save(scenario: Scenario): Promise<void> {
    const stored = await this.#store.put(scenario);
    if (scenario !== this.#newest) return;
    if (stored.ok) {
      this.#unkept = null;
      return this.#onState({ kind: "saved" });
    }
    // The next flush tries again.
    this.#unsaved = scenario;
    this.#onState({ kind: "failed", failure: stored.failure });
  }
}

/**
 * Flushes whenever the page is hidden or left: it may never be seen again. A page that is left may end before the
 * database has answered, so `leave` is given what is not known to be kept, and null once the page is back after
 * all. Returns what takes the listeners off.
 */
export function flushWhenHidden(
  autosave: Autosaver,
  page: Window,
  leave: (scenario: Scenario | null) => void,
): () => void {
  const flush = (): void => void autosave.flush();
  const flushIfHidden = (): void => {
    if (page.document.visibilityState === "hidden") flush();
  };
  const part = (): void => {
    if (autosave.unkept !== null) leave(autosave.unkept);
    flush();
  };
  const comeBack = (event: PageTransitionEvent): void => {
    if (event.persisted) leave(null);
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
