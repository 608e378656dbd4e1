import type { Scenario } from "#engine/index.ts";
import type { LinkProblem, UnfitForLink } from "#scenario/link/link.ts";
import type { Problem } from "#scenario/parse.ts";

/** A short word about what just happened, with a way back where there is one. */
export interface Notice {
  text: string;
  undo: (() => void) | null;
  /** Whether the way back still leads there: not once more was done, and then the notice goes. By default it does. */
  stands?: () => boolean;
}

/** Something that a person may do at a time of their own choice: it stays until it is done or put away. */
export interface Offer {
  text: string;
  /** What the button says. */
  label: string;
  act: () => void;
  /** It goes before those that are not: work may be lost until it is done. */
  urgent?: true;
  /** Whether it still makes sense: where not, it goes. By default it does. */
  stands?: () => boolean;
}

/** A file that was not opened, and everything that is wrong with it. */
export interface Refusal {
  file: string;
  problems: Problem[];
}

/** What is to be said of a link at length: copy it by hand, there is none, or why it was not opened. */
export type LinkWord =
  | { kind: "byHand"; address: string }
  | { kind: "unfit"; problem: UnfitForLink; scenario: Scenario }
  | { kind: "refused"; problem: LinkProblem };

/** What the page has to say besides the results. */
export class Messages {
  notice = $state.raw<Notice | null>(null);
  #offers = $state.raw<readonly Offer[]>([]);
  /** Shown one after another. */
  refusals = $state.raw<readonly Refusal[]>([]);
  link = $state.raw<LinkWord | null>(null);

  /**
   * Stands where no notice does. One that is put beside another waits until that is done or put away (null); it takes the
   * place of one that says the same.
   */
  get offer(): Offer | null {
    return this.#offers[0] ?? null;
  }

  set offer(offer: Offer | null) {
    const same = this.#offers.findIndex(({ text }) => text === offer?.text);
    if (offer === null) this.#offers = this.#offers.slice(1);
    else if (same >= 0) this.#offers = this.#offers.with(same, offer);
    else this.#offers = offer.urgent ? [offer, ...this.#offers] : [...this.#offers, offer];
  }

  /** Says something that there is no way back from. */
  tell(text: string): void {
    this.notice = { text, undo: null };
  }
}
