/** Titles and descriptions of the scoreboard. */
import type { MeasureName } from "../measures.ts";
import { thing } from "./fan.ts";
import { FIRST_ESTIMATE, fitting, listOf, numberWord } from "./words.ts";

/** What the scoreboard found: `a` against the baseline `b`, by measures that both have. */
export type ScoreboardFinding =
  | { code: "nothing" }
  | { code: "only"; a: string }
  | { code: "same"; letters: string[]; of: number }
  | { code: "estimate" }
  | {
      code: "beats";
      a: string;
      b: string;
      of: number;
      better: MeasureName[];
      worse: MeasureName[];
      even: MeasureName[];
    };

/** The title of the scoreboard: at most 110 characters, no full stop. */
export function scoreboardTitle(finding: ScoreboardFinding): string {
  switch (finding.code) {
    case "nothing":
      return "There is no strategy to compare yet";
    case "only":
      return `${finding.a} stands alone: add a second strategy to compare it with`;
    case "same":
      return `${listOf(finding.letters)} are the same on ${all(finding.of)} in every future`;
    case "estimate":
      return `Strategies side by side${FIRST_ESTIMATE}`;
    case "beats":
      return beatsTitle(finding);
    default:
      return finding satisfies never;
  }
}

function all(of: number): string {
  return of === 1 ? "the one measure" : `all ${numberWord(of)} measures`;
}

function beatsTitle({ a, b, of, better, worse }: Extract<ScoreboardFinding, { code: "beats" }>): string {
  if (better.length === of) return `${a} beats ${b} on ${all(of)}`;
  const head =
    better.length === 0
      ? `${a} beats ${b} on none of ${numberWord(of)} measures`
      : `${a} beats ${b} on ${numberWord(better.length)} of ${numberWord(of)} measures`;
  if (worse.length === 0) return `${head} and is worse on none`;
  if (better.length === 0) return fitting(`${head} and is worse on ${numberWord(worse.length)}`);
  const verb = worse.length === 1 && worse[0] !== "payouts" ? "gets" : "get";
  return fitting(
    `${head}; ${listOf(worse.map(thing))} ${verb} worse`,
    `${head} and is worse on ${numberWord(worse.length)}`,
  );
}

/** One strategy's medians in words, in the order of the columns; `odds` ("9 of 10") against the baseline, or null. */
export interface ScoreboardRow {
  letter: string;
  name: string;
  figures: { title: string; median: string; odds: string | null }[];
}

/** The scoreboard in words: every median, and in how many of ten futures it is better than the baseline. */
export function scoreboardDescription(rows: ScoreboardRow[], base: string): string {
  const part = ({ title, median, odds }: ScoreboardRow["figures"][number]): string =>
    odds === null ? `${title} ${median}` : `${title} ${median}, better than ${base} in ${odds}`;
  return rows.map(({ letter, name, figures }) => `${letter}, ${name}: ${figures.map(part).join("; ")}.`).join(" ");
}
