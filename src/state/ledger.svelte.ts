import type { CustomerTrace, FirmMonthSlice, FirmSlice, Scenario, Summary, TraceOverview } from "#engine/index.ts";
import type { TraceAnswer, TraceFailure, Tracer, TraceTask } from "#runner/runner.ts";
import { futureRun } from "./futures.ts";
import { choose, type Chosen, type Stray } from "./ledger-choice.ts";
import type { Future, LedgerPlace } from "./ledger-place.ts";

/** Who opens futures for the ledger. */
export type LedgerTracer = Tracer;

/** What the ledger is asked to show. */
export interface LedgerQuestion {
  scenario: Scenario;
  summary: Summary;
  /** Too few runs to tell which future is typical, and more to come. */
  estimate: boolean;
  strategyId: string;
  place: LedgerPlace;
}

/** What the ledger shows: one future, a firm in it, and one of its customers or its statement. */
export interface LedgerPage {
  strategyId: string;
  future: Future;
  /** From 0. */
  run: number;
  overview: TraceOverview;
  /** Null: there is no firm. */
  chosen: Chosen | null;
  strays: Stray[];
  firm: FirmSlice | null;
  customer: CustomerTrace | null;
}

/** Opens futures, the newest question first, and keeps the last page until there is a newer one. */
export class LedgerState {
  page = $state.raw<LedgerPage | null>(null);
  /** A newer page is on its way. */
  busy = $state(true);
  failure = $state.raw<TraceFailure | null>(null);
  /** The lines of a firm's month that was opened last. */
  firmMonth = $state.raw<FirmMonthSlice | null>(null);
  #asked: { task: TraceTask; place: LedgerPlace } | null = null;
  #abort = new AbortController();
  #monthAbort = new AbortController();
  /** What the page is a part of. */
  #shown: TraceTask | null = null;
  #named: { question: LedgerQuestion; run: number } | null = null;
  readonly #tracer: Tracer;

  constructor(tracer: Tracer) {
    this.#tracer = tracer;
  }

  /** Shows what is asked for, soon. While the typical future cannot be told yet, the last page stays. */
  show(question: LedgerQuestion): void {
    const { run, strays } = this.#future(question);
    const { scenario, strategyId, summary, place } = question;
    if (run === null) this.busy = true;
    else if (!this.#answers(question, run)) {
      const future = strays.length > 0 ? "typical" : (place.future ?? "typical");
      void this.#open({ scenario, strategyId, run, focus: summary.focus }, place, { future, strays });
    }
  }

  /** Asks again after a failure. */
  retry(question: LedgerQuestion): void {
    this.#asked = null;
    this.show(question);
  }

  /** Fetches the lines of a month (from 0) of the firm that is shown. */
  async openMonth(month: number): Promise<void> {
    this.#monthAbort.abort();
    this.#monthAbort = new AbortController();
    const firm = this.page?.firm;
    const task = this.#shown;
    if (!firm || !task || this.firmMonth?.month.month === month) return;
    this.firmMonth = null;
    const { signal } = this.#monthAbort;
    const answer = await this.#tracer.firmMonth(task, firm.partnerId, firm.firm, month, { signal });
    if (!signal.aborted) this.firmMonth = this.#valueOf(answer) ?? null;
  }

  /** Lets go of everything under way. */
  dispose(): void {
    this.#abort.abort();
    this.#monthAbort.abort();
  }

  /** The run that is meant. A named future is looked for anew only with the first and the last picture of a scenario. */
  #future(question: LedgerQuestion): { run: number | null; strays: Stray[] } {
    const { scenario, summary, estimate, strategyId, place } = question;
    const { runs } = scenario.simulation;
    if (typeof place.future === "number" && place.future <= runs) return { run: place.future - 1, strays: [] };
    const strays: Stray[] = typeof place.future === "number" ? ["future"] : [];
    const kind = typeof place.future === "string" ? place.future : "typical";
    const last = this.#named;
    const same =
      last !== null &&
      last.question.scenario === scenario &&
      last.question.strategyId === strategyId &&
      last.question.place.future === place.future &&
      last.question.summary.runs >= runs === summary.runs >= runs;
    if (same) return { run: last.run, strays };
    const strategy = summary.strategies[strategyId];
    const run = estimate || strategy === undefined ? null : futureRun({ kind }, strategy);
    this.#named = run === null ? null : { question, run };
    return { run, strays };
  }

  #answers({ scenario, strategyId, place, summary }: LedgerQuestion, run: number): boolean {
    const asked = this.#asked;
    if (asked === null) return false;
    const { task } = asked;
    const samePlace = (["future", "partnerId", "firm", "customer"] as const).every(
      (of) => asked.place[of] === place[of],
    );
    const chosenByMonth = place.customer === null && asked.place.month !== place.month;
    // While partners adjust, futures are of what they did before.
    const sameFocus = JSON.stringify(task.focus) === JSON.stringify(summary.focus);
    const sameTask = task.scenario === scenario && task.strategyId === strategyId && task.run === run && sameFocus;
    return sameTask && samePlace && !chosenByMonth;
  }

  async #open(task: TraceTask, place: LedgerPlace, from: { future: Future; strays: Stray[] }): Promise<void> {
    this.#asked = { task, place };
    this.dispose();
    const { signal } = (this.#abort = new AbortController());
    this.busy = true;
    this.failure = null;
    const overview = await this.#overview(task, signal);
    if (overview === null || signal.aborted) return;
    const { chosen, strays } = choose(overview, place);
    const [firm, customer] = await this.#pages(task, chosen, signal);
    if (signal.aborted || firm === undefined || customer === undefined) return;
    const { strategyId, run } = task;
    this.#shown = task;
    this.page = {
      strategyId,
      run,
      future: from.future,
      overview,
      chosen,
      strays: [...from.strays, ...strays],
      firm,
      customer,
    };
    this.firmMonth = null;
    this.failure = null;
    this.busy = false;
  }

  async #overview(task: TraceTask, signal: AbortSignal): Promise<TraceOverview | null> {
    const answer = await this.#tracer.overview(task, { signal });
    return signal.aborted ? null : (this.#valueOf(answer) ?? null);
  }

  async #pages(
    task: TraceTask,
    chosen: Chosen | null,
    signal: AbortSignal,
  ): Promise<[FirmSlice | null | undefined, CustomerTrace | null | undefined]> {
    if (chosen === null) return [null, null];
    const { partnerId, firm, customer } = chosen;
    if (typeof customer === "number") {
      const life = await this.#tracer.customer(task, partnerId, firm - 1, customer, { signal });
      return [null, this.#valueOf(life)];
    }
    return [this.#valueOf(await this.#tracer.firm(task, partnerId, firm - 1, { signal })), null];
  }

  /** The value of an answer; undefined where there is none, and then why is noted. */
  #valueOf<T>(answer: TraceAnswer<T>): T | undefined {
    switch (answer.kind) {
      case "value":
        return answer.value;
      case "stopped":
        return undefined;
      case "failed":
        this.failure = answer.failure;
        this.busy = false;
        return undefined;
      default:
        return answer satisfies never;
    }
  }
}
