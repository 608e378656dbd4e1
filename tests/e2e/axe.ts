/** Scans of a page for what keeps people out. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * A scan that tells violations alone and stays in the page: pages of the app hold no frames. Telling what passed too,
 * and putting frames together in a page of its own, takes as long again.
 */
export function scan(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
}

/** What a screen violates of WCAG 2.2 AA, each with the element. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await scan(page).withTags(WCAG_22_AA).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
