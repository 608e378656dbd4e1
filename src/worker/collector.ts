import { merge, summarise } from "#engine/index.ts";
import type { Results, SummariseOptions, Summary } from "#engine/index.ts";

/**
 * Keeps the parts of one job and makes pictures of them.
 *
 * Parts come in any order. Pictures are of the runs `[0, n)` without a gap, so that a picture of n runs is
 * the same whoever computed them in whatever order.
 */
export class Collector {
  #job = "";
  /** Runs [0, prefix.runs), merged. */
  #prefix: Results | null = null;
  /** Parts beyond the prefix, by ascending `from`. */
  #rest: Results[] = [];

  /** Forgets everything and collects for `job` from now on. */
  begin(job: string): void {
    this.#job = job;
    this.#prefix = null;
    this.#rest = [];
  }

  /** Keeps a part; parts of one job do not overlap. A part of another job is dropped. */
  add(job: string, part: Results): void {
    if (job !== this.#job) return;
    this.#rest.push(part);
  }

  /** Statistics of the runs [0, n) at hand; throws if there are none. */
  summarise(job: string, options: SummariseOptions): Summary {
    return summarise(this.#merged(job), options);
  }

  /** The runs [0, n) at hand, as a copy; throws if there are none. */
  results(job: string): Results {
    return structuredClone(this.#merged(job));
  }

  #merged(job: string): Results {
    if (job !== this.#job) throw new Error(`The collector works for another job than ${job}.`);
    const parts = this.#prefix ? [this.#prefix] : [];
    let end = this.#prefix?.runs ?? 0;
    this.#rest.sort((a, b) => a.from - b.from);
    for (const part of this.#rest) {
      if (part.from !== end) break;
      parts.push(part);
      end += part.runs;
    }
    this.#rest = this.#rest.filter((part) => part.from >= end);
    const [first] = parts;
    if (!first) throw new Error("Nothing is computed yet.");
    const merged = parts.length === 1 ? first : merge(parts);
    this.#prefix = merged;
    return merged;
  }
}
