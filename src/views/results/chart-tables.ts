/** The tables of all charts of a result: what the workbook writes. A chart whose table is missing here fails a test. */
import { accountsTable } from "#charts/accounts/accounts-table.ts";
import { bridgeTable } from "#charts/bridge/bridge-table.ts";
import { churnTable } from "#charts/churn/churn-table.ts";
import { cohortsTable } from "#charts/cohorts/cohorts-table.ts";
import { contrastTable } from "#charts/contrast/contrast-table.ts";
import { contrastOf } from "#charts/contrast/describe-contrast.ts";
import { customerSideTable } from "#charts/customer-side/customer-side-table.ts";
import { customersByOffer } from "#charts/customers-by-offer/describe-customers-by-offer.ts";
import { customersTable } from "#charts/customers-by-offer/customers-by-offer-table.ts";
import { comparedPair } from "#charts/difference/compared.ts";
import { differenceTable } from "#charts/difference/difference-table.ts";
import { bridgeTable as differenceBridgeTable } from "#charts/difference-bridge/difference-bridge-table.ts";
import { spreadTable } from "#charts/difference-spread/difference-spread-table.ts";
import { expansionTable } from "#charts/expansion/expansion-table.ts";
import { focusTable } from "#charts/focus-map/focus-map-table.ts";
import type { TableData } from "#charts/frame/table.ts";
import { healthTable } from "#charts/health/health-table.ts";
import { efficiencyTable } from "#charts/incentive-efficiency/describe-efficiency.ts";
import { missedTable } from "#charts/missed/missed-table.ts";
import { valueTiers } from "#charts/missed/value-tiers.ts";
import { baselineOf, type ResultView, type StrategyKey } from "#charts/model.ts";
import { noticeTable } from "#charts/notice/notice-table.ts";
import { cashTable } from "#charts/partner-cash/cash-table.ts";
import { attainmentTable } from "#charts/payout-attainment/describe-attainment.ts";
import { budgetTable, budgetYears } from "#charts/payout-budget/describe-payout-budget.ts";
import { payoutsTable } from "#charts/payouts-by-component/payouts-by-component-table.ts";
import { predictabilityTable } from "#charts/predictability/predictability-table.ts";
import { retentionTable } from "#charts/retention/retention-table.ts";
import { revenueTable } from "#charts/revenue-lines/revenue-lines-table.ts";
import { rpoTable } from "#charts/rpo/rpo-table.ts";
import { scoreboardTable } from "#charts/scoreboard/scoreboard-table.ts";
import { signalsTable } from "#charts/signals/signals-table.ts";
import { utilisationTable } from "#charts/utilisation/utilisation-table.ts";
import { earnersTable } from "#charts/who-earns/describe-earners.ts";
import type { Account, Scenario } from "#engine/index.ts";
import type { SheetName } from "#text/workbook-words.ts";
import { modeWishes, noticeModes } from "../customers/notice-modes.ts";
import { attainmentPanels } from "../partners/attainment-panels.ts";
import { partnerFacts } from "../partners/partner-facts.ts";
import { shownStrategy } from "../shown-strategy.ts";

/** What tables are made from. */
export interface ResultSource {
  view: ResultView;
  scenario: Scenario;
  /** Customers of one typical future at its end, by strategy; empty where they are not opened. */
  accounts: Readonly<Record<string, readonly Account[]>>;
}

/** A table, of one strategy or of all. */
export interface StrategyTable {
  strategy: StrategyKey | null;
  table: TableData;
}

type Tables = (source: ResultSource) => StrategyTable[];

const all =
  (table: (source: ResultSource) => TableData): Tables =>
  (source) => [{ strategy: null, table: table(source) }];

const each =
  (table: (strategy: StrategyKey, source: ResultSource) => TableData | null): Tables =>
  (source) =>
    source.view.strategies.flatMap((strategy) => {
      const made = table(strategy, source);
      return made ? [{ strategy, table: made }] : [];
    });

/** Every alternative against the baseline. */
const pairs =
  (table: (pair: NonNullable<ReturnType<typeof comparedPair>>, view: ResultView) => TableData): Tables =>
  ({ view }) => {
    const base = baselineOf(view);
    return view.strategies.flatMap((strategy) => {
      const pair = strategy.id === base?.id ? null : comparedPair(view, strategy.id, base?.id ?? null);
      return pair ? [{ strategy, table: table(pair, view) }] : [];
    });
  };

/** The tables of each chart but the fan's, whose measures have sheets of their own. */
export const CHART_TABLES: Readonly<Record<Exclude<SheetName, "fan">, Tables>> = {
  scoreboard: all(({ view }) => scoreboardTable(view)),
  "revenue-lines": each(({ id }, { view }) => revenueTable(view, id, "monthly")),
  bridge: each((strategy, { view, scenario }) => bridgeTable(view, strategy, scenario)),
  utilisation: all(({ view }) => utilisationTable(view)),
  rpo: each((strategy, { view }) => rpoTable(view, strategy, "range")),
  predictability: all(({ view }) => predictabilityTable(view)),
  contrast: ({ view }) => {
    const shown = shownStrategy(view, null);
    const contrast = shown && contrastOf(view, shown);
    return contrast ? [{ strategy: null, table: contrastTable(view, contrast) }] : [];
  },
  "customers-by-offer": each((strategy, { view }) => {
    const customers = customersByOffer(view, strategy);
    return strategy.change && customers ? customersTable(customers, strategy.change) : null;
  }),
  cash: all(({ view }) => cashTable(view, { profile: null, perFirm: true })),
  budget: all(({ view }) => budgetTable(budgetYears(view, null))),
  payouts: all(({ view }) => payoutsTable(view)),
  focus: all(({ view }) => focusTable(view)),
  earners: each((strategy, { view, scenario }) =>
    earnersTable({ view, strategy, facts: partnerFacts(scenario, view.summary), firms: null, perFirm: true }),
  ),
  efficiency: all(({ view }) => efficiencyTable(view)),
  attainment: all(({ view, scenario }) => attainmentTable(attainmentPanels(scenario, view, null))),
  "customer-side": all(({ view }) => customerSideTable(view, null)),
  signals: each((strategy, { view }) => signalsTable(view, strategy)),
  accounts: each(({ id }, { accounts, scenario }) => (accounts[id] ? accountsTable(accounts[id], scenario) : null)),
  missed: each(({ id }, { accounts }) => (accounts[id] ? missedTable(valueTiers(accounts[id])) : null)),
  health: all(({ view }) => healthTable(view)),
  retention: all(({ view }) => retentionTable(view)),
  churn: all(({ view }) => churnTable(view)),
  expansion: each((strategy, { view }) => expansionTable(view, strategy)),
  cohorts: each((strategy, { view }) => cohortsTable(view, strategy)),
  notice: each(({ id }, { view, scenario }) =>
    noticeTable(noticeModes(modeWishes(scenario, id), id, view.summary, () => null)),
  ),
  difference: pairs((pair, view) => differenceTable(view, pair, "contribution", "cumulative")),
  "difference-spread": pairs((pair, view) => spreadTable(view, pair, "contribution")),
  "difference-bridge": pairs((pair, view) => differenceBridgeTable(view, pair)),
};
