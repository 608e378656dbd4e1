import { describe, expect, it } from "vitest";
import type { Scenario } from "#engine/index.ts";
import { BestResponses, questionsOf } from "#runner/best-responses.ts";
import { following, playedIn, quickResponse } from "./responding.ts";
import { template } from "./request.ts";

const scenario = following(0.5);
const partnerId = "integrator";

/** Answers all open questions of a scenario and says how many there were. */
function answer(known: BestResponses, of: Scenario): number {
  const open = known.open(questionsOf(of));
  for (const question of open) known.keep(question, quickResponse(of, question.strategyId, question.partner.id));
  return open.length;
}

describe("questions", () => {
  it("are asked of every strategy and everyone who follows their own interest", () => {
    const asked = questionsOf(scenario).map(({ strategyId, partner }) => `${strategyId} ${partner.id}`);
    expect(asked).toEqual(scenario.strategies.map(({ id }) => `${id} ${partnerId}`));
  });

  it("are not asked where nobody does, nor of the vendor's own team", () => {
    expect(questionsOf(template)).toEqual([]);
    const own = scenario.partners.map((partner) => ({ ...partner, type: "direct" as const }));
    expect(questionsOf({ ...scenario, partners: own })).toEqual([]);
  });
});

describe("answers", () => {
  it("are blended with the profile's own focus by how far it follows", () => {
    const known = new BestResponses();
    answer(known, scenario);
    const responses = known.answers(questionsOf(scenario));
    expect(responses?.focus).toEqual(playedIn(scenario));
    const [strategy] = scenario.strategies;
    expect(responses?.best[strategy!.id]?.[partnerId]).toEqual(quickResponse(scenario, strategy!.id, partnerId));
  });

  it("serve all scenarios that they do not depend on", () => {
    const known = new BestResponses();
    expect(answer(known, scenario)).toBe(scenario.strategies.length);
    const { simulation, strategies, partners } = scenario;
    const same: Scenario[] = [
      { ...scenario, name: "Other", description: "x", notes: { "/name": "y" } },
      { ...scenario, simulation: { ...simulation, runs: 7 } },
      { ...scenario, baselineStrategyId: strategies[1]!.id },
      { ...scenario, strategies: strategies.toReversed() },
      { ...scenario, partners: partners.map((partner) => ({ ...partner, name: "x" })) },
      following(0.9),
    ];
    for (const other of same) expect(answer(known, other)).toBe(0);
  });

  it("are asked again of what they depend on, and only of the strategies that it concerns", () => {
    const known = new BestResponses();
    answer(known, scenario);
    const plans = scenario.plans.map((plan) => (plan.id === "referral" ? { ...plan, paymentLagMonths: 5 } : plan));
    const concerned = scenario.strategies.filter(({ planId }) => planId === "referral").length;
    expect(concerned).toBeGreaterThan(0);
    expect(concerned).toBeLessThan(scenario.strategies.length);
    expect(answer(known, { ...scenario, plans })).toBe(concerned);
    expect(answer(known, { ...scenario, simulation: { ...scenario.simulation, seed: 99 } })).toBe(4);
    const referrers = scenario.partners.map((partner) => ({ ...partner, dealsPerYear: partner.dealsPerYear + 1 }));
    expect(answer(known, { ...scenario, partners: referrers })).toBe(4);
  });

  it("are forgotten when many others came since, and not while they are used", () => {
    const known = new BestResponses();
    answer(known, scenario);
    for (let seed = 1; seed <= 99; seed++) answer(known, { ...scenario, simulation: { ...scenario.simulation, seed } });
    expect(known.answers(questionsOf(scenario))).not.toBe(null);
    for (let seed = 101; seed <= 200; seed++)
      answer(known, { ...scenario, simulation: { ...scenario.simulation, seed } });
    expect(known.answers(questionsOf(scenario))).toBe(null);
  });
});

describe("until answers are there", () => {
  it("everyone keeps to their own focus, or does as under the same names last", () => {
    const known = new BestResponses();
    const next = following(0.5, 0.3);
    const own = scenario.partners[0]!.focus;
    const choice = known.provisional(questionsOf(scenario));
    expect(Object.values(choice)).toEqual(scenario.strategies.map(() => ({ integrator: own })));
    answer(known, scenario);
    expect(known.provisional(questionsOf(next))).toEqual(playedIn(scenario));
    expect(playedIn(next)).not.toEqual(playedIn(scenario));
  });
});
