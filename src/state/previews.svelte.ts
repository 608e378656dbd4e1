import { SvelteMap } from "svelte/reactivity";
import type { Scenario, StatisticsByMonth, Summary } from "#engine/index.ts";
import type { RunEstimate, RunRequest, Runner } from "#runner/runner.ts";
import { requestFor, wholeOf } from "./run-request.ts";
import type { RunMemory } from "./run.svelte.ts";

/** Futures of a preview where the scenario was not computed before: fourteen templates are pictured on one core. */
const FUTURES = 60;

/** Nobody looks at Home for longer to see one small picture, seconds of one core. */
const MOST_SECONDS = 4;

/** A scenario to be pictured: means by month of some series, and the ranges of some of them added up. */
export interface Wish {
  scenario: Scenario;
  metrics: readonly string[];
  ranged: readonly string[];
}

/** What a small picture is drawn from, by strategy and series. */
export interface Preview {
  /** From a few futures only. */
  estimate: boolean;
  strategies: Record<string, { mean: Record<string, Float64Array>; cumulative: Record<string, StatisticsByMonth> }>;
}

/** What previews work with. */
export interface PreviewServices {
  /** Starts a runner of their own: theirs never stand in the way of the open scenario's runs. */
  begin: () => Runner;
  memory: Pick<RunMemory, "find">;
  /** What a request takes on one core. */
  estimate: (request: RunRequest) => RunEstimate;
}

/** Small pictures of scenarios that are not open: one after another, while nothing else computes. */
export class Previews {
  readonly #services: PreviewServices;
  readonly #made = new SvelteMap<Scenario, Preview>();
  readonly #givenUp = new WeakSet<Scenario>();
  #wishes: readonly Wish[] = [];
  #allowed = false;
  #runner: Runner | null = null;
  #working: AbortController | null = null;

  constructor(services: PreviewServices) {
    this.#services = services;
  }

  /** What a scenario's picture is drawn from, once it is there. */
  of(scenario: Scenario): Preview | null {
    return this.#made.get(scenario) ?? null;
  }

  /** Says what is to be seen, first to last; what is not wanted any more is let go. */
  want(wishes: readonly Wish[]): void {
    this.#wishes = wishes;
    const wanted = new WeakSet(wishes.map(({ scenario }) => scenario));
    for (const scenario of [...this.#made.keys()]) {
      if (wishes.length > 0 && !wanted.has(scenario)) this.#made.delete(scenario);
    }
    void this.#goOn();
  }

  /** Says whether there is time for previews; one under way is broken off where there is none. */
  allow(now: boolean): void {
    this.#allowed = now;
    if (now) void this.#goOn();
    else this.#working?.abort();
  }

  async #goOn(): Promise<void> {
    if (this.#working !== null) return;
    const next = this.#allowed ? this.#wishes.find((wish) => this.#open(wish)) : undefined;
    if (next === undefined) return this.#rest();
    this.#working = new AbortController();
    const preview = await this.#preview(next, this.#working.signal).catch(() => null);
    if (preview !== null) this.#made.set(next.scenario, preview);
    else if (!this.#working.signal.aborted) this.#givenUp.add(next.scenario);
    this.#working = null;
    return this.#goOn();
  }

  #open({ scenario }: Wish): boolean {
    return !this.#made.has(scenario) && !this.#givenUp.has(scenario);
  }

  /** Ends the workers while there is nothing to do. */
  #rest(): void {
    this.#runner?.dispose();
    this.#runner = null;
  }

  /** From what was computed before, else from a few futures; null where there is none. */
  async #preview(wish: Wish, signal: AbortSignal): Promise<Preview | null> {
    const { memory, estimate, begin } = this.#services;
    const [metric = "contribution"] = wish.ranged;
    const kept = await memory.find(wholeOf(requestFor(wish.scenario, { metric })));
    const known = kept && previewOf(kept.summary, wish, false);
    if (known !== null) return known;
    const request = fewOf(wish);
    if (signal.aborted || estimate(request).seconds > MOST_SECONDS) return null;
    this.#runner ??= begin();
    const outcome = await this.#runner.run(request, { signal });
    return outcome.kind === "done" ? previewOf(outcome.summary, wish, true) : null;
  }
}

/** What a small picture needs of a summary; null where the summary does not hold it. */
export function previewOf(
  summary: Summary,
  { metrics, ranged }: Omit<Wish, "scenario">,
  estimate: boolean,
): Preview | null {
  const strategies = Object.entries(summary.strategies).map(([id, { mean, cumulative }]) => {
    return [id, { mean: picked(mean, metrics), cumulative: picked(cumulative, ranged) }] as const;
  });
  const whole = strategies.every(
    ([, { mean, cumulative }]) => metrics.every((name) => name in mean) && ranged.every((name) => name in cumulative),
  );
  return whole ? { estimate, strategies: Object.fromEntries(strategies) } : null;
}

function picked<T>(from: Record<string, T>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}

function fewOf({ scenario, metrics, ranged }: Wish): RunRequest {
  const runs = Math.min(FUTURES, scenario.simulation.runs);
  const all = [...new Set([...metrics, ...ranged])];
  return { scenario, runs, metrics: all, quantiles: [...ranged], ranged: [...ranged] };
}
