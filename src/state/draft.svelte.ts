import type { Scenario } from "#engine/index.ts";
import { readAt, writeAt } from "#scenario/pointer.ts";
import type { Merge } from "#storage/store.ts";
import { News } from "./news.ts";

/** Steps that can be undone. */
const MOST_STEPS = 500;

/** Edits of one field that follow one another within this time are one step, in milliseconds. */
const GESTURE_PAUSE = 1200;

/** What a step of the history brings back: the scenario, and what it was when it was opened. */
interface Held {
  scenario: Scenario;
  opened: Scenario;
  /** The last that was heard from other tabs when it was held: what came after it is not in it. */
  heard: News;
}

/** What a step does besides changing the draft, as a deletion does: undone and done again with it. */
export interface Act {
  undo: () => void;
  redo: () => void;
}

/** A step of the history: what was held on its other side, and what else goes with it. */
interface Step {
  held: Held;
  act: Act | null;
}

/** The scenario being edited, with its history. Every edit makes a new object; what did not change is shared. */
export class Draft {
  #held = $state.raw<Held>()!;
  #past = $state.raw<Step[]>([]);
  #future = $state.raw<Step[]>([]);
  #gesture: { path: string; until: number } | null = null;
  #heard = new News();
  #merge: Merge | null = null;
  readonly #now: () => number;

  /** `now` gives milliseconds on any clock. */
  constructor(scenario: Scenario, now: () => number) {
    this.#held = { scenario, opened: scenario, heard: this.#heard };
    this.#now = now;
  }

  /** The scenario as it is now. */
  get scenario(): Scenario {
    return this.#held.scenario;
  }

  /** The scenario as it was when it was opened: what changed fields are compared with. */
  get opened(): Scenario {
    return this.#held.opened;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Sets the value at a path. A drag of edits at one path is one step of the history. */
  edit(path: string, value: unknown): void {
    if (Object.is(readAt(this.scenario, path), value)) return;
    this.change(writeAt(this.scenario, path, value), path);
  }

  /** Takes over a changed version of the scenario; `path` names what was changed. */
  change(scenario: Scenario, path: string): void {
    const now = this.#now();
    const goesOn = this.#gesture?.path === path && now < this.#gesture.until;
    if (!goesOn) this.#remember(null);
    this.#future = [];
    this.#gesture = { path, until: now + GESTURE_PAUSE };
    this.#held = { ...this.#held, scenario };
  }

  /** A gesture has ended: the next edit is a step of its own. */
  settle(): void {
    this.#gesture = null;
  }

  /**
   * Puts another scenario in place, by an act or without one; undo brings the former one back. `opened` is an object of
   * its own each time: by it one opening of a template is told from the next.
   */
  open(scenario: Scenario, act: Act | null = null): void {
    this.note(act);
    this.#held = { scenario, opened: { ...scenario }, heard: this.#heard };
  }

  /** Takes down a step that leaves the scenario as it is. */
  note(act: Act | null): void {
    this.settle();
    this.#remember(act);
    this.#future = [];
  }

  /** What the last step made this scenario from; null where it opened another one, or something goes with it already. */
  get edited(): Scenario | null {
    const last = this.#past.at(-1);
    return last?.act === null && last.held.opened === this.opened ? last.held.scenario : null;
  }

  /** Makes something else of the scenario within the last step, and lets an act go with that. */
  amend(scenario: Scenario, act: Act): void {
    const last = this.#past.at(-1);
    if (last === undefined) return;
    this.#past = this.#past.with(-1, { ...last, act });
    this.#held = { ...this.#held, scenario };
  }

  /** What undo would take back: another object for each step, null where there is none. */
  get lastStep(): object | null {
    return this.#past.at(-1) ?? null;
  }

  /** Whether an act is what undo would take back. */
  endsWith(act: Act): boolean {
    return this.#past.at(-1)?.act === act;
  }

  /**
   * Another tab made `to` of what this one knew as `from`: the scenario takes it over where it is that one. It is no step
   * of the history, and undo does not take it back. Gives where it contradicts what is here, which stands then.
   */
  receive(from: Scenario, to: Scenario, merge: Merge | null): string[] {
    this.#merge = merge ?? this.#merge;
    this.#heard = this.#heard.add(from, to);
    if (this.scenario.id !== from.id || this.#merge === null) return [];
    const { scenario, conflicts } = this.#merge(from, this.scenario, to);
    this.#held = { ...this.#held, scenario, heard: this.#heard };
    return conflicts;
  }

  /** One step back. */
  undo(): void {
    const last = this.#past.at(-1);
    if (last === undefined) return;
    this.settle();
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, this.#step(last.act)];
    this.#held = this.#upToDate(last.held);
    last.act?.undo();
  }

  /** One step forward again. */
  redo(): void {
    const next = this.#future.at(-1);
    if (next === undefined) return;
    this.settle();
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, this.#step(next.act)];
    this.#held = this.#upToDate(next.held);
    next.act?.redo();
  }

  #remember(act: Act | null): void {
    this.#past = [...this.#past, this.#step(act)].slice(-MOST_STEPS);
  }

  #step(act: Act | null): Step {
    this.#heard.seen = true;
    return { held: this.#held, act };
  }

  /** What was held, with what came from other tabs since; where that contradicts it, as it was. */
  #upToDate(held: Held): Held {
    if (this.#merge === null) return held;
    return { ...held, scenario: held.heard.since(held.scenario, this.#merge), heard: this.#heard };
  }
}
