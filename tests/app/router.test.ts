import { expect, test } from "vitest";
import { Router, type AddressBar, type View, type ViewLoaders } from "#app/router.svelte.ts";

const view = (name: string): View => Object.assign(() => {}, { shows: name }) as unknown as View;

/** An address bar that tells of each change at once. */
function addressBar(hash: string): AddressBar & { go: (hash: string) => void; listeners: Set<() => void> } {
  const listeners = new Set<() => void>();
  const bar = {
    location: { hash, replace: (to: string) => bar.go(to) },
    listeners,
    addEventListener: (_: string, listener: () => void) => void listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => void listeners.delete(listener),
    go: (to: string) => {
      bar.location.hash = to;
      listeners.forEach((listener) => listener());
    },
  };
  return bar as never;
}

const loaders: ViewLoaders = {
  summary: () => Promise.resolve(view("summary")),
  revenue: () => Promise.resolve(view("revenue")),
  partners: () => Promise.reject(new Error("offline")),
  customers: () => Promise.resolve(view("customers")),
  compare: () => Promise.resolve(view("compare")),
  ledger: () => Promise.resolve(view("ledger")),
  report: () => Promise.resolve(view("report")),
  present: () => Promise.resolve(view("present")),
};

/** What stands on the page: the route, and the screen by its name. */
const standing = (router: Router) => [
  router.shown?.route,
  (router.shown?.View as { shows?: string } | undefined)?.shows,
];

const calm = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test("an address without a route leaves the screen that stands, and fetches none", async () => {
  const bar = addressBar("#s=abc");
  const router = new Router(loaders, bar);
  await router.follow();
  expect(router.route).toBeNull();
  expect(router.shown).toBeNull();
  bar.go("#/revenue");
  await calm();
  bar.go("#/home");
  await calm();
  expect(standing(router)).toEqual([{ view: "revenue", strategyId: null }, "revenue"]);
});

test("a screen that is still on its way when the workspace is left stands when one comes back", async () => {
  let arrive: (view: View) => void = () => {};
  const bar = addressBar("#/revenue");
  const router = new Router({ ...loaders, revenue: () => new Promise((resolve) => (arrive = resolve)) }, bar);
  const following = router.follow();
  bar.go("#/home");
  arrive(view("revenue"));
  await following;
  expect(router.shown?.route.view).toBe("revenue");
});

test("route and screen change together, once the screen is there", async () => {
  let arrive: (view: View) => void = () => {};
  const bar = addressBar("#/summary");
  const router = new Router({ ...loaders, revenue: () => new Promise((resolve) => (arrive = resolve)) }, bar);
  await router.follow();
  bar.go("#/revenue/commit");
  expect(router.shown?.route.view).toBe("summary");
  arrive(view("revenue"));
  await calm();
  expect(standing(router)).toEqual([{ view: "revenue", strategyId: "commit" }, "revenue"]);
});

test("a screen that arrives after the address has moved on is not shown", async () => {
  let arrive: (view: View) => void = () => {};
  const bar = addressBar("#/revenue");
  const router = new Router({ ...loaders, revenue: () => new Promise((resolve) => (arrive = resolve)) }, bar);
  const following = router.follow();
  bar.go("#/summary");
  await calm();
  arrive(view("revenue"));
  await following;
  expect(router.shown?.route.view).toBe("summary");
});

test("a screen that cannot be fetched is said, the shown one stays, and another one clears it", async () => {
  const bar = addressBar("#/summary");
  const router = new Router(loaders, bar);
  await router.follow();
  bar.go("#/partners");
  await calm();
  expect(router.failed?.view).toBe("partners");
  expect(router.shown?.route.view).toBe("summary");
  bar.go("#/revenue");
  await calm();
  expect(router.failed).toBeNull();
});

test("going somewhere goes by the address, and listening ends", () => {
  const bar = addressBar("#/summary");
  const router = new Router(loaders, bar);
  router.go({ view: "revenue", strategyId: "seats" });
  expect(bar.location.hash).toBe("#/revenue/seats");
  router.change({ view: "ledger", strategyId: null });
  expect(bar.location.hash).toBe("#/ledger");
  router.dispose();
  expect(bar.listeners.size).toBe(0);
});

test("a screen that is expected is fetched, and not shown; that it cannot be is said when it is asked for", async () => {
  let fetched = 0;
  const router = new Router(
    { ...loaders, summary: () => Promise.resolve((fetched++, view("summary"))) },
    addressBar("#/home"),
  );
  router.expect("summary");
  router.expect("partners");
  await calm();
  expect([fetched, router.shown, router.failed]).toEqual([1, null, null]);
});
