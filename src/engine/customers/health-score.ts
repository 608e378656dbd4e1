import type { ContractColumns } from "../contracts/columns.ts";
import type { OfferModel } from "../contracts/offer.ts";
import type { WorldModel } from "../groups.ts";
import type { Life } from "./life.ts";

const TREND_WEIGHT = 0.6;
const PACE_WEIGHT = 0.4;
/** Age from which two spans of three months can be compared. */
const COMPARABLE_FROM = 5;

/** The offer that holds from the customer's move on, and the one before. */
type Offers = Pick<WorldModel, "terms" | "before">;

/** Reads health scores, 0..100, off a customer's months (domain §11). */
export class HealthScore {
  readonly #scores: Float64Array;

  constructor(capacity: number) {
    this.#scores = new Float64Array(capacity);
  }

  /** Scores by age up to `end`; overwritten by the next customer's. */
  read(life: Life, columns: ContractColumns, { terms, before }: Offers, end: number): Float64Array {
    let drawn = 0;
    for (let k = 0; k < end; k++) {
      const { offer } = k < columns.moved && before ? before : terms;
      const month = columns.periodMonth[k]!;
      drawn = month === 0 ? columns.drawdown[k]! : drawn + columns.drawdown[k]!;
      const pace = Math.min(1, utilisation(life, columns, offer, k, drawn));
      this.#scores[k] = 100 * (TREND_WEIGHT * trend(life.deseasonalised, k) + PACE_WEIGHT * pace);
    }
    return this.#scores;
  }
}

/** Three months' usage against the three before, less ½ and within 0..1; ½ as long as there are no six months. */
function trend(usage: Float64Array, k: number): number {
  if (k < COMPARABLE_FROM) return 0.5;
  const recent = usage[k]! + usage[k - 1]! + usage[k - 2]!;
  if (recent === 0) return 0;
  const before = usage[k - 3]! + usage[k - 4]! + usage[k - 5]!;
  return Math.max(0, Math.min(1, recent / before - 0.5));
}

/** Of the running commitment period to date; else seats used ÷ paid; else 1. `drawn`: drawdown in the period. */
function utilisation(life: Life, columns: ContractColumns, offer: OfferModel, k: number, drawn: number): number {
  const due = columns.pace[k]! * (columns.periodMonth[k]! + 1);
  if (offer.commitment) return due > 0 ? drawn / due : 1;
  return offer.seatSchedules.length > 0 ? (life.seats * life.demand[k]!) / columns.seats[k]! : 1;
}
