import { grab } from "./drags.ts";
import { expect, test } from "./fixtures.ts";
import { savedFile, variant } from "./scenario-files.ts";
import {
  fanChart,
  finished,
  lever,
  pathsOf,
  restingPaths,
  saved,
  scoreboard,
  tableOf,
  visitWith,
} from "./workspace.ts";

/** The levers with what they show at first and a step of the arrow key later. */
const LEVERS = [
  ["Price of a seat", "$45", "$46"],
  ["Price of usage", "$3.20", "$3.30"],
  ["Coverage", "60\u00a0%", "65\u00a0%"],
  ["Months to go live", "3", "3.5"],
  ["Referral rate", "18\u00a0%", "19\u00a0%"],
  ["Usage share", "14\u00a0%", "15\u00a0%"],
  ["Partners follow their interest", "0\u00a0%", "5\u00a0%"],
] as const;

test("every lever moves the picture by a key, says what it was and goes back", { tag: "@full" }, async ({ page }) => {
  await visitWith(page, variant("levers", { runs: 60 }));
  const table = await tableOf(fanChart(page));
  for (const [label, before, after] of LEVERS) {
    await test.step(label, async () => {
      const { slider, box, was } = lever(page, label);
      await expect(box).toHaveValue(before);
      const paths = await pathsOf(fanChart(page));
      await slider.press("ArrowRight");
      await expect(box).toHaveValue(after);
      await expect(was).toHaveText(`was ${before}`);
      await expect.poll(() => pathsOf(fanChart(page))).not.toBe(paths);
      await finished(page);
      expect(await tableOf(fanChart(page))).not.toEqual(table);
      await was.click();
      await expect(box).toHaveValue(before);
      await expect(was).toHaveCount(0);
      await finished(page);
      expect(await tableOf(fanChart(page))).toEqual(table);
    });
  }
});

test("a drag moves picture and scoreboard while the button is down; one undo brings back the very same", async ({
  page,
}) => {
  await visitWith(page, variant("drag", { runs: 40 }));
  const { slider, box, was } = lever(page, "Usage share");
  const [paths, table, board] = [
    await restingPaths(page),
    await tableOf(fanChart(page)),
    await tableOf(scoreboard(page)),
  ];
  const track = await grab(page, slider);
  await page.mouse.move(track.at(0.5), track.y, { steps: 5 });
  await expect.poll(() => pathsOf(fanChart(page)), "live, not on release").not.toBe(paths);
  await page.mouse.move(track.at(0.8), track.y, { steps: 5 });
  await page.mouse.up();
  await expect(box).toHaveValue("40\u00a0%");
  await expect(was).toHaveText("was 14\u00a0%");
  await saved(page);
  await finished(page);
  expect(await tableOf(scoreboard(page))).not.toEqual(board);
  expect((await savedFile(page)).scenario.plans[1]?.components[0]).toMatchObject({ rate: 0.4 });

  await page.keyboard.press("Control+z");
  await expect(box).toHaveValue("14\u00a0%");
  await expect(was).toHaveCount(0);
  await finished(page);
  expect(await tableOf(fanChart(page))).toEqual(table);
  expect(await tableOf(scoreboard(page))).toEqual(board);
  expect(await restingPaths(page)).toBe(paths);

  await page.keyboard.press("Control+Shift+z");
  await expect(box).toHaveValue("40\u00a0%");
});
