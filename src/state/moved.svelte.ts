import type { Scenario, Summary } from "#engine/index.ts";
import type { RunRequest } from "#runner/runner.ts";
import type { FormerRun } from "#storage/store.ts";
import type { MovedFigure } from "#text/moved-words.ts";
import type { Messages } from "./messages.svelte.ts";

/** Results that an update of the engine changed. */
export interface Moved {
  scenario: Scenario;
  former: FormerRun;
  /** The version that they are of now. */
  engineVersion: string;
  figures: MovedFigure[];
}

/** What earlier versions of the engine left behind. Neither promise rejects. */
export interface FormerRuns {
  former(request: RunRequest): Promise<FormerRun | null>;
  forget(former: FormerRun): Promise<void>;
}

/** Compares finished runs with what the same model came to before an update, and offers to show what moved. */
export class MovedResults {
  /** What is looked at. */
  shown = $state.raw<Moved | null>(null);
  readonly #runs: FormerRuns;
  readonly #messages: Messages;
  readonly #open: () => void;
  /** What was offered in this visit: once is enough. */
  #offered: readonly string[] = [];

  /** `open` shows what is looked at. */
  constructor(runs: FormerRuns, messages: Messages, open: () => void) {
    this.#runs = runs;
    this.#messages = messages;
    this.#open = open;
  }

  /** Takes note of a finished run. Where nothing moved, what was before is put away without a word. */
  async look(request: RunRequest, summary: Summary): Promise<void> {
    const former = await this.#runs.former(request);
    if (former === null) return;
    const parts = await import("./moved-figures.ts").catch(() => null);
    if (parts === null) return;
    const { scenario } = request;
    const figures = parts.movedFigures(former, summary);
    if (figures.length === 0) return this.#runs.forget(former);
    const [newest = ""] = former.keys;
    if (this.#offered.includes(newest)) return;
    this.#offered = [...this.#offered, newest];
    const moved = { scenario, former, engineVersion: summary.engineVersion, figures };
    this.#messages.offer = parts.offerOf(scenario.name, figures.length, () => {
      this.shown = moved;
      this.#open();
    });
  }

  /** What is looked at was understood: it is put away for good. */
  async understand(): Promise<void> {
    if (this.shown !== null) await this.#runs.forget(this.shown.former);
  }
}
