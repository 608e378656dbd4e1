import { type Life, State } from "../customers/life.ts";
import type { OfferModel } from "./offer.ts";
import type { ContractState } from "./terms.ts";

/** Age from which a customer that was never activated counts as disengaged (domain §7.1). */
const PATIENCE_MONTHS = 12;

/** What a renewal costs a customer's loyalty, per profile: terms under a year depend on being engaged or not alone. */
export interface RenewalOdds {
  dragGrow: number;
  shortEngaged: number;
  shortInactive: number;
}

/** Odds of an offer's renewals with firms of that drag (domain §5, §7.1). */
export function renewalOdds(offer: OfferModel, dragGrow: number): RenewalOdds {
  const years = offer.termMonths / 12;
  const { probability, inactiveProbability } = offer.renewal;
  return {
    dragGrow,
    shortEngaged: hazard(Math.pow(probability, years), dragGrow),
    shortInactive: hazard(Math.pow(inactiveProbability, years), dragGrow),
  };
}

/** `−ln ρ` after effort: missed renewals grow with the drag (domain §7.1). Infinity where a renewal is impossible. */
function hazard(chance: number, dragGrow: number): number {
  return -Math.log(Math.max(0, 1 - (1 - chance) * dragGrow));
}

/** What the renewal at the start of month `k` takes from the customer's loyalty draw. */
export function renewalHazard(
  state: ContractState,
  offer: OfferModel,
  odds: RenewalOdds,
  life: Life,
  k: number,
): number {
  const engagement = engagementAt(life, k);
  if (offer.termMonths < 12) return engagement > 0 ? odds.shortEngaged : odds.shortInactive;
  const { probability, inactiveProbability, regret } = offer.renewal;
  const unused = 1 - Math.min(1, utilisation(state, offer, life, k));
  const chance = inactiveProbability + (probability - inactiveProbability) * engagement * (1 - regret * unused);
  return hazard(chance, odds.dragGrow);
}

/** Engagement E at the start of month `k`, from the state of the month before. */
function engagementAt(life: Life, k: number): number {
  switch (life.state[k - 1]) {
    case State.dormant:
      return 0;
    case State.waiting:
      return k >= PATIENCE_MONTHS ? 0 : 1;
    case State.healthy:
      return 1;
    default:
      return life.health[k - 1]!;
  }
}

/** Of the commitment period that ended, else of last month's seats, else 1. */
function utilisation(state: ContractState, offer: OfferModel, life: Life, k: number): number {
  if (offer.commitment) return state.periodUtilisation();
  if (offer.seatSchedules.length > 0) return (life.seats * life.demand[k - 1]!) / state.seats;
  return 1;
}
