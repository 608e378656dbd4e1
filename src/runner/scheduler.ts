import type { RunProgress, RunRequest, Runner, Scheduler, SubmitOutcome } from "./runner.ts";

/** Milliseconds that a superseded run without a picture may still take to show its first one. */
const FIRST_PICTURE_GRACE = 100;

type Listener = (progress: RunProgress) => void;

interface Submission {
  request: RunRequest;
  onProgress: Listener;
  resolve: (outcome: SubmitOutcome) => void;
  reject: (error: unknown) => void;
}

/** A scheduler over `runner`, which nobody else should use. */
export function createScheduler(runner: Runner): Scheduler {
  return new LatestWins(runner);
}

class LatestWins implements Scheduler {
  readonly #runner: Runner;
  #waiting: Submission | null = null;
  #running: { abort: AbortController; shown: boolean } | null = null;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  submit(request: RunRequest, onProgress: Listener = () => {}): Promise<SubmitOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting?.resolve({ kind: "superseded" });
      this.#waiting = { request, onProgress, resolve, reject };
      const running = this.#running;
      if (!running || running.shown) this.#next();
      else setTimeout(() => this.#running === running && this.#waiting && this.#next(), FIRST_PICTURE_GRACE);
    });
  }

  stop(): void {
    const waiting = this.#waiting;
    waiting?.resolve({ kind: "stopped", done: 0, total: waiting.request.runs, summary: null });
    this.#waiting = null;
    this.#running?.abort.abort();
  }

  /** Begins what waits; the runner itself lets go of what ran before. */
  #next(): void {
    const submission = this.#waiting;
    this.#waiting = null;
    this.#running = null;
    if (submission) void this.#begin(submission);
  }

  async #begin({ request, onProgress, resolve, reject }: Submission): Promise<void> {
    const mine = { abort: new AbortController(), shown: false };
    this.#running = mine;
    const listen = (progress: RunProgress): void => {
      if (this.#running !== mine) return;
      onProgress(progress);
      if (!progress.summary) return;
      mine.shown = true;
      if (this.#waiting) this.#next();
    };
    try {
      const outcome = await this.#runner.run(request, { signal: mine.abort.signal, onProgress: listen });
      resolve(this.#running === mine ? outcome : { kind: "superseded" });
    } catch (error) {
      reject(error);
    }
    if (this.#running === mine) this.#next();
  }
}
