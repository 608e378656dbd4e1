/** In which order the items of merged lists stand. */
import { isObject, ownField } from "./inspect.ts";

/** What tells a list's items apart, by id or by path; null where something has neither or two have the same. */
export function itemKeys(list: readonly unknown[]): string[] | null {
  const keys: string[] = [];
  for (const item of list) {
    const key = isObject(item) ? (ownField(item, "id") ?? ownField(item, "path")) : undefined;
    if (typeof key !== "string" || keys.includes(key)) return null;
    keys.push(key);
  }
  return keys;
}

/**
 * The order of the items that stay. A side that moved items gives it, ours where both did so differently (`contested`).
 * What a side added follows what it follows there; where both added at one place, the order of ids decides, so that both
 * sides come to the same.
 */
export function mergedOrder(
  { base, ours, theirs }: Record<"base" | "ours" | "theirs", string[]>,
  staying: ReadonlySet<string>,
): { keys: string[]; contested: boolean } {
  const common = base.filter((key) => staying.has(key) && ours.includes(key) && theirs.includes(key)).join("\n");
  const [our, their] = [ours, theirs].map((side) => side.filter((key) => base.includes(key) && staying.has(key)));
  const bothIn = (side: string[]): string =>
    side.filter((key) => ours.includes(key) && theirs.includes(key)).join("\n");
  const [oursMoved, theirsMoved] = [bothIn(our!) !== common, bothIn(their!) !== common];
  const spine = oursMoved ? our! : their!;
  const groups = [ours, theirs].map((side) => followers(side, spine, staying));
  const keys = [null, ...spine].flatMap((anchor) => {
    const added = groups.map((group) => group.get(anchor) ?? []).filter((group) => group.length > 0);
    added.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
    return [...(anchor === null ? [] : [anchor]), ...added.flat()];
  });
  return { keys: [...new Set(keys)], contested: oursMoved && theirsMoved && bothIn(our!) !== bothIn(their!) };
}

/** What stays of a side beside the spine, by what it follows there; null: nothing. */
function followers(side: string[], spine: string[], staying: ReadonlySet<string>): Map<string | null, string[]> {
  const groups = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const key of side) {
    if (spine.includes(key)) anchor = key;
    else if (staying.has(key)) groups.set(anchor, [...(groups.get(anchor) ?? []), key]);
  }
  return groups;
}
