/** Arbitrary values of any field of the schema, made from its descriptor. */
import type {
  Case,
  Field,
  ListField,
  ListName,
  MapField,
  NumberField,
  SpreadField,
  TextField,
} from "#scenario/fields.ts";
import fc from "fast-check";
import { anyNumber, typicalNumber } from "./numbers.ts";
import type { Overrides } from "./overrides.ts";
import { repaired } from "./repairs.ts";

/** What to draw from: the ids that exist, how wide numbers range, and what is fixed. */
export interface Making {
  ids: Record<ListName, string[]>;
  numbers: "typical" | "any";
  spreads: boolean;
  overrides: Overrides;
}

/** Values of a field that stands at `at` in the schema. */
export function valueOf(field: Field, at: string, making: Making): fc.Arbitrary<unknown> {
  const fixed = making.overrides[at];
  if (fixed) return fixed;
  switch (field.type) {
    case "number":
    case "integer":
      return numberOf(field, making);
    case "text":
      return textOf(field);
    case "choice":
      return fc.constantFrom(...Object.keys(field.options));
    case "reference":
      return fc.constantFrom(...making.ids[field.to]);
    case "constant":
      return fc.constant(field.value);
    case "object":
      return fieldsOf(field, at, making);
    case "spread":
      return spreadOf(field, making);
    case "list":
      return listOf(field, at, making);
    case "map":
      return mapOf(field, at, making);
    case "union":
      return fc.oneof(
        ...Object.entries(field.cases).map(([name, chosen]) =>
          fieldsOf(chosen, at, making).map((rest) => ({ [field.by]: name, ...(rest as object) })),
        ),
      );
    case "nullable":
      return fc.option(valueOf(field.field, at, making), { freq: 2 });
    default:
      return field satisfies never;
  }
}

function numberOf(field: NumberField, making: Making): fc.Arbitrary<number> {
  return making.numbers === "typical" ? typicalNumber(field) : anyNumber(field);
}

function fieldsOf(shape: Pick<Case, "fields" | "rules">, at: string, making: Making): fc.Arbitrary<unknown> {
  const names = Object.keys(shape.fields);
  const values = names.map((name) => valueOf(shape.fields[name]!, `${at}/${name}`, making));
  return fc
    .tuple(...values)
    .map((drawn) => repaired(shape.rules, Object.fromEntries(names.map((name, i) => [name, drawn[i]]))));
}

function spreadOf(field: SpreadField, making: Making): fc.Arbitrary<unknown> {
  const part = numberOf(field.fields.median, making);
  const apart = making.spreads ? fc.constantFrom(1, 1.5, 2, 4) : fc.constant(1);
  return fc
    .tuple(part, apart)
    .map(([median, ratio]) => repaired(field.rules, { median, p90: Math.min(field.fields.p90.max, median * ratio) }));
}

function listOf(field: ListField, at: string, making: Making): fc.Arbitrary<unknown> {
  const item = valueOf(field.item, `${at}/*`, making);
  const ids = making.ids[at.slice(1) as ListName];
  if (ids) {
    const withId = ids.map((id) => item.map((value) => ({ ...(value as object), id })));
    return fc.tuple(...withId);
  }
  const { min } = field;
  if (field.item.type === "reference") {
    return fc.uniqueArray(item, { minLength: min, maxLength: making.ids[field.item.to].length });
  }
  const length = { minLength: min, maxLength: Math.max(min, Math.min(field.max, 3)) };
  return fc.array(item, length).map((items) => repaired(field.rules, items));
}

function mapOf(field: MapField, at: string, making: Making): fc.Arbitrary<unknown> {
  const names = field.to === null ? ["/currency", "/discountRate"] : making.ids[field.to];
  const value = valueOf(field.value, `${at}/*`, making);
  const minLength = field.rules.length > 0 ? 1 : 0;
  return fc
    .tuple(fc.subarray(names, { minLength }), fc.array(value, { minLength: names.length, maxLength: names.length }))
    .map(([chosen, values]) => repaired(field.rules, Object.fromEntries(chosen.map((name, i) => [name, values[i]]))));
}

function textOf(field: TextField): fc.Arbitrary<string> {
  switch (field.format) {
    case "id":
      return fc.constantFrom("a", "b-2", "0", "x".repeat(40));
    case "line":
      return fc.constantFrom("North", "Größe <b>&", "𝕏 \u2028 \ud800", "“…”");
    case "paragraph":
      return fc.constantFrom("", "One.\nTwo.", "\t");
    case "month":
      return fc.constantFrom("2027-01", "1999-12", "2031-07");
    case "currency":
      return fc.constantFrom("USD", "EUR");
    case "pointer":
      return fc.constantFrom("/discountRate");
    default:
      return field.format satisfies never;
  }
}
