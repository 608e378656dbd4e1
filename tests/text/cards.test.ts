import { simulate, summarise, type Scenario } from "#engine/index.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { describeFan } from "#charts/fan-chart/describe-fan-chart.ts";
import { findingCards, type FindingCard } from "#charts/findings/finding-cards.ts";
import { bestAlternative, resultView, type ResultView } from "#charts/model.ts";
import { describeScoreboard } from "#charts/scoreboard/describe-scoreboard.ts";
import { random, syntheticView } from "../charts/synthetic.ts";
import { scenarios } from "../generators/scenario.ts";
import { expectTitle, type Ground } from "./claims.ts";
import { checkCard } from "./card-checks.ts";

const LONG = process.env.DRAWDOWN_LONG === "1";

function groundOf({ summary, strategies, currency }: ResultView): Ground {
  return { summary, ids: strategies.map((s) => s.id), names: strategies.map((s) => s.name), currency };
}

/** What the scoreboard and the fan chart say of the same two strategies goes the same way. */
function expectNoContradiction({ finding }: FindingCard, view: ResultView): void {
  if (finding.code !== "differs" || finding.measure === "pricePerUnit") return;
  const { measure, difference } = finding;
  const better = difference > 0 === !["idleSpend", "costOfChannel"].includes(measure);
  const board = describeScoreboard(view).finding;
  if (board.code === "beats") {
    expect(board.better.includes(measure), `${measure} on the scoreboard`).toBe(better);
    expect(board.worse.includes(measure), `${measure} on the scoreboard`).toBe(!better);
  }
  if (measure === "costOfChannel") return;
  const fan = describeFan(view, measure, "cumulative", [bestAlternative(view)!.id]).finding;
  expect(["same", "alike", "tie"]).not.toContain(fan.code);
  if ("above" in fan && fan.above !== null && fan.a === finding.a && fan.b === finding.b) {
    expect(fan.above, `${measure} in the fan chart`).toBe(difference > 0);
  }
}

/** Makes all findings of a view and checks their claims; counts the wordings met. */
function checkCards(view: ResultView, scenario: Scenario, seen: Map<string, number>): void {
  const cards = findingCards(view, scenario, 5);
  for (const card of cards) {
    const { heading, sentence, sure, pips, finding } = card;
    expectTitle(heading);
    for (const text of [sentence, sure]) expect(text).not.toMatch(/NaN|undefined|Infinity|no figure|\$-|-\d/);
    let code: string;
    try {
      code = checkCard(card, groundOf(view));
    } catch (error) {
      throw new Error([heading, sentence, sure].join(" | "), { cause: error });
    }
    seen.set(code, (seen.get(code) ?? 0) + 1);
    expectNoContradiction(card, view);
    if (view.estimate) expect([pips, /of\u00a010/.test(sentence + sure)]).toEqual([null, false]);
    else if (pips !== null) expect(sure).toMatch(/of\u00a010|none of the/);
    if (view.estimate && finding.code === "differs") expect(sure).toBe("first estimate");
  }
  const readers = cards.map(({ reader }) => reader);
  expect(new Set(readers.slice(0, 3)).size, readers.join()).toBe(Math.min(new Set(readers).size, 3));
}

/** A scenario with another plan on the first offer and, at times, a strategy that is another's double. */
function varied(plain: Scenario, index: number): Scenario {
  const [first] = plain.strategies;
  const other = plain.plans.find(({ id }) => id !== first!.planId);
  const extra = [
    ...(index % 3 === 0 ? [{ ...first!, id: "double", name: "The same again" }] : []),
    ...(index % 2 === 0 && other ? [{ ...first!, id: "other-plan", name: "Other plan", planId: other.id }] : []),
  ];
  return { ...plain, baselineStrategyId: first!.id, strategies: [...plain.strategies, ...extra] };
}

test(
  `every number and direction of every finding holds: ${LONG ? 200 : 40} generated scenarios, simulated`,
  { timeout: LONG ? 180_000 : 60_000 },
  () => {
    const listed = { "/strategies/*/slot": fc.constant(null) };
    const drawn = fc.sample(scenarios({ overrides: listed }), { numRuns: LONG ? 200 : 40, seed: 41 });
    const seen = new Map<string, number>();
    drawn.forEach((plain, index) => {
      const scenario = varied(plain, index);
      const runs = 20;
      const planned = index % 7 === 0 ? 1000 : runs;
      const view = resultView(
        { ...scenario, simulation: { ...scenario.simulation, runs: planned } },
        summarise(simulate(scenario, { to: runs })),
      );
      checkCards({ ...view, currency: ["USD", "EUR", "CHF"][index % 3]! }, scenario, seen);
    });
    for (const code of ["partnerResult", "idleSpend", "noneLives", "same", "plans", "costOfChannel"]) {
      expect(seen.get(code) ?? 0, `${code} of ${[...seen].join("; ")}`).toBeGreaterThan(0);
    }
  },
);

/** No plans are known of made summaries. */
const NO_PLANS = { strategies: [], plans: [] } as unknown as Scenario;

function madeView(seed: number): ResultView {
  const r = random(seed);
  const strategies = 1 + Math.floor(r() * 5);
  const runs = [21, 40, 60][Math.floor(r() * 3)]!;
  return syntheticView({
    seed,
    strategies,
    runs,
    planned: r() < 0.15 ? 1000 : runs,
    months: [2, 7, 16, 20][Math.floor(r() * 4)]!,
    partnerFirms: r() < 0.1 ? 0 : 3,
    size: 10 ** (r() * 9 - 1),
    zero: r() < 0.06,
    equal: strategies > 1 && r() < 0.3 ? [[0, 1 + Math.floor(r() * (strategies - 1))]] : [],
  });
}

test(
  "every finding holds of made summaries, with ties, zeros, one strategy and first estimates",
  { timeout: 60_000 },
  () => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= 80; seed++) checkCards(madeView(seed), NO_PLANS, seen);
    for (const code of ["partnerResult", "idleSpend", "nrr", "costOfChannel", "luck", "same", "alone", "aloneResult"]) {
      expect(seen.get(code) ?? 0, `${code} of ${[...seen].join("; ")}`).toBeGreaterThan(0);
    }
    for (const code of ["onlyOne", "noneLives", "predictability"]) {
      expect(seen.get(code) ?? 0, `${code} of ${[...seen].join("; ")}`).toBeGreaterThan(0);
    }
  },
);

test("the reader refuses a finding that says the opposite, or is surer than it may be", { timeout: 60_000 }, () => {
  const opposites: [string, string][] = [
    ["better off", "worse off"],
    [" more than under", " less than under"],
    ["above", "below"],
    [" ahead", " behind"],
    ["beyond chance", "may be chance"],
    ["harder", "easier"],
  ];
  const refused = new Set<string>();
  for (let seed = 1; seed <= 40; seed++) {
    const view = madeView(seed);
    for (const card of findingCards(view, NO_PLANS, 5)) {
      for (const [from, to] of [...opposites, ...opposites.map(([a, b]): [string, string] => [b, a])]) {
        const turned = (text: string): string => text.replaceAll(from, to);
        const lie = { heading: turned(card.heading), sentence: turned(card.sentence), sure: turned(card.sure) };
        if (Object.values(lie).join() === [card.heading, card.sentence, card.sure].join()) continue;
        expect(() => checkCard(lie, groundOf(view)), Object.values(lie).join(" | ")).toThrow();
        refused.add(from);
      }
    }
  }
  expect(refused.size).toBeGreaterThanOrEqual(8);
});

test("nothing to say without a strategy; at most as many as asked for, one of each reader first", () => {
  const view = syntheticView({ seed: 3, strategies: 4, months: 24, runs: 60 });
  expect(findingCards({ ...view, strategies: [] }, NO_PLANS)).toEqual([]);
  const cards = findingCards(view, NO_PLANS, 5);
  expect(cards.slice(0, 3).map(({ reader }) => reader)).toEqual(["vendor", "partner", "customer"]);
  expect(cards.length).toBeLessThanOrEqual(5);
  expect(findingCards(view, NO_PLANS)).toEqual(cards.slice(0, 3));
});
