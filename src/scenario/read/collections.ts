import type { ListField, MapField } from "../fields/kinds.ts";
import { isList, isObject, kindOf, lengthOf, namesOf, ownField } from "../inspect.ts";
import { nearest } from "../nearest.ts";
import { below, idOf, stepsOf, uniqueIds } from "../path.ts";
import type { Context } from "./context.ts";
import { checkRules, shorten } from "./fields.ts";
import { read } from "./read.ts";

/** Reads a list; of a list that is too long, the items beyond the limit are not looked at. */
export function readList(field: ListField, value: unknown, path: string, context: Context): unknown[] | undefined {
  if (!isList(value)) {
    context.problem(path, { code: "type", params: { expected: "list", actual: kindOf(value) } });
    return undefined;
  }
  const { min, max } = field;
  const length = lengthOf(value);
  if (length < min || length > max) context.problem(path, { code: "listLength", params: { length, min, max } });
  const count = Math.min(length, max);
  const hasIds = field.item.type === "object" && "id" in field.item.fields;
  const ids = hasIds ? uniqueIds(value, count) : [];
  const copy: unknown[] = [];
  for (let i = 0; i < count; i++) {
    copy.push(read(field.item, ownField(value, String(i)), below(path, ids[i] ?? i), context));
  }
  if (hasIds) reportTwins(copy.map(idOf), (i) => below(below(path, i), "id"), context);
  if (field.item.type === "reference") reportTwins(copy, (i) => below(path, i), context);
  checkRules(field.rules, copy, path, context);
  return copy;
}

function reportTwins(ids: unknown[], pathOf: (index: number) => string, context: Context): void {
  ids.forEach((id, i) => {
    if (typeof id !== "string" || ids.indexOf(id) === i) return;
    context.problem(pathOf(i), { code: "duplicateId", params: { id } });
  });
}

/** Reads values by name; the copy's names are sorted. */
export function readMap(
  field: MapField,
  value: unknown,
  path: string,
  context: Context,
): Record<string, unknown> | undefined {
  if (!isObject(value)) {
    context.problem(path, { code: "type", params: { expected: "object", actual: kindOf(value) } });
    return undefined;
  }
  const names = namesOf(value).sort();
  const { max } = field;
  if (names.length > max) {
    context.problem(path, { code: "listLength", params: { length: names.length, min: 0, max } });
  }
  const parts = names.slice(0, max).map((name) => {
    const at = below(path, name);
    checkName(field, name, at, context);
    return [name, read(field.value, ownField(value, name), at, context)];
  });
  const copy = Object.fromEntries(parts) as Record<string, unknown>;
  checkRules(field.rules, copy, path, context);
  return copy;
}

/** Takes down why a map may not have this name. */
function checkName(field: MapField, name: string, at: string, context: Context): void {
  if (field.to === null) {
    const fits = name.length <= 300 && (stepsOf(name)?.length ?? 0) > 0;
    if (!fits) context.problem(at, { code: "textFormat", params: { format: "pointer" } });
    return;
  }
  const known = context.ids[field.to];
  if (known === null || known.includes(name)) return;
  const params = { id: shorten(name), to: field.to, known, nearest: nearest(name, known) };
  context.problem(at, { code: "unknownReference", params });
}
