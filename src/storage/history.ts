/** When work is kept as an automatic version, and how many of these stay. */

/** Milliseconds between automatic versions. */
export const VERSION_SPACING = 5 * 60_000;

/** So many automatic versions of one scenario are kept. */
export const KEPT_AUTOMATIC = 40;

/** Whether what is replaced now is kept, given when the last automatic version of it was saved (null: never). */
export function isDue(lastSavedAt: number | null, replacedSavedAt: number): boolean {
  return lastSavedAt === null || replacedSavedAt - lastSavedAt >= VERSION_SPACING;
}

/**
 * Which automatic versions go, given when each was saved, in any order: the one whose neighbours are closest for its
 * age, until no more than `most` are left. So a history is dense today and sparse a year ago. The first and the last stay.
 */
export function surplus<T extends { savedAt: number }>(
  versions: readonly T[],
  now: number,
  most = KEPT_AUTOMATIC,
): T[] {
  const left = [...versions].sort((a, b) => a.savedAt - b.savedAt);
  const gone: T[] = [];
  while (left.length > Math.max(most, 2)) {
    let at = 1;
    let least = Infinity;
    for (let i = 1; i + 1 < left.length; i++) {
      const density = (left[i + 1]!.savedAt - left[i - 1]!.savedAt) / Math.max(1, now - left[i]!.savedAt);
      if (density < least) [least, at] = [density, i];
    }
    gone.push(...left.splice(at, 1));
  }
  return gone;
}
