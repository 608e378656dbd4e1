import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { beginWith, slight } from "./kept-before.ts";
import { finished, lever, saved, scenarioName } from "./workspace.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";

/** Automatic versions where there are many; of a scenario no more are kept. */
const MANY = LONG ? 40 : 12;

// Whatever they open is kept already, and nobody looks at how charts move.
test.use({ known: false, contextOptions: { reducedMotion: "reduce" } });

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const dialog = (page: Page): Locator => page.getByRole("dialog", { name: "Versions" });
const lines = (page: Page): Locator => dialog(page).getByRole("listitem");
const line = (page: Page, words: string | RegExp): Locator => lines(page).filter({ hasText: words });

/** Opens the dialog from the page's menu. */
async function openVersions(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Versions…" }).click();
  await expect(dialog(page)).toBeVisible();
}

/** Names what stands. */
async function name(page: Page, words: string): Promise<void> {
  await dialog(page).getByLabel("Name the scenario as it is now").fill(words);
  await page.keyboard.press("Enter");
  await expect(line(page, words)).toBeVisible();
}

/** Chooses a row of a version's own menu. */
async function chooseOf(page: Page, version: string, row: string): Promise<void> {
  await dialog(page)
    .getByRole("button", { name: `More: ${version}` })
    .click();
  await dialog(page).getByRole("button", { name: row, exact: true }).click();
}

/** Puts versions of a scenario into the database, as they may have come there. */
function putVersions(page: Page, records: readonly Record<string, unknown>[]): Promise<void> {
  return page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("drawdown");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction("versions", "readwrite");
          for (const record of all) writing.objectStore("versions").put(record);
          writing.oncomplete = () => (opening.result.close(), resolve());
        };
      }),
    records,
  );
}

test("a version is named, compared, restored as one step, and what stood before stays", async ({ page }) => {
  await beginWith(page, slight("versions"));
  await page.getByRole("button", { name: "Scenarios" }).click();
  await page.getByRole("button", { name: "Versions…" }).click();
  await expect(dialog(page)).toContainText("No version yet");
  await expect(dialog(page)).toContainText("at most every five minutes");
  await name(page, "Before the board meeting");
  await expect(dialog(page).getByRole("status").first()).toHaveText("“Before the board meeting” is kept");
  await expect(line(page, "board")).toContainText("As it is now");
  await expect(dialog(page).getByRole("button", { name: "Restore: “Before the board meeting”" })).toBeDisabled();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);

  await lever(page, "Usage share").box.fill("33");
  await page.keyboard.press("Tab");
  await scenarioName(page).fill("Another name");
  await page.keyboard.press("Tab");
  await openVersions(page);
  await expect(line(page, "board")).toContainText("2 differences: Scenario, Incentive plans › ");
  const compare = dialog(page).getByRole("button", { name: "Compare: “Before the board meeting”" });
  await compare.press("Enter");
  await expect(page.getByRole("button", { name: "All versions" })).toBeFocused();
  await expect(dialog(page)).toContainText("From “Before the board meeting” to now");
  await expect(dialog(page).getByRole("region", { name: /^Incentive plans/ })).toContainText(/from 14\s%\s+to 33\s%/);
  await page.keyboard.press("Enter");
  await expect(compare).toBeFocused();

  await dialog(page).getByRole("button", { name: "Restore: “Before the board meeting”" }).press("Enter");
  await expect(dialog(page)).toHaveCount(0);
  await expect(lever(page, "Usage share").box).toHaveValue("14\u00a0%");
  await expect(scenarioName(page)).toHaveValue("Test versions");
  await expect(page.getByText("Restored: “Before the board meeting”; what stood before is kept")).toBeVisible();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(lever(page, "Usage share").box).toHaveValue("33\u00a0%");
  await expect(scenarioName(page)).toHaveValue("Another name");
  await page.keyboard.press("Control+Shift+z");
  await expect(lever(page, "Usage share").box).toHaveValue("14\u00a0%");
  await saved(page);
  await page.reload();
  await finished(page, 2);
  await expect(lever(page, "Usage share").box).toHaveValue("14\u00a0%");
  await openVersions(page);
  // What was first saved over, what stood before the restoring, and the named one.
  await expect(lines(page)).toHaveCount(3);
  await expect(line(page, /Kept by itself.*As it is now/)).toHaveCount(1);
  await expect(line(page, /Kept by itself.*2 differences/)).toHaveCount(1);
});

test("a version is renamed, removed and brought back, saved, and opened as a copy; others are seen from another tab", async ({
  page,
  context,
}) => {
  await beginWith(page, slight("shelf"));
  await openVersions(page);
  await name(page, "First");
  const versions = await new AxeBuilder({ page }).include("dialog").setLegacyMode().withTags(WCAG_22_AA).analyze();
  expect(versions.violations).toEqual([]);
  await chooseOf(page, "“First”", "Rename");
  await expect(dialog(page).getByLabel("Name of the version")).toBeFocused();
  await page.keyboard.type("Second");
  await page.keyboard.press("Enter");
  await expect(line(page, "Second")).toContainText("Named");

  await chooseOf(page, "“Second”", "Remove");
  const undo = dialog(page).getByRole("button", { name: "Undo: “Second”" });
  await expect(undo).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(line(page, "Second")).toContainText("As it is now");

  const saving = page.waitForEvent("download");
  await chooseOf(page, "“Second”", "Save as file");
  expect((await saving).suggestedFilename()).toMatch(/\.json$/);

  const other = await context.newPage();
  await other.goto("./#/summary");
  await expect(scenarioName(other)).toHaveValue("Test shelf");
  await openVersions(other);
  await name(other, "From the other tab");
  await expect(line(page, "From the other tab")).toContainText("As it is now");
  await other.close();

  await chooseOf(page, "“Second”", "Open as a copy");
  await expect(dialog(page)).toHaveCount(0);
  await expect(scenarioName(page)).toHaveValue("Test shelf (2)");
});

test("many versions are read and compared without holding up the page; one that cannot be read says why and can be saved", async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date("2026-03-12T15:00:00"));
  const own = slight("many");
  await beginWith(page, own);
  const minute = (n: number): number => new Date("2026-03-12T14:00:00").getTime() - n * 60_000;
  const common = { recordVersion: 1, scenarioId: own.id, name: "" };
  const automatic = Array.from({ length: MANY }, (_, n) => {
    return {
      ...common,
      key: `k${n}`,
      kind: "automatic",
      savedAt: minute(600 * n),
      scenario: { ...own, horizonMonths: 13 + n },
    };
  });
  const newer = {
    ...common,
    key: "newer",
    kind: "conflict",
    savedAt: minute(-30),
    scenario: { ...own, schemaVersion: 99 },
  };
  await putVersions(page, [...automatic, newer]);
  await page.evaluate(() => {
    const long: number[] = [];
    Reflect.set(globalThis, "longTasks", long);
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => long.push(duration))).observe({
      entryTypes: ["longtask"],
    });
  });
  await openVersions(page);
  await expect(lines(page)).toHaveCount(MANY + 1);
  await expect(dialog(page).getByText("Being compared")).toHaveCount(0, { timeout: 15_000 });
  const long = await page.evaluate(() => Reflect.get(globalThis, "longTasks") as number[]);
  process.stdout.write(`    long tasks while ${MANY + 1} versions are compared: ${long.join(", ") || "none"}\n`);
  await expect(dialog(page).getByRole("heading", { level: 3 }).first()).toHaveText("Today");
  await expect(dialog(page).getByRole("heading", { level: 3 }).nth(1)).toHaveText("Yesterday");
  await expect(dialog(page).getByRole("heading", { level: 3 }).nth(2)).toHaveText("Tuesday, March 10");

  const unreadable = line(page, "From two tabs");
  await expect(unreadable).toContainText(/14:30.*Cannot be read by this version.*format 99/);
  await expect(unreadable.getByRole("button")).toHaveCount(1);
  await unreadable.getByRole("button").click();
  await expect(unreadable.getByRole("button")).toHaveText(["", "Save as file", "Remove"]);
  const saving = page.waitForEvent("download");
  await unreadable.getByRole("button", { name: "Save as file" }).click();
  expect(
    JSON.parse(
      await (
        await saving
      )
        .createReadStream()
        .then((file) => file.toArray())
        .then(String),
    ),
  ).toEqual(newer.scenario);
});
