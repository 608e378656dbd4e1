import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { apiVendor, openFile, variant } from "./scenario-files.ts";
import { fanChart, finished, noteStatus, pathsOf, scoreboard, tableOf, visit, visitWith } from "./workspace.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";

const RUNS = LONG ? 10_000 : 3000;

const ALL = RUNS.toLocaleString("en-GB");

/** Many futures of a short time, enough of them to be met on their way. */
const MANY = variant("long", {
  runs: RUNS,
  horizonMonths: 12,
  strategies: apiVendor.strategies.filter(({ id }) => LONG || ["seats-fee", "commit-share"].includes(id)),
});

/** The page's machine has one core: the smaller run lasts as long whatever machine this is. */
async function slowed(page: Page): Promise<void> {
  await page.addInitScript(() => Object.defineProperty(navigator, "hardwareConcurrency", { value: 1 }));
}

/** How many futures a status speaks of. */
function doneOf(status: string): number {
  return Number(/([\d,]+) (?:of [\d,]+ )?futures/.exec(status)?.[1]?.replaceAll(",", ""));
}

test("a long run shows how it gets on, stops with its picture, and goes on to the same numbers", async ({
  page,
  newVisitor,
}) => {
  test.setTimeout(90_000);
  if (!LONG) await slowed(page);
  const seen = await noteStatus(page);
  await visit(page);
  await openFile(page, "long.json", MANY);
  const status = page.locator("[data-phase]").first();
  // Asked in every frame: the run does not wait.
  await page.waitForFunction(
    (getting) => new RegExp(getting).test(document.querySelector("[data-phase]")?.textContent ?? ""),
    `\\b[1-9][\\d,]* of ${ALL} futures · [\\d.]+\u00a0(s|min) left`,
  );
  await expect(status.getByRole("progressbar")).not.toHaveAttribute("value", "0");
  await expect(page.getByRole("main").locator("[aria-busy=true]")).toBeVisible();

  await page.getByRole("button", { name: "Stop" }).click();
  await expect(status).toHaveText(new RegExp(`Stopped after [\\d,]+ of ${ALL} futures`));
  const stoppedAt = doneOf(((await status.textContent()) ?? "").replace("Stopped after ", ""));
  expect(stoppedAt).toBeGreaterThan(0);
  expect(stoppedAt).toBeLessThan(RUNS);
  const picture = await tableOf(fanChart(page));
  expect(picture.rows).toHaveLength(12);
  await expect(fanChart(page).locator("path.median")).toHaveCount(MANY.strategies.length);
  await expect(fanChart(page)).toContainText(`${stoppedAt.toLocaleString("en-GB")} futures.`);

  await test.step("a stopped run stays stopped while other measures are looked at", async () => {
    const paths = await pathsOf(fanChart(page));
    const measure = fanChart(page).getByRole("combobox");
    const shown = await measure.inputValue();
    await measure.selectOption({ label: "Revenue" });
    await expect(fanChart(page)).toContainText("Revenue recognised, cumulative");
    await expect.poll(() => pathsOf(fanChart(page))).not.toBe(paths);
    await expect(status).toHaveAttribute("data-phase", "stopped");
    await measure.selectOption(shown);
  });

  const before = (await seen()).length;
  await page.getByRole("button", { name: "Go on" }).click();
  await finished(page, RUNS);
  const after = (await seen()).slice(before).map(doneOf);
  expect(after.length).toBeGreaterThan(2);
  expect(Math.min(...after), "goes on from where it stopped").toBeGreaterThanOrEqual(stoppedAt);
  expect(after, "never falls").toEqual(after.toSorted((a, b) => a - b));

  const other = await newVisitor();
  await visitWith(other, MANY);
  expect(await tableOf(fanChart(other))).toEqual(await tableOf(fanChart(page)));
  expect(await tableOf(scoreboard(other))).toEqual(await tableOf(scoreboard(page)));
  expect(await tableOf(fanChart(page))).not.toEqual(picture);
});
