/** A fresh value of any field. */
import type { Scenario } from "#engine/index.ts";
import { fallback } from "../fallback.ts";
import type { Field, Fields, NumberField, SpreadField, TextField, UnionField } from "../fields/kinds.ts";
import { START_CASES, START_VALUES } from "./start-values.ts";

/**
 * A fresh plausible value of a field: its default, else something typical; a reference to the first item, the first
 * shape or choice, the least number of items. `at` says where in the schema it will stand (an item as ✳).
 */
export function startAt(field: Field, scenario: Scenario, at: string): unknown {
  const known = START_VALUES[at];
  if (known !== undefined) return structuredClone(known);
  const whole = fallback(field);
  if (whole !== undefined) return whole;
  switch (field.type) {
    case "number":
    case "integer":
      return startNumber(field);
    case "text":
      return startText(field);
    case "choice":
      return Object.keys(field.options)[0];
    case "reference":
      return scenario[field.to][0]!.id;
    case "constant":
      return field.value;
    case "object":
      return startFields(field.fields, scenario, at);
    case "spread":
      return startSpread(field);
    case "list":
      return Array.from({ length: field.min }, () => startAt(field.item, scenario, `${at}/*`));
    case "map":
      return field.to === null ? {} : { [scenario[field.to][0]!.id]: startAt(field.value, scenario, `${at}/*`) };
    case "union":
      return startCase(field, Object.keys(field.cases)[0]!, scenario, at);
    case "nullable":
      return null;
    default:
      return field satisfies never;
  }
}

/** A fresh value of one shape of a union. */
export function startCase(field: UnionField, kind: string, scenario: Scenario, at: string): Record<string, unknown> {
  const fields = startFields(field.cases[kind]!.fields, scenario, at);
  return { [field.by]: kind, ...fields, ...START_CASES[`${at}/${kind}`] };
}

function startFields(fields: Fields, scenario: Scenario, at: string): Record<string, unknown> {
  const entries = Object.entries(fields);
  return Object.fromEntries(entries.map(([name, part]) => [name, startAt(part, scenario, `${at}/${name}`)]));
}

/** The middle of what is typical in two digits; a year where whole months are counted. */
function startNumber({ type, unit, min, max, typical: [low, high] }: NumberField): number {
  if (type === "integer" && unit === "months" && low <= 12 && high >= 12) return 12;
  const middle = low + (high - low) / 2;
  const value = type === "integer" ? Math.round(middle) : Number(middle.toPrecision(2));
  return Math.min(max, Math.max(min, value)) + 0;
}

function startSpread({ fields: { median, p90 } }: SpreadField): { median: number; p90: number } {
  const value = startNumber(median);
  return { median: value, p90: Math.min(p90.max, value * 2) };
}

function startText({ format, min }: TextField): string {
  switch (format) {
    case "month":
      return "2027-01";
    case "currency":
      return "USD";
    case "pointer":
      return "/discountRate";
    case "id":
      return "new";
    default:
      return min === 0 ? "" : "–";
  }
}
