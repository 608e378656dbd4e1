/** Lets go of an item: nothing refers to it any more. */
import type { Scenario } from "#engine/index.ts";
import { positionOf } from "../path.ts";
import { readAt, writeAt } from "../pointer.ts";
import type { Dependent } from "./dependents.ts";
import { itemAt, relisted, rowsOf } from "./lists.ts";
import { parted, sorted } from "./paths.ts";

/** The scenario with everything that depends on an item changed or gone; `own` is the item's id if it is a strategy. */
export function detached(scenario: Scenario, dependents: readonly Dependent[], own: string | null): Scenario {
  const baseline = dependents.some(({ kind }) => kind === "baseline");
  const gone = dependents.filter(({ kind }) => kind === "strategy").map(({ path }) => parted(path).step);
  const first = scenario.strategies.find((strategy) => strategy.id !== own && !gone.includes(strategy.id));
  const based = baseline && first ? { ...scenario, baselineStrategyId: first.id } : scenario;
  return [...dependents].reverse().reduce(withoutDependent, based);
}

/** From the last to the first, so that positions in paths hold until they are used. */
function withoutDependent(scenario: Scenario, { kind, path }: Dependent): Scenario {
  switch (kind) {
    case "strategy":
    case "charge":
    case "paidTo": {
      const { list, position } = itemAt(scenario, path);
      return relisted(scenario, list, rowsOf(list).toSpliced(position, 1));
    }
    case "before": {
      const strategy = parted(path).parent;
      return writeAt(writeAt(scenario, path, null), `${strategy}/switchMonth`, 0);
    }
    case "mix":
      return withoutWeight(scenario, path);
    case "baseline":
      return scenario;
    default:
      return kind satisfies never;
  }
}

/** A mix that is left without a positive weight has the first segment that remains. */
function withoutWeight(scenario: Scenario, path: string): Scenario {
  const { parent, step } = parted(path);
  const mix = Object.entries(readAt(scenario, parent) as Record<string, number>);
  const left = Object.fromEntries(mix.filter(([id]) => id !== step));
  const first = scenario.segments[positionOf(scenario.segments, step) === 0 ? 1 : 0]!.id;
  const some = Object.values(left).some((weight) => weight > 0);
  return writeAt(scenario, parent, some ? left : sorted({ ...left, [first]: 1 }));
}
