import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures.ts";
import { finished, goTo, VIEWS, visit } from "./workspace.ts";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1440, 360]) {
    // Each colours and each width once; the other two with the full suites.
    const tag = (colorScheme === "light") === (width === 1440) ? [] : ["@full"];
    test(`every screen of answers meets WCAG 2.2 AA: ${colorScheme}, ${width} px`, { tag }, async ({ page }) => {
      test.setTimeout(90_000);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      await visit(page);
      await finished(page);
      const found: string[] = [];
      // The ledger has tests of its own.
      for (const view of VIEWS.slice(0, -1)) {
        await goTo(page, view);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${view} fits`).toBeLessThanOrEqual(
          width,
        );
        const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
        const said = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html }) => `${view}: ${id}: ${html.slice(0, 160)}`),
        );
        found.push(...said);
      }
      expect(found).toEqual([]);
    });
  }
}
