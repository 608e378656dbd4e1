import type { ContractColumns } from "../contracts/columns.ts";
import type { Life } from "../customers/life.ts";

/** Months before the start of which there is no base for retention (domain §11). */
const FIRST_RETENTION_MONTH = 14;

/** Sums over customers from which NRR, GRR and the crossing of expansion and new logos are read, by month. */
export class RetentionBooks {
  readonly base: Float64Array;
  readonly kept: Float64Array;
  readonly keptCapped: Float64Array;
  /** `Σ(R_t − R_{t−12})` of customers under contract aged 12 months or more. */
  readonly expansion: Float64Array;
  /** `Σ R_t` of the same customers. */
  readonly mature: Float64Array;
  /** `Σ R_t` of customers younger than that. */
  readonly newLogos: Float64Array;
  /** One customer's revenue without breakage and one-time charges, summed over 3 months, by age. */
  readonly #quarter: Float64Array;
  /** The same by month. */
  readonly #recurring: Float64Array;
  readonly #horizon: number;

  constructor(horizon: number, capacity: number) {
    this.base = new Float64Array(horizon);
    this.kept = new Float64Array(horizon);
    this.keptCapped = new Float64Array(horizon);
    this.expansion = new Float64Array(horizon);
    this.mature = new Float64Array(horizon);
    this.newLogos = new Float64Array(horizon);
    this.#quarter = new Float64Array(capacity);
    this.#recurring = new Float64Array(capacity);
    this.#horizon = horizon;
  }

  /** Back to no customers. */
  clear(): void {
    this.base.fill(0);
    this.kept.fill(0);
    this.keptCapped.fill(0);
    this.expansion.fill(0);
    this.mature.fill(0);
    this.newLogos.fill(0);
  }

  /** Adds a customer's months. */
  add(life: Life, columns: ContractColumns): void {
    const { start, months } = life;
    const quarter = this.#quarter;
    let two = 0;
    let one = 0;
    for (let k = 0; k < months; k++) {
      const recurring = recurringRevenue(columns, k);
      this.#recurring[k] = recurring;
      quarter[k] = two + one + recurring;
      two = one;
      one = recurring;
    }
    this.#addRetention(life);
    const end = Math.min(months, columns.churn);
    for (let k = Math.max(12, -start); k < end; k++) {
      this.expansion[start + k]! += quarter[k]! - quarter[k - 12]!;
      this.mature[start + k]! += quarter[k]!;
    }
    const young = Math.min(12, months);
    for (let k = Math.max(0, -start); k < young; k++) this.newLogos[start + k]! += quarter[k]!;
  }

  #addRetention(life: Life): void {
    const { start } = life;
    const quarter = this.#quarter;
    for (let t = Math.max(FIRST_RETENTION_MONTH, start + FIRST_RETENTION_MONTH); t < this.#horizon; t++) {
      const k = t - start;
      const age = k - FIRST_RETENTION_MONTH;
      if (!(this.#recurring[age]! > 0)) continue;
      const before = quarter[k - 12]!;
      const now = quarter[k]!;
      this.base[t]! += before;
      this.kept[t]! += now;
      this.keptCapped[t]! += now < before ? now : before;
    }
  }
}

/** A month's revenue without breakage and one-time charges; summed from its parts, so that nothing is exactly 0. */
export function recurringRevenue(columns: ContractColumns, k: number): number {
  const fees = columns.fees[k]!;
  return (k === 0 ? fees - columns.oneTime : fees) + columns.consumption[k]!;
}
