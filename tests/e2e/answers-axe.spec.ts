import { barriers } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { goTo, VIEWS } from "./workspace.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";

/** The screens that are scanned at a width: by turns one and the other, all with the full suites. The ledger has tests of its own. */
function screensAt(width: number): (typeof VIEWS)[number][] {
  return VIEWS.slice(0, -1).filter((_, i) => LONG || (i % 2 === 0) === (width === 360));
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1440, 360]) {
    // Each colours and each width once; the other two with the full suites.
    const tag = (colorScheme === "light") === (width === 1440) ? [] : ["@full"];
    test(`screens of answers meet WCAG 2.2 AA: ${colorScheme}, ${width} px`, { tag }, async ({ looked: page }) => {
      test.setTimeout(90_000);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      const found: string[] = [];
      for (const view of screensAt(width)) {
        await goTo(page, view);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${view} fits`).toBeLessThanOrEqual(
          width,
        );
        found.push(...(await barriers(page)).map((said) => `${view}: ${said}`));
      }
      expect(found).toEqual([]);
    });
  }
}
