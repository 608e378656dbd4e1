/** The kinds of field that the schema is made of, as data: validation, editor, method page and fuzzing read the same tree. */
import type { RuleName } from "../rules/names.ts";

/** What a person reads about a field. `help` is one sentence that says exactly what the value means. */
export interface Words {
  label: string;
  help: string;
}

/** What a number counts. `share` is a fraction, shown in percent; `factor` is shown as it is. */
export type Unit =
  | "money"
  | "money/month"
  | "money/year"
  | "money/unit"
  | "share"
  | "share/month"
  | "share/year"
  | "factor"
  | "months"
  | "people"
  | "accounts"
  | "customers"
  | "firms"
  | "deals/year"
  | "times/year"
  | "per month"
  | "activity/month"
  | "units"
  | "units/activity"
  | "units/month"
  | "deviation"
  | "runs"
  | "none";

/** A number in [min, max]; `typical` is what a slider spans and what is common. */
export interface NumberField extends Words {
  type: "number" | "integer";
  unit: Unit;
  min: number;
  max: number;
  typical: readonly [number, number];
  default?: number;
}

/** How a text must look. */
export type TextFormat = "id" | "line" | "paragraph" | "month" | "currency" | "pointer";

/** A text of `min` to `max` characters. */
export interface TextField extends Words {
  type: "text";
  format: TextFormat;
  min: number;
  max: number;
  default?: string;
}

/** One of few values; `options` gives each its label. */
export interface ChoiceField<V extends string = string> extends Words {
  type: "choice";
  options: Readonly<Record<V, string>>;
  default?: V;
}

/** Lists of the scenario whose items have an id. */
export type ListName = "meters" | "segments" | "partners" | "offers" | "plans" | "strategies";

/** The id of an item of one of the scenario's lists. */
export interface ReferenceField extends Words {
  type: "reference";
  to: ListName;
}

/** A value that is always the same. */
export interface ConstantField<V extends number = number> extends Words {
  type: "constant";
  value: V;
}

/** Named fields, in the order in which they are written and shown. */
export interface ObjectField<F extends Fields = Fields> extends Words {
  type: "object";
  fields: F;
  rules: readonly RuleName[];
}

/** A lognormal quantity by its median and its 90th percentile. */
export interface SpreadField extends Words {
  type: "spread";
  fields: { median: NumberField; p90: NumberField };
  rules: readonly ["spread"];
  default?: { median: number; p90: number };
}

/** `min` to `max` items. */
export interface ListField<I extends Field = Field> extends Words {
  type: "list";
  item: I;
  min: number;
  max: number;
  rules: readonly RuleName[];
  default?: readonly [];
}

/** Values by name: by id of a list's items, or by JSON pointer (`to: null`). */
export interface MapField<V extends Field = Field> extends Words {
  type: "map";
  to: ListName | null;
  value: V;
  max: number;
  rules: readonly RuleName[];
  default?: Readonly<Record<string, never>>;
}

/** One of several shapes, told apart by the field named `by`. */
export interface UnionField<B extends string = string, C extends Cases = Cases> extends Words {
  type: "union";
  by: B;
  cases: C;
  default?: unknown;
}

/** One shape of a union. */
export interface Case<F extends Fields = Fields> extends Words {
  fields: F;
  rules: readonly RuleName[];
}

/** A field that may be null; `none` says what null means. */
export interface NullableField<F extends Field = Field> extends Words {
  type: "nullable";
  field: F;
  none: string;
  default?: null;
}

/** A nullable field that may be missing in the types too. */
export interface OptionalField<F extends Field = Field> extends NullableField<F> {
  mayBeMissing: true;
}

/** Any field of the schema. */
export type Field =
  | NumberField
  | TextField
  | ChoiceField
  | ReferenceField
  | ConstantField
  | ObjectField
  | SpreadField
  | ListField
  | MapField
  | UnionField
  | NullableField;

/** Fields by name. */
export interface Fields {
  readonly [name: string]: Field;
}

/** A union's shapes by the value that tells them apart. */
export interface Cases {
  readonly [value: string]: Case;
}
