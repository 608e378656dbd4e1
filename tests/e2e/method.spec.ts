import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, firstPicture, test } from "./fixtures.ts";
import { chart, scoreboard, visit } from "./workspace.ts";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const section = (page: Page, title: string) => page.getByRole("heading", { level: 3, name: title });

/** Waits until a section’s heading stands at the top of the window, under the bar. */
async function arrived(page: Page, title: string): Promise<void> {
  await expect(section(page, title)).toBeInViewport();
  await expect.poll(async () => (await section(page, title).boundingBox())!.y).toBeLessThan(140);
  await expect(section(page, title)).toBeFocused();
}

test("from a help mark to the section of the method, and back", async ({ page }) => {
  await visit(page);
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
});

test("from a help mark with the keyboard alone", async ({ page }) => {
  await visit(page);
  await page.getByRole("button", { name: "What is NRR?" }).focus();
  const more = page.getByRole("link", { name: "More in the method: NRR" });
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(more).toBeFocused();
  await page.keyboard.press("Enter");
  await arrived(page, "Net revenue retention");
});

test("levers and charts lead there too", async ({ page }) => {
  await visit(page);
  await page.getByRole("button", { name: "What is Coverage?" }).click();
  await page.getByRole("link", { name: "More in the method: Coverage" }).click();
  await arrived(page, "Sizing of a commitment");
  await page.goto("./#/revenue");
  await chart(page, "revenue-lines").getByRole("button", { name: "What is Breakage?" }).click();
  await page.getByRole("link", { name: "More in the method: Breakage" }).click();
  await arrived(page, "Forfeited: breakage");
});

test("an address leads to a section without waiting for results; the menu to the start", async ({ page }) => {
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
});

test("a search leaves what has all its words, and a link out of it is followed", async ({ page }) => {
  await page.goto("./#/method");
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

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1440, 360]) {
    // Each colours and each width once; the other two with the full suites.
    const tag = (colorScheme === "light") === (width === 1440) ? [] : ["@full"];
    test(`readable by all as far as a machine can tell: ${colorScheme}, ${width} px`, { tag }, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      await page.goto("./#/method/adoption");
      await arrived(page, "Adoption");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      // Every kind of paragraph is among these; the whole page takes the checker half a minute.
      await page.getByRole("searchbox").fill("tiers");
      for (const list of await page.locator("details").all())
        await list.evaluate((e: HTMLDetailsElement) => (e.open = true));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
    });
  }
}
