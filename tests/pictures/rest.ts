import type { Page } from "@playwright/test";
import { expect } from "../e2e/fixtures.ts";
import { computed } from "./computed.ts";
import { readLayout, type Layout } from "./layout.ts";
import type { Picture } from "./pictures.ts";

/** Whatever the page says about today is said on this day. */
const TODAY = new Date("2026-03-04T10:00:00Z");

/** Opens a picture's screen on a page that has shown nothing yet, and waits until nothing on it changes any more. */
export async function openAtRest(page: Page, { screen, width, height, scheme }: Picture): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
  await page.clock.setFixedTime(TODAY);
  await screen.open(page);
  await computed(page);
  if (screen.whole) await asHighAsThePage(page, width);
  await atRest(page);
}

/** Makes the window as high as the page, until what that brings into sight makes the page no higher or lower. */
async function asHighAsThePage(page: Page, width: number): Promise<void> {
  await expect(async () => {
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: whole });
    await computed(page);
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => document.body.scrollHeight), "height of the page").toBe(whole);
  }).toPass({ intervals: [50, 100, 200], timeout: 20_000 });
}

/** Waits until storage, fonts and motion have come to their end; the time that the results took is set to 1 s. */
export async function atRest(page: Page): Promise<void> {
  await expect(page.locator("[data-saved=saving]")).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const untimed = (words: string) => words.replace(/ in [\d.]+\s(s|min)$/, " in 1\u00a0s");
    for (const status of document.querySelectorAll("[data-phase=done]")) {
      const [bar, words] = [status.querySelector("progress"), status.querySelector("span")];
      bar?.setAttribute("aria-label", untimed(bar.ariaLabel ?? ""));
      if (words) words.textContent = untimed(words.textContent);
    }
  });
}

/** What a page shows and how it looks. */
export interface Sight {
  layout: Layout;
  png: Buffer;
}

/** What is seen of a page at rest: the first picture that is the same as the one before it, and what stands on it. */
export async function seen(page: Page, { screen }: Picture): Promise<Sight> {
  const part = screen.part?.(page);
  const draw = () => (part ?? page).screenshot({ animations: "disabled", caret: "hide" });
  let png = await draw();
  await expect(async () => {
    const now = await draw();
    const still = now.equals(png);
    png = now;
    expect(still, "two pictures in a row are the same").toBe(true);
  }).toPass({ intervals: [50, 100, 200], timeout: 10_000 });
  return { png, layout: await readLayout(page, await part?.boundingBox()) };
}
