import {
  BEFORE_METRIC,
  CAP_METRIC,
  COHORT_MONTHS,
  COMPONENT_KINDS,
  HEALTH_METRIC,
  partnerPayoutMetric,
  partnerResultMetric,
  payoutMetric,
  recurringCohortMetric,
  type MonthlyPair,
  type Scenario,
} from "#engine/index.ts";
import type { RunRequest } from "#runner/runner.ts";
import { modelOf } from "#scenario/model-of.ts";
import { FAN_MEASURES, measure } from "#text/measures.ts";

/** Series whose means the screens show of any scenario. */
const METRICS = [
  ...["bookings", "billings", "committed", "fees", "drawdown", "overage", "consumption", "breakage", "forgiven"],
  ...["rolledOver", "revenue", "rpo", "serviceCost", "successCost", "directCost", "contribution", "partnerResult"],
  ...["payouts", CAP_METRIC, ...COMPONENT_KINDS.map(payoutMetric)],
  ...["idleSpend", "usage", "customersNew", "customersActive", "customersChurned"],
  ...["laggard", "onboarding", "risk", "steady", "expansion"].map((signal) => `signal/${signal}`),
  ...["nrr", "grr", "logoChurn", "newLogoRevenue", "expansionRevenue", HEALTH_METRIC],
];

/** Series of which screens show ranges by month, those that a reader chooses among first. */
const RANGED = [...FAN_MEASURES.map((name) => measure(name).metric), "committed", "grr", "rpo"];

/**
 * Bytes of series that are kept run by run, so that their ranges are at hand. What finds no room is computed again when it
 * is looked at: runs are deterministic.
 */
const MOST_KEPT = 50e6;

/** What screens show by month beside what they always do. */
export interface Wants {
  /** The series whose ranges come first. */
  metric: string;
  /** Two strategies that are compared by month. */
  pair?: MonthlyPair | null;
}

/** The ranges that find room, those that are wanted first; at least these. */
function rangedOf(scenario: Scenario, { metric, pair }: Wants): string[] {
  const { strategies, horizonMonths, simulation } = scenario;
  const bytes = strategies.length * horizonMonths * simulation.runs * Float64Array.BYTES_PER_ELEMENT;
  const wanted = new Set([metric, ...(pair ? [pair.metric] : [])]);
  const room = Math.max(0, Math.floor(MOST_KEPT / bytes) - wanted.size);
  const others = RANGED.filter((name) => !wanted.has(name)).slice(0, room);
  return RANGED.filter((name) => wanted.has(name) || others.includes(name));
}

function metricsOf({ strategies, partners, horizonMonths }: Scenario): string[] {
  const changes = strategies.some(({ before }) => before !== null);
  const indirect = partners.filter(({ type }) => type !== "direct");
  return [
    ...METRICS,
    ...(changes ? [BEFORE_METRIC] : []),
    ...indirect.flatMap(({ id }) => [partnerPayoutMetric(id), partnerResultMetric(id)]),
    ...Array.from({ length: Math.ceil(horizonMonths / COHORT_MONTHS) }, (_, quarter) => recurringCohortMetric(quarter)),
  ];
}

/** All runs of a scenario, with what is wanted of them by month. */
export function requestFor(scenario: Scenario, wants: Wants): RunRequest {
  const { metric, pair } = wants;
  const { runs } = scenario.simulation;
  const quantiles = [metric];
  return {
    scenario,
    runs,
    metrics: metricsOf(scenario),
    quantiles,
    ranged: rangedOf(scenario, wants),
    pairs: pair ? [pair] : [],
  };
}

/** The same runs with the ranges of all series that are kept, and each alternative beside the baseline. */
export function wholeOf(request: RunRequest): RunRequest {
  const { scenario, ranged, pairs = [] } = request;
  const { strategies, baselineStrategyId: b } = scenario;
  const alternatives = ranged.includes("contribution") ? strategies.filter(({ id }) => id !== b) : [];
  const all = [...alternatives.map(({ id: a }) => ({ a, b, metric: "contribution" })), ...pairs];
  const different = new Map(all.map((pair) => [JSON.stringify([pair.a, pair.b, pair.metric]), pair]));
  return { ...request, quantiles: ranged, pairs: [...different.values()] };
}

/** Whether two scenarios simulate the same. */
export function sameWork(a: Scenario, b: Scenario): boolean {
  return a === b || JSON.stringify(modelOf(a)) === JSON.stringify(modelOf(b));
}
