/** Strategies by the offer and plan that they are of. */
import type { Scenario } from "#engine/index.ts";
import { addItem, type Added } from "./items.ts";
import { freshItem } from "./new-item.ts";

/** An offer with a plan. */
export interface Pair {
  offerId: string;
  planId: string;
}

/** The strategies of an offer with a plan, in order: several where they differ in more than that. */
export function strategiesOf({ strategies }: Scenario, pair: Pair): Scenario["strategies"] {
  return strategies.filter(({ offerId, planId }) => offerId === pair.offerId && planId === pair.planId);
}

/** The scenario with a strategy of a pair at the end, so named, and its path; null if there can be no more. */
export function addPair(scenario: Scenario, pair: Pair, name: string): Added | null {
  const item = freshItem(scenario, "/strategies", { name });
  return item === null ? null : addItem(scenario, "/strategies", { ...(item as object), ...pair });
}
