import type { SummariseOptions, Summary } from "#engine/index.ts";
import type { Answer } from "./crew.ts";
import type { Ledger } from "./ledger.ts";

/** Milliseconds between the end of a picture and the start of the next, at least. */
const PAUSE = 150;

/** And at least this many times as long as the last picture took: pictures must not eat the time of the runs. */
const PAUSE_SHARE = 3;

/** Asks for pictures of what is computed so far: one at a time, at a decent rhythm. */
export class Pictures {
  newest: Summary | null = null;
  /** Whether one is under way. */
  busy = false;
  #notBefore = 0;

  /** Whether it is time for another one. The first may come at once. */
  get due(): boolean {
    return performance.now() >= this.#notBefore;
  }

  /** Whether there are runs that the newest picture does not show. */
  isBehind(ledger: Ledger): boolean {
    return ledger.prefix > (this.newest?.runs ?? 0);
  }

  /** Draws one; `newest` is it if it came to something. */
  async draw({ id, keeper }: Ledger, asked: SummariseOptions): Promise<Answer<Summary>> {
    const started = performance.now();
    this.busy = true;
    const answer = await keeper.summarise(id, asked);
    this.busy = false;
    const now = performance.now();
    this.#notBefore = now + Math.max(PAUSE, PAUSE_SHARE * (now - started));
    if (answer.kind === "value") this.newest = answer.value;
    return answer;
  }
}
