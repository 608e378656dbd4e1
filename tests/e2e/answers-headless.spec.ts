import type { Page } from "@playwright/test";
import { customerSideTable } from "#charts/customer-side/customer-side-table.ts";
import { offerChoice } from "#charts/customer-side/offer-choice.ts";
import { offerGroups } from "#charts/customer-side/offer-groups.ts";
import { contrastTable } from "#charts/contrast/contrast-table.ts";
import { contrastOf } from "#charts/contrast/describe-contrast.ts";
import { fanTable } from "#charts/fan-chart/fan-chart-table.ts";
import { cellText, type TableData } from "#charts/frame/table.ts";
import { resultView } from "#charts/model.ts";
import { noticeTable } from "#charts/notice/notice-table.ts";
import { earnersTable } from "#charts/who-earns/describe-earners.ts";
import type { Scenario } from "#engine/index.ts";
import { futureRun } from "#state/futures.ts";
import { requestFor } from "#state/run-request.ts";
import { modeWishes, noticeModes } from "#views/customers/notice-modes.ts";
import { partnerFacts } from "#views/partners/partner-facts.ts";
import { CHART_TABLES } from "#views/results/chart-tables.ts";
import { expect, test } from "./fixtures.ts";
import { headlessAccounts, headlessFirms, headlessSummary } from "./headless-summary.ts";
import { variant } from "./scenario-files.ts";
import { chart, tableOf, visitWith, type Figures } from "./workspace.ts";

const STRATEGY = "commit-share";

/** What a table shows, cell by cell. */
function shown(table: TableData): Figures {
  return {
    head: table.columns.map(({ label }) => label),
    rows: table.rows.map((row) => row.map((cell, column) => cellText(table, column, cell))),
  };
}

/** Every chart's table, made of what the headless command says and nothing else. */
function expectedTables(scenario: Scenario): Record<string, TableData> {
  const summary = headlessSummary(scenario);
  // The command prints ranges of every series; the page asks for those that it shows, of others it shows means.
  const { ranged } = requestFor(scenario, { metric: "contribution" });
  for (const strategy of Object.values(summary.strategies)) {
    strategy.monthly = Object.fromEntries(ranged.map((metric) => [metric, strategy.monthly[metric]!]));
  }
  const view = resultView(scenario, summary);
  const { baselineStrategyId, strategies, horizonMonths } = scenario;
  const strategy = view.strategies.find(({ id }) => id === STRATEGY)!;
  const typical = (id: string): number => futureRun({ kind: "typical" }, summary.strategies[id]!)!;
  const run = typical(baselineStrategyId);
  const accounts = Object.fromEntries(
    strategies.map(({ id }) => [id, headlessAccounts(scenario, id, run, horizonMonths - 1)]),
  );
  const source = { view, scenario, accounts };
  const tables = Object.entries(CHART_TABLES).flatMap(([name, made]) => {
    const table = made(source).find((each) => each.strategy === null || each.strategy.id === STRATEGY)?.table;
    return table ? [[name, table] as const] : [];
  });
  const groups = offerGroups(scenario, view.strategies, [baselineStrategyId, STRATEGY]);
  const contrast = contrastOf(view, strategy);
  const modes = noticeModes(modeWishes(scenario, STRATEGY), STRATEGY, summary, (wish) =>
    headlessSummary(wish.scenario, wish.runs),
  );
  const firms = headlessFirms(scenario, STRATEGY, typical(STRATEGY));
  return {
    ...Object.fromEntries(tables),
    fan: fanTable(view, "contribution", "cumulative"),
    "customer-side": customerSideTable(view, offerChoice(groups, accounts, baselineStrategyId, horizonMonths)),
    notice: noticeTable(modes),
    earners: earnersTable({ view, strategy, facts: partnerFacts(scenario, summary), firms, perFirm: true }),
    ...(contrast && { contrast: contrastTable(view, contrast) }),
  };
}

/** The names of the charts that stand on the page, once all of them are drawn. */
async function chartsOn(page: Page): Promise<string[]> {
  await expect(page.locator("[data-view] figure").first()).toBeVisible();
  await expect(page.locator("[data-view] figure:not([data-ready])")).toHaveCount(0);
  return page.locator("figure[data-chart]").evaluateAll((all) => all.map((figure) => figure.dataset["chart"]!));
}

test("each chart's table says what the headless command says, cell by cell", async ({ page }) => {
  test.setTimeout(180_000);
  const scenario = variant("headless");
  const tables = expectedTables(scenario);
  await visitWith(page, scenario);
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
    for (const name of await chartsOn(page)) {
      seen.push(name);
      expect(tables[name], `a table for ${name}`).toBeDefined();
      const expected = shown(tables[name]!);
      expect(expected.rows.length, `rows of ${name}`).toBeGreaterThan(0);
      // What is opened or computed beside the runs comes a moment later.
      await expect(async () => expect(await tableOf(chart(page, name)), name).toEqual(expected)).toPass({
        timeout: 20_000,
      });
    }
  }
  const changing = scenario.strategies.some(({ before }) => before !== null);
  const all = Object.keys(tables).filter((name) => name !== "customers-by-offer" || changing);
  expect(seen.sort()).toEqual(all.sort());
});
