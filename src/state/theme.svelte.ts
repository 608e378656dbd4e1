/** What a person chose: light, dark, or what the system says. */
export type ThemeChoice = "system" | "light" | "dark";

/** The choices, in the order in which they are offered. */
export const THEME_CHOICES: readonly ThemeChoice[] = ["system", "light", "dark"];

const KEY = "drawdown-theme";

/** Where the choice is remembered: `localStorage`, or null where a browser gives none. */
export type Memory = Pick<Storage, "getItem" | "setItem"> | null;

/** Light or dark. `data-theme` on the page's root says it; without it the system decides. */
export class Theme {
  #choice = $state<ThemeChoice>("system");
  readonly #root: HTMLElement;
  readonly #memory: Memory;

  constructor(root: HTMLElement, memory: Memory) {
    this.#root = root;
    this.#memory = memory;
    const remembered = memory?.getItem(KEY);
    this.#choice = THEME_CHOICES.find((choice) => choice === remembered) ?? "system";
    this.#apply();
  }

  get choice(): ThemeChoice {
    return this.#choice;
  }

  /** Applies and remembers a choice; where it cannot be remembered it holds until the page closes. */
  choose(choice: ThemeChoice): void {
    this.#choice = choice;
    this.#apply();
    try {
      this.#memory?.setItem(KEY, choice);
    } catch {
      // A full or forbidden store: the choice still holds on this page.
    }
  }

  #apply(): void {
    if (this.#choice === "system") delete this.#root.dataset["theme"];
    else this.#root.dataset["theme"] = this.#choice;
  }
}
