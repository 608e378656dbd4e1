import type { Page } from "@playwright/test";
import { scan } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { variant } from "./scenario-files.ts";
import { visitWith } from "./workspace.ts";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Presentation" });
const count = (page: Page) => dialog(page).locator(".count");

/** Starts from the revenue screen of what is open; gives how many slides there are. */
async function begin(page: Page): Promise<number> {
  await page.goto("./#/revenue");
  await page.getByRole("link", { name: "Present" }).click();
  await expect(dialog(page).locator("figure[data-ready]")).toBeVisible();
  return Number((await count(page).textContent())!.split("\u00a0").at(-1));
}

test("keys turn the slides, each is said, and Esc leads back to where one came from", async ({ looked: page }) => {
  const all = await begin(page);
  expect(all).toBeGreaterThan(6);
  await expect(page).toHaveURL(/#\/present$/);
  await page.keyboard.press("ArrowRight");
  await expect(count(page)).toHaveText(`2\u00a0of\u00a0${all}`);
  const title = await dialog(page).locator("h2").textContent();
  await expect(dialog(page).getByRole("status").last()).toHaveText(`2\u00a0of\u00a0${all}: ${title}`);
  await page.keyboard.press("PageDown");
  await expect(page).toHaveURL(/#\/present\/3$/);
  await page.keyboard.press("PageUp");
  await page.keyboard.press("End");
  await expect(count(page)).toHaveText(`${all}\u00a0of\u00a0${all}`);
  await page.keyboard.press("ArrowRight");
  await expect(count(page)).toHaveText(`${all}\u00a0of\u00a0${all}`);
  await page.keyboard.press("Home");
  await expect(count(page)).toHaveText(`1\u00a0of\u00a0${all}`);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/#\/revenue$/);
  await expect(dialog(page)).toHaveCount(0);
});

test("a slider edits the model, and the slide follows", async ({ page }) => {
  await visitWith(page, variant("slides", { runs: 20 }));
  await begin(page);
  const title = dialog(page).locator("h2");
  const before = await title.textContent();
  const slider = dialog(page).getByRole("slider", { name: "Coverage" });
  await slider.focus();
  await page.keyboard.press("End");
  await expect(title).not.toHaveText(before!);
  // A pointer in the hand turns pages, whatever has the focus.
  await page.keyboard.press("PageDown");
  await expect(page).toHaveURL(/#\/present\/2$/);
  await dialog(page).getByRole("combobox", { name: "First slider" }).selectOption({ label: "No slider" });
  await expect(slider).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.goto("./#/summary");
  await expect(page.locator("aside").getByRole("slider", { name: "Coverage" })).toHaveAttribute(
    "aria-valuetext",
    /150/,
  );
});

for (const [width, height] of [
  [1280, 720],
  [3840, 2160],
] as const) {
  test(
    `every slide fits a window of ${width} × ${height} with words that a room can read`,
    { tag: width === 1280 ? [] : ["@full"] },
    async ({ looked: page }) => {
      await page.setViewportSize({ width, height });
      const all = await begin(page);
      const unit = Math.min(width / 1440, height / 810);
      for (let n = 1; n <= all; n++) {
        await expect(count(page)).toHaveText(`${n}\u00a0of\u00a0${all}`);
        await expect(dialog(page).locator("figure[data-ready]")).toBeVisible();
        const look = () =>
          dialog(page).evaluate((root) => {
            const box = (name: string) => root.querySelector(name)!.getBoundingClientRect();
            const [figure, room] = [box("figure"), box(".room")];
            return {
              over: Math.round(Math.max(figure.bottom - room.bottom, box(".drawing").right - room.right)),
              title: parseFloat(getComputedStyle(root.querySelector("h2")!).fontSize),
            };
          });
        await expect.poll(async () => (await look()).over, { message: `slide ${n}` }).toBeLessThanOrEqual(2);
        const { title } = await look();
        expect(title).toBeCloseTo(46 * unit, 0);
        await page.keyboard.press("ArrowRight");
      }
    },
  );
}

test("on a phone slides are pages that scroll, turned by buttons; nothing serious for axe", async ({
  looked: page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("./#/present/2");
  await expect(dialog(page).locator("figure[data-ready]")).toBeVisible();
  await dialog(page).getByRole("button", { name: "Next slide" }).click();
  await expect(page).toHaveURL(/#\/present\/3$/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const results = await scan(page).include("dialog").analyze();
    expect(results.violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
  }
  await dialog(page).getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL(/#\/summary$/);
});
