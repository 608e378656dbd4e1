/** Dragging with the mouse, and what of it blocks the page. */
import type { Locator, Page } from "@playwright/test";

/** The width of a slider's thumb, px. */
const THUMB = 14;

/** Takes a slider's thumb with the mouse; gives where it is, px from the page's left by its share of the way, and top. */
export async function grab(page: Page, slider: Locator): Promise<{ at: (share: number) => number; y: number }> {
  await slider.scrollIntoViewIfNeeded();
  const box = (await slider.boundingBox())!;
  const at = (share: number): number => box.x + THUMB / 2 + share * (box.width - THUMB);
  const y = box.y + box.height / 2;
  await page.mouse.move(at(await shareOf(slider)), y);
  await page.mouse.down();
  return { at, y };
}

/** Where on its track a slider stands. */
function shareOf(slider: Locator): Promise<number> {
  return slider.evaluate((input: HTMLInputElement) => {
    return (input.valueAsNumber - Number(input.min)) / (Number(input.max) - Number(input.min));
  });
}

/** Takes down from the page's start on what blocks it for 50 ms or longer. */
export async function noteLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Reflect.set(globalThis, "longTasks", tasks);
    const note = (entries: PerformanceEntryList): void => entries.forEach(({ duration }) => void tasks.push(duration));
    new PerformanceObserver((list) => note(list.getEntries())).observe({ type: "longtask" });
  });
}

/** Makes sure that a long task is noticed, and forgets it and all before it. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const block = (): void => {
      for (const from = performance.now(); performance.now() - from < 120;);
    };
    return new Promise<void>((resolve) => setTimeout(() => (block(), resolve())));
  });
  await page.waitForFunction(() => (Reflect.get(globalThis, "longTasks") as number[]).some((time) => time >= 120));
  await page.evaluate(() => Reflect.set(Reflect.get(globalThis, "longTasks") as number[], "length", 0));
}

/** How long each long task since then took, milliseconds. */
export function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => Reflect.get(globalThis, "longTasks") as number[]);
}
