import type { ContractColumns } from "../contracts/columns.ts";
import type { Life } from "../customers/life.ts";
import { COHORT_MONTHS } from "../metrics/catalogue.ts";
import { recurringRevenue } from "./retention.ts";

/** Share of what was added up that a difference must have to be more than the rounding of its sums. */
const ROUNDING = 1e-12;

/** New customers by month of signing and age: what they bring, before any plan (domain §11). Kept where it is asked for. */
export class CohortBooks {
  /** Rows by quarter of signing: revenue by age; NaN once finished where not the whole quarter was seen to that age. */
  readonly revenue: Float64Array[];
  /** The same without breakage and one-time charges. */
  readonly recurring: Float64Array[];
  /** Month of signing × age: revenue less cost of service. */
  readonly margin: Float64Array;
  readonly #horizon: number;

  constructor(horizon: number) {
    const rows = () => Array.from({ length: Math.ceil(horizon / COHORT_MONTHS) }, () => new Float64Array(horizon));
    this.revenue = rows();
    this.recurring = rows();
    this.margin = new Float64Array(horizon * horizon);
    this.#horizon = horizon;
  }

  /** Back to no customers. */
  clear(): void {
    for (let q = 0; q < this.revenue.length; q++) {
      this.revenue[q]!.fill(0);
      this.recurring[q]!.fill(0);
    }
    this.margin.fill(0);
  }

  /** Adds a new customer. */
  add({ start }: Life, columns: ContractColumns): void {
    const quarter = Math.floor(start / COHORT_MONTHS);
    const revenue = this.revenue[quarter]!;
    const recurring = this.recurring[quarter]!;
    const row = start * this.#horizon;
    for (let k = 0; k < columns.months; k++) {
      revenue[k]! += columns.revenue[k]!;
      recurring[k]! += recurringRevenue(columns, k);
      this.margin[row + k]! += columns.revenue[k]! - columns.serviceCost[k]!;
    }
  }

  /** Marks the ages to which not all months of a quarter could be followed. */
  finish(): void {
    for (let q = 0; q < this.revenue.length; q++) {
      const lastSigning = Math.min((q + 1) * COHORT_MONTHS, this.#horizon) - 1;
      this.revenue[q]!.fill(NaN, this.#horizon - lastSigning);
      this.recurring[q]!.fill(NaN, this.#horizon - lastSigning);
    }
  }
}

/**
 * Fills `ages` by month of signing: the first age at which what a cohort brought so far exceeds what was paid for its
 * customers so far; NaN where none does by the horizon. Both by month of signing × age.
 */
export function paybackAges(ages: Float64Array, margin: Float64Array, paid: Float64Array): void {
  const horizon = ages.length;
  for (let start = 0; start < horizon; start++) {
    ages[start] = NaN;
    let net = 0;
    let moved = 0;
    for (let k = 0; k < horizon - start; k++) {
      const cell = start * horizon + k;
      net += margin[cell]! - paid[cell]!;
      moved += Math.abs(margin[cell]!) + Math.abs(paid[cell]!);
      if (net <= ROUNDING * moved) continue;
      ages[start] = k;
      break;
    }
  }
}
