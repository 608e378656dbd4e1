/** Views of generated and of hand-made books, for the charts of the revenue screen. */
import fc from "fast-check";
import { simulate, summarise, type Scenario, type Statistics } from "#engine/index.ts";
import { resultView, type ResultView } from "#charts/model.ts";
import { scenarios } from "../generators/scenario.ts";
import { syntheticView } from "./synthetic.ts";

/** A scenario and what its simulation shows. */
export interface Made {
  scenario: Scenario;
  view: ResultView;
}

/** A scenario, simulated in a few futures, as if those were all; a third of them as a first estimate. */
export function madeViews(seed: number, numRuns: number, runs: number): Made[] {
  return fc.sample(scenarios(), { seed, numRuns }).map((scenario, index) => {
    const view = resultView(
      { ...scenario, simulation: { ...scenario.simulation, runs } },
      summarise(simulate(scenario, { to: runs })),
    );
    return { scenario, view: { ...view, estimate: index % 3 === 0 } };
  });
}

/** A view of one strategy whose books are these means by month. */
export function viewOfBooks(mean: Record<string, number[]>): ResultView {
  const months = Object.values(mean)[0]!.length;
  const view = syntheticView({ seed: 1, strategies: 1, months, runs: 20, zero: true });
  const { id } = view.strategies[0]!;
  const series = Object.fromEntries(Object.entries(mean).map(([name, values]) => [name, Float64Array.from(values)]));
  return withStrategy(view, id, { mean: { ...view.summary.strategies[id]!.mean, ...series } });
}

/** The same view with other figures of a strategy. */
export function withStrategy(
  view: ResultView,
  id: string,
  parts: Partial<ResultView["summary"]["strategies"][string]>,
): ResultView {
  const strategies = { ...view.summary.strategies, [id]: { ...view.summary.strategies[id]!, ...parts } };
  return { ...view, summary: { ...view.summary, strategies } };
}

/** Statistics of a figure that is the same in every future. */
export function sure(value: number): Statistics {
  const all = { p5: value, p10: value, p25: value, p50: value, p75: value, p90: value, p95: value };
  return { count: 20, mean: value, standardError: 0, ...all };
}

/** A scenario of one strategy, "s0", with an offer that has a commitment and nothing else that matters. */
export const COMMITTED = {
  partners: [],
  offers: [{ id: "new", charges: [], seatTrueUp: "renewal", commitment: { shortfall: "forfeit" } }],
  strategies: [{ id: "s0", offerId: "new", before: null }],
} as unknown as Scenario;
