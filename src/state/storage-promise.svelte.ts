import type { Keeping } from "#storage/store.ts";
import type { Library } from "./library.svelte.ts";

const KEY = "drawdown-promise";

/** Milliseconds from which on it was a person who answered. */
const A_PERSON = 500;

/** What asking for the promise works with. */
export interface PromiseServices {
  keeping: Pick<Keeping, "persist">;
  library: Pick<Library, "saved">;
  /** `localStorage`; null where a browser gives none, and then nobody is asked. */
  notepad: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;
}

/**
 * Asks the browser not to clear what is kept, once an edit is saved. For visits that go on with own work: some browsers
 * pass the question on to a person, who sees then what it is about. That happens once. A browser that decides by itself
 * does so at once; until it promises it is asked again at each such visit, because it goes by how much a page is used.
 */
export function askWhenWorkGoesOn(services: PromiseServices): void {
  if (!mayAsk(services)) return;
  const stop = $effect.root(() => {
    let saving = false;
    $effect(() => {
      const { kind } = services.library.saved;
      if (kind === "saving") saving = true;
      if (kind !== "saved" || !saving) return;
      queueMicrotask(stop);
      void ask(services);
    });
  });
}

function mayAsk({ notepad }: PromiseServices): boolean {
  try {
    return notepad !== null && notepad.getItem(KEY) === null;
  } catch {
    return false;
  }
}

async function ask({ keeping, notepad }: PromiseServices): Promise<void> {
  try {
    // Before the answer: who leaves the question open is not asked again either.
    notepad?.setItem(KEY, "asked");
    const began = performance.now();
    const promised = await keeping.persist();
    if (promised !== true && performance.now() - began < A_PERSON) notepad?.removeItem(KEY);
  } catch {
    // A full notepad: nobody is asked who could not be spared the next time.
  }
}
