import type { ContractState } from "./terms.ts";

/**
 * Looks on while a contract is worked through, for what columns do not tell: traces are made of it. Where a state is
 * given it is to be read before the call returns.
 */
export interface ContractWitness {
  /** At the start of month `k` a renewal cost the customer `spent` of its loyalty. */
  renewal(k: number, spent: number, state: ContractState, renewed: boolean): void;
  /** Fees stand for month `k`; `billed` is for the `monthsLeft` months of the billing interval that `opens`, or for seats added in it. */
  fees(k: number, state: ContractState, monthsLeft: number, billed: number, opens: boolean): void;
  /** Usage of month `k` is about to be drawn down. */
  opening(k: number, state: ContractState): void;
  /** So many months of the period's commitment are invoiced in month `k`. */
  instalment(k: number, months: number, amount: number): void;
  /** The period ended with month `k` because it was used up. */
  exhausted(k: number): void;
  /** A rollover is invoiced in month `k`, or credited, because the offer that it moved to bills another way. */
  carried(k: number, amount: number): void;
  /** An expired balance is invoiced in month `k`. */
  trueUp(k: number, amount: number): void;
}
