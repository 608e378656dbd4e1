import type { Results, SummariseOptions, Summary } from "../results.ts";
import { compareAll } from "./comparisons.ts";
import { differencesByMonth } from "./differences.ts";
import { joinAll, merge } from "./merge.ts";
import { rankingOf } from "./rank-correlation.ts";
import { mapValues } from "./records.ts";
import { summariseStrategy } from "./summarise-strategy.ts";
import { SumsByMonth } from "./sums.ts";

/** Runs whose figures lie in one array each: parts are small and many, and every array costs beyond its figures. */
const PAGE_RUNS = 256;

/**
 * The parts of a simulation as they come, in the order of their runs. Of series that are not `ranged` (default: all are)
 * only sums over runs are kept; nothing is ever there twice. The summary is to the bit that of all runs at once.
 */
export class Gathered {
  readonly #ranged: ReadonlySet<string> | null;
  /** Neighbouring runs; the last page may have room for more. */
  readonly #pages: Results[] = [];
  readonly #sums: Record<string, Record<string, SumsByMonth>> = {};

  constructor(ranged?: readonly string[]) {
    this.#ranged = ranged ? new Set(ranged) : null;
  }

  /** The run that the next part must begin with; null: any. */
  get next(): number | null {
    const last = this.#pages.at(-1);
    return last ? last.from + last.runs : null;
  }

  /** Copies what is to be kept of a part. Throws a RangeError where it does not follow the one before. */
  add(part: Results): void {
    this.#sum(part);
    for (let run = 0; run < part.runs;) {
      const last = this.#pages.at(-1);
      const page = last && last.runs < PAGE_RUNS ? last : this.#newPage(part, part.from + run);
      const runs = Math.min(part.runs - run, PAGE_RUNS - page.runs);
      copyRuns(part, run, page, runs);
      page.runs += runs;
      run += runs;
    }
  }

  /** Keeps a part as it is, with all its series; nothing can be added after it. */
  take(part: Results): void {
    this.#sum(part);
    this.#pages.push(part);
  }

  /** Statistics over all runs; throws a RangeError where there are none. */
  summarise({ quantiles, pairs = [] }: SummariseOptions = {}): Summary {
    const parts = this.#parts();
    const [first] = parts;
    if (!first) throw new RangeError("nothing to summarise");
    const { engineVersion, months, partnerFirms, focus } = first;
    const runs = parts.reduce((sum, part) => sum + part.runs, 0);
    const inputs = joinAll(parts.map((part) => part.inputs));
    const rankings = mapValues(inputs, rankingOf);
    const strategies = mapValues(first.strategies, (_, id) => {
      const own = parts.map((part) => part.strategies[id]!);
      return summariseStrategy({ parts: own, sums: this.#sums[id]!, runs, months }, rankings, quantiles);
    });
    return {
      engineVersion,
      runs,
      months,
      partnerFirms,
      inputs,
      focus,
      strategies,
      comparisons: compareAll(strategies),
      differences: differencesByMonth(parts, runs, pairs),
    };
  }

  /** One copy of what is kept; throws a RangeError where that is nothing. */
  merged(): Results {
    return merge(this.#parts());
  }

  /** Adds a part to the sums over runs. */
  #sum({ from, months, strategies }: Results): void {
    if (this.next !== null && from !== this.next) throw new RangeError(`runs from ${this.next} on are missing`);
    for (const [id, { series }] of Object.entries(strategies)) {
      const sums = (this.#sums[id] ??= {});
      for (const [metric, values] of Object.entries(series)) (sums[metric] ??= new SumsByMonth(months)).add(values);
    }
  }

  /** An empty page for the runs from `from` on of what is kept of parts like this one. */
  #newPage(part: Results, from: number): Results {
    const strategies = mapValues(part.strategies, ({ series, totals }) => {
      const kept = Object.entries(series).filter(([metric]) => this.#ranged?.has(metric) ?? true);
      return {
        series: mapValues(Object.fromEntries(kept), () => new Float64Array(PAGE_RUNS * part.months)),
        totals: mapValues(totals, () => new Float64Array(PAGE_RUNS)),
      };
    });
    const page = {
      ...part,
      from,
      runs: 0,
      inputs: mapValues(part.inputs, () => new Float64Array(PAGE_RUNS)),
      strategies,
    };
    this.#pages.push(page);
    return page;
  }

  /** The pages without the room that is left in the last. */
  #parts(): Results[] {
    return this.#pages.map((page) => {
      const cut = (width: number) => (values: Float64Array) => values.subarray(0, page.runs * width);
      const strategies = mapValues(page.strategies, ({ series, totals }) => ({
        series: mapValues(series, cut(page.months)),
        totals: mapValues(totals, cut(1)),
      }));
      return { ...page, inputs: mapValues(page.inputs, cut(1)), strategies };
    });
  }
}

/** Copies runs of a part, from its run `first` on, to the end of a page. */
function copyRuns(part: Results, first: number, page: Results, runs: number): void {
  const copy = (from: Record<string, Float64Array>, to: Record<string, Float64Array>, width: number): void => {
    for (const [name, values] of Object.entries(to)) {
      values.set(from[name]!.subarray(first * width, (first + runs) * width), page.runs * width);
    }
  };
  copy(part.inputs, page.inputs, 1);
  for (const [id, { series, totals }] of Object.entries(page.strategies)) {
    copy(part.strategies[id]!.series, series, page.months);
    copy(part.strategies[id]!.totals, totals, 1);
  }
}
