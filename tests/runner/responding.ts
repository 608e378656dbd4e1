import type { BestResponse, FocusChoice, Scenario } from "#engine/index.ts";
import { createEngineService, type EngineService } from "#worker/engine-service.ts";
import type { RunRequest } from "#runner/runner.ts";
import { request, template } from "./request.ts";

/** A best response that is at hand at once: all that is not sold goes to growing, and what sells follows the discount rate. */
export function quickResponse(scenario: Scenario, strategyId: string, partnerId: string): BestResponse {
  const own = scenario.partners.find(({ id }) => id === partnerId)!.focus;
  const sell = strategyId === scenario.baselineStrategyId ? own.sell : scenario.discountRate;
  const focus = { sell, activate: 0, grow: 1 - sell };
  return {
    focus,
    value: 2,
    tried: [
      { focus: own, value: 1 },
      { focus, value: 2 },
    ],
  };
}

/** The engine's service with the quick response. */
export function quickService(): EngineService {
  return createEngineService(quickResponse);
}

/** The scenario with integrators that follow their own interest this far. */
export function following(responsiveness: number, discountRate = 0.1): Scenario {
  const partners = template.partners.map((partner) =>
    partner.id === "integrator" ? { ...partner, responsiveness } : partner,
  );
  return { ...template, horizonMonths: 12, discountRate, partners };
}

/** A request of a scenario in which integrators follow the quick response halfway. */
export function followingRequest(changes: Partial<RunRequest> = {}): RunRequest {
  return request({ scenario: following(0.5), ...changes });
}

/** What the integrators of a scenario play, worked out by hand. */
export function playedIn(scenario: Scenario): FocusChoice {
  const integrator = scenario.partners.find(({ id }) => id === "integrator")!;
  const share = integrator.responsiveness;
  const entries = scenario.strategies.map(({ id }): [string, FocusChoice[string]] => {
    const { focus } = quickResponse(scenario, id, "integrator");
    const blend = (of: keyof typeof focus) => (1 - share) * integrator.focus[of] + share * focus[of];
    return [id, { integrator: { sell: blend("sell"), activate: blend("activate"), grow: blend("grow") } }];
  });
  return Object.fromEntries(entries);
}
