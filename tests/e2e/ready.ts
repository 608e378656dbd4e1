import { expect, type Page } from "@playwright/test";

/** Waits until the first picture stands: the fan chart has paths that the engine computed. */
export async function firstPicture(page: Page): Promise<void> {
  await expect(page.locator("[data-ready]").first()).toBeVisible({ timeout: 15_000 });
}
