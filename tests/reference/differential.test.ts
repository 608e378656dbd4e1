import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scenario, SimulateOptions } from "#engine/index.ts";
import { ALL_TEMPLATES } from "#tests/fixtures/all-templates.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { foundFocus } from "#tests/fixtures/found-focus.ts";
import { scenarios } from "#tests/generators/scenario.ts";
import { differences } from "./compare.ts";
import { randomScenario } from "./random-scenario.ts";
import { randomFocus, randomTransition } from "./random-transition.ts";

const long = Boolean(process.env["DRAWDOWN_LONG"]);
const CORNERS = long ? 3000 : 20;
const TRANSITIONS = long ? 3000 : 14;
const TYPICAL = long ? 600 : 6;

/** Two readings of the text, one fast, one plain, agree on every metric, month and total. */
describe("the engine agrees with the reference", { timeout: 900_000 }, () => {
  it(`on ${CORNERS} scenarios full of corners`, () => {
    for (let seed = 1; seed <= CORNERS; seed++) expectAgreement(randomScenario(seed));
  });

  it(`on ${TRANSITIONS} changes of course`, () => {
    for (let seed = 1; seed <= TRANSITIONS; seed++) expectAgreement(randomTransition(seed));
  });

  it(`on ${TYPICAL} whose partners split their time otherwise`, () => {
    for (let seed = 1001; seed <= 1000 + TYPICAL; seed++) {
      const scenario = randomScenario(seed);
      const focus = randomFocus(seed, scenario);
      expectAgreement(scenario, { from: 0, to: 2, focus });
    }
  });

  it(`on ${TYPICAL} scenarios as people would enter them`, () => {
    fc.sample(scenarios(), { numRuns: TYPICAL, seed: 2027 }).forEach((made, i) => {
      expectAgreement({
        ...made,
        id: `sample-${i}`,
        horizonMonths: Math.min(made.horizonMonths, 40),
        simulation: { ...made.simulation, runs: 1 },
        partners: made.partners.map((partner) => ({
          ...partner,
          firms: Math.min(partner.firms, 3),
          dealsPerYear: Math.min(partner.dealsPerYear, 12),
          installedBase: Math.min(partner.installedBase, 4),
        })),
      });
    });
  });

  it.each([everything, ...ALL_TEMPLATES.map(({ scenario }) => scenario)])("on $name", (scenario) => {
    expectAgreement(scenario, { from: 7, to: 8, focus: foundFocus(scenario) });
  });
});

function expectAgreement(scenario: Scenario, options: SimulateOptions = {}): void {
  const found = differences(scenario, options);
  if (found.length > 0) expect.fail(found.slice(0, 30).join("\n"));
}
