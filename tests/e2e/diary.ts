/** What was done to which scenario and when: what must be kept at any later moment, and what may be. */

/** A scenario as text after something was done to it; null: deleted. */
interface State {
  bytes: string | null;
  /** When it was done, milliseconds since 1970; Infinity while it is not known to be. */
  at: number;
}

/** Milliseconds after which what was done must be kept. */
const LATEST = 1000;

/** Notes what is done, scenario by scenario. */
export class Diary {
  /** What was done, in words with times. */
  readonly words: string[] = [];
  readonly #states = new Map<string, State[]>();
  readonly #began: number;

  constructor(now = Date.now()) {
    this.#began = now;
  }

  /** What is kept under a name now. */
  know(name: string, bytes: string | null): void {
    this.#states.set(name, [{ bytes, at: -Infinity }]);
  }

  /** Does something that leaves a scenario as it says; what it leaves may be kept from the beginning on. */
  async doing(words: string, after: Record<string, string | null>, act: () => Promise<unknown>): Promise<void> {
    const states = Object.entries(after).map(([name, bytes]): State => {
      const state = { bytes, at: Infinity };
      this.#states.set(name, [...(this.#states.get(name) ?? [{ bytes: null, at: -Infinity }]), state]);
      return state;
    });
    this.words.push(`${Date.now() - this.#began}: ${words}`);
    await act();
    for (const state of states) state.at = Date.now();
    this.words.push(`${Date.now() - this.#began}: done`);
  }

  /** What may be kept where the page died at a moment: nothing that was over by something older than a second. */
  allowed(diedAt: number): Map<string, (string | null)[]> {
    return new Map(
      [...this.#states].map(([name, states]) => {
        const oldest = states.findLastIndex(({ at }) => at <= diedAt - LATEST);
        return [name, states.slice(oldest).map(({ bytes }) => bytes)];
      }),
    );
  }

  /** How old the newest was that is not kept, in milliseconds; 0 where everything is. */
  lostAge(diedAt: number, kept: ReadonlyMap<string, string | null>): number {
    const ages = [...this.#states].map(([name, states]) => {
      const there = states.findLastIndex(({ bytes }) => bytes === (kept.get(name) ?? null));
      const lost = states.slice(there + 1).find(({ at }) => at < Infinity);
      return lost === undefined ? 0 : diedAt - lost.at;
    });
    return Math.max(0, ...ages);
  }

  /** When the page died. */
  died(at: number): void {
    this.words.push(`${at - this.#began}: killed`);
  }
}
