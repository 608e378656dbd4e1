/** Rounding of the sums on both sides of a threshold: a customer that reaches it to the cent has reached it. */
const ROUNDING = 1e-12;

/** Whether what was drawn down stays under a share of what was due; nothing due is never under (domain §2). */
export function isUnderUsed(drawn: number, due: number, share: number): boolean {
  return due > 0 && drawn / due < share - ROUNDING;
}
