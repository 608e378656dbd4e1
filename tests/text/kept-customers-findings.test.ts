import { metricsOnDemand, simulate, summarise, type Scenario, type Summary } from "#engine/index.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { describeChurn } from "#charts/churn/describe-churn.ts";
import { describeExpansion } from "#charts/expansion/describe-expansion.ts";
import { describeHealth } from "#charts/health/describe-health.ts";
import { resultView, type ResultView } from "#charts/model.ts";
import { describeRetention } from "#charts/retention/describe-retention.ts";
import { describeSignals } from "#charts/signals/describe-signals.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { scenarios } from "../generators/scenario.ts";
import { expectTitle, type Ground } from "./claims.ts";
import {
  CHURN_WORDINGS,
  EXPANSION_WORDINGS,
  HEALTH_WORDINGS,
  RETENTION_WORDINGS,
  SIGNALS_WORDINGS,
} from "./kept-customers-checks.ts";
import { checkTitle, type Wording } from "./title-checks.ts";

type Seen = Map<string, number>;

/** Makes the titles of a view's charts about customers and checks their claims; counts the wordings met. */
function checkView(view: ResultView, seen: Seen): void {
  const { summary, strategies, currency } = view;
  const ground: Ground = { summary, ids: strategies.map((s) => s.id), names: strategies.map((s) => s.name), currency };
  const take = (chart: string, title: string, wordings: Wording[]): void => {
    expectTitle(title);
    const code = `${chart} ${checkTitle(title, wordings, ground)}`;
    seen.set(code, (seen.get(code) ?? 0) + 1);
  };
  for (const strategy of strategies) {
    take("signals", describeSignals(view, strategy).title, SIGNALS_WORDINGS);
    const retention = describeRetention(view, strategy);
    take("retention", retention.title, RETENTION_WORDINGS);
    if ("estimate" in retention.finding) expect(retention.title.endsWith(", first estimate")).toBe(view.estimate);
    take("churn", describeChurn(view, strategy).title, CHURN_WORDINGS);
    take("expansion", describeExpansion(view, strategy).title, EXPANSION_WORDINGS);
    take("health", describeHealth(view, strategy, null).title, HEALTH_WORDINGS);
  }
}

/** The results of a few runs, with all that the charts draw; `planned` more are to come. */
function viewOf(scenario: Scenario, runs: number, planned = runs, quantiles?: string[]): ResultView {
  const results = simulate(scenario, { to: runs, onDemand: metricsOnDemand(scenario.horizonMonths) });
  const summary: Summary = summarise(results, quantiles && { quantiles });
  return resultView({ ...scenario, simulation: { ...scenario.simulation, runs: planned } }, summary);
}

const RUNS = 10;
const DRAWN = process.env["DRAWDOWN_LONG"] ? 200 : 70;

test(
  "every number and direction in a title about customers holds, over generated scenarios",
  { timeout: 120_000 },
  () => {
    const seen: Seen = new Map();
    // Letters follow the list here.
    const listed = { "/strategies/*/slot": fc.constant(null) };
    const drawn = fc.sample(scenarios({ overrides: listed }), { numRuns: DRAWN, seed: 31 });
    drawn.forEach((plain, index) => {
      const scenario = { ...plain, baselineStrategyId: plain.strategies[0]!.id };
      const quantiles = index % 4 === 0 ? ["contribution"] : undefined;
      checkView(viewOf(scenario, RUNS, index % 5 === 0 ? 1000 : RUNS, quantiles), seen);
    });

    const expected = [
      ...["signals none", "signals part", "signals all"],
      ...["retention some", "retention nobody", "retention short"],
      ...["churn value", "churn loses", "churn never"],
      ...["expansion share", "expansion estimate"],
      ...["health moves"],
    ];
    for (const code of expected)
      expect(seen.get(code) ?? 0, `${code} of ${[...seen.keys()].join()}`).toBeGreaterThan(0);
  },
);

test("without customers every chart says so", () => {
  const partners = apiVendor.partners.map((partner) => ({ ...partner, dealsPerYear: 0, installedBase: 0 }));
  const seen: Seen = new Map();
  checkView(viewOf({ ...apiVendor, partners }, 3), seen);
  expect([...seen.keys()].sort()).toEqual([
    "churn nobody",
    "expansion nothing",
    "health nobody",
    "retention nobody",
    "signals nobody",
  ]);
});

test("the reader refuses a title that says the opposite", () => {
  const view = viewOf(apiVendor, 20);
  const { summary, strategies, currency } = view;
  const ground: Ground = { summary, ids: strategies.map((s) => s.id), names: strategies.map((s) => s.name), currency };
  const [first, , third] = strategies;
  const lies: [string, Wording[]][] = [
    [describeRetention(view, third!).title.replace("outgrow", "do not make up for"), RETENTION_WORDINGS],
    [describeHealth(view, third!, null).title.replace("rises", "falls"), HEALTH_WORDINGS],
    [describeChurn(view, first!).title.replace("A loses", "C loses"), CHURN_WORDINGS],
    [describeSignals(view, first!).title.replace(/: \d/, ": 9"), SIGNALS_WORDINGS],
  ];
  for (const [lie, wordings] of lies) expect(() => checkTitle(lie, wordings, ground), lie).toThrow();
});
