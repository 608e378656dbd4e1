import { describe, expect, it } from "vitest";
import type { Facts } from "#state/lessons/facts.ts";
import type { DrawStep, Guess, Lesson, Step, Words } from "#state/lessons/lesson.ts";
import { parseScenario } from "#scenario/parse.ts";
import { FETCHED, factsOf, plotOf, withLever, withLuck } from "./lessons.ts";

/** Enough for words; what they claim is tested with more. */
const RUNS = process.env["DRAWDOWN_LONG"] === "1" ? 60 : 15;
const HEADING = 90;
const PICTURE_TITLE = 110;

const BROKEN = /NaN|undefined|null|no figure|Infinity|∞|\$−| {2}|\s[.,;:?!]|[<>]|\$\{|\bTODO\b/;

describe.each(FETCHED)("$entry.id", ({ lesson }) => {
  const states = statesOf(lesson);

  it.each(states)("can be read $state, and has figures to show", ({ scenario }) => {
    const parsed = parseScenario(structuredClone(scenario));
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
    const facts = factsOf(lesson, withLuck(scenario, 1, RUNS));
    expect(lesson.steps.flatMap((step) => wrongWords(lesson, step, facts))).toEqual([]);
    expect(lesson.steps.flatMap((step) => missingBars(step, facts))).toEqual([]);
    for (const step of lesson.steps) if (step.kind === "move") step.task?.done(facts);
  });
});

/** As the lesson begins, and with each lever at its ends. */
function statesOf(lesson: Lesson) {
  const ends = lesson.levers.flatMap((lever) =>
    [lever.min, lever.max].map((value) => ({
      state: `with ${lever.id} at ${value}`,
      scenario: withLever(lesson, lever, value),
    })),
  );
  return [{ state: "as it begins", scenario: lesson.scenario }, ...ends];
}

/** What is wrong with the words of a step, with everything that may have been guessed. */
function wrongWords(lesson: Lesson, step: Step, facts: Facts): string[] {
  const wrong = (words: Words | undefined, longest = Infinity): string[] => {
    if (words === undefined) return [];
    const text = typeof words === "string" ? words : words(facts);
    return problems(text, longest).map((problem) => `${step.tab}: ${problem}: ${text}`);
  };
  const plot = plotOf(step);
  const inPlot = plot ? [...wrong(plot.title, PICTURE_TITLE), ...wrong(plot.subtitle, PICTURE_TITLE)] : [];
  if (step.kind === "keep") return [...wrong(step.title, HEADING), ...step.points.flatMap((point) => wrong(point))];
  const inText = step.text.flatMap((words) => wrong(words));
  if (step.kind !== "see") return [...inPlot, ...inText, ...wrong(step.title, HEADING), ...wrongAnswer(step, facts)];
  const titles = guessesAt(lesson, step.of, facts).map((guess) => (all: Facts) => step.title(all, guess));
  return [...inPlot, ...inText, ...titles.flatMap((title) => wrong(title, HEADING))];
}

function problems(text: string, longest: number): string[] {
  const found = BROKEN.exec(text)?.[0];
  return [
    ...(found === undefined ? [] : [`has “${found}”`]),
    ...(text.trim() === text && text !== "" ? [] : ["begins or ends with nothing"]),
    ...(text.replaceAll("**", "").length <= longest ? [] : [`longer than ${longest}`]),
    ...((text.split("**").length - 1) % 2 === 0 ? [] : ["a bold that does not end"]),
  ];
}

function wrongAnswer(step: Step, facts: Facts): string[] {
  if (step.kind !== "choose") return [];
  const answer = step.answer(facts);
  return step.options.some(({ id }) => id === answer) ? [] : [`${step.tab}: no option ${answer}`];
}

/** Bars of a picture that have no length. */
function missingBars(step: Step, facts: Facts): string[] {
  const plot = plotOf(step);
  if (plot?.kind !== "bars") return [];
  return plot.bars.filter(({ figure }) => !Number.isFinite(figure(facts).p50)).map(({ id }) => `${plot.name}: ${id}`);
}

/** Nothing, each option, or lines that lie low, high, and on what is true. */
function guessesAt(lesson: Lesson, tab: string, facts: Facts): (Guess | null)[] {
  const asks = lesson.steps.find((step) => step.tab === tab);
  if (asks?.kind === "choose") return [null, ...asks.options.map(({ id }): Guess => ({ kind: "option", id }))];
  if (asks?.kind !== "draw") throw new Error(`${lesson.id}: ${tab} asks nothing`);
  const { bottom = 0, top } = asks;
  const months = asks.plot.months ?? facts.months;
  const flat = (height: number) => Array.from({ length: months }, () => bottom + height * (top - bottom));
  return [null, flat(0), flat(1), flat(0.3), truth(asks, facts)].map(
    (values) => values && { kind: "curve" as const, values },
  );
}

/** The line that was asked for, as it is. */
function truth({ plot, asked }: DrawStep, facts: Facts): number[] {
  const line = plot.lines.find(({ id }) => id === asked)!;
  const by = facts.byMonth(line.strategy, line.metric, plot.mode);
  const values = Array.from(line.show === "mean" ? by.mean : by.p50, (value) => value / (line.by ?? 1));
  return values.slice(0, plot.months ?? facts.months);
}
