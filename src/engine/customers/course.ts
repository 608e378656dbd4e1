/** A change of course (domain §8, transition): who is under the offer of before, and until when. */
export interface Course {
  /** Until this month new customers sign under the offer of before. */
  switchMonth: number;
  /** Whether contracts signed before stay under their offer for good, else they move at their first renewal from then on. */
  keep: boolean;
  /** Term of the offer of before. */
  termMonths: number;
  /** What the offers of before and after make of all usage. */
  usageBefore: number;
  usageAfter: number;
}

/**
 * Age at which a customer signed in month `start` comes under the strategy's own offer, if it renews then: 0 from the
 * start, Infinity never.
 */
export function moveAge(course: Course | null, start: number): number {
  if (course === null || start >= course.switchMonth) return 0;
  if (course.keep) return Infinity;
  return Math.ceil((course.switchMonth - start) / course.termMonths) * course.termMonths;
}
