import { fieldAt } from "#scenario/field-at.ts";
import { readAt, writeAt } from "#scenario/pointer.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { LEVERS } from "#scenario/templates/levers.ts";
import { parseScenario } from "#scenario/parse.ts";
import { expect, test } from "vitest";

test("reads by id, by index where there is no id, and nothing where there is nothing", () => {
  expect(readAt(apiVendor, "")).toBe(apiVendor);
  expect(readAt(apiVendor, "/segments/mid/activity/median")).toBe(apiVendor.segments[1]!.activity.median);
  expect(readAt(apiVendor, "/offers/seats/charges/0/kind")).toBe("seats");
  for (const path of ["name", "/segments/none/id", "/offers/seats/charges/9", "/__proto__", "/name/length", "/~2"]) {
    expect(readAt(apiVendor, path)).toBeUndefined();
  }
});

test("writes a copy that shares what did not change", () => {
  const changed = writeAt(apiVendor, "/segments/mid/activity/median", 5);
  expect(readAt(changed, "/segments/mid/activity/median")).toBe(5);
  expect(readAt(apiVendor, "/segments/mid/activity/median")).not.toBe(5);
  expect(changed.offers).toBe(apiVendor.offers);
  expect(changed.segments[0]).toBe(apiVendor.segments[0]);
  expect(() => writeAt(apiVendor, "/segments/none/name", "x")).toThrow(RangeError);
  expect(() => writeAt(apiVendor, "segments", [])).toThrow(RangeError);
});

test("describes a field, following nulls and the shapes of unions", () => {
  expect(fieldAt(apiVendor, "/segments/mid/activity")).toMatchObject({ type: "spread" });
  expect(fieldAt(apiVendor, "/segments/mid/activity/median")).toMatchObject({ type: "number", unit: "activity/month" });
  expect(fieldAt(apiVendor, "/offers/commit/commitment/coverage")).toMatchObject({ label: "Coverage", max: 10 });
  expect(fieldAt(apiVendor, "/offers/seats/charges/0/schedule/price")).toMatchObject({ unit: "money/unit" });
  expect(fieldAt(apiVendor, "/offers/seats/commitment")).toMatchObject({ type: "nullable" });
  expect(fieldAt(apiVendor, "/offers/seats/charges/0/schedule/tiers")).toBeNull();
  expect(fieldAt(apiVendor, "/toString")).toBeNull();
});

test.each(LEVERS)("lever $id is a number of the ready scenario, and valid over its span", ({ path, min, max }) => {
  const value = readAt(apiVendor, path) as number;
  expect(value >= min && value <= max).toBe(true);
  const field = fieldAt(apiVendor, path);
  expect(field).toMatchObject({ type: "number" });
  expect(field?.type === "number" && field.min <= min && field.max >= max).toBe(true);
});

test("the ready scenario is valid and canonical", () => {
  const parsed = parseScenario(apiVendor);
  expect(parsed.ok && JSON.stringify(parsed.scenario)).toBe(JSON.stringify(apiVendor));
});
