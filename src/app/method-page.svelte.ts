import type { Component } from "svelte";
import type { Chapter } from "#text/method/method.ts";
import { LazyPage } from "./lazy-page.svelte.ts";

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

/** Follows the address to the method page and away from it; it needs no results. */
export class MethodPage extends LazyPage<MethodParts> {
  /** The section that the address names, or null for the start. */
  anchor = $state<string | null>(null);

  protected names(hash: string): boolean {
    const anchor = methodAnchorOf(hash);
    if (anchor !== undefined) this.anchor = anchor;
    return anchor !== undefined;
  }
}
