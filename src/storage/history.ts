/** When work is kept as an automatic version, how many of these stay, and how long what is left of deleted scenarios. */

/** Milliseconds between automatic versions. */
export const VERSION_SPACING = 5 * 60_000;

/** So many automatic versions of one scenario are kept. */
export const KEPT_AUTOMATIC = 40;

/** What is left of so many deleted scenarios is kept, the newest. */
export const KEPT_DELETED = 20;

/** Milliseconds that what is left of a deleted scenario is kept. */
export const DELETED_STAYS = 30 * 24 * 3_600_000;

/** A scenario may be deleted and brought back time and again: so many of its deletions are kept, the newest. */
export const KEPT_DELETIONS = 5;

/** So many versions that two tabs left of one scenario are kept, the newest. */
export const KEPT_CONFLICTS = 40;

/** Whether what is replaced now is kept, given when the last automatic version before it was saved (null: never). */
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

/** Of which deleted scenarios nothing is kept any longer, given when each was deleted, in any order. */
export function expired<T extends { deletedAt: number }>(deleted: readonly T[], now: number): T[] {
  const newestFirst = [...deleted].sort((a, b) => b.deletedAt - a.deletedAt);
  return newestFirst.filter(({ deletedAt }, at) => at >= KEPT_DELETED || now - deletedAt > DELETED_STAYS);
}
