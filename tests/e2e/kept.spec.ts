import type { Page } from "@playwright/test";
import { expect, firstPicture, test } from "./fixtures.ts";
import { apiVendor, openFile, savedFile, variant } from "./scenario-files.ts";
import {
  chart,
  fanChart,
  finished,
  goTo,
  kept,
  lever,
  noteStatus,
  saved,
  scenarioName,
  scoreboard,
  tableOf,
  visit,
  visitWith,
} from "./workspace.ts";

/** Takes the place of a stored scenario in the browser's database. */
function storeRaw(page: Page, id: string, scenario: unknown): Promise<void> {
  return page.evaluate(
    ([key, raw]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("drawdown");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const writing = db.transaction("scenarios", "readwrite");
          const store = writing.objectStore("scenarios");
          const reading = store.get(key);
          reading.onsuccess = () => store.put({ ...reading.result, scenario: raw });
          writing.oncomplete = () => (db.close(), resolve());
        };
      }),
    [id, scenario] as const,
  );
}

/** Everything that is stored under an id that begins so. */
function stored(page: Page, id: string): Promise<{ id: string; scenario: unknown }[]> {
  return page.evaluate(
    (start) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("drawdown");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction("scenarios").objectStore("scenarios").getAll();
          reading.onsuccess = () => {
            db.close();
            resolve(reading.result.filter((record) => record.id.startsWith(start)));
          };
        };
      }),
    id,
  );
}

test("a reload shows the same numbers at once, without computing", async ({ page }) => {
  const seen = await noteStatus(page);
  await visit(page);
  await lever(page, "Referral rate").box.fill("25");
  await expect(lever(page, "Referral rate").was).toBeVisible();
  await finished(page, apiVendor.simulation.runs);
  await saved(page);
  await kept(page);
  const [fan, board] = [await tableOf(fanChart(page)), await tableOf(scoreboard(page))];
  await goTo(page, "Partners");
  const payouts = await tableOf(chart(page, "payouts"));

  await goTo(page, "Summary");
  await page.reload();
  await firstPicture(page);
  expect((await seen()).filter((status) => !status.startsWith("done")).join()).toBe("");
  await expect(lever(page, "Referral rate").box).toHaveValue("25\u00a0%");
  expect(await tableOf(fanChart(page))).toEqual(fan);
  expect(await tableOf(scoreboard(page))).toEqual(board);
  await goTo(page, "Partners");
  expect(await tableOf(chart(page, "payouts"))).toEqual(payouts);
  expect((await seen()).filter((status) => !status.startsWith("done")).join()).toBe("");
});

test("closing the page at once after an edit loses nothing", async ({ page, context }) => {
  await visitWith(page, variant("closing", { runs: 60 }));
  await saved(page);
  await lever(page, "Usage share").box.fill("33");
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
  const again = await context.newPage();
  await visit(again);
  await expect(scenarioName(again)).toHaveValue("Test closing");
  await expect(lever(again, "Usage share").box).toHaveValue("33\u00a0%");
});

test("going elsewhere at once after an edit loses nothing", async ({ page }) => {
  await visitWith(page, variant("leaving", { runs: 60 }));
  await saved(page);
  const { slider, box } = lever(page, "Price of a seat");
  for (const price of ["$46", "$47"]) {
    await slider.press("ArrowRight");
    await page.reload();
    await expect(box).toHaveValue(price);
  }
  await slider.press("ArrowRight");
  await page.goto("about:blank");
  await visit(page);
  await expect(box).toHaveValue("$48");
});

test("what is stored and cannot be read is told, set aside and never written over", async ({ page }) => {
  await visit(page);
  await lever(page, "Usage share").box.fill("33");
  await saved(page);
  const unreadable = { ...apiVendor, schemaVersion: 99, seats: "unknown" };
  await storeRaw(page, apiVendor.id, unreadable);
  await page.reload();

  await expect(
    page.getByText(/“AI API: seats or commitments, fee or share” cannot be read by this version/),
  ).toBeVisible();
  await expect(lever(page, "Usage share").box).toHaveValue("14\u00a0%");
  await lever(page, "Usage share").box.fill("20");
  await saved(page);
  const records = await stored(page, apiVendor.id);
  expect(records).toHaveLength(2);
  expect(records.map(({ scenario }) => scenario)).toContainEqual(unreadable);
});

test("a kept scenario that is chosen and cannot be read says so, and the present work stays", async ({ page }) => {
  await visitWith(page, variant("theirs", { runs: 60 }));
  await saved(page);
  await openFile(page, "own.json", variant("own", { runs: 60 }));
  await expect(scenarioName(page)).toHaveValue("Test own");
  await saved(page);
  await storeRaw(page, "theirs", { ...apiVendor, schemaVersion: 99 });
  await page.getByRole("button", { name: "Scenarios" }).click();
  await page.getByRole("button", { name: "Test theirs" }).click();

  await expect(page.getByText(/“Test theirs” cannot be read by this version .*format 99/)).toBeVisible();
  await expect(scenarioName(page)).toHaveValue("Test own");
});

test("a browser that keeps nothing is said to, and everything else works", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "indexedDB"));
  await visitWith(page, variant("fleeting", { runs: 60 }));
  await expect(page.locator("[data-saved]")).toHaveAttribute("data-saved", "memoryOnly");
  await expect(page.locator("[data-saved]")).toContainText("In memory only");
  await page.locator("[data-saved]").getByRole("button").click();
  await expect(page.getByText("This browser gives the page no storage")).toBeVisible();
  await lever(page, "Usage share").box.fill("20");
  await finished(page, 60);
  expect((await savedFile(page)).scenario.plans[1]?.components[0]).toMatchObject({ rate: 0.2 });
});
