/** Months before the start in which the installed base signs (domain §4). */
export const BASE_MONTHS = 24;

/** Calendar month (0: January) of `t = 0` of a scenario that starts in "2027-01". */
export function firstCalendarMonth(startMonth: string): number {
  return Number(startMonth.slice(5, 7)) - 1;
}

/** Calendar month (0: January) of month `t`, which may be negative down to −24. */
export function calendarMonth(first: number, t: number): number {
  return (first + t + BASE_MONTHS) % 12;
}

/** `round(x) = floor(x + ½)`, the rule for counts (domain §2). */
export function roundCount(x: number): number {
  return Math.floor(x + 0.5);
}

/** Discount factors of months 0..months: month m counts `(1 + yearly)^(−(m + 1)/12)` (domain §11). */
export function discountFactors(yearlyRate: number, months: number): Float64Array {
  const monthly = Math.pow(1 + yearlyRate, 1 / 12) - 1;
  return Float64Array.from({ length: months }, (_, month) => Math.pow(1 + monthly, -(month + 1)));
}
