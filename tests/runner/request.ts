import type { Scenario } from "#engine/index.ts";
import type { RunRequest } from "#runner/runner.ts";
export const scenario = {
  id: "a",
  name: "A",
  simulation: { runs: 100, seed: 1, arrivals: "poisson" },
  horizonMonths: 12,
  strategies: [{ id: "s" }, { id: "tt" }],
} as unknown as Scenario;
export function request(changes: Partial<RunRequest> = {}): RunRequest {
  return { scenario, runs: 100, metrics: ["revenue", "billings"], quantiles: ["revenue"], ...changes };
}
