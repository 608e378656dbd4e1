import { partnerResponses, simulate, summarise, type FocusChoice, type Scenario } from "#engine/index.ts";
import { resultView, type ResultView } from "#charts/model.ts";
import { apiVendor } from "#scenario/templates/index.ts";

/** The ready scenario with partners that follow their own interest this far; the second strategy changes course. */
export function followingScenario(responsiveness: number, changes = false): Scenario {
  const [first, second, ...rest] = apiVendor.strategies;
  const before = changes ? { offerId: "commit", planId: "referral" } : null;
  return {
    ...apiVendor,
    partners: apiVendor.partners.map((partner) => ({ ...partner, responsiveness })),
    strategies: [first!, { ...second!, before, switchMonth: 9 }, ...rest],
  };
}

/** The view of a few runs of a scenario, with what partners do. `former` is what they did before. */
export function viewOf(scenario: Scenario, former: FocusChoice | null = null): ResultView {
  const follows = scenario.partners.some((partner) => partner.responsiveness > 0);
  const responses = follows ? partnerResponses(scenario) : null;
  const results = simulate(scenario, { to: 20, ...(responses && { focus: responses.focus }) });
  return resultView(scenario, summarise(results), { responses, former });
}
