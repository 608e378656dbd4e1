import type { NumberField } from "#scenario/fields.ts";
import fc from "fast-check";

/** Numbers as people enter them: within what is typical, few digits, the ends and the default often. */
export function typicalNumber(field: NumberField): fc.Arbitrary<number> {
  const [low, high] = field.typical;
  const edges = field.default === undefined ? [low, high] : [low, high, field.default];
  const steps = field.type === "integer" ? high - low : 100;
  const within = fc.nat(steps).map((step) => {
    const value = field.type === "integer" ? low + step : Number((low + ((high - low) * step) / steps).toPrecision(5));
    return Math.min(high, Math.max(low, value));
  });
  return fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...edges) }, { weight: 4, arbitrary: within });
}

/** Any number that the field takes, its bounds often. */
export function anyNumber(field: NumberField): fc.Arbitrary<number> {
  const { min, max } = field;
  const within =
    field.type === "integer" ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
  return fc.oneof(fc.constantFrom(min, max), within, typicalNumber(field)).map((value) => value + 0);
}
