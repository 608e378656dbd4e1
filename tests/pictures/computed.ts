import type { Page } from "@playwright/test";
import { expect } from "../e2e/fixtures.ts";

/** Waits until all results are there. */
export async function computed(page: Page): Promise<void> {
  const unfinished = page.locator("[data-phase]:not([data-phase=done]), [data-adjusting], [data-drawn=false]");
  await expect(unfinished).toHaveCount(0, { timeout: 30_000 });
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}
