import type { Problem } from "#scenario/parse.ts";

/** A short word about what just happened, with a way back where there is one. */
export interface Notice {
  text: string;
  undo: (() => void) | null;
  /** Whether the way back still leads there: not once more was done, and then the notice goes. By default it does. */
  stands?: () => boolean;
}

/** A file that was not opened, and everything that is wrong with it. */
export interface Refusal {
  file: string;
  problems: Problem[];
}

/** What the page has to say besides the results. */
export class Messages {
  notice = $state.raw<Notice | null>(null);
  /** Shown one after another. */
  refusals = $state.raw<readonly Refusal[]>([]);

  /** Says something that there is no way back from. */
  tell(text: string): void {
    this.notice = { text, undo: null };
  }
}
