import { expect, test } from "vitest";
import { MethodPage, methodAnchorOf, type MethodParts } from "#app/method-page.svelte.ts";
import { routeOf } from "#app/routes.ts";
import { METHOD_HOME, methodAddress } from "#text/terms.ts";

const PARTS = { View: () => {}, chapters: [] } as unknown as MethodParts;

/** An address bar that tells of each change at once. */
function addressBar(hash: string) {
  const listeners = new Set<() => void>();
  const bar = {
    location: { hash, replace: () => {} },
    listeners,
    addEventListener: (_: string, listener: () => void) => void listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => void listeners.delete(listener),
    go: (to: string) => {
      bar.location.hash = to;
      listeners.forEach((listener) => listener());
    },
  };
  return bar;
}

const calm = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test("addresses of the method, and no others, name its sections", () => {
  expect(methodAnchorOf(METHOD_HOME)).toBeNull();
  expect(methodAnchorOf(`${METHOD_HOME}/`)).toBeNull();
  expect(methodAnchorOf(methodAddress("rollover-not-renewed"))).toBe("rollover-not-renewed");
  for (const other of ["", "#/summary", "#/methods", "#/method/A", "#/method/a/b"])
    expect(methodAnchorOf(other)).toBeUndefined();
  expect(routeOf(METHOD_HOME)).toBeNull();
});

test("it is fetched when it is first asked for, and once", async () => {
  const bar = addressBar("#/summary");
  let fetched = 0;
  const page = new MethodPage(() => Promise.resolve((fetched++, PARTS)), bar as never);
  await page.follow();
  expect([page.open, fetched]).toEqual([false, 0]);
  bar.go("#/method/nrr");
  expect([page.open, page.anchor]).toEqual([true, "nrr"]);
  await calm();
  expect(page.parts).toBe(PARTS);
  bar.go("#/method/grr");
  bar.go("#/revenue");
  expect(page.open).toBe(false);
  expect(fetched).toBe(1);
  page.dispose();
  expect(bar.listeners.size).toBe(0);
});

test("where it cannot be fetched that is said, and another try helps", async () => {
  let online = false;
  const page = new MethodPage(
    () => (online ? Promise.resolve(PARTS) : Promise.reject(new Error("offline"))),
    addressBar(METHOD_HOME) as never,
  );
  await page.follow();
  expect([page.failed, page.parts]).toEqual([true, null]);
  online = true;
  await page.follow();
  expect([page.failed, page.parts]).toEqual([false, PARTS]);
});
