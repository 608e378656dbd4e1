import type { Field } from "#scenario/fields.ts";

/** Every choice, shape and null that the schema has, as `place=value`. */
export function everyValue(field: Field, at = ""): string[] {
  switch (field.type) {
    case "choice":
      return Object.keys(field.options).map((option) => `${at}=${option}`);
    case "object":
      return Object.entries(field.fields).flatMap(([name, part]) => everyValue(part, `${at}/${name}`));
    case "list":
      return everyValue(field.item, `${at}/*`);
    case "nullable":
      return [`${at}=null`, `${at}=set`, ...everyValue(field.field, at)];
    case "union":
      return Object.entries(field.cases).flatMap(([name, chosen]) => [
        `${at}=${name}`,
        ...Object.entries(chosen.fields).flatMap(([part, inner]) => everyValue(inner, `${at}/${name}/${part}`)),
      ]);
    default:
      return [];
  }
}

/** Adds the choices, shapes and nulls that a valid value has. */
export function collectValues(field: Field, value: unknown, into: Set<string>, at = ""): void {
  const parts = value as Record<string, unknown>;
  switch (field.type) {
    case "choice":
      into.add(`${at}=${String(value)}`);
      break;
    case "object":
      for (const [name, part] of Object.entries(field.fields)) collectValues(part, parts[name], into, `${at}/${name}`);
      break;
    case "list":
      for (const item of value as unknown[]) collectValues(field.item, item, into, `${at}/*`);
      break;
    case "nullable":
      into.add(`${at}=${value === null ? "null" : "set"}`);
      if (value !== null) collectValues(field.field, value, into, at);
      break;
    case "union": {
      const name = String(parts[field.by]);
      into.add(`${at}=${name}`);
      for (const [part, inner] of Object.entries(field.cases[name]!.fields)) {
        collectValues(inner, parts[part], into, `${at}/${name}/${part}`);
      }
      break;
    }
    default:
  }
}
