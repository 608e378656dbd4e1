import { expect, test } from "vitest";
import { scenarioField, type Field, type NumberField } from "#scenario/fields.ts";
import { numberSpec } from "#views/model/fields/field-spec.ts";

const number = (range: Partial<NumberField>): NumberField => {
  return { type: "number", label: "L", help: "H", unit: "factor", min: 0, max: 10, typical: [0, 1], ...range };
};

test("an arrow key moves a number by about a hundredth of what is typical", () => {
  const step = (typical: [number, number], type: NumberField["type"] = "number"): number =>
    numberSpec(number({ typical, type }), "", "USD").step;
  expect(step([0, 1])).toBe(0.01);
  expect(step([0, 0.3])).toBe(0.005);
  expect(step([1, 5000])).toBe(50);
  expect(step([0, 20_000])).toBe(200);
  expect([step([0, 3], "integer"), step([0, 1000], "integer")]).toEqual([1, 10]);
});

test("what a field asks for comes from the schema: kind by unit, whole numbers, bounds, the section of the method", () => {
  const spec = numberSpec(number({ type: "integer", unit: "money/year", max: 5 }), "plans/annualCap", "EUR");
  expect(spec).toMatchObject({ kind: "money", whole: true, min: 0, max: 5, currency: "EUR", anchor: "annual-cap" });
  expect(numberSpec(number({ unit: "share/month" }), "", "EUR").kind).toBe("share");
  expect(numberSpec(number({ unit: "people" }), "", "EUR").kind).toBe("number");
});

test("every number of the schema has a step that is no larger than what is typical", () => {
  const fields = numbersIn(scenarioField);
  expect(fields.length).toBeGreaterThan(100);
  for (const field of fields) {
    const { step } = numberSpec(field, "", "USD");
    expect(step > 0 && step <= Math.max(1, field.typical[1] - field.typical[0]), field.label).toBe(true);
  }
});

function numbersIn(field: Field): NumberField[] {
  switch (field.type) {
    case "number":
    case "integer":
      return [field];
    case "object":
    case "spread":
      return Object.values(field.fields).flatMap(numbersIn);
    case "list":
      return numbersIn(field.item);
    case "map":
      return numbersIn(field.value);
    case "nullable":
      return numbersIn(field.field);
    case "union":
      return Object.values(field.cases).flatMap(({ fields }) => Object.values(fields).flatMap(numbersIn));
    default:
      return [];
  }
}
