import { ENGINE_VERSION, type MonthlyPair, type Scenario } from "#engine/index.ts";
import { modelOf } from "#scenario/model-of.ts";
import { canonicalJson } from "./canonical-json.ts";
import { hash } from "./hash.ts";

/** What a result answers: a scenario and what of it was asked for. */
export interface ResultRequest {
  scenario: Scenario;
  runs: number;
  metrics: string[];
  quantiles: string[];
  /** The default is none. */
  pairs?: MonthlyPair[];
}

/** The key of a request's result: the same for the same numbers from the same engine. Names and notes change none. */
export function resultKey({ scenario, runs, metrics, quantiles, pairs = [] }: ResultRequest): Promise<string> {
  return hash(canonicalJson([ENGINE_VERSION, modelOf(scenario), runs, metrics, quantiles, pairs]));
}
