/** What Learn keeps as long as the page stands: how far somebody came, and each lesson as it was left. */
import type { Memory } from "../theme.svelte.ts";
import { ClaimsState } from "./claims.svelte.ts";
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
  readonly #claims = new Map<string, ClaimsState>();

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

  /** What a lesson says and what was computed of it on this page, by its id. */
  claimsOf(lesson: Lesson): ClaimsState {
    const claims = this.#claims.get(lesson.id) ?? new ClaimsState(lesson, this.#services);
    this.#claims.set(lesson.id, claims);
    return claims;
  }
}
