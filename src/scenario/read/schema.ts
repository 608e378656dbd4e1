/** The validation of a field, made from its descriptor. Takes sealed values, gives fresh ones in the schema's order. */
import * as v from "valibot";
import { fallback } from "../fallback.ts";
import type { Field, Fields, ListField, MapField, NumberField, TextField, UnionField } from "../fields/kinds.ts";
import { isId } from "../path.ts";
import { hasFormat, isPointer } from "./formats.ts";
import {
  fieldsOf,
  holdsList,
  holdsObject,
  itemsOf,
  nameOf,
  seal,
  sizeOf,
  sortedFieldsOf,
  type Sealed,
  type SealedList,
} from "./sealed.ts";

type Schema = v.GenericSchema;

/** The schema of a field; where the value is missing, it gives the field's default, or leaves it out if it may be missing. */
export function schemaOf(field: Field): Schema {
  const given = schemaOfGiven(field);
  if (field.type === "nullable" && "mayBeMissing" in field && field.default === undefined) return v.optional(given);
  return fallback(field) === undefined ? given : v.optional(given, () => seal(fallback(field)));
}

function schemaOfGiven(field: Field): Schema {
  switch (field.type) {
    case "number":
    case "integer":
      return numberSchema(field);
    case "text":
      return textSchema(field);
    case "choice":
      return v.picklist(Object.keys(field.options));
    case "reference":
      return v.string();
    case "constant":
      return v.literal(field.value);
    case "object":
    case "spread":
      return v.pipe(
        v.custom<Sealed>(holdsObject),
        v.transform((box) => fieldsOf(box, Object.keys(field.fields))),
        v.objectWithRest(entriesOf(field.fields), v.never()),
      );
    case "list":
      return listSchema(field);
    case "map":
      return mapSchema(field);
    case "union":
      return unionSchema(field);
    case "nullable":
      return v.nullable(schemaOfGiven(field.field));
    default:
      return field satisfies never;
  }
}

/** −0 becomes 0, so that equal scenarios have equal bytes. */
function numberSchema({ type, min, max }: NumberField): Schema {
  const inRange = v.pipe(v.number(), v.finite(), v.minValue(min), v.maxValue(max));
  const whole = type === "integer" ? v.pipe(inRange, v.integer()) : inRange;
  return oneIssue(
    v.pipe(
      whole,
      v.transform((value) => value + 0),
    ),
  );
}

function textSchema(field: TextField): Schema {
  const { min, max, format } = field;
  const free = format === "line" || format === "paragraph";
  const text = free ? v.pipe(v.string(), v.minLength(min), v.maxLength(max)) : v.string();
  return oneIssue(
    v.pipe(
      text,
      v.check((value) => hasFormat(value, field)),
    ),
  );
}

/** Of what is wrong with a single value only the first is told. */
function oneIssue(schema: Schema): Schema {
  return v.config(schema, { abortPipeEarly: true });
}

function entriesOf(fields: Fields): Record<string, Schema> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)]));
}

/** Of a list that is too long, the items beyond the limit are not looked at. */
function listSchema(field: ListField): Schema {
  const { min, max, item } = field;
  const items = v.transform((list: SealedList) => itemsOf(list, max));
  return sized(holdsList, v.pipe(v.custom<SealedList>(holdsList), items, v.array(schemaOf(item))), min, max);
}

/** The copy's names are sorted; whether names are those of a list's items is checked by the rules. */
function mapSchema({ max, to, value }: MapField): Schema {
  const fields = v.transform((map: Sealed) => sortedFieldsOf(map, max));
  const name = v.pipe(v.string(), v.transform(nameOf), v.check(to === null ? isPointer : isId));
  return sized(holdsObject, v.pipe(v.custom<Sealed>(holdsObject), fields, v.record(name, schemaOf(value))), 0, max);
}

/** Checks the size of the original too, which `schema` may cut: the issue's input is the size. */
function sized(holds: (value: unknown) => value is Sealed, schema: Schema, min: number, max: number): Schema {
  return v.lazy((input) => {
    const size = holds(input) ? sizeOf(input) : min;
    if (size >= min && size <= max) return schema;
    return v.pipe(
      schema,
      v.rawCheck(({ addIssue }) => addIssue({ label: "size", input: size })),
    );
  });
}

function unionSchema({ by, cases }: UnionField): Schema {
  const known = [...new Set([by, ...Object.values(cases).flatMap(({ fields }) => Object.keys(fields))])];
  const shapes = Object.entries(cases).map(([name, { fields }]) =>
    v.objectWithRest({ [by]: v.literal(name), ...entriesOf(fields) }, v.never()),
  );
  return v.pipe(
    v.custom<Sealed>(holdsObject),
    v.transform((box) => fieldsOf(box, known)),
    v.variant(by, shapes),
  );
}
