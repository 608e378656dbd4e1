import type {
  Case,
  Cases,
  ChoiceField,
  ConstantField,
  Fields,
  ListField,
  MapField,
  NullableField,
  NumberField,
  ObjectField,
  SpreadField,
  UnionField,
} from "./kinds.ts";

/** The type of the values that a field describes. */
export type Infer<F> = F extends NumberField
  ? number
  : F extends ChoiceField<infer V>
    ? V
    : F extends ConstantField<infer V>
      ? V
      : F extends SpreadField
        ? { median: number; p90: number }
        : F extends ObjectField<infer S>
          ? InferFields<S>
          : F extends ListField<infer I>
            ? Infer<I>[]
            : F extends MapField<infer V>
              ? Record<string, Infer<V>>
              : F extends UnionField<infer B, infer C>
                ? InferCases<B, C>
                : F extends NullableField<infer N>
                  ? Infer<N> | null
                  : string;

type MaybeMissing = { mayBeMissing: true };

type InferFields<S extends Fields> = {
  -readonly [K in keyof S as S[K] extends MaybeMissing ? never : K]: Infer<S[K]>;
} & { -readonly [K in keyof S as S[K] extends MaybeMissing ? K : never]?: Infer<S[K]> };

type InferCases<B extends string, C extends Cases> = {
  [K in keyof C]: { [P in B]: K } & (C[K] extends Case<infer S> ? InferFields<S> : never);
}[keyof C];
