/** Which strategies make customers the same offer. */
import type { Scenario } from "#engine/index.ts";
import type { StrategyKey } from "../model.ts";

/** Strategies with one offer to customers. */
export interface OfferGroup {
  /** What the offer is called; null where customers change from one to another, and where two are called the same. */
  name: string | null;
  strategies: StrategyKey[];
  /** The strategy whose customers are asked for all of them. */
  speaker: StrategyKey;
}

/** The groups, in the order of their first strategies; `spoken` are the strategies that speak for their group, first wins. */
export function offerGroups(
  scenario: Scenario,
  strategies: readonly StrategyKey[],
  spoken: readonly (string | null)[],
): OfferGroup[] {
  const byOffer = new Map<string, { name: string | null; strategies: StrategyKey[] }>();
  for (const strategy of strategies) {
    const of = scenario.strategies.find(({ id }) => id === strategy.id);
    if (!of) continue;
    const changes = of.before !== null && of.before.offerId !== of.offerId;
    const key = JSON.stringify(changes ? [of.offerId, of.before?.offerId, of.switchMonth, of.existing] : [of.offerId]);
    const name = changes ? null : (scenario.offers.find(({ id }) => id === of.offerId)?.name ?? null);
    const group = byOffer.get(key) ?? { name, strategies: [] };
    group.strategies.push(strategy);
    byOffer.set(key, group);
  }
  const all = [...byOffer.values()];
  return all.map((group) => {
    const name = all.some((other) => other !== group && other.name === group.name) ? null : group.name;
    const wanted = spoken.map((id) => group.strategies.find((strategy) => strategy.id === id));
    return { ...group, name, speaker: wanted.find((strategy) => strategy !== undefined) ?? group.strategies[0]! };
  });
}
