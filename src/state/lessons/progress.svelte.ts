import { SvelteMap } from "svelte/reactivity";
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

/** How far somebody came in each lesson, remembered in this browser. */
export class Progress {
  readonly #byId: SvelteMap<string, LessonProgress>;
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
    this.#byId = new SvelteMap(noted(memory));
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
    this.#byId.set(id, { step, done });
    try {
      this.#memory?.setItem(KEY, JSON.stringify(Object.fromEntries(this.#byId)));
    } catch {
      // A full or forbidden store: it still holds on this page.
    }
  }
}

/** What was noted, as far as it can be read: others may have written there. */
function noted(memory: Memory): [string, LessonProgress][] {
  try {
    const text = memory?.getItem(KEY) ?? "";
    const value: unknown = text.length > LONGEST ? null : JSON.parse(text);
    const entries: [string, unknown][] = typeof value === "object" && value !== null ? Object.entries(value) : [];
    return entries.flatMap(([id, one]) => (ID.test(id) && isProgress(one) ? [[id, one]] : []));
  } catch {
    return [];
  }
}

function isProgress(value: unknown): value is LessonProgress {
  if (typeof value !== "object" || value === null || !("step" in value) || !("done" in value)) return false;
  const { step, done } = value;
  return typeof done === "boolean" && Number.isInteger(step) && Number(step) >= 1 && Number(step) <= MOST_STEPS;
}
