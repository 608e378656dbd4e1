import { describe, expect, test } from "vitest";
import type { PairedDifference } from "#engine/index.ts";
import { isBeyondChance as engineSays } from "#engine/index.ts";
import { chanceNoteOf, isBeyondChance, runsToTell } from "#charts/scoreboard/chance.ts";
import { layoutScoreboard } from "#charts/scoreboard/scoreboard-layout.ts";
import type { ResultView } from "#charts/model.ts";
import { chanceNote } from "#text/findings/chance.ts";
import { syntheticView } from "./synthetic.ts";

const made = syntheticView({ seed: 3, strategies: 3, months: 24, runs: 60 });
const [a, b] = [made.strategies[0]!.id, made.strategies[1]!.id];

/** A difference with this mean and standard error over 100 futures. */
function pair(mean: number, standardError: number): PairedDifference {
  const rest = { p5: 0, p10: 0, p25: 0, p50: mean, p75: 0, p90: 0, p95: 0, shareGreater: 0.6, shareEqual: 0 };
  return { count: 100, mean, standardError, ...rest };
}

/** The view with the given differences of B's and everything else beyond chance. */
function withPairs(pairs: Record<string, PairedDifference>): ResultView {
  const all = Object.fromEntries(
    made.strategies.slice(1).map(({ id }) => {
      const beyond = Object.keys(made.summary.comparisons[id]![a]!).map((name) => [name, pair(10, 1)] as const);
      return [id, { [a]: { ...Object.fromEntries(beyond), ...(id === b ? pairs : {}) } }];
    }),
  );
  return { ...made, summary: { ...made.summary, comparisons: all } };
}

describe("chance", () => {
  test("ends where the engine says so: beyond 1.96 standard errors, on either side", () => {
    for (const mean of [-3, -1.97, -1.95, 0, 1.95, 1.97, 3]) {
      expect(isBeyondChance(pair(mean, 1))).toBe(Math.abs(mean) > 1.96);
      expect(isBeyondChance(pair(mean, 1))).toBe(engineSays(pair(mean, 1)));
    }
  });

  test("needs four times the futures for half the difference, said to a leading figure", () => {
    expect(runsToTell(pair(1, 1))).toBe(400);
    expect(runsToTell(pair(0.5, 1))).toBe(2000);
    expect(runsToTell(pair(0.1, 1))).toBe(null);
    expect(runsToTell(pair(0, 1))).toBe(null);
  });
});

test("the scoreboard names the line of NRR where it draws one", () => {
  const { scope, cells } = layoutScoreboard(made, 150).find(({ key }) => key === "nrr")!;
  expect(scope.endsWith("line: 100\u00a0%")).toBe(cells[0]!.figures!.interval.zero !== null);
});

describe("the note under the scoreboard", () => {
  test("says that all differences are beyond chance", () => {
    expect(chanceNoteOf(withPairs({}))).toBe(
      "Differences to A in the mean: all are beyond chance; more futures would not turn them round.",
    );
  });

  test("says nothing of differences of 0: they are no differences", () => {
    const none = { ...pair(0, 0), shareGreater: 0, shareEqual: 1 };
    expect(chanceNoteOf(withPairs({ nrr: none }))).toBe(
      "Differences to A in the mean: all but those of 0 are beyond chance; more futures would not turn them round.",
    );
    expect(chanceNoteOf(withPairs({ nrr: none, contribution: pair(1, 1) }))).toMatch(
      /; all others but those of 0 are beyond chance\.$/,
    );
  });

  test("names those that may be chance, and how many futures would tell", () => {
    expect(chanceNoteOf(withPairs({ contribution: pair(1, 1), nrr: pair(0.01, 1) }))).toBe(
      "Differences to A in the mean: chance alone may explain B’s contribution (about 400 futures would tell) and B’s NRR (no number of futures here would tell); all others are beyond chance.",
    );
  });

  test("counts what is too much to name", () => {
    const doubts = ["B", "C", "D", "E", "F"].map((letter) => ({ letter, measure: "revenue" as const, runs: 900 }));
    expect(chanceNote(doubts, 5, 0, "A")).toMatch(/ D’s revenue \(about 900 futures would tell\) and 2 more\.$/);
  });

  test("holds back in a first estimate, keeps its room, and says nothing of equal strategies or of one alone", () => {
    expect(chanceNoteOf({ ...made, estimate: true })).toBe(
      "Whether differences are beyond chance follows from 200 futures on.",
    );
    expect(chanceNoteOf(syntheticView({ seed: 1, strategies: 1, months: 18, runs: 20 }))).toBe(undefined);
    const equal = syntheticView({ seed: 1, strategies: 2, months: 18, runs: 20, equal: [[0, 1]] });
    expect(chanceNoteOf(equal)).toBe(undefined);
  });
});
