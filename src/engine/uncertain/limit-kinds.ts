/** What the numbers of a scenario may be, laid out like the scenario itself: bounds, and which parts hold each other. */

/** The greatest ratio of a spread's p90 to its median. */
export const MAX_SPREAD_RATIO = 100;
/** The least time between half and nine tenths of full usage, in months. */
export const LEAST_ADOPTION_GAP = 0.01;
/** The smallest team that can be typical; 0 stands for the firm's own size. */
export const LEAST_TYPICAL_SIZE = 0.01;

/** What holds between the numbers of one object, list or map. */
export type LimitRule =
  "spread" | "curve" | "bounds" | "tiers" | "ascending" | "focus" | "mix" | "team" | "switchMonth";

/** A number in [min, max]. */
export interface NumberLimits {
  kind: "number";
  min: number;
  max: number;
  whole: boolean;
}

/** Named parts; those without numbers are left out. */
export interface FieldLimits {
  kind: "fields";
  fields: Readonly<Record<string, Limits>>;
  rule?: LimitRule;
}

/** Items of a list or values of a map, all alike. */
export interface EachLimits {
  kind: "each";
  item: Limits;
  rule?: LimitRule;
}

/** One of several shapes, told apart by the value of `by`. */
export interface CaseLimits {
  kind: "cases";
  by: string;
  cases: Readonly<Record<string, FieldLimits>>;
}

/** Limits of any part of a scenario. */
export type Limits = NumberLimits | FieldLimits | EachLimits | CaseLimits;

/** A number in [min, max]. */
export function number(min: number, max: number): NumberLimits {
  return { kind: "number", min, max, whole: false };
}

/** A whole number in [min, max]. */
export function whole(min: number, max: number): NumberLimits {
  return { kind: "number", min, max, whole: true };
}

/** Named parts. */
export function fields(parts: Record<string, Limits>, rule?: LimitRule): FieldLimits {
  return { kind: "fields", fields: parts, ...(rule && { rule }) };
}

/** A list or a map. */
export function each(item: Limits, rule?: LimitRule): EachLimits {
  return { kind: "each", item, ...(rule && { rule }) };
}

/** One of several shapes. */
export function cases(by: string, shapes: Record<string, FieldLimits>): CaseLimits {
  return { kind: "cases", by, cases: shapes };
}

/** A median and a 90th percentile, both in [0, max]. */
export function spread(max: number): FieldLimits {
  return fields({ median: number(0, max), p90: number(0, max) }, "spread");
}
