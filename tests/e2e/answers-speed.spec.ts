import type { CDPSession, Page } from "@playwright/test";
import { eightStrategies } from "#tests/fixtures/answer-states.ts";
import { expect, test } from "./fixtures.ts";
import { chart, goTo, kept, report, VIEWS, visitWith } from "./workspace.ts";

/** Milliseconds from a click on a tab to the frame that shows the other screen. A busy machine gets three times as long. */
const SWITCH_GOAL = 100;

/** Milliseconds that the main thread may work for a move of the pointer, in 19 of 20 moves; three times that if busy. */
const MOVE_GOAL = 8;

const LONG = process.env["DRAWDOWN_LONG"] === "1";

/** Moves over each chart. */
const MOVES = LONG ? 120 : 40;

/** How often all screens are gone through. */
const ROUNDS = LONG ? 4 : 2;

/** What is drawn is as much for any number of futures: a thousand only where there is time to compute them. */
const RUNS = LONG ? 1000 : 100;

/** Five years of eight strategies. */
const large = { ...eightStrategies, horizonMonths: 60, simulation: { ...eightStrategies.simulation, runs: RUNS } };

// What is timed begins once that stands there: how the page came to it is measured elsewhere.
test.use({ known: true });

/** Milliseconds from a click on a tab to the end of the frame in which the charts of the other screen are drawn. */
async function switchTo(page: Page, view: (typeof VIEWS)[number]): Promise<number> {
  await page.evaluate((name) => {
    Reflect.deleteProperty(globalThis, "switched");
    const drawn = (): boolean => document.querySelector(`[data-view="${name}"] figure[data-ready] svg.chart`) !== null;
    addEventListener(
      "click",
      ({ timeStamp }) => {
        const look = (): void => {
          if (!drawn()) return void requestAnimationFrame(look);
          // A message comes after the frame is painted.
          const channel = new MessageChannel();
          channel.port1.onmessage = () => Reflect.set(globalThis, "switched", performance.now() - timeStamp);
          channel.port2.postMessage(null);
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  }, view.toLowerCase());
  await goTo(page, view);
  const shown = await page.waitForFunction(() => Reflect.get(globalThis, "switched") as number | undefined);
  return (await shown.jsonValue())!;
}

/** Seconds that the page's main thread has worked so far. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")!.value;
}

/** Notes every node whose change is no crosshair's, its readout's or what the plot says of its month. */
async function watchChanges(page: Page): Promise<void> {
  await page.evaluate(() => {
    const strange: string[] = [];
    Reflect.set(globalThis, "strange", strange);
    const passing = "[data-passing], .readout";
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes, removedNodes, attributeName } of changes) {
        const element = target instanceof Element ? target : target.parentElement!;
        if (element.closest(passing)) continue;
        if (type === "attributes" && attributeName?.startsWith("aria-value")) continue;
        const nodes = [...addedNodes, ...removedNodes];
        const foreign = nodes.filter(
          (node) => !(node instanceof Comment) && !(node as Element).matches?.(passing) && node.textContent !== "",
        );
        if (type === "childList" && foreign.length === 0) continue;
        const [first] = foreign;
        const what = first instanceof Element ? first.outerHTML.slice(0, 120) : (attributeName ?? "");
        strange.push(`${type} of ${element.tagName} ${element.getAttribute("class") ?? ""}: ${what}`);
      }
    }).observe(document.querySelector("#results")!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
}

/** The median of an even number of times, the least first. */
function middleOf(times: readonly number[]): number {
  return (times[times.length / 2 - 1]! + times[times.length / 2]!) / 2;
}

/** Times switching between the screens; each was there once before. */
async function timeSwitches(page: Page): Promise<void> {
  const answers = VIEWS.slice(0, -1);
  // Each once before: what a screen fetches on its first visit is the network's time.
  for (const view of answers) await goTo(page, view);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const view of answers) times.push(await switchTo(page, view));
  }
  for (const [at, view] of answers.entries()) {
    const own = times.filter((_, i) => i % answers.length === at).sort((a, b) => a - b);
    report(`    ${view}`, middleOf(own), SWITCH_GOAL);
  }
  times.sort((a, b) => a - b);
  const median = middleOf(times);
  report(`switching screens, 8 strategies × 60 months, median of ${times.length}`, median, SWITCH_GOAL);
  report("    the slowest of them", times.at(-1)!, SWITCH_GOAL);
  expect(median).toBeLessThan(3 * SWITCH_GOAL);
}

/** Times moves of the pointer over a chart, and sees that nothing but the crosshair changes. */
async function timeMoves(page: Page, view: (typeof VIEWS)[number], name: string): Promise<void> {
  await goTo(page, view);
  const plot = chart(page, name).getByRole("slider").first();
  await plot.scrollIntoViewIfNeeded();
  const box = (await plot.boundingBox())!;
  await page.mouse.move(box.x + 40, box.y + box.height / 2);
  // What is opened for the screen, and what moves when it comes.
  await expect(page.locator("[data-drawn=false]")).toHaveCount(0, { timeout: 30_000 });
  await page.waitForTimeout(600);
  await watchChanges(page);
  const session = await page.context().newCDPSession(page);
  // Time of the thread itself: what else the machine does is none of the page's work.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const timesOf = async (moves: number, act: (move: number) => Promise<void>): Promise<number[]> => {
    const times: number[] = [];
    for (let move = 0; move < moves; move++) {
      const before = await worked(session);
      await act(move);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      times.push(((await worked(session)) - before) * 1000);
    }
    return times.sort((a, b) => a - b);
  };
  // What the two frames and the question itself take while nothing moves.
  const idle = (await timesOf(MOVES / 4, () => Promise.resolve()))[MOVES / 8]!;
  const step = (box.width * 0.5) / MOVES;
  const moved = await timesOf(MOVES, (move) => page.mouse.move(box.x + 40 + step * move, box.y + box.height / 2));
  const times = moved.map((time) => Math.max(0, time - idle));
  const p95 = times[Math.ceil(MOVES * 0.95) - 1]!;
  report(`main thread per move of the pointer, ${view}, 95th percentile of ${MOVES}`, p95, MOVE_GOAL);
  expect(await page.evaluate(() => Reflect.get(globalThis, "strange") as string[])).toEqual([]);
  expect(p95).toBeLessThan(3 * MOVE_GOAL);
}

test(
  "eight strategies over five years: screens switch at once, the crosshair costs little",
  { tag: "@timed" },
  async ({ page }) => {
    test.setTimeout(240_000);
    await visitWith(page, large);
    await kept(page);
    await timeSwitches(page);
    await timeMoves(page, "Summary", "fan");
    await timeMoves(page, "Revenue", "revenue-lines");
    await timeMoves(page, "Customers", "signals");
  },
);
