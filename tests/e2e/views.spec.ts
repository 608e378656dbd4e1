import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { apiVendor, downloaded, headless, savedFile, variant } from "./scenario-files.ts";
import {
  chart,
  column,
  fanChart,
  finished,
  goTo,
  lever,
  numberOf,
  pathsOf,
  scoreboard,
  tableOf,
  type Figures,
  VIEWS,
  visitWith,
} from "./workspace.ts";

/** The lines of the revenue chart with the series that each draws. */
const LINES = { committed: "committed", billed: "billings", recognised: "revenue", consumed: "consumption" } as const;

const LETTERS = ["A", "B", "C", "D"];

/** Compares a column of whole amounts with the figures that it must show. */
function expectShown(figures: Figures, label: string, expected: readonly (number | null)[]): void {
  const shown = column(figures, label).map(numberOf);
  expect(shown, label).toHaveLength(expected.length);
  shown.forEach((value, month) => {
    expect(Math.abs(value - expected[month]!), `${label}, month ${month + 1}`).toBeLessThanOrEqual(0.5 + 1e-6);
  });
}

/** What an entry of a chart's menu downloads. */
function fromMenu(page: Page, figure: Locator, entry: string): Promise<{ name: string; bytes: Buffer }> {
  return downloaded(page, async () => {
    await figure.getByRole("button", { name: /^More: / }).click();
    await figure.getByRole("menuitem", { name: entry }).click();
  });
}

/** Chooses a strategy on the revenue screen. */
async function choose(page: Page, strategy: string): Promise<void> {
  await page.getByRole("group", { name: "Strategy" }).getByText(strategy, { exact: true }).click();
  await expect(page.getByRole("radio", { name: strategy })).toBeChecked();
}

test("the figures on the page are those of the headless command", async ({ page }) => {
  await visitWith(page, variant("figures"));
  await lever(page, "Coverage").box.fill("85");
  await lever(page, "Referral rate").box.fill("12");
  await finished(page, 200);
  const { runs, strategies } = headless((await savedFile(page)).text);
  expect(runs).toBe(200);

  await fanChart(page).getByRole("button", { name: "Monthly" }).click();
  const fan = await tableOf(fanChart(page));
  apiVendor.strategies.forEach(({ id }, slot) => {
    const by = strategies[id]!.quantiles["contribution"]!;
    expectShown(fan, `${LETTERS[slot]}, median`, by["p50"]!);
    expectShown(fan, `${LETTERS[slot]}, 10 %`, by["p10"]!);
    expectShown(fan, `${LETTERS[slot]}, 90 %`, by["p90"]!);
  });

  const board = await tableOf(scoreboard(page));
  const rows = board.rows.filter(([, measure]) => measure === "Your contribution");
  apiVendor.strategies.forEach(({ id }, slot) => {
    const total = strategies[id]!.totals["contribution"]!;
    const shown = rows[slot]!.slice(2, 8).map(numberOf);
    const expected = ["p10", "p25", "p50", "p75", "p90", "mean"].map((name) => Math.round(total[name]!));
    expect(shown).toEqual(expected);
  });

  await goTo(page, "Revenue");
  for (const { id, name } of apiVendor.strategies) {
    await choose(page, name);
    const lines = await tableOf(page.locator('figure[data-chart="revenue-lines"]'));
    for (const [line, metric] of Object.entries(LINES)) expectShown(lines, line, strategies[id]!.mean[metric]!);
  }
});

test("revenue: a strategy at a time, four lines with their names, by month and in all", async ({ looked: page }) => {
  await goTo(page, "Revenue");
  const chart = page.locator('figure[data-chart="revenue-lines"]');
  await choose(page, "Commit, usage share");
  await expect(page).toHaveURL(/#\/revenue\/commit-share$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/^Under D you recognise /);
  for (const line of Object.keys(LINES)) {
    await expect(chart.locator(`path.line.${line}`)).toHaveAttribute("d", /^M[\d.]+/);
    await expect(chart.locator("svg.chart").getByText(line).first()).toBeVisible();
  }
  const monthly = await tableOf(chart);
  const paths = await pathsOf(chart);
  await chart.getByRole("button", { name: "Cumulative" }).click();
  await expect.poll(() => pathsOf(chart)).not.toBe(paths);
  const cumulative = await tableOf(chart);
  for (const line of Object.keys(LINES)) {
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

test("the crosshair goes by keyboard and says what the table says", async ({ looked: page }) => {
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
});

test("the pointer moves the crosshair too", async ({ looked: page }) => {
  const plot = fanChart(page).getByRole("slider");
  await plot.hover({ position: { x: 300, y: 150 } });
  await expect(fanChart(page).locator(".readout")).toContainText(/month\u00a0\d+/);
  await page.mouse.move(5, 5);
  await expect(fanChart(page).locator(".readout")).toHaveCount(0);
});

/** Words of a picture, without its marks and the breaks of its lines. */
function wordsOf(svg: string): string {
  const plain = svg.replaceAll(/<style[^]*?<\/style>|<[^>]*>/g, " ").replaceAll("&amp;", "&");
  return plain.replaceAll(/\s+/g, " ");
}

test("every chart leaves as CSV with its figures, as SVG and as PNG", async ({ looked: page }) => {
  test.setTimeout(120_000);
  for (const view of VIEWS.slice(0, -1)) {
    await goTo(page, view);
    const names = await page.locator("figure[data-chart]").evaluateAll((all) => all.map((it) => it.dataset["chart"]!));
    for (const [at, name] of names.entries()) {
      const figure = chart(page, name);
      const figures = await tableOf(figure);
      const csv = await fromMenu(page, figure, "CSV");
      expect(csv.name).toMatch(/^[a-z0-9-]+\.csv$/);
      const lines = csv.bytes.toString("utf8").trimEnd().split("\r\n");
      expect(lines, name).toHaveLength(figures.rows.length + 1);

      const svg = await fromMenu(page, figure, "SVG");
      const title = (await figure.getByRole("heading").first().textContent())!.trim().replaceAll(/\s+/g, " ");
      const text = svg.bytes.toString("utf8");
      expect(svg.name).toMatch(/\.svg$/);
      expect(text, name).toMatch(/^<svg [^]*<\/svg>$/);
      expect(wordsOf(text), name).toContain(title);
      if (at > 0) continue;

      const png = await fromMenu(page, figure, "PNG");
      expect(png.name).toMatch(/\.png$/);
      expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"));
      const { width } = (await figure.boundingBox())!;
      expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1.8 * width);
    }
  }
});
