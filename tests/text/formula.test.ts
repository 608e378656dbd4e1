import { expect, test } from "vitest";
import { formulaParts } from "#text/formula.ts";

test("low and high parts and letters are told apart, words stay words", () => {
  expect(formulaParts("x_{j} = e^{−rate} of a year")).toEqual([
    { as: "letter", text: "x" },
    { as: "low", text: "j" },
    { as: "text", text: " = " },
    { as: "letter", text: "e" },
    { as: "high", text: "−rate" },
    { as: "text", text: " of " },
    { as: "text", text: "a" },
    { as: "text", text: " year" },
  ]);
});

test("a hyphen or an apostrophe makes no letter of what is beside it", () => {
  expect(formulaParts("S-curve’s pro-rata")).toEqual([{ as: "text", text: "S-curve’s pro-rata" }]);
});
