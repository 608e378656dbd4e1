import type { Component } from "svelte";

/** A dialog of the page as a whole; it is there as long as it is open. */
export type PageDialog = Component<{ onclose: () => void }>;

/** How each dialog is fetched. */
export type DialogLoaders<Name extends string> = Record<Name, () => Promise<{ default: PageDialog }>>;

/** The dialogs that any part of the page can open: one at a time, fetched when it is opened. */
export class Dialogs<Name extends string> {
  /** The dialog that is open, or null. */
  shown = $state.raw<PageDialog | null>(null);
  readonly #loaders: DialogLoaders<Name>;
  readonly #onFailed: () => void;

  /** `onFailed` hears of a dialog that could not be fetched. */
  constructor(loaders: DialogLoaders<Name>, onFailed: () => void) {
    this.#loaders = loaders;
    this.#onFailed = onFailed;
  }

  /** Opens a dialog. */
  async open(name: Name): Promise<void> {
    try {
      this.shown = (await this.#loaders[name]()).default;
    } catch {
      this.#onFailed();
    }
  }

  /** Closes what is open. */
  close(): void {
    this.shown = null;
  }
}
