import { barriers } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { goTo, VIEWS } from "./workspace.ts";

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1440, 360]) {
    // Each colours and each width once; the other two with the full suites.
    const tag = (colorScheme === "light") === (width === 1440) ? [] : ["@full"];
    test(
      `every screen of answers meets WCAG 2.2 AA: ${colorScheme}, ${width} px`,
      { tag },
      async ({ looked: page }) => {
        test.setTimeout(90_000);
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.setViewportSize({ width, height: 900 });
        const found: string[] = [];
        // The ledger has tests of its own.
        for (const view of VIEWS.slice(0, -1)) {
          await goTo(page, view);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), `${view} fits`).toBeLessThanOrEqual(
            width,
          );
          found.push(...(await barriers(page)).map((said) => `${view}: ${said}`));
        }
        expect(found).toEqual([]);
      },
    );
  }
}
