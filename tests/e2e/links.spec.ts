/** Scenarios as links in the real page: made, opened, kept, damaged. */
import { deflateSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, firstPicture, test } from "./fixtures.ts";
import { apiVendor, downloaded, openFile, savedFile, variant } from "./scenario-files.ts";
import { fanChart, finished, goTo, lever, saved, scenarioName, tableOf, visit, visitWith } from "./workspace.ts";

/** The part of an address that holds anything at all. */
const linkWith = (content: unknown): string => {
  return `#s=1.${deflateSync(typeof content === "string" ? content : JSON.stringify(content)).toString("base64url")}`;
};

const theirs = variant("shared", { runs: 20, name: "Theirs <b>&amp;" });

/** Letters that cannot be packed much. */
const TOO_LONG = Array.from({ length: 4000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * i * 7919) % 20_000))).join(
  "",
);

/** Puts a link into the address of the open page, as one does who pastes it there. */
const paste = (page: Page, link: string): Promise<void> => page.evaluate((hash) => void (location.hash = hash), link);

const strip = (page: Page) => page.getByRole("region", { name: "Shared scenario" });

/** Every scenario that is stored, and which was open last, as text. */
function everything(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await answer(indexedDB.open("drawdown"));
    const names = [...db.objectStoreNames].filter((name) => name !== "results");
    const reading = db.transaction(names);
    const all = await Promise.all(
      names.map(async (name) => {
        const store = reading.objectStore(name);
        return [name, await answer(store.getAllKeys()), await answer(store.getAll())];
      }),
    );
    db.close();
    return JSON.stringify(all);
  });
}

/** Chooses "Copy link" in the page's menu. */
async function copyLink(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Copy link" }).click();
}

test("a copied link shows another visitor the same, and what is changed there is theirs", async ({
  page,
  context,
  newVisitor,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await visitWith(page, variant("sent", { runs: 20, name: "Überraschung: “Q3” <b>" }));
  const table = await tableOf(fanChart(page));
  await copyLink(page);
  await expect(
    page.getByRole("status").getByText(/Link copied, [23],\d{3} characters.*no server sees it/),
  ).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const other = await newVisitor();
  await other.goto(link);
  await expect(strip(other)).toContainText("A shared scenario: nothing of yours is changed.");
  await finished(other, 20);
  expect(new URL(other.url()).hash).toBe("#/summary");
  await expect(scenarioName(other)).toHaveValue("Überraschung: “Q3” <b>");
  await expect(other).toHaveTitle("Überraschung: “Q3” <b> · Summary · Drawdown");
  await expect(other.locator("[data-saved]")).toHaveText("Not kept");
  expect(await tableOf(fanChart(other))).toEqual(table);
  expect((await savedFile(other)).text).toBe((await savedFile(page)).text);

  await goTo(other, "Partners");
  await other.reload();
  await expect(strip(other)).toBeVisible();
  await expect(other).toHaveTitle(/· Partners ·/);
  await strip(other).getByRole("button", { name: "See the example" }).click();
  await expect(scenarioName(other)).toHaveValue(apiVendor.name);
  await expect(strip(other)).toHaveCount(0);
  expect(JSON.parse(await everything(other)).flatMap(([, keys]: [string, unknown[]]) => keys)).toEqual([]);
  await other.reload();
  await expect(scenarioName(other)).toHaveValue(apiVendor.name);

  await test.step("a scenario that is too long for a link is given as a file instead", async () => {
    await openFile(page, "long.json", variant("long", { runs: 20, description: TOO_LONG }));
    await expect(scenarioName(page)).toHaveValue("Test long");
    await copyLink(page);
    const dialog = page.getByRole("dialog", { name: "This scenario does not fit into a link" });
    await expect(dialog).toContainText(/would have \d{1,3},\d{3} characters\. Over 8,192/);
    const file = await downloaded(page, () => dialog.getByRole("button", { name: "Save as file" }).click());
    expect(file.name).toBe("drawdown-long.json");
  });
});

test("a link in the address of an open page leaves the own work as it is, until something is changed", async ({
  page,
  context,
}) => {
  const own = variant("shared", { runs: 20, name: "Own" });
  await visitWith(page, own);
  await lever(page, "Usage share").box.fill("33");
  await finished(page, 20);
  await saved(page);
  const before = await everything(page);
  await goTo(page, "Revenue");
  await paste(page, linkWith(theirs));
  await expect(strip(page)).toBeVisible();
  await expect(scenarioName(page)).toHaveValue(theirs.name);
  await finished(page, 20);
  await expect(lever(page, "Usage share").box).toHaveValue("14\u00a0%");

  await test.step("Back and Forward go from screen to screen", async () => {
    await page.goBack();
    await expect(page).toHaveTitle(/· Revenue ·/);
    await expect(strip(page)).toBeVisible();
    await page.goForward();
    await expect(page).toHaveTitle(/· Summary ·/);
  });
  await test.step("another tab shows the own work", async () => {
    const second = await context.newPage();
    await visit(second);
    await expect(scenarioName(second)).toHaveValue("Own");
    await second.close();
  });
  await test.step("a link that is visited is copied as it came", async () => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: { write: () => Promise.reject(new Error("no")) } });
    });
    await copyLink(page);
    const field = page.getByRole("textbox", { name: "Link to the scenario" });
    await expect(field).toBeFocused();
    expect(await field.inputValue()).toMatch(/\/#s=1\.[\w-]{1000,8186}$/);
    expect(await field.evaluate((box: HTMLTextAreaElement) => box.selectionEnd - box.selectionStart)).toBeGreaterThan(
      1000,
    );
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  });
  await page.goto("./#/home");
  await expect(strip(page)).toBeVisible();
  await page.goto("./#/summary");
  expect(await everything(page)).toBe(before);
  await strip(page).getByRole("button", { name: "Back to mine" }).click();
  await expect(scenarioName(page)).toHaveValue("Own");
  await expect(lever(page, "Usage share").box).toHaveValue("33\u00a0%");
  expect(await everything(page)).toBe(before);
  await page.keyboard.press("Control+Shift+z");
  await expect(strip(page)).toBeVisible();

  await lever(page, "Usage share").box.fill("20");
  const notice = page.getByRole("status").filter({ hasText: "Your change is kept in a copy of your own: “Theirs" });
  await expect(notice.getByText(theirs.name)).toBeVisible();
  await expect(strip(page)).toHaveCount(0);
  await notice.getByRole("button", { name: "Undo" }).click();
  await expect(strip(page)).toBeVisible();
  await page.getByRole("button", { name: "Scenarios" }).click();
  await expect(page.getByRole("button", { name: /^\s*Theirs/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Versions" })).toBeDisabled();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Shift+z");
  await expect(strip(page)).toHaveCount(0);
  await saved(page);
  await page.reload();
  await firstPicture(page);
  await expect(scenarioName(page)).toHaveValue(theirs.name);
  await expect(lever(page, "Usage share").box).toHaveValue("20\u00a0%");
  await page.getByRole("button", { name: "Scenarios" }).click();
  await page.getByRole("button", { name: /^\s*Own\s+\d/ }).click();
  await expect(lever(page, "Usage share").box).toHaveValue("33\u00a0%");
});

const other = { ...theirs, name: "Other" };

/** Links that are not opened, and what is said about them. */
const WRONG: [what: string, link: string, said: RegExp][] = [
  ["cut off", linkWith(other).slice(0, -40), /This link is damaged.*missing or was changed/],
  ["one letter changed", linkWith(other).replace(/.(?=.{300}$)/, (letter) => (letter === "A" ? "B" : "A")), /damaged/],
  ["no link at all", "#s=hello", /This address holds no scenario/],
  ["written in a newer way", "#s=7.abc", /from a newer Drawdown.*Reload the page/],
  ["a newer scenario", linkWith({ ...other, schemaVersion: 99 }), /made by a newer Drawdown \(format 99\)/],
  ["wrong in itself", linkWith({ ...other, horizonMonths: 500 }), /\/horizonMonths: must be from 6 to 120, but is 500/],
  ["another thing", linkWith("<script>alert(1)</script>"), /holds something else than a scenario/],
  ["a bomb", linkWith(" ".repeat(20_000_000)), /This link is too large.*not unpacked/],
];

test("a wrong link is explained, at the first load too, and the own work and the screen stay; a copy stands beside it", async ({
  page,
}) => {
  await visitWith(page, theirs);
  await saved(page);
  await goTo(page, "Customers");
  const before = await everything(page);
  const dialog = page.getByRole("dialog");
  for (const [what, link, said] of WRONG) {
    await test.step(what, async () => {
      await paste(page, link);
      await expect(dialog).toContainText(said);
      await expect(dialog).toContainText("Your own work is untouched.");
      await dialog.getByRole("button", { name: "Close" }).click();
      await expect(dialog).toHaveCount(0);
      expect(new URL(page.url()).hash).toBe("#/customers");
    });
  }
  await expect(scenarioName(page)).toHaveValue(theirs.name);
  await page.goto("about:blank");
  await page.goto(`./${WRONG[0]![1]}`);
  await expect(dialog).toContainText(WRONG[0]![2]);
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page).toHaveTitle(/^Home/);
  await expect(page.getByRole("link", { name: `Go on with “${theirs.name}”` })).toBeVisible();
  expect(await everything(page)).toBe(before);

  await test.step("a copy is kept by hand beside an own one of the same id and name, and undo puts it away", async () => {
    await page.goto("./#/summary");
    await paste(page, linkWith(theirs));
    await strip(page).getByRole("button", { name: "Keep a copy" }).click();
    await expect(scenarioName(page)).toHaveValue(`${theirs.name} (2)`);
    await expect(strip(page)).toHaveCount(0);
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
    await expect(strip(page)).toBeVisible();
    await page.getByRole("button", { name: "Scenarios" }).click();
    await expect(page.getByRole("button", { name: theirs.name })).toHaveCount(1);
  });
});
