import type { Field } from "./fields/kinds.ts";

/** A fresh copy of the value that a missing field takes, or undefined if the field is required. */
export function fallback(field: Field): unknown {
  if ("default" in field && field.default !== undefined) return structuredClone(field.default);
  if (field.type !== "object") return undefined;
  const whole: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(field.fields)) {
    const value = fallback(part);
    if (value === undefined) return undefined;
    whole[name] = value;
  }
  return whole;
}
