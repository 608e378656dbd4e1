import type { FocusChoice } from "#engine/index.ts";
import type { Crew, PartsKeeper } from "./crew.ts";
import { coveredRuns, prefixLength, withRange, type RunRange } from "./chunks.ts";
import type { JobOrder } from "./job.ts";
import type { RunRequest } from "./runner.ts";

/** What a request's runs depend on. Not on how many are asked for: those at hand serve a longer request too. */
function keyOf({ scenario, metrics }: RunRequest): string {
  return JSON.stringify([{ ...scenario, simulation: { ...scenario.simulation, runs: 0 } }, metrics]);
}

let ledgers = 0;

/** Whether partners do the same in both, to the bit. */
export function sameFocus(a: FocusChoice | undefined, b: FocusChoice | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Which runs of which simulation the keeper holds. It outlives a stopped job, so that the next one goes on from there. */
export class Ledger {
  /** The keeper's name for these parts; another one after they were lost. */
  id = "";
  covered: RunRange[] = [];
  keeper!: PartsKeeper;
  readonly #key: string;
  readonly #ranged: readonly string[];
  readonly #focus: FocusChoice | undefined;
  readonly #crew: Crew;

  /** Throws where there can be no keeper. */
  constructor(crew: Crew, { request, focus }: JobOrder) {
    this.#crew = crew;
    this.#key = keyOf(request);
    this.#ranged = request.ranged;
    this.#focus = focus;
    this.renew();
  }

  /** Starts again with nothing. Throws where there can be no keeper. */
  renew(): void {
    this.id = `job-${++ledgers}`;
    this.covered = [];
    this.keeper = this.#crew.keeper();
    void this.keeper.begin(this.id, this.#ranged);
  }

  /** Whether what is here is the beginning of what is asked for. Runs of another focus never are. */
  serves({ request, focus }: JobOrder): boolean {
    const end = this.covered.at(-1)?.to ?? 0;
    const paired = (request.pairs ?? []).map(({ metric }) => metric);
    const wanted = [...request.ranged, ...request.quantiles, ...paired];
    const holds = wanted.every((metric) => this.#ranged.includes(metric));
    const fits = holds && this.#key === keyOf(request) && sameFocus(this.#focus, focus);
    return this.keeper.alive && end <= request.runs && fits;
  }

  /** What partners do in the runs at hand, if these are of the request whatever partners do. */
  focusFor(request: RunRequest): FocusChoice | undefined {
    return this.#key === keyOf(request) ? this.#focus : undefined;
  }

  /** Notes that the keeper got these runs. */
  note(range: RunRange): void {
    this.covered = withRange(this.covered, range);
  }

  /** Runs at hand. */
  get done(): number {
    return coveredRuns(this.covered);
  }

  /** Runs at hand from 0 on without a gap: what a picture can be made of. */
  get prefix(): number {
    return prefixLength(this.covered);
  }
}
