import { ownField } from "../inspect.ts";
import type { Field } from "./kinds.ts";

/**
 * The field that a field has at a step (a name, or a list's position); null if none. `valueOf` gives the value of a
 * field beside the step: it tells which shape of a union is meant.
 */
export function partOf(field: Field, step: string, valueOf: (name: string) => unknown): Field | null {
  switch (field.type) {
    case "nullable":
      return partOf(field.field, step, valueOf);
    case "object":
    case "spread":
      return (ownField(field.fields, step) as Field | undefined) ?? null;
    case "list":
      return field.item;
    case "map":
      return field.value;
    case "union": {
      const by = valueOf(field.by);
      const shape = typeof by === "string" && Object.hasOwn(field.cases, by) ? field.cases[by] : undefined;
      return (shape && (ownField(shape.fields, step) as Field | undefined)) ?? null;
    }
    default:
      return null;
  }
}

/** Whether the items of a list are known by their ids. */
export function hasIds(item: Field): boolean {
  return item.type === "object" && Object.hasOwn(item.fields, "id");
}
