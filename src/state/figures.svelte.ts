import { FIGURE_CHOICES, styleOf, writeFiguresBy, type FigureChoice } from "#text/locale.ts";
import type { Memory } from "./theme.svelte.ts";

const KEY = "drawdown-figures";

/**
 * How figures are written on this page: as the browser's first language has them until a person chooses. The words of
 * the page are made from signals, and so is this: what is on screen is written anew when it changes.
 */
export class Figures {
  #choice = $state<FigureChoice>("browser");
  readonly #memory: Memory;
  readonly #language: string;
  readonly #style = $derived.by(() => styleOf(this.#choice, this.#language));

  /** `language` is the browser's first. */
  constructor(memory: Memory, language: string) {
    this.#memory = memory;
    this.#language = language;
    const remembered = memory?.getItem(KEY);
    this.#choice = FIGURE_CHOICES.find((choice) => choice === remembered) ?? "browser";
    writeFiguresBy(() => this.#style);
  }

  get choice(): FigureChoice {
    return this.#choice;
  }

  /** Writes all figures so and remembers it; where it cannot be remembered it holds until the page closes. */
  choose(choice: FigureChoice): void {
    this.#choice = choice;
    try {
      this.#memory?.setItem(KEY, choice);
    } catch {
      // A full or forbidden store: the choice still holds on this page.
    }
  }
}
