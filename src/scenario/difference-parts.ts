/** Compares two values along the schema. */
import type { Field, ListField } from "./fields.ts";
import { hasIds } from "./fields/part.ts";
import { isObject, ownField } from "./inspect.ts";
import { below } from "./path.ts";

/** One thing that is different. */
export interface Difference {
  /** `moved`: the same items of a list in another order. `renamed`: another name of the same thing. */
  kind: "changed" | "added" | "removed" | "moved" | "renamed";
  /** What differs at the path: the value itself, how uncertain it is, or what is noted on it. */
  of: "value" | "uncertainty" | "note";
  /** Where it stands, with ids for positions: in the later scenario, or in the earlier one where it is gone. */
  path: string;
  /** What describes the value, or the number that is uncertain; null for notes. */
  field: Field | null;
  /** What it was and what it is; null or undefined where there was or is none. */
  before: unknown;
  after: unknown;
}

/** Takes a difference down. */
export type Found = (difference: Difference) => void;

type Compare<F> = (field: F, before: unknown, after: unknown, path: string, found: Found) => void;
type Row = Record<string, unknown>;

/** Finds all differences between two values of a field; no value is the same as null. */
export const compareParts: Compare<Field> = (field, before, after, path, found) => {
  if (same(before, after)) return;
  const inner = field.type === "nullable" ? field.field : field;
  const report = (kind: Difference["kind"]) => found({ kind, of: "value", path, field, before, after });
  const isName = inner.type === "text" && path.endsWith("/name");
  if (isLeaf(inner)) return report(isName ? "renamed" : "changed");
  if (isNone(before)) return report("added");
  if (isNone(after)) return report("removed");
  switch (inner.type) {
    case "object":
    case "spread":
      return compareFields(inner.fields, before, after, path, found);
    case "union": {
      const [was, is] = [caseOf(inner, before), caseOf(inner, after)];
      if (was !== is) report("changed");
      const [old, now] = [inner.cases[was]?.fields ?? {}, inner.cases[is]?.fields ?? {}];
      const common = Object.entries(now).filter(([name, part]) => old[name] === part);
      return compareFields(Object.fromEntries(common), before, after, path, found);
    }
    case "list":
      return (hasIds(inner.item) ? compareNamed : compareRows)(inner, before, after, path, found);
    case "map":
      return compareMaps(inner.value, before, after, path, found);
    default:
  }
};

/** Values that are shown in one piece: lists of references too. */
function isLeaf(field: Field): boolean {
  if (field.type === "list") return field.item.type === "reference";
  return !["object", "spread", "union", "map", "nullable"].includes(field.type);
}

function isNone(value: unknown): boolean {
  return value === null || value === undefined;
}

function same(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before ?? null) === JSON.stringify(after ?? null);
}

function caseOf({ by }: { by: string }, value: unknown): string {
  return String(ownField(value as object, by));
}

const compareFields: Compare<Readonly<Record<string, Field>>> = (fields, before, after, path, found) => {
  for (const [name, part] of Object.entries(fields)) {
    const [was, is] = [ownField(before as object, name), ownField(after as object, name)];
    compareParts(part, was, is, below(path, name), found);
  }
};

const compareMaps: Compare<Field> = (value, before, after, path, found) => {
  const [was, is] = [before as Row, after as Row];
  for (const name of new Set([...Object.keys(is), ...Object.keys(was)])) {
    compareItem(value, ownField(was, name), ownField(is, name), below(path, name), found);
  }
};

/** An item of a list or map, which may be new or gone. */
const compareItem: Compare<Field> = (field, before, after, path, found) => {
  const kind = before === undefined ? "added" : after === undefined ? "removed" : null;
  if (kind === null) compareParts(field, before, after, path, found);
  else found({ kind, of: "value", path, field, before, after });
};

/** Items with ids are the same where their ids are. */
const compareNamed: Compare<ListField> = (field, before, after, path, found) => {
  const was = new Map((before as Row[]).map((row) => [String(row["id"]), row]));
  const is = new Map((after as Row[]).map((row) => [String(row["id"]), row]));
  const stayed = [...was.keys()].filter((id) => is.has(id));
  const order = [...is.keys()].filter((id) => was.has(id));
  if (!same(stayed, order)) found({ kind: "moved", of: "value", path, field, before, after });
  for (const id of new Set([...is.keys(), ...was.keys()])) {
    compareItem(field.item, was.get(id), is.get(id), below(path, id), found);
  }
};

/** Items without ids: equal ones at either end are the same, the others are compared one by one. */
const compareRows: Compare<ListField> = (field, before, after, path, found) => {
  const [was, is] = [before as unknown[], after as unknown[]];
  if (is.every(isObject) && was.length === is.length && same(texts(was).sort(), texts(is).sort())) {
    return found({ kind: "moved", of: "value", path, field, before, after });
  }
  const shorter = Math.min(was.length, is.length);
  let start = 0;
  while (start < shorter && same(was[start], is[start])) start++;
  let end = 0;
  while (end < shorter - start && same(was.at(-1 - end), is.at(-1 - end))) end++;
  for (let i = start; i < Math.max(was.length, is.length) - end; i++) {
    const [old, now] = [i < was.length - end ? was[i] : undefined, i < is.length - end ? is[i] : undefined];
    compareItem(field.item, old, now, below(path, i), found);
  }
};

function texts(rows: readonly unknown[]): string[] {
  return rows.map((row) => JSON.stringify(row));
}
