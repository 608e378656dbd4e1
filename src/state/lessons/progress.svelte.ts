import type { Memory } from "../theme.svelte.ts";

/** How far somebody came in a lesson. */
export interface LessonProgress {
  /** The step that was looked at last, from 1. */
  step: number;
  /** Whether its end was reached, now or before. */
  done: boolean;
}

const KEY = "drawdown-lessons";

/** What is longer was not written here. */
const LONGEST = 20_000;
const MOST_STEPS = 99;
const ID = /^[a-z0-9-]{1,40}$/;

type ById = ReadonlyMap<string, LessonProgress>;

/** How far somebody came in each lesson, remembered in this browser. */
export class Progress {
  #byId = $state.raw<ById>(new Map());
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
    this.#byId = read(memory);
  }

  /** Null: it was never begun. */
  of(id: string): LessonProgress | null {
    return this.#byId.get(id) ?? null;
  }

  /** Notes that a step is looked at, from 1; `all`: how many there are. Where it cannot be noted it holds until the page closes. */
  reach(id: string, step: number, all: number): void {
    const before = this.of(id);
    const done = step >= all || before?.done === true;
    if (before?.step === step && before.done === done) return;
    this.#byId = new Map(this.#byId).set(id, { step, done });
    try {
      this.#memory?.setItem(KEY, JSON.stringify(Object.fromEntries(this.#byId)));
    } catch {
      // A full or forbidden store: it still holds on this page.
    }
  }
}

/** What was noted, as far as it can be read: others may have written there. */
function read(memory: Memory): ById {
  try {
    const text = memory?.getItem(KEY) ?? "";
    const noted: unknown = text.length > LONGEST ? null : JSON.parse(text);
    if (typeof noted !== "object" || noted === null) return new Map();
    const entries: [string, unknown][] = Object.entries(noted);
    return new Map(entries.flatMap(([id, one]) => (ID.test(id) && isProgress(one) ? [[id, one] as const] : [])));
  } catch {
    return new Map();
  }
}

function isProgress(value: unknown): value is LessonProgress {
  if (typeof value !== "object" || value === null || !("step" in value) || !("done" in value)) return false;
  const { step, done } = value;
  return typeof done === "boolean" && Number.isInteger(step) && Number(step) >= 1 && Number(step) <= MOST_STEPS;
}
