import { wantedBooks } from "./books/books-setting.ts";
import { Recorder } from "./books/recorder.ts";
import { withResponses } from "./response/best-response.ts";
import { focusInRun } from "./response/focus-in-run.ts";
import type { FocusChoice } from "./response/response-types.ts";
import { own } from "./lookup.ts";
import { compileModel } from "./model.ts";
import type { Results } from "./results.ts";
import { ModelRun } from "./run.ts";
import type { Scenario } from "./scenario.ts";
import { compileInputs } from "./uncertain/inputs.ts";
import { ENGINE_VERSION } from "./version.ts";

/** Which runs, strategies and series; the default is all. */
export interface SimulateOptions {
  /** First run. */
  from?: number;
  /** Run to stop before. */
  to?: number;
  /** Ids of strategies. */
  strategies?: string[];
  /** Series to keep; the default is all but those kept on demand. Totals are always kept. */
  metrics?: string[];
  /** Series kept on demand (see `metricsOnDemand`) that are wanted beside the default. */
  onDemand?: string[];
  /** What partners do with their time, by strategy and partner id, instead of the scenario's focus (domain §9). */
  focus?: FocusChoice;
}

/**
 * Simulates runs `[from, to)` of a valid scenario. The same run gives the same bytes whatever runs, strategies or
 * metrics it is computed with. Partners that follow their own interest do what `options.focus` says; where it says
 * nothing of them, their best response is searched first (domain §9). Throws a RangeError for an empty or negative range.
 */
export function simulate(scenario: Scenario, options: SimulateOptions = {}): Results {
  const { from = 0, to = scenario.simulation.runs } = options;
  if (!(from >= 0 && to > from)) throw new RangeError(`no runs in [${from}, ${to})`);
  const ids = options.strategies ?? scenario.strategies.map((strategy) => strategy.id);
  const focus = withResponses(scenario, ids, options.focus);
  const inputs = compileInputs(scenario);
  const drawn = new Float64Array(inputs.paths.length);
  const results: Results = {
    engineVersion: ENGINE_VERSION,
    from,
    runs: to - from,
    months: scenario.horizonMonths,
    partnerFirms: partnerFirms(scenario),
    inputs: Object.fromEntries(inputs.paths.map((path) => [path, new Float64Array(to - from)])),
    focus: Object.fromEntries(ids.map((id) => [id, own(focus, id) ?? {}])),
    strategies: Object.fromEntries(ids.map((id) => [id, { series: {}, totals: {} }])),
  };
  const keep = keptSeries(options);
  const open = (run: number) => {
    const inRun = inputs.scenarioOf(run, drawn);
    return openBench(inRun, results, focusInRun(scenario, inRun, focus), keep);
  };
  let bench = open(from);
  for (let index = 0; index < results.runs; index++) {
    if (inputs.paths.length > 0 && index > 0) bench = open(from + index);
    inputs.paths.forEach((path, i) => (results.inputs[path]![index] = drawn[i]!));
    bench.modelRun.run(from + index);
    for (let r = 0; r < bench.recorders.length; r++) bench.recorders[r]!.record(index);
  }
  return results;
}

/** Which series to keep. */
interface KeptSeries {
  all: boolean;
  named: ReadonlySet<string>;
}

function keptSeries({ metrics, onDemand = [] }: SimulateOptions): KeptSeries {
  return { all: metrics === undefined, named: new Set([...(metrics ?? []), ...onDemand]) };
}

/** A model at work, and what writes its runs down. */
interface Bench {
  modelRun: ModelRun;
  recorders: Recorder[];
}

function openBench(scenario: Scenario, results: Results, focus: FocusChoice, { all, named }: KeptSeries): Bench {
  const { runs, strategies } = results;
  const model = compileModel(scenario, Object.keys(strategies), focus);
  const modelRun = new ModelRun(model, { wanted: wantedBooks(named) });
  const keeps = (metric: string) => all || named.has(metric);
  const recorders = modelRun.worlds.flat().flatMap((worldRun) =>
    worldRun.strategies.map((books, s) => {
      const { id } = worldRun.world.strategies[s]!;
      return new Recorder(model, worldRun, books, strategies[id]!, runs, keeps);
    }),
  );
  return { modelRun, recorders };
}

function partnerFirms(scenario: Scenario): number {
  return scenario.partners.reduce((sum, partner) => sum + (partner.type === "direct" ? 0 : partner.firms), 0);
}
