/** The tables of all charts, made of what the headless command says. */
import { customerSideTable } from "#charts/customer-side/customer-side-table.ts";
import { offerChoice } from "#charts/customer-side/offer-choice.ts";
import { offerGroups } from "#charts/customer-side/offer-groups.ts";
import { contrastTable } from "#charts/contrast/contrast-table.ts";
import { contrastOf } from "#charts/contrast/describe-contrast.ts";
import { fanTable } from "#charts/fan-chart/fan-chart-table.ts";
import type { TableData } from "#charts/frame/table.ts";
import { resultView } from "#charts/model.ts";
import { noticeTable } from "#charts/notice/notice-table.ts";
import { earnersTable } from "#charts/who-earns/describe-earners.ts";
import type { Scenario } from "#engine/index.ts";
import { futureRun } from "#state/futures.ts";
import { requestFor } from "#state/run-request.ts";
import { modeWishes, noticeModes } from "#views/customers/notice-modes.ts";
import { partnerFacts } from "#views/partners/partner-facts.ts";
import { CHART_TABLES } from "#views/results/chart-tables.ts";
import { headlessAccounts, headlessFirms, headlessSummary } from "./headless-summary.ts";

/** The strategy whose screens are compared, beside the baseline. */
export const STRATEGY = "commit-share";

/** Every chart's table, made of what the headless command says and nothing else. */
export function headlessTables(scenario: Scenario): Record<string, TableData> {
  const summary = headlessSummary(scenario);
  // The command prints ranges of every series; the page asks for those that it shows, of others it shows means.
  const { ranged } = requestFor(scenario, { metric: "contribution" });
  for (const strategy of Object.values(summary.strategies)) {
    strategy.monthly = Object.fromEntries(ranged.map((metric) => [metric, strategy.monthly[metric]!]));
  }
  const view = resultView(scenario, summary);
  const { baselineStrategyId, horizonMonths } = scenario;
  const strategy = view.strategies.find(({ id }) => id === STRATEGY)!;
  const typical = (id: string): number => futureRun({ kind: "typical" }, summary.strategies[id]!)!;
  const run = typical(baselineStrategyId);
  const accounts = Object.fromEntries(
    [baselineStrategyId, STRATEGY].map((id) => [id, headlessAccounts(scenario, id, run, horizonMonths - 1)]),
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
