import { BEFORE_METRIC, CAP_METRIC, COMPONENT_KINDS, payoutMetric, type Scenario } from "#engine/index.ts";
import type { RunRequest } from "#runner/runner.ts";
import { modelOf } from "#scenario/model-of.ts";
import { FAN_MEASURES, measure } from "#text/measures.ts";

/** Series whose means the screens show of any scenario. */
const METRICS = [
  ...["bookings", "billings", "committed", "fees", "drawdown", "overage", "consumption", "breakage", "revenue"],
  ...["payouts", CAP_METRIC, ...COMPONENT_KINDS.map(payoutMetric), "contribution", "partnerResult"],
  ...["idleSpend", "nrr", "customersActive", "usage"],
];

/** Series of which a reader can ask for ranges by month. */
const RANGED = FAN_MEASURES.map((name) => measure(name).metric);

/**
 * Bytes of series that are kept run by run, so that their ranges are at hand. What finds no room is computed again when it
 * is looked at: runs are deterministic.
 */
const MOST_KEPT = 50e6;

/** The ranges that find room, that of `metric` first; at least that. */
function rangedOf(scenario: Scenario, metric: string): string[] {
  const { strategies, horizonMonths, simulation } = scenario;
  const bytes = strategies.length * horizonMonths * simulation.runs * Float64Array.BYTES_PER_ELEMENT;
  const room = Math.max(1, Math.floor(MOST_KEPT / bytes));
  const others = RANGED.filter((name) => name !== metric).slice(0, room - 1);
  return RANGED.filter((name) => name === metric || others.includes(name));
}

/** All runs of a scenario, with ranges by month of one series. */
export function requestFor(scenario: Scenario, metric: string): RunRequest {
  const changes = scenario.strategies.some(({ before }) => before !== null);
  const metrics = changes ? [...METRICS, BEFORE_METRIC] : METRICS;
  const { runs } = scenario.simulation;
  return { scenario, runs, metrics, quantiles: [metric], ranged: rangedOf(scenario, metric) };
}

/** The same runs with the ranges of all series that are kept. */
export function wholeOf(request: RunRequest): RunRequest {
  return { ...request, quantiles: request.ranged };
}

/** Whether two scenarios simulate the same. */
export function sameWork(a: Scenario, b: Scenario): boolean {
  return a === b || JSON.stringify(modelOf(a)) === JSON.stringify(modelOf(b));
}
