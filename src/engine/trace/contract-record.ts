import type { ContractState } from "../contracts/terms.ts";
import type { ContractWitness } from "../contracts/witness.ts";
import type { RenewalTrace } from "./trace-types.ts";

/** What a month's columns do not tell of a contract. */
export interface ContractMonth {
  priceLevel: number;
  seatFee: number;
  /** Whether a billing interval opens: its fees are invoiced for `monthsLeft`; else `feesBilled` is for added seats. */
  opens: boolean;
  monthsLeft: number;
  feesBilled: number;
  renewal: RenewalTrace | null;
  /** At the start of the month; null without a commitment. */
  period: { month: number; months: number; committed: number; discount: number; opening: number } | null;
  instalments: { months: number; amount: number }[];
  isUsedUp: boolean;
  /** A rollover that is invoiced or credited. */
  carried: number;
  trueUp: number;
}

/** Writes down what happens to one customer's contract; emptied for the next. */
export class ContractRecord implements ContractWitness {
  /** By age. */
  months: ContractMonth[] = [];

  /** Back to no months. */
  clear(): void {
    this.months = [];
  }

  renewal(k: number, spent: number, state: ContractState, renewed: boolean): void {
    this.#month(k).renewal = { chance: Math.exp(-spent), hazard: state.hazard, renewed };
  }

  fees(k: number, state: ContractState, monthsLeft: number, billed: number, opens: boolean): void {
    const { priceLevel, seatFee } = state;
    Object.assign(this.#month(k), { priceLevel, seatFee, opens, monthsLeft, feesBilled: billed });
  }

  opening(k: number, state: ContractState): void {
    const { periodStart, periodMonths, committed, discount, balance } = state;
    this.#month(k).period = {
      month: k - periodStart,
      months: periodMonths,
      committed,
      discount,
      opening: balance,
    };
  }

  instalment(k: number, months: number, amount: number): void {
    this.#month(k).instalments.push({ months, amount });
  }

  exhausted(k: number): void {
    this.#month(k).isUsedUp = true;
  }

  carried(k: number, amount: number): void {
    this.#month(k).carried = amount;
  }

  trueUp(k: number, amount: number): void {
    this.#month(k).trueUp = amount;
  }

  #month(k: number): ContractMonth {
    return (this.months[k] ??= blankMonth());
  }
}

/** A month about which nothing was noted. */
export function blankMonth(): ContractMonth {
  return {
    priceLevel: 1,
    seatFee: 0,
    opens: false,
    monthsLeft: 0,
    feesBilled: 0,
    renewal: null,
    period: null,
    instalments: [],
    isUsedUp: false,
    trueUp: 0,
    carried: 0,
  };
}
