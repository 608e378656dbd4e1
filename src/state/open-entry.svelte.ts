import { readAt } from "#scenario/pointer.ts";
import type { Draft } from "./draft.svelte.ts";

/** Which entry of the model is open in the outline. */
export class OpenEntry {
  /** Its path as it was opened, or null. */
  path = $state.raw<string | null>(null);
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** Its path as long as there is something there: undo may take it away. */
  get present(): string | null {
    return this.path !== null && readAt(this.#draft.scenario, this.path) !== undefined ? this.path : null;
  }
}
