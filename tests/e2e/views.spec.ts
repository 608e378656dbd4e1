import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { apiVendor } from "./scenario-files.ts";
import { column, fanChart, goTo, numberOf, pathsOf, tableOf } from "./workspace.ts";

/** The lines of the revenue chart. */
const LINES = ["committed", "billed", "recognised", "consumed"];

const LETTERS = ["A", "B", "C", "D"];

/** Chooses a strategy on the revenue screen. */
async function choose(page: Page, strategy: string): Promise<void> {
  await page.getByRole("group", { name: "Strategy" }).getByText(strategy, { exact: true }).click();
  await expect(page.getByRole("radio", { name: strategy })).toBeChecked();
}

test("revenue: a strategy at a time, four lines with their names, by month and in all", async ({ looked: page }) => {
  await goTo(page, "Revenue");
  const chart = page.locator('figure[data-chart="revenue-lines"]');
  await choose(page, "Commit, usage share");
  await expect(page).toHaveURL(/#\/revenue\/commit-share$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/^Under D you recognise /);
  for (const line of LINES) {
    await expect(chart.locator(`path.line.${line}`)).toHaveAttribute("d", /^M[\d.]+/);
    await expect(chart.locator("svg.chart").getByText(line).first()).toBeVisible();
  }
  const monthly = await tableOf(chart);
  const paths = await pathsOf(chart);
  await chart.getByRole("button", { name: "Cumulative" }).click();
  await expect.poll(() => pathsOf(chart)).not.toBe(paths);
  const cumulative = await tableOf(chart);
  for (const line of LINES) {
    const sum = column(monthly, line).reduce((all, text) => all + numberOf(text), 0);
    const last = numberOf(column(cumulative, line).at(-1)!);
    expect(Math.abs(sum - last), `${line}: months add up, each rounded`).toBeLessThanOrEqual(0.5 * 37);
  }
  await choose(page, "Seats, referral fee");
  expect(await tableOf(chart)).not.toEqual(cumulative);
  await page.goBack();
  await expect(page.getByRole("radio", { name: "Commit, usage share" })).toBeChecked();
});

test("partners: payouts by component over time, a panel a strategy", async ({ looked: page }) => {
  await goTo(page, "Partners");
  const chart = page.locator('figure[data-chart="payouts"]');
  for (const { name } of apiVendor.strategies)
    await expect(chart.locator("svg.chart title", { hasText: name })).toHaveCount(1);
  for (const component of ["signing fee", "revenue share", "activation bonus"]) {
    await expect(chart.locator("svg.chart text.word", { hasText: component }).first()).toBeVisible();
  }
  const figures = await tableOf(chart);
  expect(figures.rows).toHaveLength(12);
  for (const letter of LETTERS) {
    const parts = figures.head.filter((head) => head.startsWith(`${letter}, `) && !head.endsWith("in all"));
    expect(parts.length).toBeGreaterThan(0);
    const sums = figures.rows.map((_, q) => parts.reduce((sum, part) => sum + numberOf(column(figures, part)[q]!), 0));
    column(figures, `${letter}, in all`).forEach((text, q) => {
      expect(Math.abs(numberOf(text) - sums[q]!)).toBeLessThanOrEqual(0.5 * (parts.length + 1));
    });
  }
});

test("the crosshair goes by keyboard, says what the table says, and goes by the pointer too", async ({
  looked: page,
}) => {
  const table = await tableOf(fanChart(page));
  const plot = fanChart(page).getByRole("slider");
  const readout = fanChart(page).locator(".readout");
  await expect(readout).toHaveCount(0);
  const keys = [
    ["End", 36],
    ["ArrowLeft", 35],
    ["Shift+ArrowLeft", 23],
    ["Home", 1],
    ["ArrowRight", 2],
    ["Shift+ArrowRight", 14],
  ] as const;
  await plot.focus();
  for (const [key, month] of keys) {
    await plot.press(key);
    await expect(readout).toContainText(`month\u00a0${month}`);
    await expect(plot).toHaveAttribute("aria-valuenow", String(month));
    const medians = LETTERS.map((letter) => column(table, `${letter}, median`)[month - 1]!);
    const said = (await plot.getAttribute("aria-valuetext"))!;
    expect(
      [...said.matchAll(/\b[A-D] (\S+?)(?=, [A-D] |$)/g)].map((match) =>
        Math.round(numberOf(match[1]!.replace("$", ""))),
      ),
    ).toEqual(medians.map((text) => Math.round(numberOf(text))));
  }
  await plot.press("Escape");
  await expect(readout).toHaveCount(0);

  await plot.hover({ position: { x: 300, y: 150 } });
  await expect(readout).toContainText(/month\u00a0\d+/);
  await page.mouse.move(5, 5);
  await expect(readout).toHaveCount(0);
});
