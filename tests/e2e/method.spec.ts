import type { Page } from "@playwright/test";
import { barriers } from "./axe.ts";
import { expect, firstPicture, test } from "./fixtures.ts";
import { chart, scoreboard } from "./workspace.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";

/** Colours and widths in which the method is looked at: each once, and each with each in the full suites. */
const SHAPES = [
  ["light", 1440],
  ["dark", 360],
  ...(LONG
    ? ([
        ["light", 360],
        ["dark", 1440],
      ] as const)
    : []),
] as const;

const section = (page: Page, title: string) => page.getByRole("heading", { level: 3, name: title });

/** Waits until a section’s heading stands at the top of the window, under the bar. */
async function arrived(page: Page, title: string): Promise<void> {
  await expect(section(page, title)).toBeInViewport();
  await expect.poll(async () => (await section(page, title).boundingBox())!.y).toBeLessThan(140);
  await expect(section(page, title)).toBeFocused();
}

test("from a help mark to the section of the method, and back; with the keyboard alone; from levers and charts too", async ({
  looked: page,
}) => {
  await page.getByRole("button", { name: "What is Customers’ idle spend?" }).click();
  await expect(page.getByText("breakage + seat fees × share of seats unused")).toBeVisible();
  await page.getByRole("link", { name: "More in the method: Customers’ idle spend" }).click();
  await expect(page).toHaveURL(/#\/method\/idle-spend$/);
  await expect(page).toHaveTitle("Method · Drawdown");
  await arrived(page, "Idle spend");
  await page.getByRole("link", { name: "breakage", exact: true }).first().click();
  await page.goBack();
  await page.goBack();
  await firstPicture(page);
  await expect(scoreboard(page)).toBeVisible();

  await page.getByRole("button", { name: "What is NRR?" }).focus();
  const more = page.getByRole("link", { name: "More in the method: NRR" });
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(more).toBeFocused();
  await page.keyboard.press("Enter");
  await arrived(page, "Net revenue retention");

  await page.goBack();
  await page.getByRole("button", { name: "What is Coverage?" }).click();
  await page.getByRole("link", { name: "More in the method: Coverage" }).click();
  await arrived(page, "Sizing of a commitment");
  await page.goto("./#/revenue");
  await chart(page, "revenue-lines").getByRole("button", { name: "What is Breakage?" }).click();
  await page.getByRole("link", { name: "More in the method: Breakage" }).click();
  await arrived(page, "Forfeited: breakage");
});

test("an address leads to a section without waiting for results, the menu to the start; a search leaves what has all its words, and a link out of it is followed", async ({
  page,
}) => {
  await page.goto("./#/method/rollover-not-renewed");
  await arrived(page, "A rollover that is not renewed");
  await page.getByRole("navigation", { name: "Contents" }).first().getByRole("link", { name: "Package" }).click();
  await arrived(page, "Package");
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Summary" }).click();
  await firstPicture(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("link", { name: "Method" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Method" })).toBeInViewport();

  const contents = page.getByRole("navigation", { name: "Contents" }).first();
  await expect(section(page, "Conventions chosen")).toBeAttached();
  const all = await contents.getByRole("link").count();
  expect(all).toBeGreaterThan(100);
  await expect(page.getByRole("heading", { level: 3 })).toHaveCount(all);
  await page.getByRole("searchbox", { name: "Find in the method" }).fill("included units come first");
  await expect(section(page, "Included units")).toBeVisible();
  expect(await contents.getByRole("link").count()).toBeLessThan(6);
  await page.getByRole("searchbox").fill("clawback share that was paid");
  await section(page, "Clawback").locator("xpath=..").getByRole("link", { name: "yearly cap" }).click();
  await arrived(page, "Yearly cap");
  await page.getByRole("searchbox").fill("months to half");
  await expect(section(page, "Adoption")).toBeVisible();
  await expect(page.getByText("Months of use until half of full usage is reached.").first()).toBeVisible();
  await page.getByRole("searchbox").fill("zzz");
  await page.getByRole("button", { name: "Show all sections" }).click();
  await expect(contents.getByRole("link")).toHaveCount(all);
});

test("readable by all as far as a machine can tell", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("./#/method/adoption");
  await arrived(page, "Adoption");
  const fits = (width: number): Promise<void> =>
    expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await fits(width);
  }
  // Every kind of paragraph is among these; the whole page takes the checker half a minute.
  await page.getByRole("searchbox").fill("tiers");
  for (const list of await page.locator("details").all())
    await list.evaluate((e: HTMLDetailsElement) => (e.open = true));
  for (const [colorScheme, width] of SHAPES) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await fits(width);
    expect(await barriers(page), `${colorScheme}, ${width} px`).toEqual([]);
  }
});
