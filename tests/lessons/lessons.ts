/** The lessons as tests read them: fetched once, computed as their page does. */
import { type MonthlyPair, type Scenario, simulate, summarise } from "#engine/index.ts";
import { Facts } from "#state/lessons/facts.ts";
import type { Guide, Lesson, LessonEntry, LessonLever, Plot, Step } from "#state/lessons/lesson.ts";
import { withNumber } from "#state/lever.ts";
import { LESSONS } from "#lessons/index.ts";

/** An entry with what it fetches. */
export interface FetchedLesson {
  entry: LessonEntry;
  lesson: Lesson;
  guide: Guide;
}

/** All lessons, fetched. */
export const FETCHED: readonly FetchedLesson[] = await Promise.all(
  LESSONS.map(async (entry) => ({ entry, lesson: await entry.load(), guide: await entry.loadGuide() })),
);

/** The lesson's scenario with other luck, and other numbers of futures where `runs` says so. */
export function withLuck(scenario: Scenario, seed: number, runs = scenario.simulation.runs): Scenario {
  return { ...scenario, simulation: { ...scenario.simulation, seed, runs } };
}

/** What a lesson reads, of a scenario of it: only the series it keeps are there, so that one it forgot to name is missed. */
export function factsOf({ metrics, pairs = [] }: Lesson, scenario: Scenario): Facts {
  const kept = new Set([...metrics, ...pairs.map(({ metric }: MonthlyPair) => metric)]);
  const results = simulate(scenario, { metrics: [...kept] });
  return new Facts(scenario, summarise(results, { quantiles: [...metrics], pairs }));
}

/** The lesson's scenario with a lever moved, as its page moves it. */
export function withLever({ scenario }: Lesson, { paths }: LessonLever, value: number): Scenario {
  return paths.reduce((moved, path) => withNumber(moved, scenario, path, value), scenario);
}

/** The picture of a step, or null. */
export function plotOf(step: Step): Plot | null {
  return "plot" in step ? (step.plot ?? null) : null;
}
