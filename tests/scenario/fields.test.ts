import { scenarioField, type Field } from "#scenario/fields.ts";
import { expect, test } from "vitest";

/** Every field of the schema with its place. */
function fieldsOf(field: Field, at = ""): [string, Field][] {
  switch (field.type) {
    case "object":
    case "spread":
      return [[at, field], ...Object.entries(field.fields).flatMap(([name, part]) => fieldsOf(part, `${at}/${name}`))];
    case "list":
      return [[at, field], ...fieldsOf(field.item, `${at}/*`)];
    case "map":
      return [[at, field], ...fieldsOf(field.value, `${at}/*`)];
    case "nullable":
      return [[at, field], ...fieldsOf(field.field, at)];
    case "union":
      return [
        [at, field],
        ...Object.entries(field.cases).flatMap(([name, { fields }]) =>
          Object.entries(fields).flatMap(([part, inner]) => fieldsOf(inner, `${at}/${name}/${part}`)),
        ),
      ];
    default:
      return [[at, field]];
  }
}

const ALL = fieldsOf(scenarioField);

test("every field has a label and one sentence of help", () => {
  const without = ALL.filter(([, { label, help }]) => label === "" || !/^[A-Z0-9].*[^.]\.$/.test(help));
  expect(without.map(([at, { help }]) => `${at}: ${help}`)).toEqual([]);
  expect(ALL.length).toBeGreaterThan(150);
});

test("ranges are finite and in order, and hold what is typical and the default", () => {
  for (const [at, field] of ALL) {
    if (field.type !== "number" && field.type !== "integer") continue;
    const [low, high] = field.typical;
    const inOrder = field.min <= low && low <= high && high <= field.max && Number.isFinite(field.max - field.min);
    expect([at, inOrder]).toEqual([at, true]);
    const { default: preset = low } = field;
    expect([at, preset >= field.min && preset <= field.max]).toEqual([at, true]);
  }
});
