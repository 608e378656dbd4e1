import { Gathered } from "#engine/index.ts";
import type { Results, SummariseOptions, Summary } from "#engine/index.ts";
import { unpacked, type Parcel } from "./parcel.ts";

/**
 * Keeps the parts of one job and makes pictures of them.
 *
 * Parts come in any order. Pictures are of the runs `[0, n)` without a gap, so that a picture of n runs is
 * the same whoever computed them in whatever order.
 */
export class Collector {
  #job = "";
  /** Runs [0, n). */
  #prefix = new Gathered();
  /** Parts beyond them, by ascending `from`. */
  #rest: Parcel[] = [];

  /** Forgets everything and collects for `job` from now on. Of series that are not `ranged` only sums are kept. */
  begin(job: string, ranged: readonly string[]): void {
    this.#job = job;
    this.#prefix = new Gathered(ranged);
    this.#rest = [];
  }

  /**
   * Takes a part over; parts of one job do not overlap. A part of another job is dropped. Gives the buffers that are not
   * needed any more, to be used again: the collector of garbage comes late for them.
   */
  add(job: string, part: Parcel): ArrayBuffer[] {
    if (job !== this.#job) return [];
    const rooms: ArrayBuffer[] = [];
    this.#rest.push(part);
    this.#rest.sort((a, b) => a.head.from - b.head.from);
    for (let [part] = this.#rest; part?.head.from === (this.#prefix.next ?? 0); [part] = this.#rest) {
      this.#prefix.add(unpacked(part));
      this.#rest.shift();
      rooms.push(part.figures.buffer);
    }
    return rooms;
  }

  /** Statistics of the runs [0, n) at hand; throws if there are none. */
  summarise(job: string, options: SummariseOptions): Summary {
    return this.#gathered(job).summarise(options);
  }

  /** The runs [0, n) at hand, with the ranged series, as a copy; throws if there are none. */
  results(job: string): Results {
    return this.#gathered(job).merged();
  }

  #gathered(job: string): Gathered {
    if (job !== this.#job) throw new Error(`The collector works for another job than ${job}.`);
    if (this.#prefix.next === null) throw new Error("Nothing is computed yet.");
    return this.#prefix;
  }
}
