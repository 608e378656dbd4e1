import { expect, test } from "./fixtures.ts";
import { apiVendor, openFile, variant } from "./scenario-files.ts";
import { fanChart, finished, visit } from "./workspace.ts";

/** Some forty million customer-months a thousand times over: nobody waits for that unasked. */
const partners = apiVendor.partners.map((partner) => ({ ...partner, firms: 5000 }));
const LARGE = variant("large", { runs: 20_000, partners });

test("a scenario too large for the machine is asked about, and shows no figures of another one", async ({ page }) => {
  await visit(page);
  await finished(page);
  await openFile(page, "large.json", LARGE);
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("This is a large simulation");
  await dialog.getByRole("button", { name: "Not now" }).click();
  await expect(page.locator("figure")).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("button", { name: "Compute it" })).toBeVisible();

  await page.keyboard.press("Control+z");
  await expect(fanChart(page)).toBeVisible();
  await expect(page.getByRole("main").getByRole("button", { name: "Compute it" })).toHaveCount(0);
});
