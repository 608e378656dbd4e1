import type { FieldLimits, LimitRule, Limits } from "#engine/uncertain/limit-kinds.ts";
import { SCENARIO_LIMITS } from "#engine/uncertain/limits.ts";
import { scenarioField, type Case, type Field } from "#scenario/fields.ts";
import { NEVER_UNCERTAIN } from "#scenario/rules/uncertainty.ts";
import { expect, test } from "vitest";

/** What the schema says of the numbers in a field; null where there are none. */
function bySchema(field: Field, place: string): Limits | null {
  if (NEVER_UNCERTAIN.includes(place)) return null;
  switch (field.type) {
    case "number":
    case "integer":
      return { kind: "number", min: field.min, max: field.max, whole: field.type === "integer" };
    case "object":
    case "spread": {
      const inside = fieldsBySchema(field, place);
      return Object.keys(inside.fields).length > 0 ? inside : null;
    }
    case "list":
    case "map": {
      const item = bySchema(field.type === "list" ? field.item : field.value, place);
      return item && { kind: "each", item, ...ruleOf(field.rules) };
    }
    case "union": {
      const cases = Object.entries(field.cases).map(([name, shape]) => [name, fieldsBySchema(shape, place)] as const);
      return { kind: "cases", by: field.by, cases: Object.fromEntries(cases) };
    }
    case "nullable":
      return bySchema(field.field, place);
    default:
      return null;
  }
}

function fieldsBySchema({ fields, rules }: Pick<Case, "fields" | "rules">, place: string): FieldLimits {
  const at = place === "" ? "" : `${place}/`;
  const parts = Object.entries(fields).map(([name, part]) => [name, bySchema(part, at + name)] as const);
  return { kind: "fields", fields: Object.fromEntries(parts.filter(hasLimits)), ...ruleOf(rules) };
}

function hasLimits(part: readonly [string, Limits | null]): part is readonly [string, Limits] {
  return part[1] !== null;
}

/** A part of the schema has one rule at most. */
function ruleOf(rules: readonly string[]): { rule?: LimitRule } {
  expect(rules.length).toBeLessThan(2);
  return rules.length === 0 ? {} : { rule: rules[0] as LimitRule };
}

/** The limits in the order of the schema, the rule that needs the horizon added where it holds. */
test("the engine's limits are those of the schema: every number that can be uncertain, and no other", () => {
  const schema = fieldsBySchema(scenarioField, "");
  const { strategies } = schema.fields;
  if (strategies?.kind === "each") Object.assign(strategies.item, { rule: "switchMonth" });
  expect(SCENARIO_LIMITS).toEqual(schema);
});
