import { simulate, summarise, type Scenario } from "#engine/index.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { COMPARED_MEASURES, comparedPair } from "#charts/difference/compared.ts";
import { describeDifference } from "#charts/difference/describe-difference.ts";
import { pairTitle } from "#charts/difference/pair-title.ts";
import { describeBridge } from "#charts/difference-bridge/describe-difference-bridge.ts";
import { describeSpread } from "#charts/difference-spread/describe-difference-spread.ts";
import { resultView } from "#charts/model.ts";
import { measure } from "#text/measures.ts";
import { scenarios } from "../generators/scenario.ts";
import { expectTitle, type Ground } from "./claims.ts";
import { BRIDGE_WORDINGS, differenceWordings, spreadWordings, type Differences } from "./difference-checks.ts";
import { checkTitle, type Wording } from "./title-checks.ts";

const LONG = process.env.DRAWDOWN_LONG === "1";
const RUNS = 16;

/** At least two strategies; at times one is another's double. */
function withTwo(plain: Scenario, index: number): Scenario {
  const [first] = plain.strategies;
  const double = index % 5 === 0 || plain.strategies.length < 2 ? [{ ...first!, id: "double" }] : [];
  const offers = plain.offers.filter(({ id }) => id !== first!.offerId);
  const other = offers[0] ? [{ ...first!, id: "other", offerId: offers[0].id, before: null }] : [];
  const strategies = [...plain.strategies, ...other, ...double].slice(0, 4);
  return {
    ...plain,
    baselineStrategyId: first!.id,
    strategies: strategies.map((strategy, i) => ({ ...strategy, name: `Strategy ${i + 1}` })),
  };
}

/** Makes every title of every pair and checks its claims; counts the wordings met. */
function checkScenario(scenario: Scenario, planned: number, seen: Map<string, number>): void {
  const results = simulate(scenario, { to: RUNS });
  const ids = scenario.strategies.map(({ id }) => id);
  const [a, b] = [ids[1]!, ids[0]!];
  const pairs = COMPARED_MEASURES.map((name) => ({ a, b, metric: measure(name).metric }));
  const of = { ...scenario, simulation: { ...scenario.simulation, runs: planned } };
  const view = resultView(of, summarise(results, { quantiles: [], pairs }));
  const pair = comparedPair(view, a, b)!;
  const { summary, strategies, currency } = view;
  const ground: Ground = { summary, ids, names: strategies.map((s) => s.name), currency };
  const take = (chart: string, title: string, wordings: Wording[]): void => {
    expectTitle(title);
    try {
      const code = `${chart} ${checkTitle(title, wordings, ground)}`;
      seen.set(code, (seen.get(code) ?? 0) + 1);
    } catch (error) {
      throw new Error(title, { cause: error });
    }
  };
  for (const turned of [false, true]) {
    const looked = turned ? { a: pair.b, b: pair.a } : pair;
    for (const name of COMPARED_MEASURES) {
      const series = (id: string): Float64Array => results.strategies[id]!.series[name]!;
      const [one, other] = [series(looked.a.id), series(looked.b.id)];
      const per = name === "partnerResult" ? 1 / summary.partnerFirms : 1;
      if (!Number.isFinite(per)) continue;
      const made = (summed: boolean): Differences => ({
        total: name,
        per,
        runs: Array.from({ length: RUNS }, (_, run) => {
          let [x, y] = [0, 0];
          return Array.from({ length: view.months }, (_month, month) => {
            const at = run * view.months + month;
            [x, y] = [(summed ? x : 0) + one[at]!, (summed ? y : 0) + other[at]!];
            return x - y;
          });
        }),
      });
      for (const mode of ["cumulative", "monthly"] as const) {
        const wordings = differenceWordings(made(mode === "cumulative"));
        take("difference", describeDifference(view, looked, name, mode).title, wordings);
      }
      const spread = describeSpread(view, looked, name);
      take("spread", spread.title, spreadWordings(made(false)));
      const stats = summary.comparisons[looked.a.id]![looked.b.id]![name]!;
      if (spread.note)
        expect(spread.note.includes("beyond chance")).toBe(Math.abs(stats.mean) > 1.96 * stats.standardError);
      expect(spread.description).not.toMatch(/NaN|undefined|no figure/);
    }
    take("bridge", describeBridge(view, looked).title, BRIDGE_WORDINGS);
    expectTitle(pairTitle(view, looked));
  }
}

test(
  `every number and direction in the titles of Compare holds: ${LONG ? 200 : 40} generated scenarios, simulated`,
  { timeout: LONG ? 180_000 : 60_000 },
  () => {
    const seen = new Map<string, number>();
    const listed = { "/strategies/*/slot": fc.constant(null) };
    const drawn = fc.sample(scenarios({ overrides: listed }), { numRuns: LONG ? 200 : 40, seed: 7 });
    drawn.forEach((plain, index) => checkScenario(withTwo(plain, index), index % 6 === 0 ? 1000 : RUNS, seen));
    const codes = [
      ...["same", "estimate", "leads", "luck"].map((code) => `difference ${code}`),
      ...["same", "estimate", "luck", "sided"].map((code) => `spread ${code}`),
      ...["same", "estimate", "parts"].map((code) => `bridge ${code}`),
    ];
    for (const code of codes) expect(seen.get(code) ?? 0, `${code} of ${[...seen].join("; ")}`).toBeGreaterThan(0);
  },
);
