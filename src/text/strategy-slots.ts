/** How many letters and colours there are. */
export const SLOTS = 8;

/**
 * Letter and colour of each strategy, 0 (A) to 7 (H): the one that it has chosen, else the first that nobody has. Of
 * two that chose the same, the first in the list keeps it.
 */
export function strategySlots(strategies: readonly { slot?: number | null }[]): number[] {
  const chosen = strategies.map(({ slot }, i) => {
    const twin = strategies.findIndex((other) => other.slot === slot) < i;
    return slot === undefined || slot === null || twin ? null : slot;
  });
  const free = Array.from({ length: SLOTS }, (_, slot) => slot).filter((slot) => !chosen.includes(slot));
  return chosen.map((slot) => slot ?? free.shift() ?? 0);
}

/** The letter of a slot: "A" to "H". */
export function slotLetter(slot: number): string {
  return String.fromCharCode(65 + slot);
}
