import { createContext } from "svelte";
import type { Scenario } from "#engine/index.ts";
import { parseScenario, type Problem } from "#scenario/parse.ts";
import type { Field } from "#scenario/fields.ts";
import { labelsAt } from "#scenario/labels.ts";
import { isList, isObject, ownField } from "#scenario/inspect.ts";
import { idOf, positionOf, stepInto, stepsOf } from "#scenario/path.ts";
import { fieldAt } from "#scenario/field-at.ts";
import { readAt, writeAt } from "#scenario/pointer.ts";
import type { Draft } from "./draft.svelte.ts";
import { Messages } from "./messages.svelte.ts";
import { OpenEntry } from "./open-entry.svelte.ts";

/** What came of an edit: null where it was taken over, else what stands against it and what its place is called. */
export type Refusal = (Problem & { where: string[] }) | null;

/** What a scenario's id may not be: those of the others that are kept. */
type Taken = (id: string) => boolean;

/** Editing the scenario by its fields: only what leaves the whole scenario valid is taken over. */
export class Editing {
  readonly draft: Draft;
  readonly #opened: OpenEntry;
  readonly #messages: Messages;
  readonly #taken: Taken;

  /** `taken` tells the ids that other kept scenarios have. */
  constructor(
    draft: Draft,
    messages: Messages = new Messages(),
    taken: Taken = () => false,
    opened: OpenEntry = new OpenEntry(draft),
  ) {
    this.draft = draft;
    this.#opened = opened;
    this.#messages = messages;
    this.#taken = taken;
  }

  /** The scenario as it is now. */
  get scenario(): Scenario {
    return this.draft.scenario;
  }

  /** The path of the entry that was opened in the outline, or null. */
  get open(): string | null {
    return this.#opened.path;
  }

  set open(path: string | null) {
    this.#opened.path = path;
  }

  /** The path of the open entry as long as there is something there. */
  get entry(): string | null {
    return this.#opened.present;
  }

  /** The value at a path; undefined if there is none. */
  value(path: string): unknown {
    return readAt(this.scenario, path);
  }

  /** What an edit must fit to; null right after an undo: what was refused before is not to be tried again then. */
  get among(): Scenario | null {
    return this.draft.canRedo ? null : this.scenario;
  }

  /**
   * The value at a path when the scenario was opened; undefined if there was none, or it was another part's: a list
   * without ids had another length, or the part was of another kind.
   */
  before(path: string): unknown {
    let [now, then]: unknown[] = [this.scenario, this.draft.opened];
    for (const step of stepsOf(path) ?? []) {
      if (isList(now) && isList(then) && now.length !== then.length && isIndex(now, step)) return undefined;
      [now, then] = [stepInto(now, step), stepInto(then, step)];
      if (kindIn(now) !== kindIn(then) && path.split("/").at(-1) !== step) return undefined;
    }
    return then;
  }

  /** What describes the value at a path; null if the path leads nowhere. */
  field(path: string): Field | null {
    return fieldAt(this.scenario, path);
  }

  /** Whether the value at a path is another one than when the scenario was opened. */
  changed(path: string): boolean {
    const [now, then] = [this.value(path), this.before(path)];
    return now !== then && JSON.stringify(now) !== JSON.stringify(then);
  }

  /** Sets the value at a path, or gives what stands against it. A drag of edits at one path is one step for undo. */
  set(path: string, value: unknown): Refusal {
    if (Object.is(this.value(path), value)) return null;
    return this.take(this.with(path, value), path);
  }

  /** The scenario with another value at a path. Throws a RangeError if the path leads nowhere. */
  with(path: string, value: unknown): Scenario {
    return writeAt(this.scenario, path, value);
  }

  /** Takes a changed scenario over, or gives what stands against it. `gesture` names what was changed. */
  take(scenario: Scenario, gesture: string): Refusal {
    if (scenario === this.scenario) return null;
    const parsed = parseScenario(scenario);
    if (!parsed.ok) return located(nearestTo(gesture, parsed.problems), scenario);
    if (scenario.id !== this.scenario.id && this.#taken(scenario.id)) {
      return located({ path: "/id", code: "duplicateId", params: { id: scenario.id } }, scenario);
    }
    const same = JSON.stringify(parsed.scenario) === JSON.stringify(scenario);
    this.draft.change(same ? scenario : parsed.scenario, gesture);
    return null;
  }

  /** Takes over what a single act made of the scenario: a step of its own for undo. */
  act(scenario: Scenario): Refusal {
    this.settle();
    const refused = this.take(scenario, "");
    this.settle();
    return refused;
  }

  /** Does what a person should hear of, with the way back. */
  announce(scenario: Scenario, text: string): Refusal {
    const refused = this.act(scenario);
    if (refused !== null) return refused;
    const step = this.draft.lastStep;
    const stands = (): boolean => this.draft.lastStep === step;
    this.#messages.notice = { text, undo: () => this.draft.undo(), stands };
    return null;
  }

  /** A gesture has ended: the next edit is another step for undo. */
  settle(): void {
    this.draft.settle();
  }
}

/** Whether a step names an item of a list by its position. */
function isIndex(list: readonly unknown[], step: string): boolean {
  return idOf(list[positionOf(list, step)]) === null;
}

/** What tells the shape of a part: its kind or its model. */
function kindIn(part: unknown): unknown {
  return isObject(part) ? (ownField(part, "kind") ?? ownField(part, "model")) : undefined;
}

function located(problem: Problem, scenario: Scenario): Refusal {
  return { ...problem, where: labelsAt(scenario, problem.path) };
}

/** The problem at a path, else one below or above it, else the first. */
function nearestTo(path: string, problems: readonly Problem[]): Problem {
  const near = (problem: Problem): boolean => problem.path.startsWith(path) || path.startsWith(problem.path);
  return problems.find((problem) => problem.path === path) ?? problems.find(near) ?? problems[0]!;
}

/** `editing()` gives it to any component of the model's side; `provideEditing` is called once, by what holds that side. */
export const [editing, provideEditing] = createContext<Editing>();
