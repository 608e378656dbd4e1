import type { Scenario, Strategy } from "#engine/scenario.ts";

/**
 * A scenario's strategies without the two corners of a transition that the engine tells otherwise: the same plan before and after
 * is one statement here, with one cap and one attainment; and seats that the old offer did not bill are none of which `seatFloor`
 * keeps a share. There a strategy is told as if nothing had been before.
 */
export function toldAlike(scenario: Scenario): Scenario {
  const plain = (strategy: Strategy) => (isToldAlike(scenario, strategy) ? strategy : { ...strategy, before: null });
  return { ...scenario, strategies: scenario.strategies.map(plain) };
}

function isToldAlike({ offers }: Scenario, { offerId, planId, before }: Strategy): boolean {
  if (!before) return true;
  const billsSeats = (offer: string) =>
    offers.find(({ id }) => id === offer)!.charges.some(({ kind }) => kind === "seats");
  return before.planId !== planId && billsSeats(before.offerId) === billsSeats(offerId);
}
