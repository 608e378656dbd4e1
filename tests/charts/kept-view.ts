/** Views of the ready scenario with all that the charts about kept customers draw. */
import { metricsOnDemand, simulate, summarise, type Scenario } from "#engine/index.ts";
import { resultView, type ResultView } from "#charts/model.ts";
import { apiVendor } from "#scenario/templates/index.ts";

/** Some runs of the ready scenario, changed; quantiles by month of what is asked for only. */
export function keptView(parts: Partial<Scenario> = {}, runs = 20, quantiles = ["nrr", "grr"]): ResultView {
  const scenario = { ...apiVendor, ...parts, simulation: { ...apiVendor.simulation, runs } };
  const results = simulate(scenario, { to: runs, onDemand: metricsOnDemand(scenario.horizonMonths) });
  return resultView(scenario, summarise(results, { quantiles }));
}

/** The ready scenario without customers. */
export const NOBODY: Partial<Scenario> = {
  partners: apiVendor.partners.map((partner) => ({ ...partner, dealsPerYear: 0, installedBase: 0 })),
};
