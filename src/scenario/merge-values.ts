/** The merge of any two values that came of one, place by place. Undefined stands for nothing at a place. */
import { isList, isObject, namesOf, ownField } from "./inspect.ts";
import { itemKeys, mergedOrder } from "./merge-order.ts";
import { below } from "./path.ts";

/** What holds for a merge as a whole, by path. */
export interface Terms {
  /** Where ours stands as it is. */
  whole: Set<string>;
  /** Things that one side deleted, which stay all the same. */
  revived: Set<string>;
  /** Where not all of both could be taken. */
  conflicts: string[];
}

/** What comes of two values; of `ours` itself where theirs adds nothing. Conflicts are added to the terms. */
export function mergeValues(base: unknown, ours: unknown, theirs: unknown, path: string, terms: Terms): unknown {
  if (equal(ours, theirs)) return ours;
  if (terms.whole.has(path)) {
    if (!equal(base, theirs)) terms.conflicts.push(path);
    return ours;
  }
  const inside = mergeInside(base, ours, theirs, path, terms);
  if (inside !== null) return inside;
  if (equal(base, theirs)) return ours;
  if (equal(base, ours)) return theirs;
  terms.conflicts.push(path);
  // What was changed stays against what was deleted.
  return ours === undefined ? theirs : ours;
}

/** Whether two values of JSON say the same, in whatever order they name their fields. */
function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, i) => equal(item, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  const names = namesOf(a);
  return names.length === namesOf(b).length && names.every((name) => equal(ownField(a, name), ownField(b, name)));
}

/** Part by part, where all three have parts that can be told; else null. */
function mergeInside(base: unknown, ours: unknown, theirs: unknown, path: string, terms: Terms): unknown {
  if (isObject(base) && isObject(ours) && isObject(theirs))
    return sameKind(base, ours, theirs) ? mergeFields(base, ours, theirs, path, terms) : null;
  if (!isList(base) || !isList(ours) || !isList(theirs)) return null;
  const keys = [itemKeys(base), itemKeys(ours), itemKeys(theirs)];
  if (keys.every((each) => each !== null)) return mergeItems([base, ours, theirs], keys, path, terms);
  if (base.length !== ours.length || base.length !== theirs.length) return null;
  const merged = ours.map((item, i) => mergeValues(base[i], item, theirs[i], below(path, i), terms));
  return sharedWith(ours, merged);
}

/** Parts of another kind have other fields: they are taken as wholes. */
function sameKind(...parts: object[]): boolean {
  const kinds = parts.map((part) => ownField(part, "kind") ?? ownField(part, "model"));
  return kinds.every((kind) => kind === kinds[0]);
}

function mergeFields(base: object, ours: object, theirs: object, path: string, terms: Terms): object {
  const fields: [string, unknown][] = [];
  for (const name of new Set([...namesOf(theirs), ...namesOf(ours)])) {
    const [was, our, their] = [ownField(base, name), ownField(ours, name), ownField(theirs, name)];
    const value = mergeValues(was, our, their, below(path, name), terms);
    if (value !== undefined) fields.push([name, value]);
  }
  const same =
    fields.length === namesOf(ours).length && fields.every(([name, value]) => ownField(ours, name) === value);
  return same ? ours : Object.fromEntries(fields);
}

type Three<T> = readonly [base: T, ours: T, theirs: T];

function mergeItems(lists: Three<unknown[]>, keys: readonly string[][], path: string, terms: Terms): unknown[] {
  const items = new Map<string, unknown>();
  for (const key of new Set(keys.flat())) {
    const at = below(path, key);
    const [was, our, their] = lists.map((list, side) => list[keys[side]!.indexOf(key)]);
    let item = mergeValues(was, our, their, at, terms);
    if (item === undefined && terms.revived.has(at)) {
      item = our ?? their;
      terms.conflicts.push(at);
    }
    if (item !== undefined) items.set(key, item);
  }
  const [base = [], ours = [], theirs = []] = keys;
  const order = mergedOrder({ base, ours, theirs }, new Set(items.keys()));
  if (order.contested) terms.conflicts.push(path);
  const merged = order.keys.map((key) => items.get(key));
  return sharedWith(lists[1], merged);
}

function sharedWith(ours: unknown[], merged: unknown[]): unknown[] {
  return merged.length === ours.length && merged.every((item, i) => item === ours[i]) ? ours : merged;
}
