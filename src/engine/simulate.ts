import { Recorder } from "./books/recorder.ts";
import type { FocusChoice } from "./response/response-types.ts";
import { own } from "./lookup.ts";
import { compileModel } from "./model.ts";
import type { Results, StrategyResults } from "./results.ts";
import { ModelRun } from "./run.ts";
import type { Scenario } from "./scenario.ts";
import { ENGINE_VERSION } from "./version.ts";

/** Which runs, strategies and series; the default is all. */
export interface SimulateOptions {
  /** First run. */
  from?: number;
  /** Run to stop before. */
  to?: number;
  /** Ids of strategies. */
  strategies?: string[];
  /** Series to keep; totals are always kept. */
  metrics?: string[];
  /** What partners do with their time, by strategy and partner id, instead of the scenario's focus (domain §9). */
  focus?: FocusChoice;
}

/**
 * Simulates runs `[from, to)` of a valid scenario. The same run gives the same bytes whatever runs, strategies or
 * metrics it is computed with. Throws a RangeError for an empty or negative range.
 */
export function simulate(scenario: Scenario, options: SimulateOptions = {}): Results {
  const { from = 0, to = scenario.simulation.runs } = options;
  if (!(from >= 0 && to > from)) throw new RangeError(`no runs in [${from}, ${to})`);
  const model = compileModel(scenario, options.strategies, options.focus);
  const modelRun = new ModelRun(model);
  const metrics = options.metrics && new Set(options.metrics);
  const runs = to - from;
  const recorders = new Map<string, Recorder>();
  for (const worldRun of modelRun.worlds.flat()) {
    worldRun.strategies.forEach((books, s) => {
      recorders.set(worldRun.world.strategies[s]!.id, new Recorder(model, worldRun, books, runs, metrics));
    });
  }
  for (let index = 0; index < runs; index++) {
    modelRun.run(from + index);
    for (const recorder of recorders.values()) recorder.record(index);
  }
  const ids = options.strategies ?? scenario.strategies.map((strategy) => strategy.id);
  const strategies: Record<string, StrategyResults> = {};
  for (const id of ids) strategies[id] = recorders.get(id)!.results;
  return {
    engineVersion: ENGINE_VERSION,
    from,
    runs,
    months: model.horizon,
    partnerFirms: partnerFirms(scenario),
    inputs: {},
    focus: playedFocus(scenario, ids, options.focus),
    strategies,
  };
}

/** How partners split their time, by strategy and partner id. */
function playedFocus(scenario: Scenario, ids: string[], focus?: FocusChoice): FocusChoice {
  const played: FocusChoice = {};
  for (const id of ids) {
    const chosen = own(focus, id);
    played[id] = Object.fromEntries(scenario.partners.map((p) => [p.id, own(chosen, p.id) ?? p.focus]));
  }
  return played;
}

function partnerFirms(scenario: Scenario): number {
  return scenario.partners.reduce((sum, partner) => sum + (partner.type === "direct" ? 0 : partner.firms), 0);
}
