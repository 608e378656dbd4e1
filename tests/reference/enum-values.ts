import type { Field } from "#scenario/fields.ts";

/** Every value of every choice and every shape of every union in a field of the schema, with its place in it. */
export function enumValues(field: Field, at = ""): string[] {
  return walk(field, at, () => undefined);
}

/** Those that occur in a value of the field. */
export function enumValuesIn(field: Field, value: unknown, at = ""): string[] {
  return walk(field, at, () => value);
}

/** `valueAt` gives the value to look at; undefined: all that could be. */
function walk(field: Field, at: string, valueAt: () => unknown): string[] {
  const value = valueAt();
  const all = value === undefined;
  const part = (inner: Field, name: string, of: unknown) => walk(inner, name, () => (all ? undefined : of));
  switch (field.type) {
    case "choice":
      return all ? Object.keys(field.options).map((option) => `${at} ${option}`) : [`${at} ${String(value)}`];
    case "nullable":
      return value === null ? [] : part(field.field, at, value);
    case "object":
      return partsOf(field.fields);
    case "list":
      return all ? part(field.item, at, undefined) : (value as unknown[]).flatMap((item) => part(field.item, at, item));
    case "union": {
      const shapes = Object.keys(field.cases).filter((name) => all || name === (value as Named)[field.by]);
      return shapes.flatMap((name) => [`${at} ${name}`, ...partsOf(field.cases[name]!.fields, `${at} ${name}`)]);
    }
    default:
      return [];
  }

  function partsOf(fields: Record<string, Field>, from = at): string[] {
    return Object.entries(fields).flatMap(([name, inner]) => {
      const of = all ? undefined : (value as Named)[name];
      return !all && of === undefined ? [] : part(inner, `${from}/${name}`, of);
    });
  }
}

type Named = Record<string, unknown>;
