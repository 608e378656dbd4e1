/** The last edits of pages that were left before the database could take them: `localStorage` writes at once. */
import type { Scenario } from "#engine/index.ts";
import type { Known } from "./meeting.ts";
import type { Met, Stores } from "./store.ts";
import type { ScenarioWriter } from "./writing.ts";

/** Milliseconds that a page waits for another tab which takes up what was left: one that sleeps may hold on for ever. */
const PATIENCE = 2000;

/** Each page that leaves something has a key of its own below this. The first release had this one key. */
const KEY = "drawdown-parting";

/** Where it is written: `localStorage`, or null where a browser gives none. */
export type Notepad = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length"> | null;

/** A scenario that was not known to be kept, and what was known to stand there. */
interface Left {
  scenario: Scenario;
  onto: Known | null;
}

/** What a page leaves behind for the next visit. */
export class Parting {
  readonly #notepad: Notepad;
  readonly #key: string;

  /** `page` tells this page from others that leave at the same time. */
  constructor(notepad: Notepad, page: string) {
    this.#notepad = notepad;
    this.#key = `${KEY}-${page}`;
  }

  /** Leaves scenarios behind, or takes back what was left (none). `now`: milliseconds since 1970. */
  leave(left: readonly Left[], now = Date.now()): void {
    if (left.length === 0) return void tried(() => this.#notepad?.removeItem(this.#key));
    const write = (what: readonly Left[]): boolean =>
      tried(() => this.#notepad?.setItem(this.#key, JSON.stringify({ at: now, left: what })));
    // What it was is for merging; where there is no room for it the edit alone is worth more.
    if (!write(left)) write(left.map(({ scenario }) => ({ scenario, onto: null })));
  }
}

/** Throws away all that any page left behind: everything was deleted. */
export function forgetAll(notepad: Notepad): void {
  for (const key of keysIn(notepad)) tried(() => notepad?.removeItem(key));
}

/**
 * Stores what former visits left behind, merged with what was stored since, and opens with the newest of it. Gives what
 * was met on the way. No other tab does it at the same time.
 */
export async function takeUp(notepad: Notepad, stores: Stores, writer: ScenarioWriter): Promise<Met[]> {
  if (keysIn(notepad).length === 0) return [];
  // Where it cannot be fetched, or another tab holds on to it, the notes wait for the next visit.
  const parts = await import("./taking-up.ts").catch(() => null);
  if (parts === null) return [];
  let state: "waiting" | "begun" | "givenUp" = "waiting";
  const taken = stores.alone(() => {
    if (state === "givenUp") return Promise.resolve([]);
    state = "begun";
    return parts.takeUpAll(keysIn(notepad), notepad!, stores, writer);
  });
  return Promise.race([taken, patience().then(() => (state === "begun" ? taken : ((state = "givenUp"), [])))]);
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE));
}

/** The keys of all that was left, in no order. */
function keysIn(notepad: Notepad): string[] {
  const keys: string[] = [];
  tried(() => {
    for (let i = 0; i < (notepad?.length ?? 0); i++) {
      const key = notepad!.key(i);
      if (key === KEY || key?.startsWith(`${KEY}-`)) keys.push(key);
    }
  });
  return keys;
}

/** Whether it could be done: a notepad may be full, or forbidden in the middle. */
function tried(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
