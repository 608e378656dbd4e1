import type { NumberAt } from "#state/lever.ts";
import type { FieldSpec } from "#ui/fields/spec.ts";
import { numberSpec } from "#views/model/fields/field-spec.ts";

/** What a field is called, where the method tells of it, and what an arrow key moves it by. */
type Face = Pick<FieldSpec, "label" | "anchor" | "step">;

/** What a field asks for, from the schema's description of a number. */
export function specOf(at: NumberAt, face: Face, currency: string): FieldSpec {
  return { ...numberSpec(at.field, "", currency), help: (at.spread ?? at.field).help, ...face };
}
