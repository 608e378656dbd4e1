import type { Unit } from "#scenario/fields.ts";
import type { NumberAt } from "#state/lever.ts";
import type { EntryKind } from "#text/entry.ts";
import type { FieldSpec } from "#ui/fields/spec.ts";

/** What a field is called, where the method tells of it, and what an arrow key moves it by. */
type Face = Pick<FieldSpec, "label" | "anchor" | "step">;

/** What a field asks for, from the schema's description of a number. */
export function specOf(at: NumberAt, face: Face, currency: string): FieldSpec {
  const { min, max, unit, type } = at.field;
  const help = (at.spread ?? at.field).help;
  return { ...face, help, kind: kindOf(unit), whole: type === "integer", min, max, currency };
}

function kindOf(unit: Unit): EntryKind {
  if (unit.startsWith("money")) return "money";
  if (unit.startsWith("share")) return "share";
  return unit === "factor" || unit === "months" ? unit : "number";
}
