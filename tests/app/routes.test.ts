import { expect, test } from "vitest";
import { FIRST_ROUTE, hashOf, routeOf, VIEW_NAMES } from "#app/routes.ts";

test.each(VIEW_NAMES)("a %s address and its route say the same", (view) => {
  for (const strategyId of [null, "commit-share"]) {
    const route = { view, strategyId };
    expect(routeOf(hashOf(route))).toEqual(route);
  }
});

test("a slash at the end changes nothing", () => {
  expect(routeOf("#/summary/")).toEqual(FIRST_ROUTE);
});

test.each(["", "#", "#/", "#/nowhere", "#summary", "#/summary/UPPER", "#/summary/a/b", "#/constructor", "#s=abc"])(
  "%j names no route",
  (hash) => {
    expect(routeOf(hash)).toBeNull();
  },
);
