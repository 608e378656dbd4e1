import type { Scenario, Summary, TraceOverview } from "#engine/index.ts";
import type { Tracer, TraceTask } from "#runner/runner.ts";
import { futureRun } from "./futures.ts";

/** Whose firms are asked for. */
export interface FirmsQuestion {
  scenario: Scenario;
  summary: Summary;
  /** Too few runs to tell which future is typical, and more to come. */
  estimate: boolean;
  strategyId: string;
}

/** A firm in one future. */
export interface FirmInFuture {
  partnerId: string;
  /** From 1. */
  firm: number;
  /** Its result over the horizon. */
  result: number;
}

/** The firms of a strategy's typical future. */
export interface FirmsPage {
  strategyId: string;
  /** From 0. */
  run: number;
  firms: FirmInFuture[];
}

/** Fetches the firms of a typical future, the newest question first. */
export class FirmsState {
  /** Null while there is no answer to what was asked last. */
  page = $state.raw<FirmsPage | null>(null);
  #asked: string | null = null;
  #abort = new AbortController();
  readonly #tracer: Pick<Tracer, "overview">;

  constructor(tracer: Pick<Tracer, "overview">) {
    this.#tracer = tracer;
  }

  /** Fetches what is asked for, soon; nothing while the typical future cannot be told. */
  show({ scenario, summary, estimate, strategyId }: FirmsQuestion): void {
    const strategy = summary.strategies[strategyId];
    const run = estimate || strategy === undefined ? null : futureRun({ kind: "typical" }, strategy);
    const asked = run === null ? null : JSON.stringify([scenario, summary.focus, strategyId, run]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.dispose();
    this.page = null;
    if (run !== null) void this.#fetch({ scenario, strategyId, run, focus: summary.focus });
  }

  /** Lets go of what is under way. */
  dispose(): void {
    this.#abort.abort();
  }

  async #fetch(task: TraceTask): Promise<void> {
    const { signal } = (this.#abort = new AbortController());
    const answer = await this.#tracer.overview(task, { signal });
    if (signal.aborted || answer.kind !== "value") return;
    this.page = { strategyId: task.strategyId, run: task.run, firms: firmsIn(answer.value) };
  }
}

/** The firms that earn something; own sales do not. */
function firmsIn({ partners, scenario }: TraceOverview): FirmInFuture[] {
  const direct = new Set(scenario.partners.filter(({ type }) => type === "direct").map(({ id }) => id));
  return partners
    .filter(({ partnerId }) => !direct.has(partnerId))
    .flatMap(({ partnerId, firms }) => firms.map(({ firm, result }) => ({ partnerId, firm: firm + 1, result })));
}
