/** What Learn keeps as long as the page stands: how far somebody came, and each lesson as it was left. */
import type { Memory } from "../theme.svelte.ts";
import type { Lesson } from "./lesson.ts";
import { LessonState, type LessonServices } from "./lesson-state.svelte.ts";
import { Progress } from "./progress.svelte.ts";

/** What Learn works with. */
export interface LearnServices extends LessonServices {
  /** Where progress is remembered, or null where a browser gives nothing. */
  memory: Memory;
}

/** The lessons as somebody has left them. */
export class LearnState {
  readonly progress: Progress;
  readonly #services: LearnServices;
  readonly #states = new Map<string, LessonState>();

  constructor(services: LearnServices) {
    this.#services = services;
    this.progress = new Progress(services.memory);
  }

  /** A lesson as it was left on this page, by its id. */
  stateOf(lesson: Lesson): LessonState {
    const state = this.#states.get(lesson.id) ?? new LessonState(lesson, this.#services);
    this.#states.set(lesson.id, state);
    return state;
  }
}
