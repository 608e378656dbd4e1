import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { slight } from "./kept-before.ts";
import { downloaded, dropFile, dropFiles } from "./scenario-files.ts";

const shelf = (page: Page): Locator => page.getByRole("table", { name: "Your scenarios" });
const names = (page: Page): Promise<string[]> => shelf(page).getByRole("rowheader").allInnerTexts();
const status = (page: Page, text: RegExp | string): Locator => page.getByRole("status").getByText(text);

/**
 * The engine stays away, as while it comes over a slow network: Home would compute a picture of each template, and here
 * nobody looks at any.
 */
async function withoutEngine(page: Page): Promise<void> {
  await page.addInitScript(() => {
    class Silent extends EventTarget {
      postMessage(): void {}
      terminate(): void {}
    }
    globalThis.Worker = new Proxy(Worker, {
      construct: (target, args: ConstructorParameters<typeof Worker>) =>
        String(args[0]).includes("engine.worker") ? new Silent() : new target(...args),
    });
  });
}

async function visitHome(page: Page): Promise<void> {
  await withoutEngine(page);
  await page.goto("./");
  await expect(page.getByRole("button", { name: "Back up all" })).toBeVisible();
}

async function backedUp(page: Page): Promise<{ name: string; text: string }> {
  const { name, bytes } = await downloaded(page, () =>
    page.getByRole("button", { name: "Back up all" }).press("Enter"),
  );
  return { name, text: bytes.toString("utf8") };
}

/** Restores a backup by the button. */
async function restore(page: Page, text: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Restore from a backup" }).press("Enter");
  const file = { name: "library.json", mimeType: "application/json", buffer: Buffer.from(text) };
  await (await chooser).setFiles(file);
}

/** Puts text on the clipboard's way into the page. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((what) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", what);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const withoutTime = (text: string): string => text.replace(/"savedAt": "[^"]*",/, "");

/** A page with two scenarios and what is left of a third. */
async function filled(page: Page): Promise<void> {
  await visitHome(page);
  const scenarios = ["first", "second", "third"].map((id) => slight(id));
  await dropFiles(
    page,
    scenarios.map((scenario) => [`${scenario.id}.json`, scenario]),
  );
  await expect(status(page, "Opened 3 files")).toBeVisible();
  await page.getByRole("link", { name: "Drawdown, home" }).click();
  await page.getByRole("button", { name: "Delete “Test second”" }).click();
  await expect(shelf(page).getByRole("rowheader")).toHaveCount(2);
}

test("a backup comes back in another browser as the same bytes, and one undo takes it back; what differs comes beside it as a copy; of a damaged one nothing is taken", async ({
  page,
  newVisitor,
}) => {
  await filled(page);
  const backup = await backedUp(page);
  await expect(status(page, "Backed up 2 scenarios and 1 version")).toBeVisible();
  expect(backup.name).toMatch(/^drawdown-library-\d{4}-\d\d-\d\d\.json$/);

  await test.step("in another browser", async () => {
    const other = await newVisitor();
    await visitHome(other);
    await restore(other, backup.text);
    await expect(status(other, "Restored 2 scenarios and 1 version")).toBeVisible();
    expect((await names(other)).sort()).toEqual(["Test first", "Test third open"]);
    await other.keyboard.press("Control+z");
    await expect(other.getByText("Nothing kept yet.")).toBeVisible();
    await other.keyboard.press("Control+Shift+z");
    await expect(shelf(other).getByRole("rowheader")).toHaveCount(2);
    expect(withoutTime((await backedUp(other)).text)).toBe(withoutTime(backup.text));
    await dropFile(other, "library.json", backup.text);
    await expect(status(other, "Everything in this backup is here already")).toBeVisible();
  });

  const library = JSON.parse(backup.text) as { scenarios: { id: string; scenario: { horizonMonths: unknown } }[] };
  await test.step("damaged", async () => {
    library.scenarios[0]!.scenario.horizonMonths = 500;
    library.scenarios[1]!.id = "../third";
    await paste(page, JSON.stringify(library));
    const dialog = page.getByRole("dialog", { name: "What was pasted has 2 problems and was not opened" });
    await expect(dialog.getByRole("listitem")).toHaveText([
      /\/scenarios\/first\/scenario\/horizonMonths.*must be from 6 to 120, but is 500/,
      /\/scenarios\/1\/id.*must be 1 to 40 characters/,
    ]);
    await dialog.getByRole("button", { name: "Close" }).click();
    expect(await names(page)).toHaveLength(2);
  });

  await test.step("with what differs", async () => {
    library.scenarios[0]!.scenario.horizonMonths = 24;
    library.scenarios[1]!.id = "third";
    await dropFile(page, "library.json", library);
    await expect(status(page, "Restored 1 scenario, as a copy")).toBeVisible();
    expect((await names(page)).sort()).toEqual(["Test first", "Test first (2)", "Test third open"]);
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
    await expect(shelf(page).getByRole("rowheader")).toHaveCount(2);
  });
});
