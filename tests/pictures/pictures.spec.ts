import { writeFileSync } from "node:fs";
import type { Browser, TestInfo } from "@playwright/test";
import { expect, test } from "../e2e/fixtures.ts";
import { drawer, drawnBy, keep, kept } from "./baselines.ts";
import { layoutDifferences, layoutFile } from "./layout.ts";
import { FEW_PICTURES, PICTURES, type Picture } from "./pictures.ts";
import { pixelDifference } from "./pixels.ts";
import { openAtRest, seen, type Sight } from "./rest.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";

// Home computes four templates before it is at rest.
test.describe.configure({ timeout: 60_000 });
test.use({ locale: "en-GB", timezoneId: "UTC" });

/** Puts both sides where they can be looked at: below `test-results/`. */
function writeBoth(info: TestInfo, expected: Sight, actual: Sight): void {
  for (const [side, { layout, png }] of Object.entries({ expected, actual })) {
    writeFileSync(info.outputPath(`${side}.json`), layoutFile(layout));
    writeFileSync(info.outputPath(side === "actual" ? "actual.png" : "expected.webp"), png);
  }
}

/** Compares what is seen with what is kept, or keeps it where pictures are drawn. */
async function compare(browser: Browser, picture: Picture, actual: Sight, info: TestInfo): Promise<void> {
  const here = drawer(browser);
  if (info.config.updateSnapshots !== "none") return keep(browser, picture, actual);

  const expected = kept(picture);
  const comparable = here === drawnBy();
  if (!comparable) {
    const description = `pixels not compared, drawn by ${drawnBy()} and not by ${here}`;
    info.annotations.push({ type: "not compared", description });
  }
  // Elsewhere a length of so many and a half px may be rounded the other way; words and marks are the same everywhere.
  const layout = layoutDifferences(expected.layout, actual.layout, comparable ? 0 : 1);
  const pixels = comparable ? await pixelDifference(browser, expected.png, actual.png) : null;
  if (layout.length > 0 || pixels) writeBoth(info, expected, actual);
  expect.soft(layout, "what the picture shows, and where").toEqual([]);
  expect.soft(pixels, "pixels that differ").toBeNull();
}

for (const picture of LONG ? PICTURES : FEW_PICTURES) {
  test(`${picture.screen.name}: ${picture.width} px, ${picture.scheme}`, async ({ page, browser }, info) => {
    await openAtRest(page, picture);
    await compare(browser, picture, await seen(page, picture), info);
  });
}

test("a heading that is moved and a word that is changed are noticed", async ({ page, browser }, info) => {
  const picture = PICTURES.find(({ name }) => name === "method-360-light")!;
  await openAtRest(page, picture);
  const before = await seen(page, picture);
  await compare(browser, picture, before, info);
  const heading = page.getByRole("heading", { name: "Growth Link to Growth" });

  await heading.evaluate((element: HTMLElement) => (element.style.translate = "2px"));
  const moved = await seen(page, picture);
  expect(layoutDifferences(before.layout, moved.layout, 1)).toContainEqual(
    expect.stringMatching(/^moved: h3 Growth, from 16 \d+ 328 22 to 18 \d+ 328 22$/),
  );
  expect((await pixelDifference(browser, before.png, moved.png))!.count).toBeGreaterThan(20);

  await heading.evaluate((element: HTMLElement) => (element.style.translate = ""));
  const back = await seen(page, picture);
  expect(layoutDifferences(before.layout, back.layout, 0)).toEqual([]);
  expect(await pixelDifference(browser, before.png, back.png)).toBeNull();

  await heading.evaluate((element) => (element.firstChild!.nodeValue = "Growths "));
  const { layout } = await seen(page, picture);
  expect(layoutDifferences(before.layout, layout, 1)).toEqual(["gone: h3 Growth", "new: h3 Growths"]);
});
