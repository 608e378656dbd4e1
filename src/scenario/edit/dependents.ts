/** What else refers to an item, and what becomes of it when the item goes. */
import type { Scenario } from "#engine/index.ts";
import type { ListName } from "../fields/kinds.ts";
import { idOf, stepsOf } from "../path.ts";
import { readAt } from "../pointer.ts";
import { itemAt, namedList } from "./lists.ts";
import { mentionsOf } from "./walk.ts";

/**
 * What happens to what refers to an item when the item goes: a strategy goes along, loses what held `before`, or hands
 * over the `baseline`; a usage `charge` goes along; a segment leaves a `mix`, a partner a component's `paidTo`.
 */
export type DependentKind = "strategy" | "before" | "baseline" | "charge" | "mix" | "paidTo";

/** Something that refers to an item: its path, and the name of the strategy, offer, plan or partner that it is (in). */
export interface Dependent {
  path: string;
  name: string;
  kind: DependentKind;
}

/** What refers to an item, in the scenario's order; for a baseline the strategy that is the baseline then. */
export function dependentsOf(scenario: Scenario, itemPath: string): Dependent[] {
  const { list, item } = itemAt(scenario, itemPath);
  const name = namedList(list);
  const id = idOf(item);
  if (id === null || name === null) return [];
  if (name === "strategies") return baselineAfter(scenario, [id]);
  const dependents = mentionsOf(scenario, name)
    .filter((mention) => mention.id === id)
    .map(({ path }) => dependentAt(scenario, name, path));
  const gone = dependents.filter(({ kind }) => kind === "strategy").map(({ path }) => stepsOf(path)![1]!);
  const unique = dependents.filter(
    ({ path, kind }, i) =>
      dependents.findIndex((other) => other.path === path) === i &&
      !(kind === "before" && gone.includes(stepsOf(path)![1]!)),
  );
  return [...unique, ...baselineAfter(scenario, gone)];
}

function dependentAt(scenario: Scenario, list: ListName, path: string): Dependent {
  const steps = stepsOf(path)!;
  const [owners, owner] = steps;
  const name = String(readAt(scenario, `/${owners}/${owner}/name`));
  const up = (count: number) => path.split("/").slice(0, -count).join("/");
  switch (list) {
    case "meters":
      return { path: up(1), name, kind: "charge" };
    case "segments":
      return { path, name, kind: "mix" };
    case "partners":
      return { path, name, kind: "paidTo" };
    default:
      return steps[2] === "before" ? { path: up(1), name, kind: "before" } : { path: up(1), name, kind: "strategy" };
  }
}

/** The baseline that takes over when strategies go; nothing if it stays or none is left. */
function baselineAfter(scenario: Scenario, gone: readonly string[]): Dependent[] {
  if (!gone.includes(scenario.baselineStrategyId)) return [];
  const next = scenario.strategies.find(({ id }) => !gone.includes(id));
  return next ? [{ path: "/baselineStrategyId", name: next.name, kind: "baseline" }] : [];
}
