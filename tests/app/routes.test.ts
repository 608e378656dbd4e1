import { expect, test } from "vitest";
import { FIRST_ROUTE, hashOf, routeOf, VIEW_NAMES, type Route } from "#app/routes.ts";
import { ANYWHERE } from "#state/ledger-place.ts";

test.each(VIEW_NAMES)("a %s address and its route say the same", (view) => {
  for (const strategyId of [null, "commit-share"]) {
    const route: Route = { view, strategyId };
    expect(routeOf(hashOf(route))).toMatchObject(route);
  }
});

test("every choice in the ledger is in its address, also where the strategy is left open", () => {
  const place = { ...ANYWHERE, future: 7, partnerId: "si", firm: 2, customer: -3, month: 14, column: "payouts" };
  for (const strategyId of [null, "commit-share"]) {
    const route: Route = { view: "ledger", strategyId, place };
    expect(routeOf(hashOf(route))).toEqual(route);
  }
  expect(hashOf({ view: "ledger", strategyId: "commit", place })).toBe("#/ledger/commit/7/si/2/-3/14/payouts");
  expect(hashOf({ view: "summary", strategyId: null, place })).toBe("#/summary");
});

test("a slash at the end changes nothing", () => {
  expect(routeOf("#/summary/")).toEqual(FIRST_ROUTE);
});

test.each([
  "",
  "#",
  "#/",
  "#/nowhere",
  "#summary",
  "#/summary/UPPER",
  "#/summary/a/b",
  "#/ledger/a/soon",
  "#/ledger/a/1/b/0",
  "#/constructor",
  "#s=abc",
])("%j names no route", (hash) => {
  expect(routeOf(hash)).toBeNull();
});
