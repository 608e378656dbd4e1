import { untrack } from "svelte";
import type { Scenario } from "#engine/index.ts";
import type { Act, Draft } from "./draft.svelte.ts";
import type { Library } from "./library.svelte.ts";
import type { Shelf } from "./shelf.svelte.ts";

/** Where the link of what is visited is noted for a reload: `sessionStorage`, or null where a browser gives none. */
export type SessionNotes = Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;

const KEY = "drawdown-visit";

/** What a visit works with. */
export interface VisitServices {
  draft: Draft;
  library: Library;
  shelf: Shelf;
  notes: SessionNotes;
  /** Opened where there is nothing own to go back to. */
  example: Scenario;
  /** Told of an edit by which a shared scenario became an own one, and of the step that takes it back. */
  onKept: (scenario: Scenario, act: Act) => void;
}

/** The link that was noted before the page was loaded again, or null. */
export function notedLink(notes: SessionNotes): string | null {
  try {
    return notes?.getItem(KEY) ?? null;
  } catch {
    return null;
  }
}

/**
 * Scenarios of others that are looked at. Nothing of them is kept, and the next visit begins with the own work, until
 * something is changed in them: that makes an own scenario of it. An opening is a step of the history as any other.
 */
export class Visit {
  /** The links of those that came by one, as long as they are as they came. */
  readonly #links = new WeakMap<Scenario, string>();
  readonly #openings: Act[] = [];
  readonly #services: VisitServices;

  constructor(services: VisitServices) {
    this.#services = services;
  }

  /** The link of what is open, if it is somebody else's and as it came; else null. */
  get link(): string | null {
    return this.#links.get(this.#services.draft.scenario) ?? null;
  }

  /** Shows what a link holds, under an id that nothing own has. */
  async open(scenario: Scenario, link: string): Promise<void> {
    const { draft, library } = this.#services;
    await library.flush();
    await library.refresh();
    const guest = library.apart(scenario, true);
    const opening: Act = { undo: () => {}, redo: () => {} };
    this.#links.set(guest, link);
    this.#openings.push(opening);
    draft.open(guest, opening);
  }

  /** What is visited as an own scenario beside what is there, to be put on the shelf. */
  copy(): Scenario {
    const { draft, library } = this.#services;
    return library.apart(draft.scenario, false);
  }

  /** Goes back to the own work: by undoing the opening where that came last, else by opening what was open before. */
  async leave(): Promise<void> {
    const { draft, library, example } = this.#services;
    while (this.link !== null && this.#openings.some((act) => draft.endsWith(act))) draft.undo();
    if (this.link === null) return;
    const own = (await library.lastOpened()) ?? example;
    library.know(own, own.id);
    draft.open(own, { undo: () => {}, redo: () => {} });
  }

  /**
   * To be called for every change of the draft: what is visited is noted for a reload of the page, the first edit of it
   * becomes an own scenario, and whatever is own is saved.
   */
  follow(): void {
    const { draft, library } = this.#services;
    note(this.#services.notes, this.link);
    if (this.link !== null) return;
    const { edited } = draft;
    if (edited !== null && this.#links.has(edited)) untrack(() => this.#keep(edited));
    library.save(draft.scenario, draft.opened);
  }

  /** Makes an own scenario of what was edited, within the same step; a name that was typed stays. */
  #keep(guest: Scenario): void {
    const { draft, library, shelf, onKept } = this.#services;
    const own = library.apart(draft.scenario, draft.scenario.name !== guest.name);
    const doneAgain = (): boolean => draft.scenario.id === own.id && this.link === null;
    const act: Act = { undo: () => void shelf.withdraw(own.id, doneAgain), redo: () => {} };
    draft.amend(own, act);
    onKept(own, act);
  }
}

/** Notes a link for a reload of the page, or takes the note away. */
function note(notes: SessionNotes, link: string | null): void {
  try {
    if (link === null) notes?.removeItem(KEY);
    else notes?.setItem(KEY, link);
  } catch {
    // Forbidden or full notes: a reload then shows the own work.
  }
}
