import type { Scenario } from "#engine/index.ts";

/** The term of a strategy's contracts in months; null where a change of course brings another one. */
export function termOf({ strategies, offers }: Scenario, strategyId: string): number | null {
  const strategy = strategies.find(({ id }) => id === strategyId);
  const terms = [strategy?.offerId, strategy?.before?.offerId ?? strategy?.offerId].map(
    (offerId) => offers.find(({ id }) => id === offerId)?.termMonths ?? null,
  );
  return terms[0] === terms[1] ? terms[0]! : null;
}
