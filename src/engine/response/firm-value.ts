import { presentValue } from "../books/totals.ts";
import { discountFactors } from "../calendar.ts";
import { refocus } from "../groups.ts";
import { compileModel, type Model } from "../model.ts";
import { ModelRun } from "../run.ts";
import type { Focus, Scenario } from "../scenario.ts";
import { compileInputs } from "../uncertain/inputs.ts";

/** Runs over which a firm judges a split of its time, however many are simulated (domain §9). */
const TRIAL_RUNS = 32;

/** The model of one or more trial runs: one for all, unless inputs are drawn. */
interface Trial {
  model: Model;
  modelRun: ModelRun;
  runs: number[];
  discount: Float64Array;
}

/** What firm 0 of a profile makes of splits of its time, under one or more strategies at once. */
export class FirmValue {
  readonly #strategies: string[];
  readonly #p: number;
  readonly #trials: Trial[];
  readonly #known: Map<string, Map<string, number>>;

  /** `p` is the profile's place in the scenario; `known` has values of more strategies that need no second trial. */
  constructor(scenario: Scenario, strategies: string[], p: number, known?: FirmValue) {
    const inputs = compileInputs(scenario);
    const runs = Array.from({ length: TRIAL_RUNS }, (_, run) => run);
    this.#strategies = strategies;
    this.#known = new Map(known ? known.#known : []);
    this.#p = p;
    this.#trials =
      inputs.paths.length === 0
        ? [openTrial(scenario, strategies, runs)]
        : runs.map((run) => openTrial(inputs.scenarioOf(run), strategies, [run]));
  }

  /** Mean NPV of firm 0's partner result under each strategy if it alone plays `focus`, by strategy id. */
  of(focus: Focus): ReadonlyMap<string, number> {
    const key = focusKey(focus);
    const known = this.#known.get(key);
    if (known) return known;
    const values = new Map(this.#strategies.map((id) => [id, 0]));
    for (const trial of this.#trials) this.#try(trial, focus, values);
    this.#known.set(key, values);
    return values;
  }

  /** Adds each run's part of the mean. */
  #try({ model, modelRun, runs, discount }: Trial, focus: Focus, values: Map<string, number>): void {
    const p = this.#p;
    for (const group of model.groups) refocus(group, p, model.profiles[p]!.partner, focus);
    for (const run of runs) {
      modelRun.runFirm(run, p, 0);
      for (const { world, strategies } of modelRun.worlds.flat()) {
        strategies.forEach(({ profileResults, unpaid }, s) => {
          const { id } = world.strategies[s]!;
          const value = presentValue(profileResults[p]!, discount) + unpaid * discount.at(-1)!;
          values.set(id, values.get(id)! + value / TRIAL_RUNS);
        });
      }
    }
  }
}

function openTrial(scenario: Scenario, strategies: string[], runs: number[]): Trial {
  const model = compileModel(scenario, strategies);
  const discount = discountFactors(model.discountRate, model.horizon);
  return { model, modelRun: new ModelRun(model), runs, discount };
}

/** The same for splits that differ by rounding only. */
export function focusKey({ sell, activate, grow }: Focus): string {
  return [sell, activate, grow].map((share) => Math.round(share * 1e9)).join(" ");
}
