import { describe, expect, it } from "vitest";
import {
  bestResponse,
  type Focus,
  type IncentiveComponent,
  partnerResponses,
  type Scenario,
  simulate,
  trace,
} from "#engine/index.ts";
import { apiVendor } from "#scenario/templates/index.ts";

const EVEN: Focus = { sell: 0.3, activate: 0.4, grow: 0.3 };

/** The ready scenario with one responsive kind of partner, usage-based offers only, and one plan. */
function withPlan(components: IncentiveComponent[], { activation = 0.8, responsiveness = 1 } = {}): Scenario {
  const [partner] = apiVendor.partners;
  const offer = apiVendor.offers.find(({ commitment }) => commitment !== null)!;
  const [plan] = apiVendor.plans;
  const [strategy] = apiVendor.strategies;
  return {
    ...apiVendor,
    segments: apiVendor.segments.map((segment) => ({
      ...segment,
      activation: { ...segment.activation, probability: activation },
    })),
    partners: [
      {
        ...partner!,
        focus: EVEN,
        responsiveness,
        services: { ...partner!.services, implementationFee: 0, managedMonthly: 0, managedShare: 0 },
      },
    ],
    plans: [{ ...plan!, components, annualCap: null, utilisationGate: null }],
    strategies: [{ ...strategy!, id: "only", offerId: offer.id, planId: plan!.id }],
    baselineStrategyId: "only",
  };
}

const signingFee: IncentiveComponent = {
  kind: "signingFee",
  appliesTo: null,
  rate: 0.1,
  base: "contractValue",
  fixed: 0,
  capPerDeal: null,
  clawback: null,
};
const usageShare: IncentiveComponent = {
  kind: "revenueShare",
  appliesTo: null,
  rate: 0.1,
  base: "consumption",
  fromMonth: 0,
  months: null,
  yearlyDecay: 0,
};

const partnerId = apiVendor.partners[0]!.id;
const response = (scenario: Scenario) => bestResponse(scenario, "only", partnerId);

describe("best response", { timeout: 120_000 }, () => {
  it("moves time to selling under a signing fee alone", () => {
    const { focus, value, tried } = response(withPlan([signingFee]));
    expect(focus.sell).toBeGreaterThan(EVEN.sell + 0.3);
    expect(value).toBeGreaterThan(tried[0]!.value);
  });

  it("moves time to activating and growing under a usage share where few customers go live", () => {
    const { focus } = response(withPlan([usageShare], { activation: 0.15 }));
    expect(focus.activate).toBeGreaterThan(0);
    expect(focus.sell).toBeLessThan(response(withPlan([signingFee], { activation: 0.15 })).focus.sell - 0.3);
    expect(focus.activate + focus.grow).toBeGreaterThan(0.5);
  });

  it("stays where it is if no split is worth more than another", () => {
    const { focus, tried } = response(withPlan([]));
    expect(focus).toEqual(EVEN);
    expect(new Set(tried.map(({ value }) => value.toPrecision(9))).size).toBe(1);
  });

  it("tries the present split, the simplex by fifths, and then tenths around the best until none is better", () => {
    const { focus, value, tried } = response(withPlan([usageShare]));
    const at = (wanted: Focus) =>
      tried.find(({ focus: f }) =>
        (["sell", "activate", "grow"] as const).every((x) => Math.abs(f[x] - wanted[x]) < 1e-9),
      );
    expect(tried.length).toBeGreaterThanOrEqual(22);
    expect(tried[0]!.focus).toEqual(EVEN);
    for (let sell = 0; sell <= 5; sell++) {
      for (let activate = 0; activate <= 5 - sell; activate++) {
        expect(at({ sell: sell / 5, activate: activate / 5, grow: 1 - (sell + activate) / 5 })).toBeDefined();
      }
    }
    expect(value).toBe(Math.max(...tried.map((point) => point.value)));
    for (const from of ["sell", "activate", "grow"] as const) {
      for (const to of ["sell", "activate", "grow"] as const) {
        if (from === to || focus[from] < 0.1) continue;
        const neighbour = at({ ...focus, [from]: focus[from] - 0.1, [to]: focus[to] + 0.1 });
        expect(neighbour!.value).toBeLessThanOrEqual(value);
      }
    }
    for (const { focus: f } of tried) expect(f.sell + f.activate + f.grow).toBeCloseTo(1, 12);
  });

  it("is the same for any number of runs, and finds one strategy the same alone and among others", () => {
    const scenario = { ...apiVendor, partners: apiVendor.partners.map((p) => ({ ...p, responsiveness: 0.5 })) };
    const few = { ...scenario, simulation: { ...scenario.simulation, runs: 1 } };
    const all = partnerResponses(scenario);
    expect(partnerResponses(few)).toEqual(all);
    const { id } = scenario.strategies[3]!;
    expect(partnerResponses(scenario, [id]).best[id]).toEqual(all.best[id]);
    expect(bestResponse(scenario, id, partnerId)).toEqual(all.best[id]![partnerId]);
  });

  it("is one firm's doing: more firms of a kind do not change it", () => {
    const made = withPlan([usageShare]);
    const scenario: Scenario = {
      ...made,
      simulation: { ...made.simulation, arrivals: "poisson" },
      customerSuccess: { ...made.customerSuccess, lift: 0, saveRate: 0 },
      strategies: made.strategies.map((strategy) => ({ ...strategy, customerSuccess: null })),
      partners: made.partners.map((partner) => ({ ...partner, installedBase: 0 })),
    };
    const more = { ...scenario, partners: scenario.partners.map((p) => ({ ...p, firms: p.firms + 3 })) };
    expect(response(more)).toEqual(response(scenario));
  });

  it("refuses a profile that no plan pays", () => {
    const scenario = withPlan([signingFee]);
    const partners = scenario.partners.map((partner) => ({ ...partner, type: "direct" as const }));
    expect(() => response({ ...scenario, partners })).toThrow(RangeError);
  });
});

describe("what partners play", { timeout: 120_000 }, () => {
  const runs = { from: 0, to: 3 };

  it("lies between habit and interest by responsiveness", () => {
    const scenario = withPlan([signingFee], { responsiveness: 0.25 });
    const { focus, best } = partnerResponses(scenario);
    const played = focus["only"]![partnerId]!;
    const wanted = best["only"]![partnerId]!.focus;
    expect(played.sell).toBeCloseTo(0.75 * EVEN.sell + 0.25 * wanted.sell, 14);
    expect(simulate(scenario, runs).focus["only"]![partnerId]).toEqual(played);
  });

  it("is found by simulate itself where it is not handed in, with the same bytes", () => {
    const scenario = withPlan([signingFee], { responsiveness: 0.6 });
    const { focus } = partnerResponses(scenario);
    const found = simulate(scenario, runs);
    expect(simulate(scenario, { ...runs, focus })).toEqual(found);
    const habit = simulate(withPlan([signingFee], { responsiveness: 0 }), runs);
    expect(found.strategies["only"]!.series["customersNew"]).not.toEqual(
      habit.strategies["only"]!.series["customersNew"],
    );
  });

  it("is blended anew in a run that draws another responsiveness or habit", () => {
    const scenario: Scenario = {
      ...withPlan([signingFee], { responsiveness: 0.5 }),
      uncertainties: [
        { path: `/partners/${partnerId}/responsiveness`, p10: 0.2, p90: 0.9 },
        { path: `/partners/${partnerId}/focus/grow`, p10: 0.1, p90: 0.5 },
      ],
    };
    const { best: found, focus } = partnerResponses(scenario);
    const best = found["only"]![partnerId]!.focus;
    for (const run of [0, 1, 2]) {
      const { inputs, partners } = trace(scenario, "only", run);
      const [r, grow] = Object.values(inputs) as [number, number];
      expect(partners[0]!.focus.grow).toBeCloseTo((1 - r) * grow + r * best.grow, 12);
      expect(simulate(scenario, { from: run, to: run + 1, focus })).toEqual(
        simulate(scenario, { from: run, to: run + 1 }),
      );
    }
  });

  it("changes nothing by a bit with a responsiveness of 0, whatever the plan", () => {
    const scenario = withPlan([signingFee], { responsiveness: 0 });
    const focus = { only: { [partnerId]: EVEN } };
    expect(simulate(scenario, runs).strategies).toEqual(simulate(scenario, { ...runs, focus }).strategies);
    expect(partnerResponses(scenario)).toEqual({ focus: { only: {} }, best: { only: {} } });
  });
});
