import { describe, expect, it, test } from "vitest";
import { accountsOf, metricKind, trace } from "#engine/index.ts";
import { parseScenario } from "#scenario/parse.ts";
import type { Facts } from "#state/lessons/facts.ts";
import type { DotsPlot, DrawStep, Lesson, LinesPlot, PlotLine, Step } from "#state/lessons/lesson.ts";
import { numberAt } from "#state/lever.ts";
import { FETCHED, factsOf, plotOf, withLuck } from "./lessons.ts";

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

test("lessons have ids and titles of their own, and come by number", () => {
  const entries = FETCHED.map(({ entry }) => entry);
  expect(repeated(entries.map(({ id }) => id))).toEqual([]);
  expect(repeated(entries.map(({ title }) => title))).toEqual([]);
  const numbers = entries.map(({ number }) => number);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

describe.each(FETCHED)("$entry.id", ({ entry, lesson, guide }) => {
  it("is listed by a short title, one sentence and its minutes", () => {
    expect(lesson.id).toBe(entry.id);
    expect(entry.id).toMatch(KEBAB);
    expect(entry.title.length).toBeLessThanOrEqual(60);
    expect(entry.question.length).toBeLessThanOrEqual(110);
    expect(entry.question).toMatch(/^[A-Z].*[.?]$/);
    expect(entry.minutes).toBeGreaterThanOrEqual(3);
    expect(entry.minutes).toBeLessThanOrEqual(15);
  });

  it("has a small model that reads as it is", () => {
    const { scenario } = lesson;
    const read = parseScenario(structuredClone(scenario));
    expect(read.ok ? JSON.stringify(read.scenario) : read.problems).toBe(JSON.stringify(scenario));
    expect(scenario.simulation.runs).toBeLessThanOrEqual(400);
    expect(scenario.horizonMonths).toBeLessThanOrEqual(60);
    expect(scenario.strategies.length).toBeLessThanOrEqual(4);
    expect(scenario.segments.length).toBeLessThanOrEqual(2);
    expect(scenario.partners.length).toBeLessThanOrEqual(2);
  });

  it("asks before it shows, lets levers be moved, and ends with what to keep", () => {
    const { steps } = lesson;
    const kinds = steps.map(({ kind }) => kind);
    expect(steps.length).toBeGreaterThanOrEqual(5);
    expect(steps.length).toBeLessThanOrEqual(8);
    expect(kinds.filter((kind) => kind === "draw" || kind === "choose")).not.toEqual([]);
    expect(kinds.indexOf("move")).toBeGreaterThan(kinds.indexOf("see"));
    expect(kinds.indexOf("keep")).toBe(steps.length - 1);
    steps.forEach((step, i) => {
      if (step.kind === "see") expect(asking(steps.slice(0, i))).toContain(step.of);
    });
    const shown = steps.flatMap((step) => (step.kind === "see" ? [step.of] : []));
    expect(shown).toEqual(asking(steps));
  });

  it("has short names for its steps, each its own", () => {
    const tabs = lesson.steps.map(({ tab }) => tab);
    expect(repeated(tabs)).toEqual([]);
    expect(tabs.filter((tab) => tab.length > 16)).toEqual([]);
    for (const step of lesson.steps) {
      if (step.kind === "keep") expect([3, 4]).toContain(step.points.length);
      else expect([1, 2, 3]).toContain(step.text.length);
      if (step.kind === "choose") expect(optionProblems(step.options)).toEqual([]);
    }
  });

  it("has two or three levers that exist, start where the model does, and are all moved", () => {
    const { levers, steps } = lesson;
    expect([2, 3]).toContain(levers.length);
    expect(levers.flatMap((lever) => leverProblems(lesson, lever))).toEqual([]);
    const moved = steps.flatMap((step) => (step.kind === "move" ? [step.levers] : []));
    for (const ids of moved) expect([2, 3]).toContain(ids.length);
    expect(new Set(moved.flat())).toEqual(new Set(levers.map(({ id }) => id)));
  });

  const plots = lesson.steps.flatMap((step) => plotOf(step) ?? []);

  it("has pictures by names of their own, of what its model keeps", () => {
    expect(repeated(plots.map(({ name }) => name))).toEqual([]);
    expect(plots.map(({ name }) => name).filter((name) => !KEBAB.test(name))).toEqual([]);
    for (const plot of plots) {
      if (plot.kind === "lines") expect(linesProblems(lesson, plot)).toEqual([]);
      else if (plot.kind === "bars") expect(repeated(plot.bars.map(({ id }) => id))).toEqual([]);
      else expect(plot.month).toBeLessThan(lesson.scenario.horizonMonths);
    }
    expect(unknownStrategies(lesson)).toEqual([]);
  });

  it("says its point and two to five more things, each a sentence", () => {
    expect(lesson.claims.length).toBeGreaterThanOrEqual(3);
    expect(lesson.claims.length).toBeLessThanOrEqual(6);
    for (const { says } of lesson.claims) expect(says).toMatch(/^[A-Z].*\.$/);
  });

  it("tells teachers its aim, questions, misconceptions, and what to do in 10, 30 and 60 minutes", () => {
    expect(guide.aim).toMatch(/^[A-Z][^.]*\.$/);
    expect(guide.questions.length).toBeGreaterThanOrEqual(3);
    for (const question of guide.questions) expect(question).toMatch(/\?$/);
    expect(guide.misconceptions.length).toBeGreaterThanOrEqual(2);
    expect(guide.plans.map(({ minutes }) => minutes)).toEqual([10, 30, 60]);
    for (const { steps } of guide.plans) expect(steps.length).toBeGreaterThanOrEqual(2);
    const sentences = [...guide.misconceptions.flatMap(Object.values), ...guide.plans.flatMap(({ steps }) => steps)];
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z“0-9].*[.?”]$/);
  });

  it("asks for lines that fit their pictures, and shows customers where it shows dots", () => {
    const facts = factsOf(lesson, withLuck(lesson.scenario, 1, 15));
    for (const step of lesson.steps) if (step.kind === "draw") expect(drawProblems(step, facts)).toEqual([]);
    for (const plot of plots) if (plot.kind === "dots") expect(dots(plot, facts)).toBeGreaterThanOrEqual(5);
  });
});

function repeated<T>(items: readonly T[]): T[] {
  return items.filter((item, i) => items.indexOf(item) !== i);
}

/** The tabs of steps that ask. */
function asking(steps: readonly Step[]): string[] {
  return steps.flatMap(({ kind, tab }) => (kind === "draw" || kind === "choose" ? [tab] : []));
}

function optionProblems(options: readonly { id: string; label: string }[]): string[] {
  return [
    ...(options.length >= 2 && options.length <= 4 ? [] : [`${options.length} options`]),
    ...repeated(options.map(({ id }) => id)),
    ...options.map(({ label }) => label).filter((label) => label.length > 70),
  ];
}

function leverProblems({ scenario }: Lesson, lever: Lesson["levers"][number]): string[] {
  const { id, label, paths, min, max, step } = lever;
  const onGrid = (value: number) => Math.abs((value - min) / step - Math.round((value - min) / step)) < 1e-6;
  const all = paths.map((path) => numberAt(scenario, path));
  const fits = all.every((at) => {
    if (at === null || at.value !== all[0]?.value) return false;
    const { value, field } = at;
    const whole = field.type !== "integer" || [min, max, step].every(Number.isInteger);
    return whole && field.min <= min && min <= value && value <= max && max <= field.max && onGrid(value);
  });
  const problems = { "no paths": paths.length === 0, "does not fit": !fits, "ends off its steps": !onGrid(max) };
  const long = { "label too long": label.length > 34 };
  return Object.entries({ ...problems, ...long }).flatMap(([problem, is]) => (is ? [`${id}: ${problem}`] : []));
}

function linesProblems({ metrics, scenario }: Lesson, { name, lines, mode, months = 1 }: LinesPlot): string[] {
  const problems = {
    "two lines of one id": repeated(lines.map(({ id }) => id)).length > 0,
    "a label too long": lines.some(({ label }) => label.length > 22),
    "a series that is not kept": lines.some(({ metric }) => !metrics.includes(metric)),
    "adds up what is no flow": mode === "cumulative" && lines.some(({ metric }) => metricKind(metric) !== "flow"),
    "ranges beside means": new Set(lines.filter((line) => !isPromise(line)).map(({ show }) => show)).size > 1,
    "months beyond the horizon": months > scenario.horizonMonths,
  };
  return Object.entries(problems).flatMap(([problem, is]) => (is ? [`${name}: ${problem}`] : []));
}

/** What was promised, or is paid by the month, is known ahead: it has no range, and stands beside ranges as it is. */
function isPromise({ metric, dashed = false }: PlotLine): boolean {
  return dashed && ["committed", "fees"].includes(metric);
}

/** Strategies that pictures name and the model does not have. */
function unknownStrategies({ scenario, steps }: Lesson): string[] {
  const known = new Set(scenario.strategies.map(({ id }) => id));
  const named = steps.flatMap((step) => {
    const plot = plotOf(step);
    if (plot === null) return [];
    if (plot.kind === "dots") return [plot.strategy];
    return (plot.kind === "lines" ? plot.lines : plot.bars).map(({ strategy }) => strategy);
  });
  return named.filter((id) => !known.has(id));
}

/** Whether the line that is asked for is there and stays within its picture, and all that is shown beside it. */
function drawProblems({ tab, plot, asked, top, bottom = 0 }: DrawStep, facts: Facts): string[] {
  if (!plot.lines.some(({ id }) => id === asked)) return [`${tab}: asks for no line of it`];
  return plot.lines.flatMap(({ id, strategy, metric, show, by = 1 }) => {
    const values = facts.byMonth(strategy, metric, plot.mode)[show === "mean" ? "mean" : "p50"];
    const outside = values.slice(0, plot.months).filter((value) => value / by < bottom || value / by > top);
    return outside.length > 0 ? [`${tab}: ${id} leaves the picture: ${outside.join(" ")}`] : [];
  });
}

/** Customers of the first future that a picture shows. */
function dots({ strategy, month, x, y }: DotsPlot, facts: Facts): number {
  const accounts = accountsOf(trace(facts.scenario, strategy, 0), month);
  return accounts.filter((account) => x.of(account, facts) !== null && y.of(account, facts) !== null).length;
}
