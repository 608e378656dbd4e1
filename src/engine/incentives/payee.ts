import type { ContractColumns } from "../contracts/columns.ts";
import type { Life } from "../customers/life.ts";
import type { ClawbackList } from "./clawbacks.ts";

/** One customer as a plan's rules see it, and where what they pay is written; reused for every customer. */
export class Payee {
  /** First age that is reported: 0, or the age at t = 0 in the installed base. */
  from = 0;
  /** Ages up to here are under contract (exclusive). */
  contractEnd = 0;
  termMonths = 0;
  /** Factor of the utilisation gate by age, or null where none applies. */
  gate: Float64Array | null = null;
  /** What rules paid for this customer by age, clawbacks at the full fee: the customer-level payouts of CLV. */
  readonly paid: Float64Array;
  readonly life: Life;
  readonly columns: ContractColumns;

  constructor(life: Life, columns: ContractColumns, capacity: number) {
    this.life = life;
    this.columns = columns;
    this.paid = new Float64Array(capacity);
  }

  /** Turns to the customer that now stands in `life` and `columns`. */
  open(termMonths: number): void {
    const { life, columns } = this;
    this.from = life.start < 0 ? -life.start : 0;
    this.contractEnd = columns.churn < life.months ? columns.churn : life.months;
    this.termMonths = termMonths;
    this.gate = null;
    this.paid.fill(0, 0, life.months);
  }
}

/**
 * One rule of a plan over one customer's life: adds what it pays to `firm` (by month t, the firm's line of this
 * component) and to `payee.paid`. Fees that may be taken back go on the list.
 */
export type CustomerRule = (payee: Payee, firm: Float64Array, clawbacks: ClawbackList) => void;

/** Adds an amount earned at age `k`, which must not lie before t = 0. */
export function earn(payee: Payee, firm: Float64Array, k: number, amount: number): void {
  firm[payee.life.start + k]! += amount;
  payee.paid[k]! += amount;
}
