import { simulate, summarise, type Scenario } from "#engine/index.ts";
import { resultView, type ResultView } from "#charts/model.ts";

/** The view of so many futures of a scenario, all of those that were asked for. Nobody follows their own interest. */
export function viewOfRuns(scenario: Scenario, runs: number): ResultView {
  const asked = { ...scenario, simulation: { ...scenario.simulation, runs } };
  return resultView(asked, summarise(simulate(asked, { to: runs })));
}

/** The same with more futures to come: ranges and odds are held back. */
export function estimated(view: ResultView): ResultView {
  return { ...view, runsPlanned: 1000, estimate: true };
}
