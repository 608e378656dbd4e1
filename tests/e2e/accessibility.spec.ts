import AxeBuilder from "@axe-core/playwright";
import { expect, firstPicture, test } from "./fixtures.ts";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1440, 360]) {
    // Each colours and each width once; the other two with the full suites.
    const tag = (colorScheme === "light") === (width === 1440) ? [] : ["@full"];
    test(
      `the summary meets WCAG 2.2 AA as far as a machine can tell: ${colorScheme}, ${width} px`,
      { tag },
      async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.setViewportSize({ width, height: 900 });
        await page.goto("./#/summary");
        await firstPicture(page);
        const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join("\n")}`,
        );
        expect(found).toEqual([]);
      },
    );
  }
}
