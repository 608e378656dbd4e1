/** Keeps the build for visits without network. The build writes `EDITION` above this file. */
import { findKept, keptUnder } from "./answer.ts";
import { cacheName, type Edition } from "./edition.ts";
import { keepEdition } from "./keep.ts";
import type { Order, Question } from "./protocol.ts";
import { dropUnused } from "./tidy.ts";

declare const self: ServiceWorkerGlobalScope;
declare const EDITION: Edition;

/** Milliseconds that a page has to say what it runs: one that sleeps does not. */
const PATIENCE = 2000;

const { scope } = self.registration;
const own = cacheName(EDITION, scope);

self.addEventListener("install", (event) => {
  event.waitUntil(keepEdition(EDITION, { scope, caches, fetch: (address, init) => fetch(address, init) }));
});

// The page of the first visit works without network from now on; later versions take pages over from the one before.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const address = keptUnder(event.request, scope);
  if (address !== null) event.respondWith(answer(event.request, address));
});

self.addEventListener("message", (event) => {
  const order = event.data as Order;
  if (order === "takeOver") event.waitUntil(self.skipWaiting());
  if (order === "tidy") event.waitUntil(tidy());
});

async function answer(request: Request, address: string): Promise<Response> {
  return (await findKept(address, { own, scope, caches })) ?? fetch(request);
}

/** Drops what no page uses; not while a version is on its way, and not where a page does not say what it runs. */
async function tidy(): Promise<void> {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const ours = pages.filter(({ url }) => keptUnder({ url, method: "GET", mode: "navigate" }, scope) !== null);
  const scripts = await Promise.all(ours.map(mainScriptOf));
  const { installing, waiting } = self.registration;
  if (installing || waiting || scripts.includes(null)) return;
  await dropUnused(
    scripts.filter((script) => script !== null),
    { own, scope, caches },
  );
}

/** The address of the script that a page runs; null where it does not say. */
function mainScriptOf(page: Client): Promise<string | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<unknown>) => resolve(typeof data === "string" ? data : null);
    page.postMessage("mainScript" satisfies Question, [port2]);
    setTimeout(() => resolve(null), PATIENCE);
  });
}
