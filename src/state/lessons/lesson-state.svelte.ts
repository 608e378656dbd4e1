import type { Scenario, Summary } from "#engine/index.ts";
import type { RunFailure, RunRequest, Scheduler, SubmitOutcome, Tracer } from "#runner/runner.ts";
import { AccountsState } from "../accounts.svelte.ts";
import { numberAt, withNumber, type NumberAt } from "../lever.ts";
import { Facts } from "./facts.ts";
import type { DotsPlot, Guess, Lesson, LessonLever } from "./lesson.ts";

/** What lessons work with. */
export interface LessonServices {
  /** That of the page: the newest request wins, whoever makes it. */
  scheduler: Scheduler;
  tracer: Pick<Tracer, "accounts">;
}

/** What was drawn of a curve by month, null where nothing is. */
export type Drawn = readonly (number | null)[];

type Answer = { kind: "curve"; drawn: Drawn } | { kind: "option"; id: string };

/** Futures from which on ranges are shown while the others are on their way. */
const RUNS_FOR_RANGES = 200;

/** A lesson as it stands: its levers, what is computed with them, and what the learner guessed. */
export class LessonState {
  readonly lesson: Lesson;
  /** With the levers as they stand. */
  scenario: Scenario;
  /** What was computed last, maybe with the levers as they stood before; null until there is anything. */
  facts = $state.raw<Facts | null>(null);
  running = $state(false);
  failure = $state.raw<RunFailure | null>(null);
  /** Customers of one future, for pictures of dots. */
  readonly accounts: AccountsState;
  /** By the `tab` of the step that asks. */
  #answers = $state.raw<Readonly<Record<string, Answer>>>({});
  #whole = $state(false);
  /** How an earlier turn ended counts no more. */
  #turn = 0;
  readonly #scheduler: Scheduler;

  constructor(lesson: Lesson, { scheduler, tracer }: LessonServices) {
    this.lesson = lesson;
    this.scenario = $state.raw(lesson.scenario);
    this.#scheduler = scheduler;
    this.accounts = new AccountsState(tracer);
  }

  /**
   * Computes what is not there yet; to be called whenever the lesson is opened. What is under way is asked for anew, as
   * others may be about to take its turn: the runs at hand serve again.
   */
  open(): void {
    if (!this.#whole) void this.#compute();
  }

  /** Tries again after a failure. */
  retry(): void {
    void this.#compute();
  }

  /** Whether the facts are of all futures, with the levers as they stand. */
  get whole(): boolean {
    return this.#whole;
  }

  /** Too few futures yet for ranges. */
  get estimate(): boolean {
    const { runs } = this.scenario.simulation;
    return (this.facts?.summary.runs ?? 0) < Math.min(runs, RUNS_FOR_RANGES);
  }

  /** The number that a lever moves, with its field; null where the model has no such number. */
  numberOf({ paths: [path = ""] }: LessonLever): NumberAt | null {
    return numberAt(this.scenario, path);
  }

  /** Gives one value to all that a lever moves; what is typical of a spread takes the spread along. */
  move(id: string, value: number): void {
    const lever = this.lesson.levers.find((one) => one.id === id);
    const at = lever === undefined ? null : this.numberOf(lever);
    if (lever === undefined || at === null || at.value === value) return;
    this.#take(
      lever.paths.reduce((scenario, path) => withNumber(scenario, this.lesson.scenario, path, value), this.scenario),
    );
  }

  /** Whether a lever stands elsewhere than at the beginning. */
  get moved(): boolean {
    return this.lesson.levers.some(
      ({ paths: [path = ""] }) => numberAt(this.lesson.scenario, path)?.value !== numberAt(this.scenario, path)?.value,
    );
  }

  /** What was drawn at a step so far; null: nothing. */
  drawnOf(tab: string): Drawn | null {
    const answer = this.#answers[tab];
    return answer?.kind === "curve" ? answer.drawn : null;
  }

  /** What was guessed at a step; null: nothing, or a curve that is not whole. */
  guessOf(tab: string): Guess | null {
    const answer = this.#answers[tab];
    if (answer?.kind !== "curve") return answer ?? null;
    const values = answer.drawn.filter((value) => value !== null);
    return values.length === answer.drawn.length && values.length > 0 ? { kind: "curve", values } : null;
  }

  /** Keeps what is drawn or chosen at a step. */
  answer(tab: string, answer: Answer): void {
    this.#answers = { ...this.#answers, [tab]: answer };
  }

  /** Forgets what was guessed at a step. */
  forget(tab: string): void {
    this.#answers = Object.fromEntries(Object.entries(this.#answers).filter(([other]) => other !== tab));
  }

  /** Puts the levers back. */
  resetLevers(): void {
    if (this.scenario !== this.lesson.scenario) this.#take(this.lesson.scenario);
  }

  /** Everything as at the start, for those who come next. */
  reset(): void {
    this.#answers = {};
    this.resetLevers();
  }

  /**
   * Asks for the customers of a picture of dots, in the future that is typical of the baseline; `anew` also where the
   * same was asked for and failed.
   */
  look({ strategy, month }: DotsPlot, anew = false): void {
    if (this.facts === null) return;
    const { scenario, summary } = this.facts;
    const baseId = scenario.baselineStrategyId;
    const question = { scenario, summary, estimate: this.estimate, baseId, month, strategyIds: [strategy] };
    if (anew) this.accounts.retry(question);
    else this.accounts.show(question);
  }

  #take(scenario: Scenario): void {
    this.scenario = scenario;
    void this.#compute();
  }

  async #compute(): Promise<void> {
    const turn = ++this.#turn;
    const { scenario } = this;
    this.running = true;
    this.#whole = false;
    this.failure = null;
    const outcome = await this.#ask(scenario);
    if (turn === this.#turn) this.#settle(scenario, outcome);
  }

  /** While a lever moves, pictures of where it was still come: the scheduler reports them in order. */
  #ask(scenario: Scenario): Promise<SubmitOutcome> {
    const show = ({ summary }: { summary: Summary | null }): void => {
      if (summary !== null) this.facts = new Facts(scenario, summary);
    };
    return this.#scheduler.submit(requestOf(this.lesson, scenario), show).catch((error: unknown) => {
      return { kind: "failed", failure: { code: "engineError", detail: String(error) } } as const;
    });
  }

  #settle(scenario: Scenario, outcome: SubmitOutcome): void {
    this.running = false;
    if (outcome.kind === "failed") this.failure = outcome.failure;
    if (outcome.kind !== "done") return;
    this.facts = new Facts(scenario, outcome.summary);
    this.#whole = true;
  }
}

/** All runs of a lesson's model, with all that its words, pictures and claims read. */
export function requestOf({ metrics, pairs = [] }: Lesson, scenario: Scenario): RunRequest {
  const kept = [...metrics];
  return {
    scenario,
    runs: scenario.simulation.runs,
    metrics: kept,
    quantiles: kept,
    ranged: kept,
    pairs: [...pairs],
  };
}
