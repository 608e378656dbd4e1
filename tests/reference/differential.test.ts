import { expect, it } from "vitest";
import { simulate } from "#engine/index.ts";
import { differences } from "./compare.ts";
import { randomScenario } from "./random-scenario.ts";

const SCENARIOS = process.env["DRAWDOWN_LONG"] ? 3000 : 150;

/** Two readings of the text, one fast, one plain, agree on every metric, month and total. */
it(`agrees with the reference on ${SCENARIOS} generated scenarios`, { timeout: 600_000 }, () => {
  for (let seed = 1; seed <= SCENARIOS; seed++) {
    const scenario = randomScenario(seed);
    const found = differences(scenario, simulate(scenario));
    if (found.length > 0) expect.fail(found.slice(0, 30).join("\n"));
  }
});
