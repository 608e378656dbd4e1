import type { ContractColumns } from "../contracts/columns.ts";
import type { Plan } from "../scenario.ts";
import { isUnderUsed } from "./utilisation.ts";

/** The component kinds that the gate holds for (domain §8). */
export const GATED: ReadonlySet<string> = new Set(["resaleMargin", "revenueShare", "retainer"]);

/** Months of a commitment period in which the gate is open (domain §8). */
const GRACE_MONTHS = 3;

/**
 * Fills `factors` by age: the gate's factor where the running period's utilisation to date is under its threshold,
 * else 1 (domain §8).
 */
export function utilisationGate(
  gate: NonNullable<Plan["utilisationGate"]>,
  columns: ContractColumns,
  factors: Float64Array,
): void {
  const { pace, drawdown, periodMonth, months } = columns;
  let drawn = 0;
  for (let k = 0; k < months; k++) {
    const month = periodMonth[k]!;
    drawn = month === 0 ? drawdown[k]! : drawn + drawdown[k]!;
    const due = pace[k]! * (month + 1);
    factors[k] = month >= GRACE_MONTHS && isUnderUsed(drawn, due, gate.below) ? gate.factor : 1;
  }
}
