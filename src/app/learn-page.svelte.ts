import type { Component } from "svelte";
import type { LearnState } from "#state/lessons/learn-state.ts";
import { learnPlaceOf, type LearnPlace } from "#state/lessons/place.ts";
import { LazyPage } from "./lazy-page.svelte.ts";

/** Learn's component with what it keeps as long as the page stands. */
export interface LearnParts {
  Screen: Component;
  state: LearnState;
}

/** Follows the address to the lessons and the glossary, and away from them. */
export class LearnPage extends LazyPage<LearnParts> {
  /** Where in Learn the address leads, or led last. */
  place = $state.raw<LearnPlace>({ kind: "list", lost: false });
  /** What stands on the page, which is the list where the address names no lesson; null: nothing yet. */
  shown = $state<LearnPlace["kind"] | null>(null);
  /** What the window is called; null: as Learn is. */
  title = $state<string | null>(null);

  /** Whether what is shown needs the page's workers for itself. */
  get computes(): boolean {
    return this.open && (this.place.kind === "lesson" || this.place.kind === "teach");
  }

  protected names(hash: string): boolean {
    const place = learnPlaceOf(hash);
    if (place !== null) this.place = place;
    return place !== null;
  }
}
