import type { Locator, Page } from "@playwright/test";
import { expect, firstPicture, test } from "./fixtures.ts";
import { apiVendor, variant } from "./scenario-files.ts";
import { chart, finished, goTo, kept, lever, noteStatus, saved, tableOf, visitWith } from "./workspace.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";

/** Who is compared: all, or one that pays fees and one that pays shares. */
const COMPARED = apiVendor.strategies.filter(({ id }) => LONG || ["seats-fee", "commit-share"].includes(id));

/** The figure of partners' time. */
const timeChart = (page: Page): Locator => page.locator('figure[data-chart="focus"]');

/** Has partners follow their own interest this far, in per cent. */
async function follow(page: Page, percent: number): Promise<void> {
  const { box } = lever(page, "Partners follow their interest");
  await box.fill(String(percent));
  await box.press("Enter");
}

test("partners that follow their interest: what each plan makes them do is searched, shown, and there again", async ({
  page,
}) => {
  const seen = await noteStatus(page);
  const scenario = variant("responses", { runs: LONG ? 600 : 60, strategies: COMPARED });
  await visitWith(page, scenario);
  await goTo(page, "Partners");
  const chart = timeChart(page);
  await expect(chart).toContainText("they keep to their habits");
  await expect(chart).toContainText("Nobody follows their own interest here");

  await follow(page, 60);
  // What pays best is searched first.
  await expect(chart.locator("circle.tried").first()).toBeAttached({ timeout: 15_000 });
  await expect(chart.getByRole("heading")).toHaveText(/^(Under [A-D] .+ move .+ of their time|Your last change)/);
  await finished(page, scenario.simulation.runs);
  const tried = await tableOf(chart);
  expect(tried.rows.length).toBeGreaterThan(COMPARED.length * 22);
  const ends = (await seen()).filter((status) => status.startsWith("done"));
  expect(ends.length).toBeGreaterThan(1);

  await saved(page);
  await kept(page);
  await page.reload();
  await firstPicture(page);
  expect(await tableOf(timeChart(page))).toEqual(tried);
});

test("a strategy that changes course shows who is under which offer", async ({ page }) => {
  const [first, second, ...rest] = apiVendor.strategies;
  const before = { offerId: first!.offerId, planId: first!.planId };
  const strategies = [first!, second!, ...rest.map((each) => ({ ...each, before, switchMonth: 12 }))];
  await visitWith(page, variant("transition", { runs: 20, strategies }));
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Revenue" }).click();
  await page.getByRole("radio", { name: strategies[2]!.name }).check({ force: true });
  const customers = chart(page, "customers-by-offer");
  await expect(customers.getByRole("heading")).toHaveText(/the (old|new) offer/);
  const { head, rows } = await tableOf(customers);
  expect(head).toHaveLength(3);
  expect(rows).toHaveLength(apiVendor.horizonMonths);
  expect(Number(rows[11]![2])).toBe(0);
  expect(Number(rows.at(-1)![2])).toBeGreaterThan(0);
  await page.getByRole("radio", { name: strategies[0]!.name }).check({ force: true });
  await expect(customers).toHaveCount(0);
});
