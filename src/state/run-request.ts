import { BEFORE_METRIC, CAP_METRIC, COMPONENT_KINDS, payoutMetric, type Scenario } from "#engine/index.ts";
import type { RunRequest } from "#runner/runner.ts";
import { FAN_MEASURES, measure } from "#text/measures.ts";

/** Series whose means the screens show of any scenario. */
const METRICS = [
  ...["bookings", "billings", "committed", "fees", "drawdown", "overage", "consumption", "breakage", "revenue"],
  ...["payouts", CAP_METRIC, ...COMPONENT_KINDS.map(payoutMetric), "contribution", "partnerResult"],
  ...["idleSpend", "nrr", "customersActive", "usage"],
];

/** Series of which a reader can ask for ranges by month. */
const RANGED = FAN_MEASURES.map((name) => measure(name).metric);

/** All runs of a scenario, with ranges by month of one series. */
export function requestFor(scenario: Scenario, metric: string): RunRequest {
  const changes = scenario.strategies.some(({ before }) => before !== null);
  const metrics = changes ? [...METRICS, BEFORE_METRIC] : METRICS;
  return { scenario, runs: scenario.simulation.runs, metrics, quantiles: [metric] };
}

/** The same runs with the ranges of all series. */
export function wholeOf(request: RunRequest): RunRequest {
  return { ...request, quantiles: RANGED };
}

/** Whether two requests simulate the same: names, notes and descriptions of a scenario change no number. */
export function sameWork(a: RunRequest, b: RunRequest): boolean {
  if (a.scenario === b.scenario) return true;
  const bare = ({ scenario }: RunRequest): string =>
    JSON.stringify({ ...scenario, id: "", name: "", description: "", notes: {} });
  return bare(a) === bare(b);
}
