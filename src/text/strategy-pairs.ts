/** Offers with plans in words: how many are compared, and what a strategy is and was. */
import type { Scenario } from "#engine/index.ts";
import { monthNumber } from "./charts.ts";
import { count } from "./format.ts";

/** The entry of the outline in which pairs are chosen. */
export const COMPARE_PAIRS = "Compare offers and plans";

/** How much is compared: "4 of 6 pairs". */
export function pairsLine({ offers, plans, strategies }: Scenario): string {
  const compared = new Set(strategies.map(({ offerId, planId }) => `${offerId}/${planId}`)).size;
  const all = offers.length * plans.length;
  return `${count(compared)} of ${count(all)} ${all === 1 ? "pair" : "pairs"}`;
}

/** An offer and a plan by their names: "Seats · Referral fee". Ids stand in for what is not there. */
export function pairWords(
  { offers, plans }: Scenario,
  { offerId, planId }: { offerId: string; planId: string },
): string {
  const nameOf = (items: readonly { id: string; name: string }[], id: string): string =>
    items.find((item) => item.id === id)?.name ?? id;
  return `${nameOf(offers, offerId)}\u00a0· ${nameOf(plans, planId)}`;
}

/** What a strategy was before its change of course: "until month 12: Seats · Referral fee"; null without one. */
export function beforeLine(scenario: Scenario, { before, switchMonth }: Scenario["strategies"][number]): string | null {
  return before === null ? null : `until ${monthNumber(switchMonth)}: ${pairWords(scenario, before)}`;
}
