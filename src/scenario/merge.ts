/** Two people, or two tabs, changed one scenario: what comes of both. */
import type { Scenario } from "#engine/index.ts";
import { mergeValues, type Terms } from "./merge-values.ts";
import { parseScenario, type Problem } from "./parse.ts";
import { below } from "./path.ts";

/** What came of a merge: always a valid scenario. */
interface Merged {
  /** It is the very object of our side where theirs adds nothing to it; what is equal is shared with ours. */
  scenario: Scenario;
  /** Paths at which both sides changed the same and not all of it could be taken: there ours stands. */
  conflicts: string[];
}

/** After so many attempts ours stands as it is. */
const MOST_ATTEMPTS = 40;

/**
 * Merges what two sides made of a scenario. Changes of different places are all taken; where both changed one place
 * differently, ours stands and the place is a conflict. A thing that one side deleted and the other changed stays, which
 * is a conflict too, and so does all that cannot be taken because the whole would be no valid scenario.
 */
export function mergeScenarios(base: Scenario, ours: Scenario, theirs: Scenario): Merged {
  const terms: Terms = { whole: new Set(), revived: new Set(), conflicts: [] };
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    terms.conflicts = [];
    const merged = mergeValues(base, ours, theirs, "", terms) as Scenario;
    const conflicts = [...new Set(terms.conflicts)];
    if (merged === ours) return { scenario: ours, conflicts };
    const parsed = parseScenario(merged);
    if (parsed.ok) return { scenario: asParsed(merged, parsed.scenario), conflicts };
    for (const problem of parsed.problems) yieldTo(problem, terms);
  }
  return { scenario: ours, conflicts: [""] };
}

/** What is shared stays shared where the parser had nothing to put in order. */
function asParsed(merged: Scenario, parsed: Scenario): Scenario {
  return JSON.stringify(parsed) === JSON.stringify(merged) ? merged : parsed;
}

/** What a problem names is brought back; else ours stands at its place, and where that does not help, one step above. */
function yieldTo(problem: Problem, { whole, revived }: Terms): void {
  if (problem.code === "unknownReference") {
    const named = below(`/${problem.params.to}`, problem.params.id);
    if (!revived.has(named)) return void revived.add(named);
  }
  let { path } = problem;
  while (whole.has(path) && path !== "") path = path.slice(0, path.lastIndexOf("/"));
  whole.add(path);
}
