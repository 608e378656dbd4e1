import { describe, expect, it } from "vitest";
import { accountsOf, type Scenario, trace } from "#engine/index.ts";
import type { Claim } from "#state/lessons/lesson.ts";
import { FETCHED, factsOf, withLuck } from "./lessons.ts";

const SEEDS = [1, 2, 3, 4, 5];
const LONG = process.env["DRAWDOWN_LONG"] === "1";
/** Futures that decide, in full as many as the lesson shows; a claim of a rare success, or of a small difference, needs more. */
const RUNS = 60;
const MORE_RUNS = 120;
const NEEDS_MORE = ["builder", "uncapped", "many-vendors"];
/** Futures that are opened customer by customer. */
const OPENED = LONG ? 60 : 30;

describe.each(FETCHED)("$entry.id", ({ lesson }) => {
  const decide = LONG ? Infinity : NEEDS_MORE.includes(lesson.id) ? MORE_RUNS : RUNS;

  it.each(SEEDS)("says what is true with seed %i, beyond two standard errors", (seed) => {
    const scenario = withLuck(lesson.scenario, seed, Math.min(decide, lesson.scenario.simulation.runs));
    const facts = factsOf(lesson, scenario);
    const untrue = lesson.claims.flatMap((claim) => {
      const { mean, standardError } = claim.kind === "futures" ? claim.figure(facts) : overAccounts(scenario, claim);
      const room = claim.side === "above" ? mean - claim.bound : claim.bound - mean;
      return room > 2 * standardError ? [] : [`${claim.says} ${mean} ± ${standardError}, ${claim.side} ${claim.bound}`];
    });
    expect(untrue).toEqual([]);
  });
});

/** Mean and standard error of a claim's figure over opened futures; NaN where less than half of them have one. */
function overAccounts(scenario: Scenario, claim: Extract<Claim, { kind: "accounts" }>) {
  const figures = openedFutures(scenario, claim.strategy)
    .map((future) => claim.of(accountsOf(future, claim.month)))
    .filter((figure) => !Number.isNaN(figure));
  const count = figures.length;
  if (count < OPENED / 2) return { mean: NaN, standardError: NaN };
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / count;
  const squares = figures.reduce((sum, figure) => sum + (figure - mean) ** 2, 0);
  return { mean, standardError: Math.sqrt(squares / (count - 1) / count) };
}

const opened = new WeakMap<Scenario, Map<string, ReturnType<typeof trace>[]>>();

/** The first futures of a strategy; opened once for all claims that look into them. */
function openedFutures(scenario: Scenario, strategy: string): ReturnType<typeof trace>[] {
  const known = opened.get(scenario) ?? new Map<string, ReturnType<typeof trace>[]>();
  opened.set(scenario, known);
  const futures = known.get(strategy) ?? Array.from({ length: OPENED }, (_, run) => trace(scenario, strategy, run));
  known.set(strategy, futures);
  return futures;
}
