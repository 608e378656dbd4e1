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

/**
 * The key of a request's result: the engine's version, and what is the same for the same numbers from it. Names and notes
 * change none.
 */
export async function resultKey({ scenario, runs, metrics, quantiles, pairs = [] }: ResultRequest): Promise<string> {
  const asked = await hash(canonicalJson([ENGINE_VERSION, modelOf(scenario), runs, metrics, quantiles, pairs]));
  return `${ENGINE_VERSION}:${asked}`;
}

/** What a request's totals depend on besides the engine: the model and how many futures. Whatever else was asked for is left out. */
export function modelKey({ scenario, runs }: ResultRequest): Promise<string> {
  return hash(canonicalJson([modelOf(scenario), runs]));
}

/** The engine's version in a key of a result, of whatever kind it is; "" in those of the first release, which are found no more. */
export function engineOf(key: unknown): string {
  const text = String(key);
  return text.slice(0, Math.max(0, text.indexOf(":")));
}
