import type { Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { expect, firstPicture, test } from "./fixtures.ts";

/** Everything that the fan chart draws. */
const paths = (page: Page): Promise<string> =>
  page.evaluate(() => [...document.querySelectorAll("svg.chart path")].map((path) => path.getAttribute("d")).join());

/** All figures of the scoreboard. */
const scoreboard = (page: Page): Promise<string | null> => page.locator("figure table").first().textContent();

/** Waits until a run of all futures has ended. */
async function finished(page: Page): Promise<void> {
  await expect(page.locator("[data-phase]").first()).toHaveAttribute("data-phase", "done", { timeout: 60_000 });
}

async function openFile(page: Page, name: string, content: unknown): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open file" }).first().click();
  const buffer = Buffer.from(typeof content === "string" ? content : JSON.stringify(content));
  await (await chooser).setFiles({ name, mimeType: "application/json", buffer });
}

/** The example as the page writes it to a file. */
async function savedFile(page: Page): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as file" }).first().click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile((await file.path())!, "utf8") };
}

test.beforeEach(async ({ page }) => {
  await page.goto("./");
  await firstPicture(page);
});

test("a slider moves the picture, undo moves it back", async ({ page }) => {
  await finished(page);
  const [before, figures] = [await paths(page), await scoreboard(page)];
  await page.getByRole("slider", { name: "Referral rate" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => paths(page)).not.toBe(before);
  await expect(page.getByRole("button", { name: /^Referral rate was/ })).toBeVisible();
  await finished(page);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: /^Referral rate was/ })).toHaveCount(0);
  await finished(page);
  // The figures and not the paths: a scale that was widened is kept.
  await expect.poll(() => scoreboard(page)).toBe(figures);
});

test("a reload shows the same work and the same numbers, without computing", async ({ page }) => {
  await page.getByRole("textbox", { name: "Usage share" }).fill("20");
  await finished(page);
  await expect(page.locator("[data-saved]").first()).toHaveAttribute("data-saved", "saved");
  await expect(page.getByTitle("Kept for your next visit").first()).toBeVisible();
  const before = await scoreboard(page);
  await page.reload();
  await firstPicture(page);
  await expect(page.locator("[data-phase]").first()).toHaveAttribute("data-phase", "done", { timeout: 500 });
  await expect(page.getByRole("textbox", { name: "Usage share" })).toHaveValue("20\u00a0%");
  expect(await scoreboard(page)).toBe(before);
});

test("a wrong entry is explained, and the last valid value keeps computing", async ({ page }) => {
  await finished(page);
  const before = await page.locator("h1").textContent();
  const share = page.getByRole("textbox", { name: "Usage share" });
  const used = await share.inputValue();
  await share.fill("1o %");
  await expect(page.getByText(`Enter 0\u00a0% to 100\u00a0%; still using ${used}`)).toBeVisible();
  await page.getByRole("textbox", { name: "Price of a seat" }).fill("60");
  await expect(page.locator("h1")).not.toHaveText(before!);
  await finished(page);
  await expect(page.getByText(`still using ${used}`)).toBeVisible();
});

test("a long run stops with what it has, and goes on from there", async ({ page }) => {
  const { text } = await savedFile(page);
  const example = JSON.parse(text);
  await openFile(page, "long.json", { ...example, id: "long", simulation: { ...example.simulation, runs: 6000 } });
  await expect(page.locator("[data-phase=running]").first()).toContainText("of 6,000 futures");
  await expect(page.locator("[data-phase=running]").first()).toContainText(/[1-9][0-9]{2,} of/);
  await page.getByRole("button", { name: "Stop" }).first().click();
  const stopped = page.locator("[data-phase=stopped]").first();
  await expect(stopped).toContainText("Stopped after");
  await firstPicture(page);
  const done = Number((await stopped.textContent())!.match(/after ([\d,]+)/)![1]!.replaceAll(",", ""));
  await page.getByRole("button", { name: "Go on" }).first().click();
  const shown = async (): Promise<number> => {
    const words = await page.locator("[data-phase]").first().textContent();
    return Number(/([\d,]+) of 6,000/.exec(words ?? "")?.[1]?.replaceAll(",", "") ?? 0);
  };
  await expect.poll(shown).toBeGreaterThan(done);
});

test("two strategies with the same offer and plan differ by exactly nothing", async ({ page }) => {
  const example = JSON.parse((await savedFile(page)).text);
  const [first] = example.strategies;
  const twins = [first, { ...first, id: "twin", name: "Twin" }];
  await openFile(page, "twins.json", { ...example, id: "twins", name: "Twins", strategies: twins });
  await expect(page.getByRole("textbox", { name: "Name of the scenario" })).toHaveValue("Twins");
  await finished(page);
  await expect(page.locator("h1")).toContainText("the same in every future");
});

test("a wrong file is explained problem by problem, and the work stays", async ({ page }) => {
  const example = JSON.parse((await savedFile(page)).text);
  await openFile(page, "wrong.json", { ...example, horizonMonths: 500, baselineStrategyId: "nobody" });
  const dialog = page.getByRole("dialog", { name: "wrong.json has 2 problems and was not opened" });
  await expect(dialog.getByText("/horizonMonths")).toBeVisible();
  await expect(dialog.getByText("/baselineStrategyId")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
  await openFile(page, "broken.json", "{ not json");
  await expect(page.getByRole("dialog", { name: /broken.json has a problem/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: "Name of the scenario" })).toHaveValue(example.name);
});

test("a file comes back as it left, and undo brings the former work back", async ({ page }) => {
  const file = await savedFile(page);
  const renamed = { ...JSON.parse(file.text), id: "mine", name: "Mine" };
  await openFile(page, "mine.json", renamed);
  const name = page.getByRole("textbox", { name: "Name of the scenario" });
  await expect(name).toHaveValue("Mine");
  const again = await savedFile(page);
  expect([again.name, JSON.parse(again.text)]).toEqual(["drawdown-mine.json", renamed]);
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(name).toHaveValue(JSON.parse(file.text).name);
  await page.getByRole("button", { name: "Scenarios" }).click();
  await expect(page.getByRole("button", { name: /^Mine/ })).toBeVisible();
});

test("every screen has its address, and Back returns", async ({ page }) => {
  await page.getByRole("link", { name: "Revenue" }).click();
  await expect(page).toHaveURL(/#\/revenue$/);
  await page.getByText("Commitment, usage share").last().click();
  await expect(page).toHaveURL(/#\/revenue\/commit-share$/);
  await page.getByRole("link", { name: "Partners" }).click();
  await expect(page.locator("h1")).toContainText("partner firm");
  await page.goBack();
  await expect(page.getByRole("radio", { name: /Commitment, usage share/ })).toBeChecked();
});

test("on a phone the model and the results are one press apart, and nothing is wider than the screen", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page.locator("h1")).toBeVisible();
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await wide()).toBe(360);
  await page.getByRole("button", { name: "Model", exact: true }).last().click();
  await expect(page.getByRole("textbox", { name: "Coverage" })).toBeVisible();
  await expect(page.locator("h1")).toBeHidden();
  expect(await wide()).toBe(360);
  await page.getByRole("button", { name: "Results" }).click();
  await expect(page.locator("h1")).toBeVisible();
});
