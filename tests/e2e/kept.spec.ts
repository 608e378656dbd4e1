import type { Page } from "@playwright/test";
import type { Scenario } from "#engine/index.ts";
import { expect, firstPicture, test } from "./fixtures.ts";
import { beginWith, keepBefore, slight } from "./kept-before.ts";
import { apiVendor, savedFile, variant } from "./scenario-files.ts";
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

const LONG = process.env["DRAWDOWN_LONG"] === "1";

// Whatever they open is kept already, and nobody looks at how charts move.
test.use({ known: false, contextOptions: { reducedMotion: "reduce" } });

/** A scenario as a version of another format would have kept it. */
function newer(scenario: Scenario & { seats?: string }): Scenario {
  return { ...scenario, schemaVersion: 99 as 1 };
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
  const scenario = variant("same", { runs: LONG ? 1000 : 20 });
  await beginWith(page, scenario);
  await lever(page, "Referral rate").box.fill("25");
  await expect(lever(page, "Referral rate").was).toBeVisible();
  await finished(page, scenario.simulation.runs);
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

/** Prices of a seat that are set a moment before the page is loaded again. */
const PRICES = LONG ? ["$46", "$47", "$48"] : ["$46"];

test("closing the page, loading it again or going elsewhere at once after an edit loses nothing", async ({
  page,
  context,
}) => {
  await beginWith(page, slight("leaving"));
  await lever(page, "Usage share").box.fill("33");
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
  const again = await context.newPage();
  await visit(again);
  await expect(scenarioName(again)).toHaveValue("Test leaving");
  await expect(lever(again, "Usage share").box).toHaveValue("33\u00a0%");

  const { slider, box } = lever(again, "Price of a seat");
  for (const price of PRICES) {
    await slider.press("ArrowRight");
    await again.reload();
    await expect(box).toHaveValue(price);
  }
  await slider.press("ArrowRight");
  await again.goto("about:blank");
  await visit(again);
  await expect(box).toHaveValue(`$${46 + PRICES.length}`);
});

test("what is stored and cannot be read is told, set aside and never written over, and the present work stays", async ({
  page,
}) => {
  const unreadable = newer({ ...apiVendor, seats: "unknown" });
  const theirs = newer(slight("theirs"));
  await keepBefore(page, [unreadable, theirs]);
  await visit(page);
  await expect(
    page.getByText(/“AI API: seats or commitments, fee or share” cannot be read by this version/),
  ).toBeVisible();
  await expect(lever(page, "Usage share").box).toHaveValue("14\u00a0%");
  await lever(page, "Usage share").box.fill("20");
  await saved(page);
  const records = await stored(page, apiVendor.id);
  expect(records).toHaveLength(2);
  expect(records.map(({ scenario }) => scenario)).toContainEqual(unreadable);

  await page.getByRole("button", { name: "Scenarios" }).click();
  await page.getByRole("button", { name: "Test theirs" }).click();
  await expect(page.getByText(/“Test theirs” cannot be read by this version .*format 99/)).toBeVisible();
  await expect(scenarioName(page)).toHaveValue(apiVendor.name);
  await expect(lever(page, "Usage share").box).toHaveValue("20\u00a0%");
});

test("a browser that keeps nothing is said to, still counts what it holds, and everything else works", async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "indexedDB"));
  await visitWith(page, slight("fleeting"));
  await expect(page.locator("[data-saved]")).toHaveAttribute("data-saved", "memoryOnly");
  await expect(page.locator("[data-saved]")).toContainText("In memory only");
  await page.locator("[data-saved]").getByRole("button").click();
  await expect(page.getByText("This browser gives the page no storage")).toBeVisible();
  await page.keyboard.press("Escape");
  await lever(page, "Usage share").box.fill("20");
  await finished(page, 2);
  expect((await savedFile(page)).scenario.plans[1]?.components[0]).toMatchObject({ rate: 0.2 });

  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "What is kept here…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("In this window nothing is kept. This browser gives the page no storage");
  await expect(dialog.locator('tr[data-kind="scenarios"]').getByRole("cell").first()).toHaveText("1");
  await expect(dialog.getByRole("heading", { name: "Room" })).toHaveCount(0);
});
