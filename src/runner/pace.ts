/** Seconds after which an observation counts half. */
const HALF_LIFE_SECONDS = 2;

/** Measures how fast runs are computed, the last seconds most, and says how long the rest will take. */
export class Pace {
  #runs = 0;
  #seconds = 0;
  #last: number | null = null;

  /** `runs` more were there at `now` (seconds). What came first only starts the clock: it had to start the workers. */
  add(runs: number, now: number): void {
    if (this.#last !== null) {
      const passed = now - this.#last;
      const weight = 0.5 ** (passed / HALF_LIFE_SECONDS);
      this.#runs = this.#runs * weight + runs;
      this.#seconds = this.#seconds * weight + passed;
    }
    this.#last = now;
  }

  /** Estimated seconds for `runs` more; null until there is something to estimate from. */
  secondsFor(runs: number): number | null {
    return this.#seconds > 0 && this.#runs > 0 ? (runs * this.#seconds) / this.#runs : null;
  }
}
