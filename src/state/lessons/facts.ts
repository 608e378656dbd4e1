/** What was computed of a lesson's model, as its words, pictures and claims read it. */
import type {
  PairedByMonth,
  PairedDifference,
  Scenario,
  Statistics,
  StatisticsByMonth,
  Summary,
} from "#engine/index.ts";
import { Writing } from "./writing.ts";

/** A month's statistics of a series; months are counted from 0. */
function atMonth(by: StatisticsByMonth, t: number): Statistics {
  const value = (name: keyof Statistics): number => by[name][t] ?? NaN;
  return {
    count: value("count"),
    mean: value("mean"),
    standardError: value("standardError"),
    p5: value("p5"),
    p10: value("p10"),
    p25: value("p25"),
    p50: value("p50"),
    p75: value("p75"),
    p90: value("p90"),
    p95: value("p95"),
  };
}

/** Reads a summary. Every reader throws an `Error` that names what is missing: a lesson asks for what it did not keep. */
export class Facts {
  /** With the levers as they stand. */
  readonly scenario: Scenario;
  readonly summary: Summary;
  readonly months: number;
  /** Writes figures in the scenario's currency. */
  readonly say: Writing;

  constructor(scenario: Scenario, summary: Summary) {
    this.scenario = scenario;
    this.summary = summary;
    this.months = summary.months;
    this.say = new Writing(scenario.currency);
  }

  /** A series of a strategy by month. */
  byMonth(strategy: string, metric: string, mode: "monthly" | "cumulative"): StatisticsByMonth {
    return this.#of(strategy)[mode][metric] ?? missing(`${metric} by month (${mode})`);
  }

  /** A series in month `t`, from 0. */
  monthly(strategy: string, metric: string, t: number): Statistics {
    return atMonth(this.byMonth(strategy, metric, "monthly"), t);
  }

  /** A flow added up from the first month to month `t`, which is included. */
  upTo(strategy: string, metric: string, t = this.months - 1): Statistics {
    return atMonth(this.byMonth(strategy, metric, "cumulative"), t);
  }

  /** Means of a series by month. */
  mean(strategy: string, metric: string): Float64Array {
    return this.#of(strategy).mean[metric] ?? missing(metric);
  }

  /** A total of each future (`EXTRA_TOTALS`, or a series by its name). */
  total(strategy: string, name: string): Statistics {
    return this.#of(strategy).totals[name] ?? missing(`total ${name}`);
  }

  /** A headline total, `a` less `b`, future by future. */
  paired(a: string, b: string, total: string): PairedDifference {
    return this.summary.comparisons[a]?.[b]?.[total] ?? missing(`${total} of ${a} against ${b}`);
  }

  /** A flow added up to month `t`, `a` less `b`, future by future; the lesson's `pairs` name it. */
  pairedUpTo(a: string, b: string, metric: string, t = this.months - 1): PairedDifference {
    const by = this.summary.differences[a]?.[b]?.[metric]?.cumulative ?? missing(`${metric} of ${a} against ${b}`);
    return pairedAt(by, t);
  }

  /** A series in month `t`, `a` less `b`, future by future; the lesson's `pairs` name it. */
  pairedMonthly(a: string, b: string, metric: string, t: number): PairedDifference {
    const by = this.summary.differences[a]?.[b]?.[metric]?.monthly ?? missing(`${metric} of ${a} against ${b}`);
    return pairedAt(by, t);
  }

  /** The first month, from 0, from which on `holds` is true for the rest of the horizon; null: it is not. */
  firstMonth(holds: (t: number) => boolean): number | null {
    let t = this.months;
    while (t > 0 && holds(t - 1)) t--;
    return t === this.months ? null : t;
  }

  #of(strategy: string): Summary["strategies"][string] {
    return this.summary.strategies[strategy] ?? missing(`strategy ${strategy}`);
  }
}

function pairedAt(by: PairedByMonth, t: number): PairedDifference {
  return { ...atMonth(by, t), shareGreater: by.shareGreater[t] ?? NaN, shareEqual: by.shareEqual[t] ?? NaN };
}

function missing(what: string): never {
  throw new Error(`The lesson does not keep ${what}.`);
}
