import { discountFactors } from "../calendar.ts";
import { MONEY_COLUMNS } from "../contracts/columns.ts";
import {
  DETECTION_LAG_TOTALS,
  EXTRA_TOTALS,
  partnerLifetimeTotal,
  segmentLifetimeTotal,
  UTILISATION_TOTALS,
  yearTotals,
} from "../metrics/catalogue.ts";
import type { Model } from "../model.ts";
import type { WorldRun } from "../run.ts";
import { histogramStatistics } from "./histogram.ts";
import type { StrategyBooks } from "./strategy-books.ts";
import { breakEvenMonth, expansionOvertakes, lowPoint, presentValue, sum, timeToFirstValue } from "./totals.ts";

/** Months of a year of the horizon, and where their sum goes. */
interface Year {
  months: Float64Array;
  total: Float64Array;
}

/** The per-run totals that are no month's sum or last value (domain §11), of one strategy. */
export class ExtraTotals {
  readonly #worldRun: WorldRun;
  readonly #strategy: StrategyBooks;
  readonly #contribution: Float64Array;
  readonly #totals: Record<string, Float64Array>;
  readonly #discount: Float64Array;
  readonly #segments: string[];
  readonly #partners: string[];
  readonly #years: Year[];

  /** Makes room for `runs` runs in `totals` where there is none yet. */
  constructor(
    model: Model,
    worldRun: WorldRun,
    strategy: StrategyBooks,
    contribution: Float64Array,
    totals: Record<string, Float64Array>,
    runs: number,
  ) {
    this.#worldRun = worldRun;
    this.#strategy = strategy;
    this.#contribution = contribution;
    this.#totals = totals;
    this.#discount = discountFactors(model.discountRate, model.horizon);
    this.#segments = model.segments.map(({ id }) => segmentLifetimeTotal(id));
    this.#partners = model.profiles.map(({ partner }) => partnerLifetimeTotal(partner.id));
    for (const name of [...EXTRA_TOTALS, ...this.#segments, ...this.#partners]) {
      totals[name] ??= new Float64Array(runs);
    }
    const rows = { revenue: worldRun.books.money[MONEY_COLUMNS.indexOf("revenue")]!, payouts: strategy.payouts };
    this.#years = yearTotals(model.horizon).map(({ name, metric, year }) => ({
      months: rows[metric].subarray(12 * year, 12 * year + 12),
      total: (totals[name] ??= new Float64Array(runs)),
    }));
  }

  /** Records the run that now stands in the books as the `index`-th; the totals of its series are there already. */
  record(index: number): void {
    this.#recordMoney(index);
    this.#recordLifetimeValue(index);
    this.#recordCustomers(index);
    for (const { months, total } of this.#years) total[index] = sum(months);
  }

  #set(name: (typeof EXTRA_TOTALS)[number], index: number, value: number): void {
    this.#totals[name]![index] = value;
  }

  #recordMoney(index: number): void {
    const { partnerResult, unpaid } = this.#strategy;
    const revenue = this.#totals["revenue"]![index]!;
    const owed = unpaid * this.#discount.at(-1)!;
    const usage = this.#totals["usage"]![index]!;
    this.#set("costOfChannel", index, revenue === 0 ? NaN : this.#totals["payouts"]![index]! / revenue);
    this.#set("pricePerUnit", index, usage === 0 ? NaN : this.#totals["billings"]![index]! / usage);
    this.#set("npvContribution", index, presentValue(this.#contribution, this.#discount));
    this.#set("npvPartnerResult", index, presentValue(partnerResult, this.#discount) + owed);
    this.#set("partnerLowPoint", index, lowPoint(partnerResult));
    this.#set("partnerBreakEvenMonth", index, breakEvenMonth(partnerResult));
  }

  #recordLifetimeValue(index: number): void {
    const { lifetime } = this.#worldRun.books;
    const { lifetimePayouts } = this.#strategy;
    this.#set("clv", index, lifetime.mean(null, null, lifetimePayouts));
    this.#segments.forEach((name, s) => (this.#totals[name]![index] = lifetime.mean(null, s, lifetimePayouts)));
    this.#partners.forEach((name, p) => (this.#totals[name]![index] = lifetime.mean(p, null, lifetimePayouts)));
  }

  #recordCustomers(index: number): void {
    const { books } = this.#worldRun;
    const firstValue = timeToFirstValue(books);
    const lag = histogramStatistics(books.declines.lags);
    this.#set("cashUpFront", index, books.newCustomers > 0 ? books.upFront / books.newCustomers : NaN);
    this.#set("ttfvMean", index, firstValue.mean);
    this.#set("ttfvMedian", index, firstValue.median);
    this.#set("firstValueShare", index, firstValue.share);
    this.#set("declines", index, books.declines.declines);
    this.#set("declinesNoticed", index, lag.count);
    this.#set("declinesSaved", index, books.declines.saved);
    this.#set("detectionLagMean", index, lag.mean);
    this.#set("detectionLagMedian", index, lag.median);
    DETECTION_LAG_TOTALS.forEach((total, months) => this.#set(total, index, lagCount(books.declines.lags, months)));
    this.#set("expansionOvertakesMonth", index, expansionOvertakes(books));
    UTILISATION_TOTALS.forEach((total, i) => this.#set(total, index, books.utilisation.periods[i]!));
  }
}

/** Notices so many months after the start; the last of `DETECTION_LAG_TOTALS` counts all later ones. */
function lagCount(lags: Float64Array, months: number): number {
  return months < DETECTION_LAG_TOTALS.length - 1 ? lags[months]! : sum(lags.subarray(months));
}
