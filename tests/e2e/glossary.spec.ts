import { barriers } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { chart } from "./workspace.ts";

test("from a help mark to its term, and from a term to the chart where it lives", async ({ looked: page }) => {
  await page.getByRole("button", { name: "What is NRR?" }).click();
  await page.getByRole("link", { name: "In the glossary: NRR" }).click();
  await expect(page).toHaveURL(/#\/glossary\/nrr$/);
  await expect(page).toHaveTitle("Glossary · Drawdown");
  const term = page.getByRole("heading", { level: 3, name: "Net revenue retention" });
  await expect(term).toBeFocused();
  await expect.poll(async () => (await term.boundingBox())!.y).toBeLessThan(140);
  await page.getByRole("searchbox", { name: "Find a term" }).fill("backlog");
  await page.getByRole("link", { name: "Revenue · RPO" }).click();
  await expect(chart(page, "rpo")).toBeFocused();
  await expect(chart(page, "rpo")).toBeInViewport();
});

test("readable by all as far as a machine can tell, light and narrow, dark and wide", async ({ looked: page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("./#/glossary/clawback");
  await expect(page.getByRole("heading", { level: 3, name: "Clawback" })).toBeFocused();
  // A few terms: all of them take the checker long.
  await page.getByRole("searchbox").fill("ramp");
  for (const [colorScheme, width] of [
    ["light", 360],
    ["dark", 1440],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await barriers(page), `${colorScheme}, ${width} px`).toEqual([]);
  }
});
