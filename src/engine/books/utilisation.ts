import type { ContractColumns } from "../contracts/columns.ts";
import { UTILISATION_TOTALS } from "../metrics/catalogue.ts";

/** Rounding of a period's sums: what was drawn down to the cent is 100 %, and a class begins at its lower bound. */
const ROUNDING = 1e-12;

/** Counts commitment periods by their utilisation at the end, in the order of `UTILISATION_TOTALS` (domain §11). */
export class UtilisationBooks {
  readonly periods = new Float64Array(UTILISATION_TOTALS.length);

  /** Back to no periods. */
  clear(): void {
    this.periods.fill(0);
  }

  /** Adds the period that ended at age `k`. */
  add({ drawdown, pace, periodMonth }: ContractColumns, k: number): void {
    const months = periodMonth[k]! + 1;
    const due = pace[k]! * months;
    let drawn = 0;
    for (let i = k - months + 1; i <= k; i++) drawn += drawdown[i]!;
    this.periods[utilisationClass(due > 0 ? drawn / due : 1)]!++;
  }
}

function utilisationClass(utilisation: number): number {
  if (utilisation > 1 + ROUNDING) return 10;
  return Math.min(9, Math.floor(10 * (utilisation + ROUNDING)));
}
