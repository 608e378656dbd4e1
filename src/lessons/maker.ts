import type { Scenario } from "#engine/index.ts";
import { readyScenario } from "#scenario/templates/makers.ts";

/** What a lesson's model says of its own. */
type LessonParts = Parameters<typeof readyScenario>[0] & {
  /** At most 400. */
  runs: number;
  /** `even`: the same number of customers in every future. */
  arrivals: Scenario["simulation"]["arrivals"];
};

/** A ready scenario that is small enough to answer at once; seed and currency are the same for all lessons. */
export function lessonScenario({ runs, arrivals, ...own }: LessonParts): Scenario {
  return { ...readyScenario(own), simulation: { runs, seed: 2027, arrivals } };
}
