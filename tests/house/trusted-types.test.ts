import { expect, test } from "vitest";
import { ownScript } from "#app/trusted-types.ts";

const PAGE = "https://host.example/tools/drawdown/";

test.each([
  "https://host.example/tools/drawdown/assets/worker.js",
  "./assets/worker.js",
  "/tools/drawdown/service-worker.js",
])("a script of the app's folder passes: %s", (address) => {
  expect(ownScript(address, PAGE)).toBe(address);
  expect(ownScript(address, `${PAGE}index.html?from=mail#/summary`)).toBe(address);
});

test.each([
  "https://other.example/worker.js",
  "http://host.example/worker.js",
  "https://host.example:8443/worker.js",
  "//other.example/worker.js",
  "data:text/javascript,0",
  "javascript:0",
  "/elsewhere/worker.js",
  "/tools/drawdown-2/worker.js",
  "../worker.js",
  "./%2e%2e/worker.js",
])("a script of anywhere else does not: %s", (address) => expect(ownScript(address, PAGE)).toBeNull());

test("blob: scripts, whose origin reads as the own one, are refused too", () => {
  expect(ownScript("blob:https://host.example/0b6f", PAGE)).toBeNull();
});
