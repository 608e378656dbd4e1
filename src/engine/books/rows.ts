import { MONEY_COLUMNS } from "../contracts/columns.ts";
import { SIGNALS } from "../customers/life.ts";
import {
  BEFORE_METRIC,
  CAP_METRIC,
  cohortMetric,
  COMPONENT_KINDS,
  HEALTH_METRIC,
  partnerPayoutMetric,
  partnerResultMetric,
  PAYBACK_METRIC,
  payoutMetric,
  recurringCohortMetric,
} from "../metrics/catalogue.ts";
import type { Model } from "../model.ts";
import type { WorldRun } from "../run.ts";
import type { StrategyBooks } from "./strategy-books.ts";

/** Rows that are worked out of others once a run is through. */
export interface DerivedRows {
  contribution: Float64Array;
  nrr: Float64Array;
  grr: Float64Array;
  logoChurn: Float64Array;
  expansionRevenue: Float64Array;
}

/** Rows of books that are kept only where they are asked for. */
export interface AskedRows {
  /** Mean health score of customers under contract. */
  healthScore: Float64Array;
  payback: Float64Array;
}

/** A metric's name with the row of months in which it stands after a run. */
export type SeriesRow = [metric: string, row: Float64Array];

/** Every series of a strategy (domain §11), by where it stands in the books. */
export function seriesRows(
  model: Model,
  { books, world }: WorldRun,
  strategy: StrategyBooks,
  derived: DerivedRows,
  asked: AskedRows,
): SeriesRow[] {
  const { horizon } = model;
  const constant = (value: number) => new Float64Array(horizon).fill(value);
  return [
    ...MONEY_COLUMNS.map((metric, i): SeriesRow => [metric, books.money[i]!]),
    ["payouts", strategy.payouts],
    ...COMPONENT_KINDS.map((kind, i): SeriesRow => [payoutMetric(kind), strategy.kinds[i]!]),
    [CAP_METRIC, strategy.cap],
    ["successCost", constant(world.successCostPerMonth)],
    ["directCost", constant(model.directCostPerMonth)],
    ["partnerResult", strategy.partnerResult],
    ...partnerRows(model, strategy),
    ["customersNew", books.customersNew],
    ["customersActive", books.customersActive],
    [BEFORE_METRIC, books.customersBefore],
    ["customersChurned", books.customersChurned],
    ...SIGNALS.map((signal, s): SeriesRow => [
      `signal/${signal}`,
      books.signals.subarray(s * horizon, (s + 1) * horizon),
    ]),
    ["newLogoRevenue", books.retention.newLogos],
    ...Object.entries(derived),
    ...(books.health ? [[HEALTH_METRIC, asked.healthScore] satisfies SeriesRow] : []),
    ...(strategy.cohortPaid ? [[PAYBACK_METRIC, asked.payback] satisfies SeriesRow] : []),
    ...(books.cohorts?.revenue ?? []).map((row, q): SeriesRow => [cohortMetric(q), row]),
    ...(books.cohorts?.recurring ?? []).map((row, q): SeriesRow => [recurringCohortMetric(q), row]),
  ];
}

/** Payouts and result by partner profile; direct firms have neither. */
function partnerRows(model: Model, strategy: StrategyBooks): SeriesRow[] {
  return model.profiles.flatMap(({ partner, isDirect }, p): SeriesRow[] =>
    isDirect
      ? []
      : [
          [partnerPayoutMetric(partner.id), strategy.profilePayouts[p]!],
          [partnerResultMetric(partner.id), strategy.profileResults[p]!],
        ],
  );
}
