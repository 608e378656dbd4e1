/** Short ways to write the schema down. Every maker gives one descriptor; ranges include both ends. */
import { LONGEST_ID, LONGEST_NAME } from "./lengths.ts";
import type { RuleName } from "../rules/names.ts";
import type {
  Case,
  Cases,
  ChoiceField,
  ConstantField,
  Field,
  Fields,
  ListField,
  ListName,
  MapField,
  NullableField,
  NumberField,
  ObjectField,
  OptionalField,
  ReferenceField,
  SpreadField,
  TextField,
  TextFormat,
  UnionField,
  Unit,
} from "./kinds.ts";

/** The greatest amount of money that a field takes. */
const MAX_MONEY = 1e12;
/** The greatest price of one unit, and cost of one. */
const MAX_UNIT_PRICE = 1e9;

type Range = { min: number; max: number; typical: readonly [number, number]; default?: number };

/** A number in a range. */
export function number(label: string, unit: Unit, range: Range, help: string): NumberField {
  return { type: "number", label, unit, help, ...range };
}

/** A whole number in a range. */
export function integer(label: string, unit: Unit, range: Range, help: string): NumberField {
  return { type: "integer", label, unit, help, ...range };
}

type Rare = { typical?: readonly [number, number]; default?: number };

/** A fraction in 0..1. */
export function share(label: string, help: string, rare: Rare = {}): NumberField {
  return number(label, "share", { min: 0, max: 1, typical: [0, 1], ...rare }, help);
}

/** An amount of money, never negative. */
export function money(label: string, unit: Unit, typicalMax: number, help: string, rare: Rare = {}): NumberField {
  const max = unit === "money/unit" ? MAX_UNIT_PRICE : MAX_MONEY;
  return number(label, unit, { min: 0, max, typical: [0, typicalMax], ...rare }, help);
}

/** A text in a format. */
export function text(
  label: string,
  format: TextFormat,
  length: { min: number; max: number; default?: string },
  help: string,
): TextField {
  return { type: "text", label, format, help, ...length };
}

/** An id of the form that all ids have. */
export function id(of: string): TextField {
  return text(
    "Id",
    "id",
    { min: 1, max: LONGEST_ID },
    `Short name of the ${of} in files and addresses: a to z, 0 to 9 and hyphens.`,
  );
}

/** A name that a person reads. */
export function name(of: string): TextField {
  return text("Name", "line", { min: 1, max: LONGEST_NAME }, `What the ${of} is called on screen.`);
}

/** One of few values. */
export function choice<const V extends string>(
  label: string,
  options: Readonly<Record<V, string>>,
  help: string,
  rare: { default?: NoInfer<V> } = {},
): ChoiceField<V> {
  return { type: "choice", label, options, help, ...rare };
}

/** The id of an item of a list. */
export function reference(label: string, to: ListName, help: string): ReferenceField {
  return { type: "reference", label, to, help };
}

/** A value that is always the same. */
export function constant<const V extends number>(label: string, value: V, help: string): ConstantField<V> {
  return { type: "constant", label, value, help };
}

/** Named fields. */
export function object<const F extends Fields>(
  label: string,
  fields: F,
  help: string,
  rules: readonly RuleName[] = [],
): ObjectField<F> {
  return { type: "object", label, fields, help, rules };
}

/** A lognormal quantity whose median and p90 lie in a range. */
export function spread(
  label: string,
  unit: Unit,
  range: { max: number; typical: readonly [number, number]; default?: { median: number; p90: number } },
  help: string,
): SpreadField {
  const { default: whole, ...bounds } = range;
  const part = (partLabel: string, partHelp: string) => number(partLabel, unit, { min: 0, ...bounds }, partHelp);
  const fields = {
    median: part("Typical", "Half of the draws lie under this, half over it."),
    p90: part("One in ten is above", "One draw in ten lies over this; equal to the typical value means no spread."),
  };
  const field: SpreadField = { type: "spread", label, fields, help, rules: ["spread"] };
  return whole === undefined ? field : { ...field, default: whole };
}

/** A list of items of one kind. */
export function list<const I extends Field>(
  label: string,
  item: I,
  length: { min: number; max: number; default?: readonly [] },
  help: string,
  rules: readonly RuleName[] = [],
): ListField<I> {
  return { type: "list", label, item, help, rules, ...length };
}

/** Values by id of a list's items (`to`), or by JSON pointer (null). */
export function map<const V extends Field>(
  label: string,
  to: ListName | null,
  value: V,
  size: { max: number; default?: Readonly<Record<string, never>> },
  help: string,
  rules: readonly RuleName[] = [],
): MapField<V> {
  return { type: "map", label, to, value, help, rules, ...size };
}

/** One of several shapes, told apart by the field `by`. */
export function union<const B extends string, const C extends Cases>(
  label: string,
  by: B,
  cases: C,
  help: string,
): UnionField<B, C> {
  return { type: "union", label, by, cases, help };
}

/** One shape of a union. */
export function variant<const F extends Fields>(
  label: string,
  fields: F,
  help: string,
  rules: readonly RuleName[] = [],
): Case<F> {
  return { label, fields, help, rules };
}

/** A field that may be null, which means `none`. */
export function nullable<const F extends Field>(
  field: F,
  none: string,
  rare: { default?: null } = {},
): NullableField<F> {
  return { type: "nullable", label: field.label, help: field.help, field, none, ...rare };
}

/** A field that may be null or missing. */
export function optional<const F extends Field>(field: F, none: string): OptionalField<F> {
  return { ...nullable(field, none, { default: null }), mayBeMissing: true };
}

/** A field that files may leave out and that stays out then: null says the same. */
export function sparse<const F extends Field>(field: F, none: string): OptionalField<F> {
  return { ...nullable(field, none), mayBeMissing: true };
}
