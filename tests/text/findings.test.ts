import { simulate, summarise, type Scenario, type Strategy } from "#engine/index.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { describeFan, modeFor } from "#charts/fan-chart/describe-fan-chart.ts";
import { resultView, type ResultView } from "#charts/model.ts";
import { describePayouts } from "#charts/payouts-by-component/describe-payouts-by-component.ts";
import { describeRevenue } from "#charts/revenue-lines/describe-revenue-lines.ts";
import { describeScoreboard } from "#charts/scoreboard/describe-scoreboard.ts";
import { screenFinding } from "#charts/screen-finding.ts";
import { FAN_MEASURES } from "#text/measures.ts";
import { scenarios } from "../generators/scenario.ts";
import { random, syntheticView, type Made } from "../charts/synthetic.ts";
import { expectTitle, type Ground } from "./claims.ts";
import { fanWordings } from "./fan-checks.ts";
import {
  checkTitle,
  PAYOUTS_WORDINGS,
  REVENUE_WORDINGS,
  SCOREBOARD_WORDINGS,
  SCREEN_WORDINGS,
} from "./title-checks.ts";

type Seen = Map<string, number>;

function groundOf({ summary, strategies, currency }: ResultView): Ground {
  return { summary, ids: strategies.map((s) => s.id), names: strategies.map((s) => s.name), currency };
}

/** Makes every title of a view and checks its claims; counts the wordings met. */
function checkView(view: ResultView, seen: Seen): void {
  const { strategies } = view;
  const ground = groundOf(view);
  const take = (chart: string, title: string, wordings: Parameters<typeof checkTitle>[1]): void => {
    expectTitle(title);
    const code = `${chart} ${checked(title, wordings, ground)}`;
    seen.set(code, (seen.get(code) ?? 0) + 1);
  };
  for (const name of FAN_MEASURES) {
    for (const mode of ["cumulative", "monthly"] as const) {
      const shown = modeFor(name, mode);
      const ranged = strategies.slice(-1).map((s) => s.id);
      take("fan", describeFan(view, name, mode, []).title, fanWordings(name, shown));
      take("fan", describeFan(view, name, mode, ranged).title, fanWordings(name, shown));
    }
  }
  for (const strategy of strategies) {
    take("revenue", describeRevenue(view, strategy, "monthly").title, REVENUE_WORDINGS);
    take("revenue", describeRevenue(view, strategy, "cumulative").title, REVENUE_WORDINGS);
  }
  for (const strategy of strategies)
    expect(describeRevenue(view, strategy, "monthly").title.endsWith(", first estimate")).toBe(view.estimate);
  take("scoreboard", describeScoreboard(view).title, SCOREBOARD_WORDINGS);
  take("payouts", describePayouts(view).title, PAYOUTS_WORDINGS);
  expect(describePayouts(view).title.endsWith(", first estimate")).toBe(view.estimate);
  take("screen", screenFinding(view).title, SCREEN_WORDINGS);
}

function checked(title: string, wordings: Parameters<typeof checkTitle>[1], ground: Ground): string {
  try {
    return checkTitle(title, wordings, ground);
  } catch (error) {
    throw new Error(title, { cause: error });
  }
}

function madeFrom(seed: number): Made {
  const r = random(seed);
  const strategies = 1 + Math.floor(r() * 5);
  const runs = [21, 40, 60][Math.floor(r() * 3)]!;
  const tie = strategies > 1 && r() < 0.3;
  const all = tie && r() < 0.5;
  return {
    seed,
    strategies,
    runs,
    planned: r() < 0.15 ? 1000 : runs,
    months: [2, 7, 14, 16, 20][Math.floor(r() * 5)]!,
    partnerFirms: r() < 0.1 ? 0 : 3,
    size: 10 ** (r() * 9 - 1),
    currency: ["USD", "EUR", "CHF"][Math.floor(r() * 3)]!,
    zero: r() < 0.06,
    equal: tie ? Array.from({ length: all ? strategies - 1 : 1 }, (_, i): [number, number] => [0, i + 1]) : [],
    ...(r() < 0.1 && {
      names: Array.from(
        { length: 5 },
        (_, i) => `A plan with quite a long name that says all about itself, number ${i + 1}`,
      ),
    }),
  };
}

const LONG = process.env["DRAWDOWN_LONG"] === "1";
const MADE = 200;
const GENERATED = LONG ? 200 : 40;

test(
  `every number and direction in a title holds: ${MADE} made summaries, with ties, zeros, first estimates`,
  { timeout: 60_000 },
  () => {
    const seen: Seen = new Map();
    for (let seed = 1; seed <= MADE; seed++) checkView(syntheticView(madeFrom(seed)), seen);
    const expected = {
      fan: [
        "nothing",
        "only",
        "onlyEstimate",
        "same",
        "estimate",
        "apart",
        "beyond",
        "crosses",
        "near",
        "luck",
        "within",
      ],
      scoreboard: ["only", "same", "estimate", "beats"],
      revenue: ["nothing", "withoutUse", "ahead"],
      payouts: ["nothing", "only", "same", "cap", "most", "capEstimate", "mostEstimate"],
      screen: ["only", "same", "sameAll", "better", "worse", "luck", "estimate"],
    };

    for (const [chart, codes] of Object.entries(expected)) {
      for (const code of codes) expect(seen.get(`${chart} ${code}`) ?? 0, `${chart} ${code}`).toBeGreaterThan(0);
    }
  },
);

/** A title that says the opposite, one word at a time. */
function turned(title: string): string[] {
  const opposites = [
    ["above", "below"],
    ["higher", "lower"],
    ["climbs above", "falls below"],
    ["lower half", "upper half"],
    ["or more", "or less"],
    ["poor", "good"],
    ["low end", "high end"],
  ];
  const both = [...opposites, ...opposites.map(([from, to]) => [to, from])] as [string, string][];
  return both.flatMap(([from, to]) => (title.includes(from) ? [title.replaceAll(from, to)] : []));
}

test("the reader refuses a fan chart's title that says the opposite", () => {
  const refused = new Set<string>();
  for (let seed = 1; seed <= 120; seed++) {
    const view = syntheticView(madeFrom(seed));
    const ground = groundOf(view);
    for (const name of FAN_MEASURES) {
      const mode = modeFor(name, "cumulative");
      const { title, finding } = describeFan(view, name, mode, []);
      for (const lie of turned(title)) {
        expect(() => checkTitle(lie, fanWordings(name, mode), ground), lie).toThrow();
        refused.add(finding.code);
      }
    }
  }
  expect([...refused].sort()).toEqual(["apart", "beyond", "crosses", "estimate", "luck", "near", "within"]);
});

/** A scenario with names that can be read back and, at times, a strategy that is another's double. */
function withDouble(plain: Scenario, index: number): Scenario {
  const scenario = {
    ...plain,
    strategies: plain.strategies.map((s, i) => ({ ...s, name: `Strategy number ${i + 1}` })),
  };
  const [first] = scenario.strategies;
  if (index % 3 !== 0 || !first) return scenario;
  const double: Strategy = { ...first, id: "double", name: "The same again" };
  return { ...scenario, strategies: [...scenario.strategies, double] };
}

test(
  `every number and direction in a title holds: ${GENERATED} generated scenarios, simulated`,
  { timeout: 120_000 },
  () => {
    const seen: Seen = new Map();
    // Letters follow the list here; chosen ones have a test of their own.
    const listed = { "/strategies/*/slot": fc.constant(null) };
    const drawn = fc.sample(scenarios({ overrides: listed }), { numRuns: GENERATED, seed: 20 });
    drawn.forEach((plain, index) => {
      const first = plain.strategies[0]!;
      const scenario = withDouble({ ...plain, baselineStrategyId: first.id }, index);
      const runs = 24;
      const view = resultView(
        { ...scenario, simulation: { ...scenario.simulation, runs } },
        summarise(simulate(scenario, { to: runs })),
      );
      checkView({ ...view, currency: ["USD", "EUR", "CHF"][index % 3]! }, seen);
    });

    for (const code of [
      "fan same",
      "fan tie",
      "fan apart",
      "fan beyond",
      "fan crosses",
      "fan luck",
      "scoreboard beats",
      "payouts most",
      "payouts cap",
      "screen better",
      "screen same",
    ]) {
      expect(seen.get(code) ?? 0, code).toBeGreaterThan(0);
    }
  },
);
