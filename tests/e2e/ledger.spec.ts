import type { Locator, Page } from "@playwright/test";
import { barriers, scan } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { apiVendor, downloaded, variant } from "./scenario-files.ts";
import { chart, fanChart, finished, goTo, lever, numberOf, report, scoreboard, visitWith } from "./workspace.ts";

/** Waits until the ledger shows what the address asks for. */
async function opened(page: Page): Promise<void> {
  await expect(page.locator('[data-ledger="ready"]')).toBeVisible({ timeout: 15_000 });
}

/** Opens the ledger at an address on the scenario that is there. */
async function openLedger(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#/ledger/${address}`);
  await opened(page);
}

/** The cell of a month (from 1) in a column. */
function cell(page: Page, month: number, column: string): Locator {
  return page.locator(`[data-cell="${month - 1}:${column}"]`);
}

/** The panel that an opened cell shows. */
function explanation(page: Page): Locator {
  return page.locator(".explain");
}

/** What is opened says a rule in words and ends with the amount of its cell, to the cent. */
async function expectExplained(page: Page): Promise<void> {
  const amount = (await page.locator('[data-cell][aria-expanded="true"]').textContent())!.trim();
  const sentence = explanation(page).getByRole("listitem").first();
  await expect(sentence).toContainText(/(Revenue share|Signing fee): \d+\s% of \$[\d,.]+ /);
  await expect(sentence).toContainText(`: $${amount}.`);
}

test("from the scoreboard to the sentence that explains a payout: two clicks, or Enter twice", async ({
  looked: page,
}) => {
  let clicks = 0;
  const click = async (what: Locator): Promise<void> => {
    clicks++;
    await what.click();
  };
  await click(scoreboard(page).getByRole("button", { name: /^Your contribution under D/ }));
  await opened(page);
  await expect(page).toHaveURL(/#\/ledger\/commit-share$/);
  await click(page.getByRole("grid").locator('[data-cell$=":payouts"][tabindex="0"]'));
  await expectExplained(page);
  expect(clicks).toBeLessThanOrEqual(4);

  await goTo(page, "Summary");
  await scoreboard(page)
    .getByRole("button", { name: /^Cost of channel under C/ })
    .focus();
  await page.keyboard.press("Enter");
  await opened(page);
  await expect(page.locator(":focus")).toHaveAttribute("data-cell", /:payouts$/);
  await page.keyboard.press("Enter");
  await expectExplained(page);
  await page.keyboard.press("Escape");
  await expect(explanation(page)).toHaveCount(0);
  await expect(page.locator(":focus")).toHaveAttribute("data-cell", /:payouts$/);
});

test("a month of any chart leads to the ledger at that month, by click and by Enter", async ({ looked: page }) => {
  const plot = fanChart(page).getByRole("slider");
  await plot.focus();
  await page.keyboard.press("Home");
  for (let month = 1; month < 20; month++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await opened(page);
  await expect(page).toHaveURL(/#\/ledger\/_\/_\/_\/_\/_\/20$/);
  await expect(page.locator(":focus")).toHaveAttribute("data-cell", "19:payouts");

  await goTo(page, "Revenue");
  await chart(page, "revenue-lines")
    .getByRole("slider")
    .click({ position: { x: 400, y: 150 } });
  await opened(page);
  await expect(page).toHaveURL(/#\/ledger\/commit-(fee|share)\/_\/_\/_\/_\/\d+$/);

  await page.getByRole("link", { name: "Partners" }).click();
  await expect(page).toHaveTitle(/ · Partners · /);
  await chart(page, "payouts")
    .getByRole("slider")
    .click({ position: { x: 150, y: 150 } });
  await opened(page);
  await expect(page).toHaveURL(/#\/ledger\/seats-fee\/_\/_\/_\/all\/\d+\/accrued$/);
  await expect(explanation(page)).toBeVisible();
});

test("every choice is in the address: it comes back by Back, by a reload and by a link", async ({ looked: page }) => {
  await openLedger(page, "commit-share/good/integrator/2/all");
  await page.getByRole("link", { name: /^Customer 3\b/ }).click();
  await expect(page).toHaveURL(/good\/integrator\/2\/3$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/^Customer 3 brings you/);
  await page.getByRole("combobox", { name: "Firm" }).selectOption("3");
  await expect(page).toHaveURL(/good\/integrator\/3$/);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/^Customer 3 brings you/);

  await opened(page);
  const month =
    Number((await page.getByRole("grid").locator("[data-cell]").last().getAttribute("data-cell"))!.split(":")[0]) + 1;
  await cell(page, month, "revenue").click();
  await expect(page).toHaveURL(new RegExp(`good/integrator/2/3/${month}/revenue$`));
  const text = await explanation(page).textContent();
  await page.reload();
  await opened(page);
  await expect(explanation(page)).toHaveText(text!);

  await page.getByRole("radio", { name: "Commit, referral fee" }).check({ force: true });
  await expect(page).toHaveURL(new RegExp(`commit-fee/good/integrator/2/3/${month}$`));

  await test.step("an address that names what is not there falls back, and says so", async () => {
    await openLedger(page, "commit-share/typical/nobody");
    await expect(page.getByText("The partner of this address is not in the scenario")).toBeVisible();
    await openLedger(page, "gone/61");
    await expect(page.getByText("The strategy of this address is not in the scenario")).toBeVisible();
    await expect(page.getByText("There is no future of this number")).toBeVisible();
  });
});

test("a change of the model opens the same page anew; the old one stays meanwhile", async ({ page }) => {
  const partners = structuredClone(apiVendor.partners);
  Object.assign(partners[1]!, { dealsPerYear: 0, installedBase: 0 });
  await visitWith(page, variant("edits", { runs: 20, partners }));
  await openLedger(page, "commit-share/7/integrator/1/all");
  const before = await page.getByRole("heading", { level: 1 }).textContent();
  await lever(page, "Usage share").box.fill("28");
  await finished(page, 20);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(before!);
  await opened(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/^Firm 1, System integrators,/);

  await test.step("without a commitment the picture says so; a firm without customers says so", async () => {
    await openLedger(page, "seats-fee/typical/integrator/1");
    await expect(page.getByRole("figure").getByRole("heading")).toHaveText(/has no commitment to draw down$/);
    await openLedger(page, "seats-fee/typical/referrer/2");
    await expect(page.getByText("This firm signed nobody in this future").first()).toBeVisible();
  });
});

test("the months of a customer add up to its row in the firm's list, leave as CSV, and fit every width", async ({
  looked: page,
}) => {
  await openLedger(page, "commit-share");
  const sums = await page.getByRole("grid").locator("tfoot td").allTextContents();
  const listed = await page.locator('a[aria-current="true"] > span').allTextContents();
  expect(Math.abs(numberOf(sums.at(-1)!) - numberOf(listed.at(-1)!))).toBeLessThanOrEqual(1);
  expect(Math.abs(numberOf(sums.at(-2)!) - numberOf(listed.at(-2)!))).toBeLessThanOrEqual(1);
  const csv = await downloaded(page, () => page.getByRole("button", { name: "CSV", exact: true }).click());
  expect(csv.name).toMatch(/^[a-z0-9-]+\.csv$/);
  const rows = await page.getByRole("grid").locator("tbody tr").count();
  expect(csv.bytes.toString("utf8").trimEnd().split("\r\n").length).toBeGreaterThan(rows);

  await test.step("nothing is wider than the screen, be it a customer's months or a firm's statement", async () => {
    for (const address of ["commit-share/typical/_/_/_/20/payouts", "seats-fee/typical/_/_/all/12/accrued"]) {
      await openLedger(page, address);
      await expect(explanation(page)).toBeVisible();
      for (const width of [360, 800, 1100, 1280, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const box = (await explanation(page).boundingBox())!;
        expect(box.x + box.width, `${address} at ${width} px`).toBeLessThanOrEqual(width);
      }
    }
  });
});

test("ten years open without holding the page up", { tag: "@timed" }, async ({ page }) => {
  await visitWith(page, variant("long", { runs: 20, horizonMonths: 120 }));
  await openLedger(page, "seats-fee");
  await page.evaluate(() => {
    const longest = { milliseconds: 0 };
    Reflect.set(globalThis, "longest", longest);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.milliseconds = Math.max(longest.milliseconds, duration);
    }).observe({ type: "longtask" });
  });
  await openLedger(page, "commit-share/typical/integrator/1/all");
  await expect(page.getByRole("grid").locator("tbody tr")).toHaveCount(120);
  await page
    .getByRole("link", { name: /^Customer \d/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/^Customer/);
  const { milliseconds } = await page.evaluate(() => Reflect.get(globalThis, "longest") as { milliseconds: number });
  report("longest task of the ledger over ten years", milliseconds, 50);
  expect(milliseconds).toBeLessThan(150);
});

/** However far the page is scrolled, a help mark is not too near to what the bar over the page holds. */
async function expectMarksToFitUnderTheBar(page: Page): Promise<void> {
  const mark = page.getByRole("figure").getByRole("button", { name: /^What is / });
  await mark.first().evaluate((one) => window.scrollBy(0, one.getBoundingClientRect().top - 44));
  const { violations } = await scan(page).withRules("target-size").analyze();
  expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 160)))).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1440, 360]) {
    // Each colours and each width once; the other two with the full suites.
    const tag = (colorScheme === "light") === (width === 1440) ? [] : ["@full"];
    test(
      `the ledger meets WCAG 2.2 AA and fits its page: ${colorScheme}, ${width} px`,
      { tag },
      async ({ looked: page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.setViewportSize({ width, height: 900 });
        await openLedger(page, "commit-share/typical/_/_/_/20/payouts");
        await expect(explanation(page)).toBeVisible();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await barriers(page)).toEqual([]);
        if (width < 720) await expectMarksToFitUnderTheBar(page);
      },
    );
  }
}
