import type { Problem, ProblemCode, ProblemDetail } from "#scenario/parse.ts";
import { problemLine, problemMessage } from "#text/problems.ts";
import { expect, test } from "vitest";

/** One example of every code; the compiler asks for the missing ones. */
const EXAMPLES: { [C in ProblemCode]: Extract<ProblemDetail, { code: C }>["params"] } = {
  missing: { name: "Currency" },
  type: { expected: "number", actual: "text" },
  range: { value: 1.2, min: 0, max: 1, unit: "share" },
  wholeNumber: { value: 1.5, min: 1, max: 20_000 },
  textLength: { length: 0, min: 1, max: 120 },
  textFormat: { format: "month" },
  choice: { value: "yearly", options: ["monthly", "annual"], nearest: null },
  listLength: { length: 5, min: 1, max: 4 },
  unknownField: { name: "horizon", nearest: "horizonMonths" },
  duplicateId: { id: "a" },
  unknownReference: { id: "seat", to: "offers", known: ["seats"], nearest: "seats" },
  version: { newest: 1 },
  newerVersion: { version: 2, newest: 1 },
  p90BelowMedian: { median: 10 },
  spreadTooWide: { median: 10, greatest: 1000 },
  monthsTo90: { monthsToHalf: 4, least: 4.01 },
  maximumBelowMinimum: { minimum: 5 },
  lastTierOpen: {},
  onlyLastTierOpen: {},
  notAscending: { previous: 10 },
  focusSum: { sum: 1.1 },
  noPositiveWeight: {},
  typicalSize: { least: 0.01 },
  p90BelowP10: { p10: 3 },
  switchAfterEnd: { horizonMonths: 36 },
  notANumberField: { path: "/name" },
  cannotBeUncertain: { path: "/horizonMonths" },
  uncertainTwice: { path: "/discountRate" },
  fileTooLarge: { bytes: 6_000_000, limit: 5_000_000 },
  tooDeep: { limit: 64 },
  jsonSyntax: { line: 3, column: 7 },
  time: {},
  notRead: {},
  folder: {},
  utf16: {},
  notText: {},
  libraryAmongOthers: {},
  tooManyProblems: { more: 20 },
};

test.each(Object.entries(EXAMPLES))("%s has a sentence that uses all it is given", (code, params) => {
  const message = problemMessage({ path: "/x", code, params } as Problem);
  expect(message).toMatch(/^[“A-Za-z].{12,}[^.]$/);
  expect(message).not.toMatch(/undefined|NaN|\[object|\$\{|\{|\}/);
});

test("a line begins with the path; the whole is /", () => {
  const problem: Problem = { path: "", code: "type", params: { expected: "object", actual: "list" } };
  expect(problemLine(problem)).toBe("/: must be an object, but is a list");
  expect(problemLine({ ...problem, path: "/market" })).toBe("/market: must be an object, but is a list");
});

test("says what is allowed, and what was perhaps meant", () => {
  expect(problemMessage({ path: "/a", code: "range", params: { value: 8, min: 0, max: 1, unit: "share" } })).toBe(
    "must be from 0 to 1 (0.08 is 8 %), but is 8",
  );
  const params = { id: "seat", to: "offers" as const, known: ["seats", "commit"], nearest: "seats" };
  expect(problemMessage({ path: "/a", code: "unknownReference", params })).toBe(
    "“seat” is none of the offers; known: seats, commit; did you mean “seats”?",
  );
});
