import type { Life } from "../customers/life.ts";
import { roundCount } from "../calendar.ts";
import { type OfferModel, seatFees } from "./offer.ts";
import type { ContractWitness } from "./witness.ts";

/** Shares of a commitment under this count as used up (domain §7.5). */
export const USED_UP = 1e-9;

/** Where a customer's contract stands while its months are worked through; reused for every customer. */
export class ContractState {
  /** Who looks on, or null. */
  witness: ContractWitness | null = null;
  /** Age at which the running term opened. */
  termStart = 0;
  priceLevel = 1;
  /** Age of signing or of the last rise in price. */
  lastRise = 0;
  seats = 0;
  /** Month's fees for seats, and with the platform fee, at the present price level. */
  seatFee = 0;
  monthFee = 0;
  /** Σ −ln ρ over renewals so far. */
  hazard = 0;

  /** Age at which the running commitment period began, its months, its commitment, and what is left of it. */
  periodStart = 0;
  periodMonths = 0;
  committed = 0;
  balance = 0;
  /** Drawdown in the running period. */
  drawn = 0;
  /** Part of the period's commitment invoiced so far (upfront). */
  instalments = 0;
  /** Commitment per 12 months of the period after the running one, and of all later periods of the term together. */
  nextAnnual = 0;
  later = 0;
  /** What moves into the period that follows. */
  carry = 0;
  /** Whether that is invoiced where it is forfeited after all: it comes from a commitment billed in arrears. */
  carryInArrears = false;
  /** To be invoiced (or credited) this month: a rollover that was not yet, by an offer that does so ahead (or was, by one that does so later). */
  carryDue = 0;
  discount = 0;

  /** Opens the books of a new customer. */
  reset(): void {
    this.termStart = 0;
    this.priceLevel = 1;
    this.lastRise = 0;
    this.hazard = 0;
    this.carry = 0;
    this.carryDue = 0;
    this.endCommitment();
  }

  /** Leaves commitments behind; what was to roll over stands until it is forfeited. */
  endCommitment(): void {
    this.committed = 0;
    this.balance = 0;
    this.later = 0;
    this.drawn = 0;
    this.periodMonths = 0;
  }

  /** Share of the running period's commitment drawn down; 1 if it is 0 (domain §2). */
  periodUtilisation(): number {
    return this.committed > 0 ? this.drawn / this.committed : 1;
  }
}

/** Reprices seats and platform after a change of seats or price level. */
export function reprice(state: ContractState, offer: OfferModel): void {
  state.seatFee = seatFees(offer, state.seats) * state.priceLevel;
  state.monthFee = state.seatFee + offer.platform * state.priceLevel;
}

/** Raises prices at the first renewal 12 or more months after signing or the last rise (domain §7.1). */
export function raisePrice(state: ContractState, offer: OfferModel, k: number): void {
  if (k - state.lastRise < 12) return;
  state.priceLevel *= 1 + offer.renewal.uplift;
  state.lastRise = k;
}

/** Seats of a renewed contract: last month's need, but no less than the floor (domain §7.1). */
export function renewSeats(state: ContractState, offer: OfferModel, life: Life, k: number): void {
  const needed = life.seats * life.demand[k - 1]!;
  state.seats = Math.max(1, roundCount(Math.max(offer.seatFloor * state.seats, needed)));
}
