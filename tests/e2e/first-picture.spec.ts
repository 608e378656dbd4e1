import { gzipSync } from "node:zlib";
import type { Page, Response } from "@playwright/test";
import { expect, firstPicture, test } from "./fixtures.ts";
import { apiVendor } from "./scenario-files.ts";
import { LEVERS } from "#scenario/templates/levers.ts";
import { fanChart, finished, report, scenarioName, scoreboard } from "./workspace.ts";

/** Milliseconds from navigation start to the first frame with paths from the engine. A busy machine gets three times as long. */
const GOAL = 1500;

/** Bytes of JavaScript, compressed, that may be loaded up to the first picture. */
const SCRIPT_BUDGET = 150_000;

/** Where a first picture stands: Home, where a visit without an address begins, and the workspace. */
const STARTS = ["./", "./#/summary"];

/** Marks the end of the frame that draws the first paths. */
async function markFirstPicture(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector("[data-ready] path.median[d^=M]")) return;
      observer.disconnect();
      performance.mark("first-paths");
      // After the frame that draws them.
      requestAnimationFrame(() => setTimeout(() => performance.mark("first-picture")));
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
}

/** When the first paths were there, in milliseconds since 1970. */
function pictureTime(page: Page): Promise<number> {
  return page.evaluate(() => performance.timeOrigin + performance.getEntriesByName("first-paths")[0]!.startTime);
}

// What a first visit brings and computes.
test.use({ known: false });

for (const start of STARTS) {
  test(`the first picture is there within the time that is the goal: ${start}`, { tag: "@timed" }, async ({ page }) => {
    await markFirstPicture(page);
    await page.goto(start);
    await firstPicture(page);
    await page.waitForFunction(() => performance.getEntriesByName("first-picture").length > 0);
    const time = await page.evaluate(() => performance.measure("wait", undefined, "first-picture").duration);
    report(`first picture, ${start}`, time, GOAL);
    expect(time).toBeLessThan(3 * GOAL);
  });
}

/** The page's first picture, with all scripts that were asked for before it stood, workers included, within their budget. */
async function firstPictureInBudget(page: Page, start: string): Promise<void> {
  const asked = new Map<string, Response>();
  page.context().on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith(".js")) asked.set(pathname, response);
  });
  await markFirstPicture(page);
  await page.goto(start);
  await firstPicture(page);
  const drawn = await pictureTime(page);
  const sizes = new Map<string, number>();
  // What comes after the picture is none of its business: the model's side, for one.
  for (const [path, response] of asked) {
    const before = response.request().timing().startTime <= drawn;
    if (before) sizes.set(path, gzipSync(await response.body()).length);
  }
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  expect([...sizes.keys()].some((path) => path.includes("worker"))).toBe(true);
  expect(total).toBeGreaterThan(50_000);
  expect(total, `bytes of ${sizes.size} scripts`).toBeLessThan(SCRIPT_BUDGET);
}

test("the script that Home's first picture takes, workers included, is within its budget", async ({ page }) => {
  await firstPictureInBudget(page, "./");
});

test("the workspace opens on the ready scenario, its script within the budget: finding, scoreboard, fan chart, levers", async ({
  page,
}) => {
  await firstPictureInBudget(page, "./#/summary");
  await finished(page, apiVendor.simulation.runs);
  await expect(scenarioName(page)).toHaveValue(apiVendor.name);
  await expect(page).toHaveTitle(`${apiVendor.name} · Summary · Drawdown`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/(Seats|Commitment),\s.*\sfutures?/);

  const board = scoreboard(page).getByRole("table");
  await expect(board.getByRole("columnheader")).toHaveText([
    /Strategy/,
    /Your contribution/,
    /Result per partner/,
    /idle spend/,
    /NRR/,
    /Cost of channel/,
  ]);
  await expect(board.getByRole("rowheader")).toHaveText(apiVendor.strategies.map(({ name }) => new RegExp(name)));
  await expect(board.getByRole("cell")).toHaveText(Array<RegExp>(20).fill(/\d/));

  const fan = fanChart(page);
  await expect(fan).toContainText("1,000 futures");
  await expect(fan.locator("path.median")).toHaveCount(4);
  await expect(fan.locator("path.band80")).toHaveCount(2);
  await expect(fan.locator("path.band50")).toHaveCount(2);
  const points = await fan.locator("path.median").evaluateAll((all) => all.map((p) => p.getAttribute("d")!.length));
  expect(Math.min(...points)).toBeGreaterThan(apiVendor.horizonMonths * 4);
  await expect(page.locator("aside").getByRole("slider")).toHaveCount(LEVERS.length);

  await test.step("the fan chart shows the measure, the counting and the ranges that are chosen", async () => {
    await expect(fan).toContainText("Your contribution, cumulative, $");
    await fan.getByRole("button", { name: "Monthly" }).click();
    await expect(fan).toContainText("Your contribution, each month, $");
    await fan.getByRole("combobox", { name: "Measure" }).selectOption({ label: "Result per partner" });
    await expect(fan).toContainText("Result of one partner firm, each month, $");
    const shown = fan.getByRole("group", { name: "Range of" }).getByRole("button", { pressed: true });
    const first = await shown.allTextContents();
    await fan.getByRole("group", { name: "Range of" }).getByRole("button", { pressed: false }).first().click();
    await expect(shown).toHaveCount(2);
    expect(await shown.allTextContents()).not.toEqual(first);
  });
});
