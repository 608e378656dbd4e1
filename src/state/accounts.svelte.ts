import type { Account, Scenario, Summary } from "#engine/index.ts";
import type { TraceFailure, Tracer } from "#runner/runner.ts";
import { futureRun } from "./futures.ts";

/** Whose customers are asked for. */
export interface AccountsQuestion {
  scenario: Scenario;
  summary: Summary;
  /** Too few runs to tell which future is typical, and more to come. */
  estimate: boolean;
  /** The strategy whose typical future it is; all others are opened in the same one. */
  baseId: string;
  /** Of these strategies, the first one first. */
  strategyIds: readonly string[];
  /** As they stand at the end of this month, from 0. */
  month: number;
}

/** The customers of one future under several strategies. */
export interface AccountsPage {
  /** From 0. */
  run: number;
  month: number;
  /** What they are customers of. */
  scenario: Scenario;
  /** By strategy; those that are missing are on their way. */
  of: Readonly<Record<string, readonly Account[]>>;
}

/** Fetches the customers of a future, the newest question first, and keeps the last page until there is a newer one. */
export class AccountsState {
  page = $state.raw<AccountsPage | null>(null);
  failure = $state.raw<TraceFailure | null>(null);
  /** What is asked for, as text; null: nothing yet. */
  #asked: string | null = null;
  /** What the page is of, as text. */
  #shown: string | null = null;
  #abort = new AbortController();
  #typical: { question: AccountsQuestion; run: number } | null = null;
  readonly #tracer: Pick<Tracer, "accounts">;

  constructor(tracer: Pick<Tracer, "accounts">) {
    this.#tracer = tracer;
  }

  /** Fetches what is asked for, soon. While the typical future cannot be told yet, the last page stays. */
  show(question: AccountsQuestion): void {
    const run = this.#runOf(question);
    if (run === null) return;
    const page = JSON.stringify([question.scenario, question.summary.focus, run, question.month]);
    const asked = JSON.stringify([page, question.strategyIds]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    void this.#fetch(question, run, page);
  }

  /** Asks again after a failure. */
  retry(question: AccountsQuestion): void {
    this.#asked = null;
    this.show(question);
  }

  /** Lets go of everything under way. */
  dispose(): void {
    this.#abort.abort();
  }

  /** The typical run, from 0: looked for anew only with the first and the last picture of a scenario. */
  #runOf(question: AccountsQuestion): number | null {
    const { scenario, summary, estimate, baseId } = question;
    const last = this.#typical;
    const isLast = ({ summary: of }: AccountsQuestion): boolean => of.runs >= scenario.simulation.runs;
    const same =
      last?.question.scenario === scenario &&
      last.question.baseId === baseId &&
      isLast(last.question) === isLast(question);
    if (same) return last.run;
    const strategy = summary.strategies[baseId];
    const run = estimate || strategy === undefined ? null : futureRun({ kind: "typical" }, strategy);
    this.#typical = run === null ? null : { question, run };
    return run;
  }

  async #fetch({ scenario, summary, strategyIds, month }: AccountsQuestion, run: number, page: string): Promise<void> {
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    this.failure = null;
    for (const strategyId of strategyIds) {
      if (this.#shown === page && this.page?.of[strategyId]) continue;
      const answer = await this.#tracer.accounts({ scenario, strategyId, run, focus: summary.focus }, month, {
        signal,
      });
      if (signal.aborted || answer.kind === "stopped") return;
      if (answer.kind === "failed") {
        this.failure = answer.failure;
        return;
      }
      const before = this.#shown === page ? this.page?.of : {};
      this.#shown = page;
      this.page = { run, month, scenario, of: { ...before, [strategyId]: answer.value } };
    }
  }
}
