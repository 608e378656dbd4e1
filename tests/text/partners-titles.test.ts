import type { Scenario } from "#engine/index.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeEfficiency } from "#charts/incentive-efficiency/describe-efficiency.ts";
import type { ResultView } from "#charts/model.ts";
import { describeCash, describePartners } from "#charts/partner-cash/describe-cash.ts";
import { scenarios } from "../generators/scenario.ts";
import { ANSWER_STATES } from "../fixtures/answer-states.ts";
import { estimated, viewOfRuns } from "../charts/partners-view.ts";
import { expectTitle, type Ground } from "./claims.ts";
import { CASH_WORDINGS, EFFICIENCY_WORDINGS, expectLine, PARTNERS_SCREEN_WORDINGS } from "./partners-checks.ts";
import { checkTitle } from "./title-checks.ts";

const A_FIRM = { profile: null, perFirm: true };

function groundOf({ summary, strategies, currency }: ResultView): Ground {
  return { summary, ids: strategies.map((s) => s.id), names: strategies.map((s) => s.name), currency };
}

function take(title: string, wordings: Parameters<typeof checkTitle>[1], view: ResultView): void {
  expectTitle(title);
  try {
    checkTitle(title, wordings, groundOf(view));
  } catch (error) {
    throw new Error(title, { cause: error });
  }
}

/** Every title of the partner charts, for every strategy that they may be about. */
function checkView(view: ResultView): void {
  for (const of of [view, estimated(view)]) {
    for (const strategy of of.strategies) {
      take(describeCash(of, A_FIRM, strategy).title, CASH_WORDINGS, of);
      const screen = describePartners(of, strategy);
      expect(screen === null).toBe(of.estimate || of.summary.partnerFirms === 0);
      if (screen !== null) take(screen, PARTNERS_SCREEN_WORDINGS, of);
      for (const profile of of.estimate ? [] : of.partners) {
        const { title } = describeCash(of, { profile: { ...profile, name: "Builders" }, perFirm: true }, strategy);
        expectTitle(title);
        let sum = 0;
        const mean = of.summary.strategies[strategy.id]!.mean[`partnerResult/partner/${profile.id}`]!;
        if (profile.firms > 0)
          expectLine(
            title,
            Array.from(mean, (value) => (sum += value / profile.firms)),
          );
      }
    }
    take(describeEfficiency(of).title, EFFICIENCY_WORDINGS, of);
  }
}

/** Every second scenario has its baseline twice, so that there are ties. */
function withTwin(scenario: Scenario, tie: boolean): Scenario {
  const base = scenario.strategies.find(({ id }) => id === scenario.baselineStrategyId)!;
  return tie && scenario.strategies.length < 8
    ? { ...scenario, strategies: [...scenario.strategies, { ...base, id: "twin", name: "Twin" }] }
    : scenario;
}

describe("every number and direction in the titles of the partner charts holds", () => {
  test.each(Object.entries(ANSWER_STATES))("%s", (_, scenario) => checkView(viewOfRuns(scenario, 25)));

  test("generated scenarios", { timeout: 60_000 }, () => {
    const runs = process.env["DRAWDOWN_LONG"] === "1" ? 200 : 40;
    fc.assert(
      fc.property(
        scenarios({ overrides: { "/strategies/*/slot": fc.constant(null) } }),
        fc.boolean(),
        (scenario, tie) => checkView(viewOfRuns(withTwin(scenario, tie), 12)),
      ),
      { seed: 11, numRuns: runs },
    );
  });
});
