import { discountFactors } from "../calendar.ts";
import { MONEY_COLUMNS, type MoneyColumn } from "../contracts/columns.ts";
import { EXTRA_TOTALS, metricKind, UTILISATION_TOTALS } from "../metrics/catalogue.ts";
import type { Model } from "../model.ts";
import type { StrategyResults } from "../results.ts";
import type { WorldRun } from "../run.ts";
import { type DerivedRows, seriesRows } from "./rows.ts";
import type { StrategyBooks } from "./strategy-books.ts";
import {
  breakEvenMonth,
  customerLifetimeValue,
  expansionOvertakes,
  lowPoint,
  presentValue,
  ratioRow,
  sum,
  timeToFirstValue,
} from "./totals.ts";

/** A row of the books, and where its months and its total go. */
interface Line {
  row: Float64Array;
  /** Null where only the total is kept. */
  series: Float64Array | null;
  total: Float64Array;
  /** Whether the total is the sum over months, else the last month's value. */
  addsUp: boolean;
}

/** Copies one strategy's books, run by run, into its results. */
export class Recorder {
  readonly results: StrategyResults = { series: {}, totals: {} };
  readonly #lines: Line[];
  readonly #worldRun: WorldRun;
  readonly #strategy: StrategyBooks;
  readonly #horizon: number;
  readonly #discount: Float64Array;
  readonly #fixedCost: number;
  readonly #derived: DerivedRows;

  /** Keeps the series named in `metrics` (all if undefined) of `runs` runs. */
  constructor(model: Model, worldRun: WorldRun, strategy: StrategyBooks, runs: number, metrics?: Set<string>) {
    const { horizon } = model;
    const row = () => new Float64Array(horizon);
    this.#worldRun = worldRun;
    this.#strategy = strategy;
    this.#horizon = horizon;
    this.#discount = discountFactors(model.discountRate, horizon);
    this.#fixedCost = worldRun.world.successCostPerMonth + model.directCostPerMonth;
    this.#derived = { contribution: row(), nrr: row(), grr: row(), logoChurn: row() };
    const { series, totals } = this.results;
    this.#lines = seriesRows(model, worldRun, strategy, this.#derived).map(([metric, source]) => {
      if (!metrics || metrics.has(metric)) series[metric] = new Float64Array(runs * horizon);
      const total = (totals[metric] = new Float64Array(runs));
      return { row: source, series: series[metric] ?? null, total, addsUp: metricKind(metric) === "flow" };
    });
    for (const total of EXTRA_TOTALS) this.results.totals[total] = new Float64Array(runs);
  }

  /** Records the run that now stands in the books as the results' `index`-th. */
  record(index: number): void {
    this.#derive();
    for (let i = 0; i < this.#lines.length; i++) {
      const { row, series, total, addsUp } = this.#lines[i]!;
      if (series) series.set(row, index * this.#horizon);
      total[index] = addsUp ? sum(row) : row[this.#horizon - 1]!;
    }
    this.#recordExtras(index);
  }

  #money(column: MoneyColumn): Float64Array {
    return this.#worldRun.books.money[MONEY_COLUMNS.indexOf(column)]!;
  }

  #derive(): void {
    const { books } = this.#worldRun;
    const revenue = this.#money("revenue");
    const serviceCost = this.#money("serviceCost");
    const { payouts } = this.#strategy;
    for (let t = 0; t < this.#horizon; t++) {
      this.#derived.contribution[t] = revenue[t]! - serviceCost[t]! - payouts[t]! - this.#fixedCost;
    }
    ratioRow(this.#derived.nrr, books.retention.kept, books.retention.base);
    ratioRow(this.#derived.grr, books.retention.keptCapped, books.retention.base);
    for (let t = 0; t < this.#horizon; t++) {
      const before = t < 12 ? 0 : books.customersActive[t - 12]!;
      this.#derived.logoChurn[t] = before > 0 ? books.churnedSince[t]! / before : NaN;
    }
  }

  #recordExtras(index: number): void {
    const { totals } = this.results;
    const { books } = this.#worldRun;
    const strategy = this.#strategy;
    const set = (name: (typeof EXTRA_TOTALS)[number], value: number) => (totals[name]![index] = value);
    const revenue = totals["revenue"]![index]!;
    const firstValue = timeToFirstValue(books);
    const last = this.#horizon - 1;
    set("costOfChannel", revenue === 0 ? NaN : totals["payouts"]![index]! / revenue);
    set("npvContribution", presentValue(this.#derived.contribution, this.#discount));
    set(
      "npvPartnerResult",
      presentValue(strategy.partnerResult, this.#discount) + strategy.unpaid * this.#discount[last]!,
    );
    set("partnerLowPoint", lowPoint(strategy.partnerResult));
    set("partnerBreakEvenMonth", breakEvenMonth(strategy.partnerResult));
    set("ttfvMean", firstValue.mean);
    set("ttfvMedian", firstValue.median);
    set("firstValueShare", firstValue.share);
    set("clv", customerLifetimeValue(books, strategy));
    set("expansionOvertakesMonth", expansionOvertakes(books));
    UTILISATION_TOTALS.forEach((total, i) => set(total, books.utilisation.periods[i]!));
  }
}
