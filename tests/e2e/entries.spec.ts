import { expect, test } from "./fixtures.ts";
import { savedFile, variant } from "./scenario-files.ts";
import { fanChart, finished, lever, pathsOf, restingPaths, visitWith } from "./workspace.ts";

const ALLOWED = "Enter 0\u00a0% to 1,000\u00a0%; still using 60\u00a0%";

test("a wrong entry is explained where it stands, and the last valid value keeps computing", async ({ page }) => {
  await visitWith(page, variant("entries", { runs: 20 }));
  const { box } = lever(page, "Coverage");
  const paths = await restingPaths(page);
  const coverage = async () => (await savedFile(page)).scenario.offers[1]?.commitment?.coverage;

  for (const wrong of ["abc", "", "2000 %", "-5", "1.2.3", "6o"]) {
    await test.step(`“${wrong}”`, async () => {
      await box.fill(wrong);
      await expect(box).toHaveAttribute("aria-invalid", "true");
      await expect(box).toHaveAccessibleDescription(`Coverage: ${ALLOWED}`);
      await expect(page.getByText(ALLOWED)).toBeVisible();
      await box.blur();
      await expect(box, "what was typed stays to be corrected").toHaveValue(wrong);
      await finished(page);
      expect(await pathsOf(fanChart(page))).toBe(paths);
    });
  }
  expect(await coverage()).toBe(0.6);
  const explained = (await page.getByText(ALLOWED).boundingBox())!;
  const field = (await box.boundingBox())!;
  expect(Math.abs(explained.y - (field.y + field.height)), "next to the field").toBeLessThan(16);

  // Another field goes on computing with the last valid value of this one.
  await lever(page, "Price of a seat").box.fill("60");
  await expect.poll(() => pathsOf(fanChart(page))).not.toBe(paths);
  await expect(page.getByText(ALLOWED)).toBeVisible();
  expect(await coverage()).toBe(0.6);
  await finished(page);

  const meanwhile = await restingPaths(page);
  await box.fill("80");
  await expect(page.getByText(ALLOWED)).toHaveCount(0);
  await expect(box).toHaveAttribute("aria-invalid", "false");
  await expect.poll(() => pathsOf(fanChart(page))).not.toBe(meanwhile);
  await box.press("Enter");
  await expect(box).toHaveValue("80\u00a0%");
  expect(await coverage()).toBe(0.8);
});

test("plain entries are understood: signs, units, thousands, decimals; arrow keys step; Esc takes back", async ({
  page,
}) => {
  await visitWith(page, variant("plain", { runs: 20 }));
  for (const [label, typed, shown] of [
    ["Coverage", "75", "75\u00a0%"],
    ["Coverage", " 72.5 % ", "72.5\u00a0%"],
    ["Price of a seat", "$0.05k", "$50"],
    ["Price of usage", "3,5", "$3.50"],
    ["Months to go live", "6 months", "6"],
  ] as const) {
    const { box } = lever(page, label);
    await box.fill(typed);
    await box.press("Tab");
    await expect(box).toHaveValue(shown);
    await expect(box).toHaveAttribute("aria-invalid", "false");
  }

  const { box } = lever(page, "Referral rate");
  await test.step("the arrow keys of a box step its value", async () => {
    await box.press("ArrowUp");
    await expect(box).toHaveValue("19\u00a0%");
    await box.press("Shift+ArrowDown");
    await expect(box).toHaveValue("9\u00a0%");
  });
  await test.step("Esc takes a wrong entry back", async () => {
    await box.fill("many");
    await expect(box).toHaveAttribute("aria-invalid", "true");
    await box.press("Escape");
    await expect(box).toHaveValue("9\u00a0%");
  });
});
