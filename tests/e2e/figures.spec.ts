import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { downloaded, savedFile, variant } from "./scenario-files.ts";
import { chart, finished, goTo, lever, scoreboard, VIEWS, visitWith } from "./workspace.ts";

test.use({ locale: "de-DE" });

/** A point between digits that groups no thousands, or a comma that does: a figure written as in another region. */
const FOREIGN = /\d\.\d{1,2}(?!\d)|\d,\d{3}(?!\d)/;

/**
 * Pieces of text on the page with such a figure, but for what the scenario’s author wrote (units, and where figures come
 * from) and for formulas, which stand as they do in the method.
 */
function foreign(page: Page): Promise<string[]> {
  return page.evaluate((pattern) => {
    const texts = document.evaluate(
      "//main//text()[not(ancestor::*[contains(@class, 'formula')])]",
      document,
      null,
      XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
    );
    const all = Array.from({ length: texts.snapshotLength }, (_, i) => texts.snapshotItem(i)!.textContent ?? "");
    const own = /1,000 calls|^(Source|Assumption).*/g;
    return all.filter((text) => new RegExp(pattern).test(text.replace(own, "")));
  }, FOREIGN.source);
}

const csv = async (page: Page): Promise<string> => {
  const { bytes } = await downloaded(page, async () => {
    await scoreboard(page)
      .getByRole("button", { name: /^More: / })
      .click();
    await page.getByRole("menuitem", { name: "CSV" }).click();
  });
  return bytes.toString("utf8");
};

test("figures as the browser's region has them, on every screen, shown and typed; a choice is drawn at once; files stay as they are", async ({
  page,
}) => {
  await visitWith(page, variant("region", { runs: 20 }));
  await expect(scoreboard(page)).toContainText(/\$\d,\d+m/);
  const table = await csv(page);
  expect(table).toMatch(/,\d+\.\d+,/);

  await page.getByRole("button", { name: "More", exact: true }).click();
  const choice = page.getByRole("combobox", { name: "Figures" });
  await choice.focus();
  await choice.selectOption("1’234.5");
  await expect(scoreboard(page)).toContainText(/\$\d\.\d+m/);
  await expect(scoreboard(page)).not.toContainText(/\$\d,\d/);
  await expect(choice).toBeFocused();
  expect(await page.evaluate(() => localStorage.getItem("drawdown-figures"))).toBe("1’234.5");
  await choice.selectOption("browser");
  await expect(scoreboard(page)).toContainText(/\$\d,\d+m/);
  await page.keyboard.press("Escape");
  expect(await csv(page)).toBe(table);

  const { box } = lever(page, "Referral rate");
  await box.fill("8,5");
  await box.press("Enter");
  await expect(box).toHaveValue("8,5\u00a0%");
  const { scenario } = await savedFile(page);
  expect(JSON.stringify(scenario.plans)).toContain('"rate":0.085');

  await test.step("no screen keeps figures of another region", async () => {
    await finished(page, 20);
    for (const view of VIEWS) {
      await goTo(page, view);
      expect(await foreign(page), view).toEqual([]);
    }
    await page.goto("./#/report");
    await expect(chart(page, "scoreboard")).toBeVisible();
    expect(await foreign(page), "Report").toEqual([]);
  });
});
