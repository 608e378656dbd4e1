/** Every step of every lesson, light and dark: what it shows and where, and its pixels by their digest. */
import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { LESSONS } from "#lessons/index.ts";
import { expect, test } from "../e2e/fixtures.ts";
import { drawer, drawnBy } from "./baselines.ts";
import { layoutDifferences, layoutFile } from "./layout.ts";
import { atRest, openAtRest, seen, type Sight } from "./rest.ts";
import { SCHEMES, type Shape } from "./screens.ts";
import { digestOf, keepStep, keptStep, type KeptStep } from "./steps.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";

/** In the small set one lesson is looked at, at a step of each kind: one that asks for a line, one that shows, one that moves. */
const FEW: Readonly<Record<string, readonly number[]>> = { contract: [2, 3, 6] };

test.describe.configure({ timeout: LONG ? 180_000 : 60_000 });
test.use({ locale: "en-GB", timezoneId: "UTC" });

/**
 * A step in all colours. Its page opens on the last of `steps` steps, which has no figure: a figure keeps the scale of a
 * first estimate that it has drawn.
 */
async function stepSeen(
  page: Page,
  { lesson, step, steps }: { lesson: string; step: number; steps: number },
): Promise<Record<Shape["scheme"], Sight>> {
  const open = async (): Promise<void> => {
    await page.goto("about:blank");
    await page.goto(`./#/learn/${lesson}/${steps}`);
    await expect(page.locator("article[aria-busy=false]")).toBeVisible({ timeout: 20_000 });
    await page.evaluate((hash) => (location.hash = hash), `#/learn/${lesson}/${step}`);
    await expect(page.locator("[aria-current=step]")).toHaveText(new RegExp(`^${step}`));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("figure:not([data-ready])")).toHaveCount(0, { timeout: 20_000 });
  };
  const picture = {
    name: "",
    layoutName: "",
    screen: { name: lesson, open },
    width: 1440,
    height: 900,
    scheme: "light",
  } as const;
  await openAtRest(page, picture);
  const light = await seen(page, picture);
  await page.emulateMedia({ colorScheme: "dark" });
  await atRest(page);
  return { light, dark: await seen(page, picture) };
}

for (const { id, load } of LESSONS.filter((lesson) => LONG || lesson.id in FEW)) {
  test(`lesson ${id}: its steps in light and dark`, async ({ page, browser }, info) => {
    const { steps } = await load();
    const comparable = drawer(browser) === drawnBy();
    if (!comparable) {
      const description = `pixels not compared, drawn by ${drawnBy()} and not by ${drawer(browser)}`;
      info.annotations.push({ type: "not compared", description });
    }
    for (const n of LONG ? steps.map((_, at) => at + 1) : FEW[id]!) {
      const sights = await stepSeen(page, { lesson: id, step: n, steps: steps.length });
      const { layout } = sights.light;
      const pixels: KeptStep["pixels"] = { light: digestOf(sights.light), dark: digestOf(sights.dark) };
      expect
        .soft(layoutDifferences(layout, sights.dark.layout, 0), `step ${n}: in the dark as in the light`)
        .toEqual([]);
      if (info.config.updateSnapshots !== "none") {
        keepStep(id, n, { layout, pixels });
        continue;
      }
      const kept = keptStep(id, n);
      const found = kept && layoutDifferences(kept.layout, layout, comparable ? 0 : 1);
      const same = !comparable || JSON.stringify(kept?.pixels) === JSON.stringify(pixels);
      if (found === null || found.length > 0 || !same) {
        writeFileSync(info.outputPath(`${id}-${n}.json`), layoutFile(layout));
        for (const scheme of SCHEMES) writeFileSync(info.outputPath(`${id}-${n}-${scheme}.png`), sights[scheme].png);
      }
      expect.soft(found, `step ${n}: what the picture shows, and where`).toEqual([]);
      expect.soft(same, `step ${n}: its pixels are those that were kept`).toBe(true);
    }
  });
}
