/** Views of simulated scenarios with differences by month of two strategies, for the charts that compare them. */
import { simulate, summarise, type Scenario } from "#engine/index.ts";
import { COMPARED_MEASURES, comparedPair, type Compared } from "#charts/difference/compared.ts";
import { resultView, type ResultView } from "#charts/model.ts";
import { measure } from "#text/measures.ts";

/** A scenario's view with so many runs, and the pair that a screen would choose by itself; `planned` runs make a first estimate. */
export function comparedView(scenario: Scenario, runs: number, planned = runs): { view: ResultView; pair: Compared } {
  const results = simulate(scenario, { to: runs });
  const of = { ...scenario, simulation: { ...scenario.simulation, runs: planned } };
  const pair = comparedPair(resultView(of, summarise(results, { quantiles: [] })), null, null)!;
  const pairs = COMPARED_MEASURES.map((name) => ({ a: pair.a.id, b: pair.b.id, metric: measure(name).metric }));
  const view = resultView(of, summarise(results, { quantiles: [], pairs }));
  return { view, pair: comparedPair(view, pair.a.id, pair.b.id)! };
}

/** A strategy's values by run and month, straight from the engine. */
export function rawSeries(scenario: Scenario, runs: number, id: string, metric: string): Float64Array[] {
  const values = simulate(scenario, { to: runs }).strategies[id]!.series[metric]!;
  const months = values.length / runs;
  return Array.from({ length: runs }, (_, run) => values.slice(run * months, (run + 1) * months));
}
