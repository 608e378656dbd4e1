import type { RunRequest } from "#runner/runner.ts";
import { apiVendor as template } from "#scenario/templates/index.ts";

export { template };

/** The ready scenario's first year: quick to compute. */
const firstYear = { ...template, horizonMonths: 12 };

/** A request of a hundred runs of the ready scenario's first year, or what is changed about it. */
export function request(changes: Partial<RunRequest> = {}): RunRequest {
  return {
    scenario: firstYear,
    runs: 100,
    metrics: ["revenue", "billings", "nrr"],
    quantiles: ["revenue"],
    ranged: ["revenue", "billings", "nrr"],
    ...changes,
  };
}
