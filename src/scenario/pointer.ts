/** Reading and changing single fields of a scenario by path (JSON pointer with ids for positions). */
import type { Scenario } from "#engine/index.ts";
import { isList, isObject } from "./inspect.ts";
import { positionOf, stepInto, stepsOf } from "./path.ts";

/** The value at a path; undefined if there is none. */
export function readAt(scenario: Scenario, path: string): unknown {
  return stepsOf(path)?.reduce<unknown>(stepInto, scenario);
}

/**
 * The scenario with another value at a path; what does not change is shared with the old one.
 * Throws a RangeError if the path leads nowhere.
 */
export function writeAt(scenario: Scenario, path: string, value: unknown): Scenario {
  const steps = stepsOf(path);
  if (steps === null) throw new RangeError(`not a path: ${path}`);
  return written(scenario, steps, value, path) as Scenario;
}

function written(at: unknown, steps: string[], value: unknown, path: string): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const position = isList(at) ? positionOf(at, step) : -1;
  if (isList(at) && position >= 0) return at.with(position, written(at[position], rest, value, path));
  if (isObject(at) && Object.hasOwn(at, step)) return { ...at, [step]: written(at[step], rest, value, path) };
  throw new RangeError(`nothing at ${path}`);
}
