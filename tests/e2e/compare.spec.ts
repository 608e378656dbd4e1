import { expect, test } from "./fixtures.ts";
import { fanChart, finished, lever, visit } from "./workspace.ts";

test("what was changed is listed, and each line leads to its field", async ({ page }) => {
  await visit(page);
  const { box } = lever(page, "Coverage");
  await box.fill("70");
  await box.press("Enter");
  const more = page.getByRole("banner").getByRole("button", { name: "More", exact: true });
  await more.click();
  await page.getByRole("button", { name: "What was changed" }).click();
  const dialog = page.getByRole("dialog", { name: "What was changed" });
  const select = dialog.getByRole("combobox", { name: "Compared with" });
  await expect(select).toHaveValue("template:api-vendor");
  await expect(dialog.getByRole("status")).toHaveText("1 difference");

  await select.selectOption({ label: "Seasonal customers" });
  await expect(dialog.getByRole("status")).toHaveText(/^\d{2,} differences$/);
  await select.selectOption({ label: "As it was when opened" });
  await dialog.getByRole("button", { name: /Coverage from 60\s% to 70\s%/ }).press("Enter");

  await expect(dialog).toBeHidden();
  await expect(page.getByRole("heading", { level: 2, name: "Annual commitment" })).toBeVisible();
  await expect(page.locator('[data-path="/offers/commit/commitment/coverage"] input:focus')).toHaveValue("70\u00a0%");

  await page.getByRole("button", { name: "Undo" }).first().click();
  await more.click();
  await page.getByRole("button", { name: "What was changed" }).click();
  await expect(dialog.getByRole("status")).toHaveText("Nothing differs");
});

test(
  "while an entry is open, the medians from before stay in the fan chart, whatever is changed",
  { tag: "@full" },
  async ({ page }) => {
    await visit(page);
    await finished(page);
    await page.locator('[data-entry="/offers/commit"]').click();
    const coverage = page.locator('[data-path="/offers/commit/commitment/coverage"] input');
    const before = fanChart(page).locator("path.before");
    await expect(before).toHaveCount(0);
    await coverage.fill("45");
    // Of fewer futures every median is another one; of all, those of the strategies that the edit moves.
    await expect(before).not.toHaveCount(0);
    await finished(page);
    await expect(before).toHaveCount(2);
    const first = await before.evaluateAll((all) => all.map((path) => path.getAttribute("class")));
    await coverage.fill("50");
    await finished(page);
    await expect(before).toHaveCount(2);
    expect(await before.evaluateAll((all) => all.map((path) => path.getAttribute("class")))).toEqual(first);
    await page.getByRole("button", { name: "Done" }).click();
    await expect(before).toHaveCount(0);
  },
);
