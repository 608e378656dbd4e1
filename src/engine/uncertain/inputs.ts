import { hashId, newKey, Purpose, runKey, uniform } from "../random/draw.ts";
import type { Scenario, Uncertainty } from "../scenario.ts";
import { type Distribution, distributionOf, valueAt } from "./distribution.ts";
import type { NumberLimits } from "./limit-kinds.ts";
import { SCENARIO_LIMITS } from "./limits.ts";
import { Part } from "./part.ts";
import { settleOf } from "./settle.ts";

/** A scenario's uncertain inputs, laid out for drawing run after run. */
export interface UncertainInputs {
  /** Their paths, in the scenario's order. */
  readonly paths: readonly string[];
  /**
   * The scenario of a run: the same for whoever asks, valid, parts that do not vary shared with the original; the
   * original itself where nothing is uncertain. Fills `values`, one place for each path, with the inputs as they stand in it.
   */
  scenarioOf(run: number, values?: Float64Array): Scenario;
}

/** One uncertain input: how it is spread, its own bounds, the hash that its draws are keyed by. */
interface Input {
  distribution: Distribution;
  limits: NumberLimits;
  hash: number;
}

/** Lays out the uncertain inputs of a valid scenario (domain §10). */
export function compileInputs(scenario: Scenario): UncertainInputs {
  const { uncertainties, horizonMonths, simulation } = scenario;
  const paths = uncertainties.map(({ path }) => path);
  if (paths.length === 0) return { paths, scenarioOf: () => scenario };
  const root = new Part(scenario, SCENARIO_LIMITS);
  const inputs = uncertainties.map((uncertainty, index) => plant(root, uncertainty, index));
  prepare(root, horizonMonths);
  const key = newKey();
  return {
    paths,
    scenarioOf(run, values = new Float64Array(paths.length)) {
      runKey(key, simulation.seed, run);
      inputs.forEach(({ distribution, limits, hash }, i) => {
        values[i] = within(limits, valueAt(distribution, uniform(key, Purpose.input, hash)));
      });
      const drawn = root.copyWith(values);
      root.readInto(values, drawn);
      return drawn as unknown as Scenario;
    },
  };
}

/** Takes an uncertain input down in the part that it stands in. */
function plant(root: Part, uncertainty: Uncertainty, index: number): Input {
  const steps = uncertainty.path.slice(1).split("/");
  const name = steps.pop()!;
  const part = steps.reduce((at, step) => at.open(step), root);
  part.drawn.set(name, index);
  return {
    distribution: distributionOf(uncertainty),
    limits: part.boundsOf(name),
    hash: hashId(uncertainty.path),
  };
}

/** Finds the rules of a part and of all parts in it, once all uncertain inputs are known. */
function prepare(part: Part, horizon: number): void {
  for (const inner of part.parts.values()) prepare(inner, horizon);
  part.settle = settleOf(part, horizon);
}

/** The value within its own bounds, rounded where it counts something. */
function within({ min, max, whole }: NumberLimits, value: number): number {
  const rounded = whole ? Math.floor(value + 0.5) : value;
  return Math.min(max, Math.max(min, rounded)) + 0;
}
