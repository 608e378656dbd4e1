import type { Component } from "svelte";
import type { Chapter } from "#text/method/method.ts";
import type { AddressBar } from "./router.svelte.ts";

/** What the method page is given: its text, and the section that the address names. */
export interface MethodProps {
  chapters: Chapter[];
  anchor: string | null;
}

/** The page's component with the text that it shows. */
export interface MethodParts {
  View: Component<MethodProps>;
  chapters: Chapter[];
}

const ADDRESS = /^#\/method(?:\/([a-z0-9-]{1,60}))?\/?$/;

/** The section that an address of the method page names, null for its start; undefined for any other address. */
export function methodAnchorOf(hash: string): string | null | undefined {
  const match = ADDRESS.exec(hash);
  return match === null ? undefined : (match[1] ?? null);
}

/** Follows the address to the method page and away from it; it needs no results, and is fetched when it is asked for. */
export class MethodPage {
  /** Whether the address names the page. */
  open = $state(false);
  /** The section that the address names, or null for the start. */
  anchor = $state<string | null>(null);
  /** What to show, once it is fetched. */
  parts = $state.raw<MethodParts | null>(null);
  /** Whether it could not be fetched. */
  failed = $state(false);
  readonly #load: () => Promise<MethodParts>;
  readonly #bar: AddressBar;
  readonly #follow = () => void this.follow();

  constructor(load: () => Promise<MethodParts>, bar: AddressBar) {
    this.#load = load;
    this.#bar = bar;
    bar.addEventListener("hashchange", this.#follow);
  }

  /** Reads the address; fetches the page where it is named for the first time. */
  async follow(): Promise<void> {
    const anchor = methodAnchorOf(this.#bar.location.hash);
    this.open = anchor !== undefined;
    if (anchor === undefined) return;
    this.anchor = anchor;
    if (this.parts !== null) return;
    try {
      this.parts = await this.#load();
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }

  /** Stops listening. */
  dispose(): void {
    this.#bar.removeEventListener("hashchange", this.#follow);
  }
}
