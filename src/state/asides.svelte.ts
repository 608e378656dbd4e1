import { SvelteMap } from "svelte/reactivity";
import type { Scenario, Summary } from "#engine/index.ts";
import { modelOf } from "#scenario/model-of.ts";
import type { RunEstimate, RunRequest, Runner } from "#runner/runner.ts";

/** Nobody waits for longer to see what would be otherwise, seconds of one core. */
const MOST_SECONDS = 20;

/** Summaries that are kept, in the order in which they were used. */
const MOST_KEPT = 24;

/** Another scenario than the one that is open, and what is to be known of it. */
export interface AsideWish {
  scenario: Scenario;
  runs: number;
  /** Series whose means are wanted; totals always come. */
  metrics: readonly string[];
  /** Those of them whose ranges by month are wanted. */
  ranged: readonly string[];
}

/** What asides work with. */
export interface AsideServices {
  /** Starts a runner of their own: theirs never stand in the way of the open scenario's runs. */
  begin: () => Runner;
  /** What a request takes on one core. */
  estimate: (request: RunRequest) => RunEstimate;
}

const OF_SERVICES = new WeakMap<AsideServices, Asides>();

/** The asides that are computed with these services: the same for every screen that asks, so that nothing is computed twice. */
export function asidesWith(services: AsideServices): Asides {
  const made = OF_SERVICES.get(services) ?? new Asides(services);
  OF_SERVICES.set(services, made);
  return made;
}

/** Results of scenarios that are not open, such as the open one with one thing otherwise: one after another, in the background. */
class Asides {
  readonly #services: AsideServices;
  readonly #made = new SvelteMap<string, Summary>();
  readonly #givenUp = new Set<string>();
  /** By who asks. */
  readonly #wishes = new Map<string, readonly AsideWish[]>();
  #allowed = true;
  #runner: Runner | null = null;
  #working: AbortController | null = null;

  constructor(services: AsideServices) {
    this.#services = services;
  }

  /** What was computed of a wish; null as long as it is not there. Reactive. */
  of(wish: AsideWish): Summary | null {
    return this.#made.get(keyOf(wish)) ?? null;
  }

  /** Says what `who` wants, first to last, in the stead of what it wanted before; nothing: an empty list. */
  want(who: string, wishes: readonly AsideWish[]): void {
    if (wishes.length === 0) this.#wishes.delete(who);
    else this.#wishes.set(who, wishes);
    void this.#goOn();
  }

  /** Says whether there is time for them; what is under way is broken off where there is none. */
  allow(now: boolean): void {
    this.#allowed = now;
    if (now) void this.#goOn();
    else this.#working?.abort();
  }

  async #goOn(): Promise<void> {
    if (this.#working !== null) return;
    const next = this.#allowed ? [...this.#wishes.values()].flat().find((wish) => this.#open(keyOf(wish))) : undefined;
    if (next === undefined) return this.#rest();
    this.#working = new AbortController();
    const { signal } = this.#working;
    const summary = await this.#compute(next, signal).catch(() => null);
    if (summary !== null) this.#keep(keyOf(next), summary);
    else if (!signal.aborted) this.#givenUp.add(keyOf(next));
    this.#working = null;
    return this.#goOn();
  }

  #open(key: string): boolean {
    return !this.#made.has(key) && !this.#givenUp.has(key);
  }

  #keep(key: string, summary: Summary): void {
    this.#made.set(key, summary);
    for (const oldest of [...this.#made.keys()].slice(0, -MOST_KEPT)) this.#made.delete(oldest);
  }

  /** Ends the workers while there is nothing to do. */
  #rest(): void {
    this.#runner?.dispose();
    this.#runner = null;
  }

  async #compute({ scenario, runs, metrics, ranged }: AsideWish, signal: AbortSignal): Promise<Summary | null> {
    const request: RunRequest = {
      scenario,
      runs,
      metrics: [...new Set([...metrics, ...ranged])],
      quantiles: [...ranged],
      ranged: [...ranged],
    };
    if (this.#services.estimate(request).seconds > MOST_SECONDS) return null;
    this.#runner ??= this.#services.begin();
    const outcome = await this.#runner.run(request, { signal });
    return outcome.kind === "done" ? outcome.summary : null;
  }
}

/** What the result of a wish depends on. */
function keyOf({ scenario, runs, metrics, ranged }: AsideWish): string {
  return JSON.stringify([modelOf(scenario), runs, metrics, ranged]);
}
