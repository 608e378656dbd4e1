import type { Locator, Page } from "@playwright/test";
import { TEMPLATES } from "#scenario/templates/index.ts";
import { barriers } from "./axe.ts";
import { expect, firstPicture, test } from "./fixtures.ts";
import { apiVendor, dropFiles, variant } from "./scenario-files.ts";
import { finished, lever, saved, scenarioName, visit, visitWith } from "./workspace.ts";

const cards = (page: Page): Locator =>
  page.getByRole("region", { name: "Start from a template" }).getByRole("listitem");
const shelf = (page: Page): Locator => page.getByRole("table", { name: "Your scenarios" });
const row = (page: Page, name: string): Locator => shelf(page).getByRole("row").filter({ hasText: name });
const names = (page: Page): Promise<string[]> => shelf(page).getByRole("rowheader").allInnerTexts();

/** Goes Home by the brand. */
async function goHome(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Drawdown, home" }).click();
  await expect(page).toHaveTitle("Home · Drawdown");
}

/** Goes Home with two own scenarios, of which the second is open. */
async function homeWithTwo(page: Page): Promise<void> {
  await visitWith(page, variant("first", { runs: 60 }));
  await dropFiles(page, [["second.json", variant("second", { runs: 60 })]]);
  await expect(scenarioName(page)).toHaveValue("Test second");
  await finished(page, 60);
  await saved(page);
  await goHome(page);
  await expect(shelf(page).getByRole("rowheader")).toHaveCount(2);
}

/** Looks at Home wide in light colours and on a phone in dark ones. */
async function expectNoBarriers(page: Page): Promise<void> {
  for (const [colorScheme, width] of [
    ["light", 1440],
    ["dark", 360],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await barriers(page), `${colorScheme}, ${width} px`).toEqual([]);
  }
}

test("Home shows what the open example comes to, the templates with their results, and the way in", async ({
  page,
}) => {
  await page.goto("./");
  await firstPicture(page);
  await expect(page).toHaveTitle("Home · Drawdown");
  await expect(page.locator("figure path.median")).toHaveCount(2);
  await expect(page.getByText("Nothing kept yet.")).toBeVisible();
  await expect(cards(page)).toHaveCount(TEMPLATES.length);
  await expect(page.locator("li[data-drawn=true]")).toHaveCount(TEMPLATES.length, { timeout: 30_000 });
  for (const card of await cards(page).all()) {
    const paths = await card.locator("svg path[d^=M]").evaluateAll((all) => all.map((path) => path.getAttribute("d")!));
    expect(Math.max(...paths.map((path) => path.length))).toBeGreaterThan(36 * 4);
    expect(paths.join()).not.toContain("NaN");
  }
  const finding = page.getByRole("main").getByRole("heading", { level: 2 }).first();
  await expect(finding).toContainText(/futures?$/);
  const said = await finding.textContent();
  await page.getByRole("link", { name: "Open the example" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(said!);
  await expect(scenarioName(page)).toHaveValue(apiVendor.name);
  await expect(page.getByRole("main")).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.goForward();
  await expect(page).toHaveTitle(/ · Summary · /);
});

test("a template opens as one's own copy with its results; undo gives back what was there", async ({ page }) => {
  await page.goto("./#/nowhere");
  await cards(page).nth(3).getByRole("button").click();
  await expect(page).toHaveURL(/#\/summary$/);
  await firstPicture(page);
  await expect(scenarioName(page)).not.toHaveValue(apiVendor.name);
  const name = await scenarioName(page).inputValue();
  await goHome(page);
  expect(await names(page)).toEqual([expect.stringContaining(name)]);
  await expect(page.getByRole("link", { name: `Go on with “${name}”` })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Nothing kept yet.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Open the example" })).toBeVisible();
});

test("copies, names and deletions by keyboard; undo and redo go through them in order, and all of it is for all", async ({
  page,
}) => {
  await homeWithTwo(page);
  const press = async (button: string): Promise<void> => {
    await page.getByRole("button", { name: button, exact: true }).focus();
    await page.keyboard.press("Enter");
  };
  await press("Duplicate “Test first”");
  await expect(row(page, "Test first (2)")).toBeVisible();
  await press("Rename “Test first (2)”");
  await expect(page.getByRole("textbox", { name: "New name" })).toBeFocused();
  await page.keyboard.type("Board version");
  await page.keyboard.press("Enter");
  await expect(row(page, "Board version")).toBeVisible();
  await expect(page.getByRole("button", { name: "Rename “Board version”" })).toBeFocused();
  await press("Rename “Board version”");
  await page.keyboard.type("never");
  await page.keyboard.press("Escape");
  await expect(row(page, "Board version")).toBeVisible();

  await press("Delete “Test first”");
  await expect(row(page, "“Test first” deleted")).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo: bring “Test first” back" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Test first", exact: true })).toBeFocused();

  // The open one: another one opens, and comes back with it.
  await press("Delete “Test second”");
  await expect(row(page, "“Test second” deleted")).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo: bring “Test second” back" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Go on with “Board version”" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("link", { name: "Go on with “Test second”" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(row(page, "Test first (2)")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(shelf(page).getByRole("rowheader")).toHaveCount(2);
  await page.keyboard.press("Control+y");
  await page.keyboard.press("Control+y");
  await expect(row(page, "Board version")).toBeVisible();
  await page.reload();
  await expect(row(page, "Board version")).toBeVisible();
  await expect(shelf(page).getByRole("rowheader")).toHaveCount(3);

  // By a machine's eyes, with one that is deleted and can be brought back.
  await press("Delete “Test first”");
  await expect(row(page, "“Test first” deleted")).toBeVisible();
  await expectNoBarriers(page);
  const heights = await shelf(page)
    .getByRole("button")
    .evaluateAll((all) => all.map((button) => button.getBoundingClientRect().height));
  expect(Math.min(...heights), "controls large enough for a finger").toBeGreaterThanOrEqual(44);
});

// Copies, names and deletions with their undo are in every run; edits join them with the full suites.
test("an edit shows at Home, and undo there takes it back", { tag: "@full" }, async ({ page }) => {
  await visit(page);
  await lever(page, "Usage share").box.fill("33");
  await lever(page, "Usage share").box.press("Enter");
  await finished(page);
  await saved(page);
  await goHome(page);
  await expect(row(page, apiVendor.name)).toContainText("just now");
  await expect(row(page, apiVendor.name).locator("svg path[d^=M]").first()).toBeAttached();
  await expect(row(page, apiVendor.name)).toContainText(/\$[\d.]+m/);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await row(page, apiVendor.name).getByRole("button", { name: apiVendor.name, exact: true }).click();
  await expect(lever(page, "Usage share").box).toHaveValue("14\u00a0%");
});

test("files dropped on Home open together; one with problems is explained and nothing of it is taken", async ({
  page,
}) => {
  await page.goto("./");
  await firstPicture(page);
  await dropFiles(page, [
    ["one.json", variant("one", { runs: 60 })],
    ["bad.json", { ...apiVendor, horizonMonths: 500 }],
    ["two.json", variant("two", { runs: 60 })],
    ["worse.json", "nothing"],
  ]);
  const dialog = page.getByRole("dialog", { name: "bad.json" });
  await expect(dialog).toContainText("/horizonMonths");
  await dialog.getByRole("button", { name: "Close" }).click();
  const next = page.getByRole("dialog", { name: "worse.json" });
  await expect(next).toBeVisible();
  await next.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByText("Opened 2 files; not bad.json, worse.json")).toBeVisible();
  await expect(scenarioName(page)).toHaveValue("Test two");
  await goHome(page);
  await expect(page.getByText("Opened 2 files")).toHaveCount(0);
  expect((await names(page)).map((name) => name.replace(/\s*open$/, "")).sort()).toEqual(["Test one", "Test two"]);
});
