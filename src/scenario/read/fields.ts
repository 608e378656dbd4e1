import type { Fields } from "../fields/kinds.ts";
import { namesOf, ownField } from "../inspect.ts";
import { nearest } from "../nearest.ts";
import { below } from "../path.ts";
import { RULES } from "../rules/index.ts";
import type { RuleName } from "../rules/names.ts";
import type { Context } from "./context.ts";
import { read } from "./read.ts";

/** Reads an object's named fields and checks what holds between them; `by` is a name that was read before. */
export function readFields(
  shape: { fields: Fields; rules: readonly RuleName[] },
  value: object,
  path: string,
  context: Context,
  by?: string,
): Record<string, unknown> {
  const names = Object.keys(shape.fields);
  const copy: Record<string, unknown> = {};
  for (const name of names) {
    copy[name] = read(shape.fields[name]!, ownField(value, name), below(path, name), context);
  }
  for (const name of namesOf(value)) {
    if (name === by || Object.hasOwn(shape.fields, name)) continue;
    const params = { name: shorten(name), nearest: nearest(name, names) };
    context.problem(below(path, name), { code: "unknownField", params });
  }
  checkRules(shape.rules, copy, path, context);
  return copy;
}

/** Checks rules on a value that was read; parts that are wrong are undefined in it. */
export function checkRules(rules: readonly RuleName[], value: unknown, path: string, context: Context): void {
  for (const rule of rules) RULES[rule](value as never, (at, detail) => context.problem(path + at, detail));
}

/** A name that fits into a sentence. */
export function shorten(name: string): string {
  return name.length <= 60 ? name : `${name.slice(0, 59)}…`;
}
