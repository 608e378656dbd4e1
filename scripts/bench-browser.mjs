// `npm run bench:browser`: how long from navigation start to the first picture, production build, Chromium.
import { chromium } from "playwright";
import { build, preview } from "vite";
import { CHROMIUM_FLAGS, ensureChromium } from "./find-chromium.mjs";
import { ROOT } from "./processes.mjs";

/** The goal for a cold start on two cores, in milliseconds. */
const GOAL_MS = 1500;

/** Element that appears with the first paths from the engine. */
const FIRST_PICTURE = "[data-ready]";

/** The middle of some numbers. @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[half] ?? NaN) : ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2;
}

/** In the page, from its beginning: notes when the frame with the first picture has been drawn. @param {string} selector */
function noteFirstPicture(selector) {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => Reflect.set(globalThis, "firstPictureAt", performance.now())));
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

/**
 * Milliseconds from navigation start to the first picture, for one visit.
 * @param {import("playwright").Page} page
 * @param {() => Promise<unknown>} visit
 */
async function timeVisit(page, visit) {
  await visit();
  await page.waitForFunction(() => Reflect.has(globalThis, "firstPictureAt"), undefined, { timeout: 30_000 });
  return page.evaluate(() => Reflect.get(globalThis, "firstPictureAt"));
}

/**
 * A first visit in a fresh context, and as many reloads of it as asked for.
 * @param {import("playwright").Browser} browser
 * @param {string} address
 * @param {number} reloads
 */
async function visit(browser, address, reloads) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(noteFirstPicture, FIRST_PICTURE);
  const page = await context.newPage();
  const cold = await timeVisit(page, () => page.goto(address));
  const warm = [];
  for (let reload = 0; reload < reloads; reload++) warm.push(await timeVisit(page, () => page.reload()));
  await context.close();
  return { cold, warm };
}

/** @param {string} what @param {number[]} times */
function report(what, times) {
  const list = times.map((time) => time.toFixed(0)).join(" ");
  console.log(`${what}: median of ${times.length} ${median(times).toFixed(0)} ms (${list})`);
}

await build({ root: ROOT, logLevel: "warn" });
const server = await preview({ root: ROOT, preview: { host: "127.0.0.1", port: 4189 } });
const address = server.resolvedUrls?.local[0] ?? "";
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS });

const cold = [];
for (let index = 0; index < 5; index++) cold.push((await visit(browser, address, 0)).cold);
report("first picture, cold context", cold);
report("first picture, reload", (await visit(browser, address, 20)).warm);
console.log(`goal: under ${GOAL_MS} ms cold`);

await browser.close();
await server.close();
process.exitCode = median(cold) < GOAL_MS ? 0 : 1;
