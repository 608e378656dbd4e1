import { nameFrom } from "#scenario/edit/fresh.ts";
import { addPair } from "#scenario/edit/pairs.ts";
import { LONGEST_NAME } from "#scenario/fields/lengths.ts";
import { parseScenario } from "#scenario/parse.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { expect, test } from "vitest";

test("a typed text is a name on one line, no longer than a name may be", () => {
  expect(nameFrom("  Our\tplan\u0000 ")).toBe("Our plan");
  expect(nameFrom(" \t ")).toBe("");
  expect(nameFrom(`${"x".repeat(LONGEST_NAME - 1)} yz`)).toBe("x".repeat(LONGEST_NAME - 1));
  for (const typed of ["a\tb", "x".repeat(LONGEST_NAME + 5)]) {
    expect(parseScenario({ ...apiVendor, name: nameFrom(typed) }).ok).toBe(true);
  }
});

test("a strategy that is named after long names has a name that fits", () => {
  const pair = { offerId: apiVendor.offers[0]!.id, planId: apiVendor.plans[0]!.id };
  const added = addPair(apiVendor, pair, "Long ".repeat(40));
  expect(parseScenario(added!.scenario).ok).toBe(true);
});
