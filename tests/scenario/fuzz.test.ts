import { scenarioField } from "#scenario/fields.ts";
import { readScenarioFile } from "#scenario/file.ts";
import { parseScenario, type Problem } from "#scenario/parse.ts";
import { stepInto, stepsOf } from "#scenario/path.ts";
import { mutants } from "#tests/generators/mutants.ts";
import { scenarios } from "#tests/generators/scenario.ts";
import { collectValues, everyValue } from "#tests/generators/values.ts";
import fc from "fast-check";
import { expect, test } from "vitest";

const LONG = process.env["DRAWDOWN_LONG"] === "1";
const GENERATED = LONG ? 3000 : 150;
const MUTANTS = LONG ? 10_000 : 500;

test(
  "generated scenarios parse to equal copies; together they have every value of every choice",
  { timeout: 120_000 },
  () => {
    const seen = new Set<string>();
    const any = fc.oneof(scenarios({ numbers: "any" }), scenarios(), scenarios({ deterministic: true }));
    const check = fc.property(any, (scenario) => {
      const parsed = parseScenario(scenario);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      if (JSON.stringify(parsed.scenario) !== JSON.stringify(scenario)) throw new Error("not canonical");
      collectValues(scenarioField, scenario, seen);
    });
    fc.assert(check, { endOnFailure: true, seed: 3, numRuns: GENERATED });
    expect(everyValue(scenarioField).filter((value) => !seen.has(value))).toEqual([]);
  },
);

test(
  `${MUTANTS} mutants: a scenario or problems with paths that exist, never an exception`,
  { timeout: 120_000 },
  () => {
    const originals = fc.sample(scenarios(), { seed: 4, numRuns: 300 });
    const count = { json: 0, valid: 0, refused: 0 };
    const check = fc.property(mutants(fc.constantFrom(...originals)), ({ text }) => {
      const input = jsonOf(text);
      if (input !== undefined) count.json++;
      const parsed = readScenarioFile(text);
      if (parsed.ok) {
        count.valid++;
        const again = parseScenario(parsed.scenario);
        if (!again.ok || JSON.stringify(again.scenario) !== JSON.stringify(parsed.scenario))
          throw new Error("unstable");
      } else {
        count.refused++;
        if (parsed.problems.length === 0) throw new Error("refused without a reason");
        for (const problem of parsed.problems) if (!leadsSomewhere(problem, input)) throw new Error(problem.path);
      }
    });
    fc.assert(check, { endOnFailure: true, seed: 5, numRuns: MUTANTS });
    expect(count.json).toBeGreaterThanOrEqual(MUTANTS / 2);
    expect(count.valid).toBeGreaterThanOrEqual(MUTANTS / 4);
    expect(count.refused).toBeGreaterThanOrEqual(MUTANTS / 4);
  },
);

test("any JSON at all gives problems, never an exception", () => {
  const check = fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
    const parsed = parseScenario(value);
    expect(parsed.ok).toBe(false);
  });
  fc.assert(check, { seed: 7, numRuns: LONG ? 2000 : 500 });
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** Whether a problem's path leads to a value of the input, or, for something missing, to where it should be. */
function leadsSomewhere(problem: Problem, input: unknown): boolean {
  if (problem.path === "") return true;
  const steps = stepsOf(problem.path);
  if (steps === null) return false;
  const there = problem.code === "missing" ? steps.slice(0, -1) : steps;
  return there.reduce<unknown>(stepInto, input) !== undefined;
}
