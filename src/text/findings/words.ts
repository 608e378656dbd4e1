/** Small words that findings share. */
import { nOfTen, tenths } from "../format.ts";

const NUMBERS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"] as const;

/** A small number as a word. */
export function numberWord(value: number): string {
  return NUMBERS[value] ?? String(value);
}

/** "A", "A and B", "A, B and C". */
export function listOf(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

/** "9 of 10 futures", "none of the futures", "<1 of 10 futures". */
export function futures(share: number): string {
  return share < 0.005 ? "none of the\u00a0futures" : `${nOfTen(share)}\u00a0futures`;
}

/** Ends a title that is made from too few futures for ranges and odds. */
export const FIRST_ESTIMATE = ", first estimate";

/** Where two strategies are apart by so little that luck decides: the better one is not ahead in 6 of 10. */
export function isLuck(share: number): boolean {
  return tenths(share) <= 5;
}

/** Whether a difference is no more than the rounding of sums as large as `level`. */
export function isRounding(difference: number, level: number): boolean {
  return Math.abs(difference) <= 1e-9 * Math.max(Math.abs(level), 1e-3);
}

/** The longest title that fits two lines. */
const TITLE_LENGTH = 110;

/** The first wording that fits, or the last. */
export function fitting(...wordings: string[]): string {
  return wordings.find((wording) => wording.length <= TITLE_LENGTH) ?? wordings[wordings.length - 1] ?? "";
}
