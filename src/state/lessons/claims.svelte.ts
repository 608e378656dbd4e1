import type { Account, FocusChoice } from "#engine/index.ts";
import type { RunFailure, TraceFailure } from "#runner/runner.ts";
import { accountsGroups, claimFigure, claimFigureOver, type AccountsGroup, type ClaimFigure } from "./claim-figures.ts";
import { Facts } from "./facts.ts";
import type { Lesson } from "./lesson.ts";
import { requestOf, type LessonServices } from "./lesson-state.svelte.ts";

/** Futures that are opened customer by customer. */
const OPENED = 40;

/** What a lesson says, computed with its own model as it begins. */
export class ClaimsState {
  readonly lesson: Lesson;
  /** In the order of the claims; null: on its way. */
  figures = $state.raw<readonly (ClaimFigure | null)[]>([]);
  failure = $state.raw<RunFailure | TraceFailure | null>(null);
  /** How an earlier turn ended counts no more. */
  #turn = 0;
  readonly #services: LessonServices;

  constructor(lesson: Lesson, services: LessonServices) {
    this.lesson = lesson;
    this.#services = services;
    this.figures = lesson.claims.map(() => null);
  }

  /**
   * Computes what is not there yet; to be called whenever the page is opened. What is under way is asked for anew: others
   * may have taken its turn.
   */
  async open(): Promise<void> {
    if (this.figures.every((figure) => figure !== null)) return;
    const turn = ++this.#turn;
    this.failure = null;
    await this.#compute(turn).catch((error: unknown) => {
      if (turn === this.#turn) this.failure = { code: "engineError", detail: String(error) };
    });
  }

  async #compute(turn: number): Promise<void> {
    const { claims, scenario } = this.lesson;
    const outcome = await this.#services.scheduler.submit(requestOf(this.lesson, scenario));
    if (turn !== this.#turn) return;
    if (outcome.kind === "failed") this.failure = outcome.failure;
    if (outcome.kind !== "done") return;
    const facts = new Facts(scenario, outcome.summary);
    this.figures = claims.map((claim) => {
      if (claim.kind !== "futures") return null;
      const { mean, standardError } = claim.figure(facts);
      return claimFigure(claim, mean, standardError);
    });
    for (const group of accountsGroups(claims)) await this.#openFutures(group, outcome.summary.focus, turn);
  }

  /** Of all claims of a group at once: their customers are the same. */
  async #openFutures({ strategy, month, about }: AccountsGroup, focus: FocusChoice, turn: number): Promise<void> {
    const { scenario } = this.lesson;
    const futures: Account[][] = [];
    for (let run = 0; run < Math.min(OPENED, scenario.simulation.runs); run++) {
      const answer = await this.#services.tracer.accounts({ scenario, strategyId: strategy, run, focus }, month);
      if (turn !== this.#turn) return;
      if (answer.kind === "failed") this.failure = answer.failure;
      if (answer.kind !== "value") return;
      futures.push(answer.value);
    }
    for (const { claim, i } of about)
      this.figures = this.figures.with(i, claimFigureOver(claim, futures.map(claim.of)));
  }
}
