/** Ids and names that nothing else in a list has. */
import { LONGEST_ID, LONGEST_NAME } from "../fields/lengths.ts";
import { isObject } from "../inspect.ts";
import { idOf, isId } from "../path.ts";

/** What a typed text is as a name: one line, no longer than a name may be; "" if nothing of it is left. */
export function nameFrom(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, LONGEST_NAME)
    .trim();
}

/** An id that no item has: the base, else the base with the next number ("commit-2"). */
export function freshId(base: string, items: readonly unknown[]): string {
  const taken = new Set(items.map(idOf));
  if (!taken.has(base)) return base;
  const stem = base.replace(/-\d{1,4}$/, "");
  return firstFree((n) => withEnd(stem, `-${n}`, LONGEST_ID), taken);
}

/** A name that no item has: the base, else the base with the next number ("Commit (2)"). */
export function freshName(base: string, items: readonly unknown[]): string {
  const taken = new Set(items.map((item) => (isObject(item) ? item["name"] : null)));
  if (!taken.has(base)) return base;
  const stem = base.replace(/ \(\d{1,4}\)$/, "");
  return firstFree((n) => withEnd(stem, ` (${n})`, LONGEST_NAME), taken);
}

/** What a name becomes as an id; null if nothing of it is left. */
export function idFromName(name: string): string | null {
  const plain = name.normalize("NFD").toLowerCase();
  const id = plain.replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-");
  const trimmed = id.slice(0, LONGEST_ID).replace(/^-+|-+$/g, "");
  if (trimmed === "") return null;
  return isId(trimmed) ? trimmed : withEnd(trimmed, "-1", LONGEST_ID);
}

function firstFree(make: (n: number) => string, taken: ReadonlySet<unknown>): string {
  let n = 2;
  while (taken.has(make(n))) n++;
  return make(n);
}

function withEnd(stem: string, end: string, most: number): string {
  return stem.slice(0, most - end.length) + end;
}
