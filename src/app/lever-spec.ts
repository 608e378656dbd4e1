import type { Unit } from "#scenario/fields.ts";
import type { NumberAt } from "#state/lever.ts";
import type { EntryKind } from "#text/entry.ts";
import type { FieldSpec } from "#ui/fields/spec.ts";

/** What a field asks for, from the schema's description of a number; `step` is what an arrow key moves it by. */
export function specOf(at: NumberAt, label: string, step: number, currency: string): FieldSpec {
  const { min, max, unit, type } = at.field;
  const help = (at.spread ?? at.field).help;
  return { label, help, kind: kindOf(unit), whole: type === "integer", min, max, step, currency };
}

function kindOf(unit: Unit): EntryKind {
  if (unit.startsWith("money")) return "money";
  if (unit.startsWith("share")) return "share";
  return unit === "factor" || unit === "months" ? unit : "number";
}
