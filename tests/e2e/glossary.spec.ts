import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures.ts";
import { chart, visit } from "./workspace.ts";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

test("from a help mark to its term, and from a term to the chart where it lives", async ({ page }) => {
  await visit(page);
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

for (const [colorScheme, width] of [
  ["light", 360],
  ["dark", 1440],
] as const) {
  test(`readable by all as far as a machine can tell: ${colorScheme}, ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 900 });
    await page.goto("./#/glossary/clawback");
    await expect(page.getByRole("heading", { level: 3, name: "Clawback" })).toBeFocused();
    // A few terms: all of them take the checker long.
    await page.getByRole("searchbox").fill("ramp");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  });
}
