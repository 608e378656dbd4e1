import type { Scenario } from "#engine/index.ts";
import type { Merge } from "#storage/store.ts";

/**
 * What was heard from other tabs, each with what came after it: the past is given up as soon as nobody needs it, since
 * only steps of the history know from where on they have to catch up.
 */
export class News {
  /** Whether a step of the history ends with this: then it must stay as it is. */
  seen = true;
  #next: News | null = null;
  #from: Scenario | null = null;
  #to: Scenario | null = null;

  /** Adds that another tab made `to` of `from`, and gives the last from now on. */
  add(from: Scenario, to: Scenario): News {
    if (!this.seen && this.#to === from) {
      this.#to = to;
      return this;
    }
    const next = new News();
    [next.#from, next.#to, next.seen] = [from, to, false];
    this.#next = next;
    return next;
  }

  /** A scenario that was held when this was the last, with all that came after it. */
  since(scenario: Scenario, merge: Merge): Scenario {
    let caughtUp = scenario;
    for (let news = this.#next; news; news = news.#next) {
      if (news.#from?.id === caughtUp.id) caughtUp = merge(news.#from, caughtUp, news.#to!).scenario;
    }
    return caughtUp;
  }
}
