import { MONEY_COLUMNS, type MoneyColumn } from "../contracts/columns.ts";
import { isKeptOnDemand, metricKind } from "../metrics/catalogue.ts";
import type { Model } from "../model.ts";
import type { StrategyResults } from "../results.ts";
import type { WorldRun } from "../run.ts";
import { paybackAges } from "./cohort-books.ts";
import { ExtraTotals } from "./extra-totals.ts";
import { type AskedRows, type DerivedRows, seriesRows } from "./rows.ts";
import type { StrategyBooks } from "./strategy-books.ts";
import { ratioRow, sum } from "./totals.ts";

/** A row of the books, and where its months and its total go. */
interface Line {
  row: Float64Array;
  /** Null where only the total is kept. */
  series: Float64Array | null;
  /** Null where there is none. */
  total: Float64Array | null;
  /** Whether the total is the sum over months, else the last month's value. */
  addsUp: boolean;
}

/** Copies one strategy's books, run by run, into its results. */
export class Recorder {
  readonly #lines: Line[];
  readonly #worldRun: WorldRun;
  readonly #strategy: StrategyBooks;
  readonly #horizon: number;
  readonly #fixedCost: number;
  /** The first month in which a customer can be 12 months old. */
  readonly #matureFrom: number;
  readonly #derived: DerivedRows;
  readonly #asked: AskedRows;
  readonly #extras: ExtraTotals;

  /** Writes into `results`, with room for `runs` runs, those of the books' series that it `keeps`. */
  constructor(
    model: Model,
    worldRun: WorldRun,
    strategy: StrategyBooks,
    results: StrategyResults,
    runs: number,
    keeps: (metric: string) => boolean,
  ) {
    const { horizon } = model;
    const row = () => new Float64Array(horizon);
    this.#worldRun = worldRun;
    this.#strategy = strategy;
    this.#horizon = horizon;
    this.#fixedCost = worldRun.world.successCostPerMonth + model.directCostPerMonth;
    this.#derived = { contribution: row(), nrr: row(), grr: row(), logoChurn: row(), expansionRevenue: row() };
    this.#matureFrom = model.profiles.some(({ partner }) => partner.installedBase > 0) ? 0 : 12;
    this.#asked = { healthScore: row(), payback: row() };
    const { series, totals } = results;
    this.#lines = seriesRows(model, worldRun, strategy, this.#derived, this.#asked).map(([metric, source]) => {
      return {
        row: source,
        series: keeps(metric) ? (series[metric] ??= new Float64Array(runs * horizon)) : null,
        total: isKeptOnDemand(metric) ? null : (totals[metric] ??= new Float64Array(runs)),
        addsUp: metricKind(metric) === "flow",
      };
    });
    this.#extras = new ExtraTotals(model, worldRun, strategy, this.#derived.contribution, totals, runs);
  }

  /** Records the run that now stands in the books as the results' `index`-th. */
  record(index: number): void {
    this.#derive();
    this.#deriveAsked();
    for (let i = 0; i < this.#lines.length; i++) {
      const { row, series, total, addsUp } = this.#lines[i]!;
      if (series) series.set(row, index * this.#horizon);
      if (total) total[index] = addsUp ? sum(row) : row[this.#horizon - 1]!;
    }
    this.#extras.record(index);
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
    this.#derived.expansionRevenue.set(books.retention.expansion);
    this.#derived.expansionRevenue.fill(NaN, 0, this.#matureFrom);
  }

  #deriveAsked(): void {
    const { health, cohorts, customersActive } = this.#worldRun.books;
    const { cohortPaid } = this.#strategy;
    if (health) ratioRow(this.#asked.healthScore, health.score, customersActive);
    if (cohorts && cohortPaid) paybackAges(this.#asked.payback, cohorts.margin, cohortPaid);
    cohorts?.finish();
  }
}
