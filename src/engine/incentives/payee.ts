import type { ContractColumns } from "../contracts/columns.ts";
import type { Life } from "../customers/life.ts";
import type { ClawbackList } from "./clawbacks.ts";
import type { ProfilePlan } from "./plan.ts";
import type { PlanWitness } from "./witness.ts";

/**
 * One customer as a plan's rules see it, and where what they pay is written; reused for every customer. Where the
 * customer moves to another plan, each plan sees its own months only.
 */
export class Payee {
  /** First age that the plan pays for: not before t = 0, nor before it comes under the plan. */
  from = 0;
  /** Ages from here on have no figures under the plan. */
  until = 0;
  /** Ages up to here are under contract and under the plan (exclusive). */
  contractEnd = 0;
  /** Whether the customer moves on to another plan at `until`. */
  leaves = false;
  /** Whether it signed as a new customer under the plan. */
  signs = false;
  termMonths = 0;
  /** Age of its first renewal under the plan, and first age with a year of the same offer behind it. */
  firstRenewal = 0;
  comparableFrom = 0;
  /** Factor of the utilisation gate by age, or null where none applies. */
  gate: Float64Array | null = null;
  /** The plan and the component at work, and who looks on (null: nobody). */
  plan: ProfilePlan | null = null;
  component = 0;
  witness: PlanWitness | null = null;
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
  open(): void {
    this.paid.fill(0, 0, this.life.months);
  }

  /** Turns to its months from age `start` to `end` (Infinity: as long as it stays), under one offer and plan. */
  openStage(start: number, end: number, termMonths: number): void {
    const { life, columns } = this;
    const stayed = columns.churn < life.months ? columns.churn : life.months;
    this.from = Math.max(start, life.start < 0 ? -life.start : 0);
    this.until = Math.min(end, columns.months);
    this.contractEnd = Math.min(end, stayed);
    this.leaves = end < Infinity;
    this.signs = life.isNew && start === 0;
    this.termMonths = termMonths;
    this.firstRenewal = start === 0 ? termMonths : start;
    this.comparableFrom = start + 12;
    this.gate = null;
  }
}

/**
 * One rule of a plan over one customer's life: adds what it pays to `firm` (by month t, the firm's line of this
 * component) and to `payee.paid`. Fees that may be taken back go on the list.
 */
export type CustomerRule = (payee: Payee, firm: Float64Array, clawbacks: ClawbackList) => void;

/** Adds an amount earned at age `k`, which must not lie before t = 0: `rate` on `base`, and what the rule makes of it. */
export function earn(payee: Payee, firm: Float64Array, k: number, amount: number, base: number, rate: number): void {
  firm[payee.life.start + k]! += amount;
  payee.paid[k]! += amount;
  if (payee.witness) payee.witness.earned(payee.plan!, payee.component, payee, k, amount, base, rate);
}
