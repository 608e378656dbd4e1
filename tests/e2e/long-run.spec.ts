import { expect, test } from "./fixtures.ts";
import { openFile, variant } from "./scenario-files.ts";
import { fanChart, finished, noteStatus, pathsOf, scoreboard, tableOf, visit, visitWith } from "./workspace.ts";

const RUNS = 10_000;

/** Many futures of a short time. */
const LONG = variant("long", { runs: RUNS, horizonMonths: 12 });

/** How many futures a status speaks of. */
function doneOf(status: string): number {
  return Number(/([\d,]+) (?:of [\d,]+ )?futures/.exec(status)?.[1]?.replaceAll(",", ""));
}

test("a long run shows how it gets on, stops with its picture, and goes on to the same numbers", async ({
  page,
  newVisitor,
}) => {
  test.setTimeout(90_000);
  const seen = await noteStatus(page);
  await visit(page);
  await openFile(page, "long.json", LONG);
  const status = page.locator("[data-phase]").first();
  await expect(status).toContainText(/\b[1-9][\d,]* of 10,000 futures · [\d.]+\u00a0(s|min) left/);
  await expect(status.getByRole("progressbar")).not.toHaveAttribute("value", "0");
  await expect(page.getByRole("main").locator("[aria-busy=true]")).toBeVisible();

  await page.getByRole("button", { name: "Stop" }).click();
  await expect(status).toHaveText(/Stopped after [\d,]+ of 10,000 futures/);
  const stoppedAt = doneOf(((await status.textContent()) ?? "").replace("Stopped after ", ""));
  expect(stoppedAt).toBeGreaterThan(0);
  expect(stoppedAt).toBeLessThan(RUNS);
  const picture = await tableOf(fanChart(page));
  expect(picture.rows).toHaveLength(12);
  await expect(fanChart(page).locator("path.median")).toHaveCount(4);
  await expect(fanChart(page)).toContainText(`${stoppedAt.toLocaleString("en-GB")} futures.`);

  const before = (await seen()).length;
  await page.getByRole("button", { name: "Go on" }).click();
  await finished(page, RUNS);
  const after = (await seen()).slice(before).map(doneOf);
  expect(after.length).toBeGreaterThan(2);
  expect(Math.min(...after), "goes on from where it stopped").toBeGreaterThanOrEqual(stoppedAt);
  expect(after, "never falls").toEqual(after.toSorted((a, b) => a - b));

  const other = await newVisitor();
  await visitWith(other, LONG);
  expect(await tableOf(fanChart(other))).toEqual(await tableOf(fanChart(page)));
  expect(await tableOf(scoreboard(other))).toEqual(await tableOf(scoreboard(page)));
  expect(await tableOf(fanChart(page))).not.toEqual(picture);
});

test("a stopped run stays stopped while other measures are looked at", async ({ page }) => {
  await visit(page);
  await openFile(page, "long.json", LONG);
  const status = page.locator("[data-phase]").first();
  await expect(status).toContainText("left");
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(status).toHaveAttribute("data-phase", "stopped");
  const paths = await pathsOf(fanChart(page));
  await fanChart(page).getByRole("combobox").selectOption({ label: "Revenue" });
  await expect(fanChart(page)).toContainText("Revenue recognised, cumulative");
  await expect.poll(() => pathsOf(fanChart(page))).not.toBe(paths);
  await expect(status).toHaveAttribute("data-phase", "stopped");
});
