import type { Page } from "@playwright/test";
import { cellText, type TableData } from "#charts/frame/table.ts";
import { expectFiles, expectPng } from "./chart-files.ts";
import { expect, test } from "./fixtures.ts";
import { headlessTables, STRATEGY } from "./headless-tables.ts";
import { apiVendor, headless, savedFile, variant, type Headless } from "./scenario-files.ts";
import {
  chart,
  column,
  fanChart,
  finished,
  goTo,
  lever,
  numberOf,
  scoreboard,
  tableOf,
  visitWith,
  type Figures,
} from "./workspace.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";
const RUNS = LONG ? 200 : 40;

/** The lines of the revenue chart with the series that each draws. */
const LINES = { committed: "committed", billed: "billings", recognised: "revenue", consumed: "consumption" } as const;

/** What a table shows, cell by cell. */
function shown(table: TableData): Figures {
  return {
    head: table.columns.map(({ label }) => label),
    rows: table.rows.map((row) => row.map((cell, column) => cellText(table, column, cell))),
  };
}

/** Compares a column of whole amounts with the figures that it must show. */
function expectShown(figures: Figures, label: string, expected: readonly (number | null)[]): void {
  const shown = column(figures, label).map(numberOf);
  expect(shown, label).toHaveLength(expected.length);
  shown.forEach((value, month) => {
    expect(Math.abs(value - expected[month]!), `${label}, month ${month + 1}`).toBeLessThanOrEqual(0.5 + 1e-6);
  });
}

/** Fan, scoreboard and lines of revenue show the command's figures, whatever makes tables of them. */
async function expectFigures(page: Page, { strategies }: Headless): Promise<void> {
  await fanChart(page).getByRole("button", { name: "Monthly" }).click();
  const fan = await tableOf(fanChart(page));
  const board = await tableOf(scoreboard(page));
  const rows = board.rows.filter(([, measure]) => measure === "Your contribution");
  apiVendor.strategies.forEach(({ id }, slot) => {
    const { quantiles, totals } = strategies[id]!;
    const letter = "ABCD"[slot]!;
    const by = quantiles["contribution"]!;
    expectShown(fan, `${letter}, median`, by["p50"]!);
    expectShown(fan, `${letter}, 10 %`, by["p10"]!);
    expectShown(fan, `${letter}, 90 %`, by["p90"]!);
    const total = totals["contribution"]!;
    const expected = ["p10", "p25", "p50", "p75", "p90", "mean"].map((name) => Math.round(total[name]!));
    expect(rows[slot]!.slice(2, 8).map(numberOf)).toEqual(expected);
  });
  await fanChart(page).getByRole("button", { name: "Cumulative" }).click();

  await goTo(page, "Revenue");
  for (const { id, name } of apiVendor.strategies) {
    await page.getByRole("group", { name: "Strategy" }).getByText(name, { exact: true }).click();
    await expect(page.getByRole("radio", { name })).toBeChecked();
    const lines = await tableOf(chart(page, "revenue-lines"));
    for (const [line, metric] of Object.entries(LINES)) expectShown(lines, line, strategies[id]!.mean[metric]!);
  }
}

/** The names of the charts that stand on the page, once all of them are drawn. */
async function chartsOn(page: Page): Promise<string[]> {
  await expect(page.locator("[data-view] figure").first()).toBeVisible();
  await expect(page.locator("[data-view] figure:not([data-ready])")).toHaveCount(0);
  return page.locator("figure[data-chart]").evaluateAll((all) => all.map((figure) => figure.dataset["chart"]!));
}

test("after edits each chart says what the headless command says, cell by cell, and leaves as CSV, SVG and PNG", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await visitWith(page, variant("headless", { runs: RUNS }));
  await lever(page, "Coverage").box.fill("85");
  await lever(page, "Referral rate").box.fill("12");
  await finished(page, RUNS);
  const { text, scenario } = await savedFile(page);
  const said = headless(text);
  expect(said.runs).toBe(RUNS);
  await expectFigures(page, said);
  const tables = headlessTables(scenario);
  const seen: string[] = [];
  for (const address of [
    "#/summary",
    `#/revenue/${STRATEGY}`,
    `#/partners/${STRATEGY}`,
    `#/customers/${STRATEGY}`,
    `#/compare/${STRATEGY}/${scenario.baselineStrategyId}`,
  ]) {
    const [, view] = address.split("/");
    await page.evaluate((hash) => (location.hash = hash), address);
    await expect(page.locator(`[data-view="${view}"]`)).toBeVisible();
    const names = await chartsOn(page);
    for (const name of names) {
      seen.push(name);
      expect(tables[name], `a table for ${name}`).toBeDefined();
      const expected = shown(tables[name]!);
      expect(expected.rows.length, `rows of ${name}`).toBeGreaterThan(0);
      // What is opened or computed beside the runs comes a moment later.
      await expect(async () => expect(await tableOf(chart(page, name)), name).toEqual(expected)).toPass({
        timeout: 20_000,
      });
      // With the full suites all charts leave as files, else the first of each screen.
      if (LONG || name === names[0]) await expectFiles(page, chart(page, name), expected);
    }
    await expectPng(page, chart(page, names[0]!));
  }
  const changing = scenario.strategies.some(({ before }) => before !== null);
  const all = Object.keys(tables).filter((name) => name !== "customers-by-offer" || changing);
  expect(seen.sort()).toEqual(all.sort());
});
