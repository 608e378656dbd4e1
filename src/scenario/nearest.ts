/** The option that a person most likely meant, or null if none is near: at most a third of its letters differ. */
export function nearest(given: string, options: readonly string[]): string | null {
  if (given.length > 60) return null;
  let best: string | null = null;
  let least = Infinity;
  for (const option of options) {
    const limit = Math.max(1, Math.floor(Math.max(option.length, given.length) / 3));
    const distance = editDistance(given.toLowerCase(), option.toLowerCase());
    if (distance <= limit && distance < least) {
      best = option;
      least = distance;
    }
  }
  return best;
}

/** A name that fits into a sentence. */
export function shorten(name: string): string {
  return name.length <= 60 ? name : `${name.slice(0, 59)}…`;
}

/** Letters to add, drop or change to get from one word to the other (Levenshtein). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const changed = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
