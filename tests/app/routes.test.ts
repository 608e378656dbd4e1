import { expect, test } from "vitest";
import { FIRST_ROUTE, hashOf, routeOf, VIEW_NAMES, type Route } from "#app/routes.ts";
import { ANYWHERE } from "#state/ledger-place.ts";

test.each(VIEW_NAMES.filter((name) => name !== "present"))("a %s address and its route say the same", (view) => {
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

test("a part of a screen, and what is compared, are in the address", () => {
  const routes: [string, Route][] = [
    ["#/revenue/commit/bridge", { view: "revenue", strategyId: "commit", chart: "bridge" }],
    ["#/partners/_/cash", { view: "partners", strategyId: null, chart: "cash" }],
    ["#/compare/a/b", { view: "compare", strategyId: "a", against: "b" }],
    ["#/compare/_/b/difference", { view: "compare", strategyId: null, against: "b", chart: "difference" }],
    ["#/present/3", { view: "present", strategyId: null, chart: "3" }],
  ];
  for (const [hash, route] of routes) {
    expect(routeOf(hash)).toEqual(route);
    expect(hashOf(route)).toBe(hash);
  }
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
  "#/summary/a/b/c",
  "#/summary/a/B",
  "#/compare/a/b/c/d",
  "#/present/a/b",
  "#/ledger/a/soon",
  "#/ledger/a/1/b/0",
  "#/constructor",
  "#s=abc",
])("%j names no route", (hash) => {
  expect(routeOf(hash)).toBeNull();
});
