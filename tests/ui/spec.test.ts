import { expect, test } from "vitest";
import { stepped, type FieldSpec } from "#ui/fields/spec.ts";

const share: FieldSpec = {
  label: "Rate",
  help: "",
  kind: "share",
  anchor: null,
  whole: false,
  min: 0,
  max: 1,
  step: 0.01,
  currency: "USD",
};

test("steps stay on the grid of steps, without crumbs", () => {
  expect(stepped(0.07, 1, share)).toBe(0.08);
  expect(stepped(0.2, 10, share)).toBe(0.3);
  expect(stepped(0.123, 1, share)).toBe(0.13);
});

test("steps end at the bounds", () => {
  expect(stepped(0.99, 10, share)).toBe(1);
  expect(stepped(0.01, -10, share)).toBe(0);
});
