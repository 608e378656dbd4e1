import type { BestResponses, Question } from "./best-responses.ts";
import { failureOf, MOST_DEATHS, STOP_PATIENCE, type Crew, type Lane, type NoValue } from "./crew.ts";
import type { RunFailure } from "./runner.ts";

/** How a search ended: every question is answered, somebody ended it, or it cannot be done. */
export type SearchOutcome = { kind: "found" } | { kind: "ended" } | { kind: "failed"; failure: RunFailure };

/** Has questions about partners answered in lanes, one at a time each, so that an end is felt at once. */
export class Search {
  /** How the search ends. Never rejects. */
  readonly outcome: Promise<SearchOutcome>;
  #resolve!: (outcome: SearchOutcome) => void;
  #over = false;
  #queue: Question[];
  #unanswered: number;
  #deaths = 0;
  readonly #lanes = new Set<Lane>();
  readonly #crew: Crew;
  readonly #known: BestResponses;

  constructor(crew: Crew, questions: Question[], known: BestResponses) {
    this.#crew = crew;
    this.#queue = questions;
    this.#unanswered = questions.length;
    this.#known = known;
    this.outcome = new Promise((resolve) => (this.#resolve = resolve));
    // All may have been answered while this search was about to begin.
    if (questions.length === 0) this.#end({ kind: "found" });
  }

  /** Hands questions to all free lanes. */
  fill(): void {
    try {
      for (let [question] = this.#queue; question; [question] = this.#queue) {
        const lane = this.#crew.freeLane();
        if (!lane) return;
        this.#queue.shift();
        void this.#ask(lane, question);
      }
    } catch (error) {
      this.#fail({ code: "workersUnavailable", detail: String(error) });
    }
  }

  /** Lets go of what was not asked yet, and soon of what is not answered. */
  end(): void {
    if (this.#over) return;
    setTimeout(() => this.#lanes.forEach((lane) => lane.interrupt()), STOP_PATIENCE);
    this.#end({ kind: "ended" });
  }

  /** An answer that comes after the end is kept all the same: it is true. */
  async #ask(lane: Lane, question: Question): Promise<void> {
    const { scenario, strategyId, partner } = question;
    this.#lanes.add(lane);
    const answer = await lane.respond({ scenario, strategyId, partnerId: partner.id });
    this.#lanes.delete(lane);
    if (answer.kind === "value") {
      this.#known.keep(question, answer.value);
      if (--this.#unanswered === 0) this.#end({ kind: "found" });
    } else this.#tryAgain(question, answer);
    this.fill();
  }

  #tryAgain(question: Question, answer: NoValue): void {
    if (this.#over) return;
    if (answer.kind === "error" || ++this.#deaths > MOST_DEATHS) this.#fail(failureOf(answer));
    else this.#queue.unshift(question);
  }

  #fail(failure: RunFailure): void {
    this.#end({ kind: "failed", failure });
  }

  #end(outcome: SearchOutcome): void {
    this.#over = true;
    this.#queue = [];
    this.#resolve(outcome);
  }
}
