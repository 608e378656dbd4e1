import type { Scenario, Uncertainty } from "#engine/index.ts";
import { compileInputs } from "#engine/uncertain/inputs.ts";
import { parseScenario } from "#scenario/parse.ts";
import { fieldAt } from "#scenario/field-at.ts";
import { readAt, writeAt } from "#scenario/pointer.ts";
import { numberFieldAt } from "#scenario/rules/uncertainty.ts";
import { scenarios } from "#tests/generators/scenario.ts";
import { numberPlaces, withUncertainties } from "#tests/generators/uncertainties.ts";
import fc from "fast-check";
import { expect, test } from "vitest";

const LONG = process.env["DRAWDOWN_LONG"] === "1";
const SCENARIOS = LONG ? 10_000 : 500;

/** Scenarios of any kind with uncertain inputs of any kind. */
function uncertain(certain: boolean): fc.Arbitrary<Scenario> {
  return fc.oneof(scenarios({ numbers: "any" }), scenarios()).chain((scenario) => withUncertainties(scenario, certain));
}

test("every number of a scenario may be uncertain, also where there might be none", () => {
  let optional = 0;
  const check = fc.property(scenarios(), (scenario) => {
    const places = numberPlaces(scenario);
    optional += places.filter(({ path }) => fieldAt(scenario, path)?.type === "nullable").length;
    for (let from = 0; from < places.length; from += 50) {
      const uncertainties = places.slice(from, from + 50).map(({ path }) => ({ path, p10: 1, p90: 2 }));
      expect(parseScenario({ ...scenario, uncertainties }).ok).toBe(true);
    }
  });
  fc.assert(check, { seed: 14, numRuns: 10, endOnFailure: true });
  expect(optional).toBeGreaterThan(20);
});

function problemsOf(scenario: Scenario): string[] {
  const parsed = parseScenario({ ...scenario, uncertainties: [] });
  if (!parsed.ok) return parsed.problems.map(({ path, code }) => `${path} ${code}`);
  return JSON.stringify(parsed.scenario) === JSON.stringify({ ...scenario, uncertainties: [] })
    ? []
    : ["not canonical"];
}

test("whatever is drawn together, the scenario of a run is valid", { timeout: 600_000 }, () => {
  const check = fc.property(uncertain(false), fc.nat(19_999), (scenario, run) => {
    const inputs = compileInputs(scenario);
    const values = new Float64Array(inputs.paths.length);
    for (const r of [run, run + 1]) {
      const drawn = inputs.scenarioOf(r, values);
      expect(problemsOf(drawn)).toEqual([]);
      expect(inputs.paths.map((path) => readAt(drawn, path))).toEqual([...values]);
    }
  });
  fc.assert(check, { seed: 11, numRuns: SCENARIOS, endOnFailure: true });
});

test("the order in which inputs are listed changes nothing", () => {
  const check = fc.property(uncertain(false), fc.nat(19_999), (scenario, run) => {
    const reversed = { ...scenario, uncertainties: scenario.uncertainties.toReversed() };
    const drawn = compileInputs(reversed).scenarioOf(run);
    const expected = { ...compileInputs(scenario).scenarioOf(run), uncertainties: reversed.uncertainties };
    expect(JSON.stringify(drawn)).toBe(JSON.stringify(expected));
  });
  fc.assert(check, { seed: 12, numRuns: SCENARIOS / 4, endOnFailure: true });
});

test("a draw that cannot stand goes to the nearest value that can", { timeout: 600_000 }, () => {
  let clamped = 0;
  const check = fc.property(uncertain(true), (scenario) => {
    const inputs = compileInputs(scenario);
    const drawn = inputs.scenarioOf(0);
    for (const uncertainty of scenario.uncertainties) {
      const nearer = nearerTo(drawn, uncertainty);
      if (nearer === null) continue;
      clamped++;
      const problems = problemsOf(nearer);
      if (problems.length === 0) throw new Error(`${uncertainty.path}: ${uncertainty.p10} could be nearer`);
    }
  });
  fc.assert(check, { seed: 13, numRuns: SCENARIOS, endOnFailure: true });
  expect(clamped).toBeGreaterThan(SCENARIOS);
});

/** The drawn scenario with one input a little nearer to its draw; null where it is as drawn, or a share of a focus. */
function nearerTo(drawn: Scenario, { path, p10 }: Uncertainty): Scenario | null {
  if (path.includes("/focus/")) return null;
  const value = readAt(drawn, path) as number;
  const whole = numberFieldAt(drawn, path)?.type === "integer";
  const missed = (whole ? Math.floor(p10 + 0.5) : p10) - value;
  const step = whole ? 1 : 1e-9 * Math.max(1, Math.abs(value));
  if (Math.abs(missed) < step) return null;
  const nearer = value + Math.sign(missed) * step;
  const moved = writeAt(drawn, path, nearer);
  return movesP90(drawn, path) ? writeAt(moved, p90Of(path), p90At(drawn, path) * (nearer / value)) : moved;
}

/** Whether an uncertain number is a median that takes its p90 with it. */
function movesP90(drawn: Scenario, path: string): boolean {
  return path.endsWith("/median") && !drawn.uncertainties.some((other) => other.path === p90Of(path));
}

function p90Of(path: string): string {
  return path.replace(/median$/, "p90");
}

function p90At(drawn: Scenario, path: string): number {
  return readAt(drawn, p90Of(path)) as number;
}
