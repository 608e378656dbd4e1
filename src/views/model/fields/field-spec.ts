import type { NumberField } from "#scenario/fields.ts";
import { fieldAnchor } from "#text/method/field-anchors.ts";
import { entryKind } from "#text/units.ts";
import type { FieldSpec } from "#ui/fields/spec.ts";

/** What a number field of the schema asks for; `place` is where it stands in the schema (see `placeAt`). */
export function numberSpec(field: NumberField, place: string, currency: string): FieldSpec {
  const { label, help, unit, type, min, max } = field;
  const whole = type === "integer";
  return {
    label,
    help,
    anchor: fieldAnchor(place),
    kind: entryKind(unit),
    whole,
    min,
    max,
    step: stepOf(field),
    currency,
  };
}

/** What an arrow key moves a number by: about a hundredth of what is typical, a round number; 1 at least for whole ones. */
function stepOf({ type, typical: [from, to] }: NumberField): number {
  const raw = (to - from) / 100;
  const power = 10 ** Math.floor(Math.log10(raw));
  const round = [1, 2, 5, 10].find((digit) => digit * power >= raw * 0.999) ?? 10;
  const step = Number((round * power).toPrecision(1));
  return type === "integer" ? Math.max(1, Math.round(step)) : step;
}
