import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FocusChoice, type Scenario, simulate, trace, type Trace } from "#engine/index.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { ALL_TEMPLATES } from "#tests/fixtures/all-templates.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { foundFocus } from "#tests/fixtures/found-focus.ts";
import { scenarios } from "#tests/generators/scenario.ts";
import { randomScenario } from "#tests/reference/random-scenario.ts";
import { sumsOf } from "./sums.ts";

const LONG = Boolean(process.env["DRAWDOWN_LONG"]);
const CORNERS = LONG ? 200 : 40;
const TYPICAL = LONG ? 100 : 25;
const CHANGES = LONG ? 60 : 15;
const PLANS = LONG ? 150 : 50;

/** What stands under another name in the trace than in the series. */
const ALIASES = { "billings by line": "billings", "revenue by entry": "revenue", accrued: "payouts" } as const;

/** Largest relative deviation that sums of many terms may have. */
const TOLERANCE = 1e-9;

/** Without `focus` each strategy finds its partners' answer by itself. */
function expectSumsToEqualSeries(scenario: Scenario, run: number, focus?: FocusChoice): void {
  for (const { id } of scenario.strategies) {
    const { series } = simulate(scenario, { from: run, to: run + 1, strategies: [id], ...(focus && { focus }) })
      .strategies[id]!;
    const found = trace(scenario, id, run, focus);
    const sums = sumsOf(found);
    for (const [name, sum] of sums) {
      const metric = ALIASES[name as keyof typeof ALIASES] ?? name;
      if (series[metric] === undefined) continue;
      expectClose(sum, series[metric], `${id} ${name}`);
    }
    expect(series["revenue"]!.some((value) => value !== 0) ? sums.has("revenue") : true).toBe(true);
  }
}

function expectClose(sum: Float64Array, expected: Float64Array, name: string): void {
  const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  for (let t = 0; t < expected.length; t++) {
    if (Math.abs(sum[t]! - expected[t]!) > TOLERANCE * scale) {
      expect.fail(`${name} in month ${t}: ${sum[t]} in the trace, ${expected[t]} in the series`);
    }
  }
}

/** Generated scenarios, with the parts that make most work made smaller. */
function generated(count: number): Scenario[] {
  return fc.sample(scenarios(), { numRuns: count, seed: 4711 }).map((made) => ({
    ...made,
    horizonMonths: Math.min(made.horizonMonths, 40),
    partners: made.partners.map((partner) => ({
      ...partner,
      firms: Math.min(partner.firms, 2),
      dealsPerYear: Math.min(partner.dealsPerYear, 12),
      installedBase: Math.min(partner.installedBase, 4),
    })),
  }));
}

describe("the sums of a trace equal the run's series", { timeout: 300_000 }, () => {
  it.each([everything, ...ALL_TEMPLATES.map(({ scenario }) => scenario)])("for $name", (scenario) =>
    expectSumsToEqualSeries(scenario, 7, foundFocus(scenario)),
  );

  it(`for ${CORNERS} scenarios full of corners`, () => {
    for (let seed = 1; seed <= CORNERS; seed++) expectSumsToEqualSeries(randomScenario(5000 + seed), 0);
  });

  it(`for ${TYPICAL} scenarios as people would enter them`, () => {
    for (const scenario of generated(TYPICAL)) expectSumsToEqualSeries(scenario, 1);
  });

  it("with a change of course", () => {
    for (let seed = 1; seed <= CHANGES; seed++) {
      const scenario = randomScenario(6000 + seed);
      const [first, ...others] = scenario.strategies;
      const offer = scenario.offers.at(-1)!;
      const before = { offerId: offer.id, planId: scenario.plans.at(-1)!.id };
      expectSumsToEqualSeries(
        { ...scenario, strategies: [{ ...first!, before, switchMonth: seed % 12, existing: "atRenewal" }, ...others] },
        0,
      );
    }
  });
});

describe("a trace", () => {
  const [strategy] = apiVendor.strategies;

  it("has plain data only, the same each time", () => {
    const once = trace(apiVendor, strategy!.id, 3);
    expect(JSON.parse(JSON.stringify(once))).toEqual(once);
    expect(trace(apiVendor, strategy!.id, 3)).toEqual(once);
  });

  it("is of the drawn inputs and of what partners play", () => {
    const path = `/partners/${apiVendor.partners[0]!.id}/dealsPerYear`;
    const habitual = apiVendor.partners[1]!.id;
    const scenario: Scenario = {
      ...apiVendor,
      partners: apiVendor.partners.map((partner) => ({
        ...partner,
        responsiveness: partner.id === habitual ? 0 : 0.5,
      })),
      uncertainties: [
        { path, p10: 3, p90: 9 },
        // One who does not respond plays what was drawn, also where the trace is told what the others play.
        { path: `/partners/${habitual}/focus/sell`, p10: 0.1, p90: 0.6 },
      ],
    };
    const [run, id] = [2, scenario.strategies[1]!.id];
    const results = simulate(scenario, { from: run, to: run + 1, strategies: [id] });
    const opened = trace(scenario, id, run);
    expect(opened.inputs).toEqual(
      Object.fromEntries(Object.entries(results.inputs).map(([name, values]) => [name, values[0]])),
    );
    const played = opened.partners.filter(({ partnerId }) => partnerId !== habitual);
    expect(Object.fromEntries(played.map((p) => [p.partnerId, p.focus]))).toEqual(results.focus[id]);
    expect(trace(scenario, id, run, results.focus)).toEqual(opened);
    expect(opened.partners.find(({ partnerId }) => partnerId === habitual)!.focus.sell).toBe(
      results.inputs[`/partners/${habitual}/focus/sell`]![0],
    );
    expectClose(sumsOf(opened).get("payouts")!, results.strategies[id]!.series["payouts"]!, "payouts");
  });

  it("gives each line of a plan what it recomputes to", () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= PLANS; seed++) {
      const scenario = randomScenario(7000 + seed);
      for (const line of linesOf(trace(scenario, scenario.strategies[0]!.id, 0))) {
        const { base, rate, gate, fixed, cap, amount, clawback } = line;
        const expected = clawback
          ? -clawback.fee * clawback.part * clawback.paidShare
          : Math.min(cap ?? Infinity, rate * base * gate + fixed);
        expect(Math.abs(amount - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
        seen.add(clawback ? `${line.kind} ${clawback.reason}` : line.kind);
      }
    }
    expect([...seen].sort()).toEqual(
      [
        ...["activationBonus", "deploymentFunding", "growthRebate", "renewalBonus", "resaleMargin", "retainer"],
        ...["revenueShare", "signingFee", "signingFee churn", "signingFee utilisation"],
      ].sort(),
    );
  });

  it("refuses a strategy or run that is not there", () => {
    expect(() => trace(apiVendor, "nobody", 0)).toThrow("nobody");
    expect(() => trace(apiVendor, strategy!.id, -1)).toThrow(RangeError);
    expect(() => trace(apiVendor, strategy!.id, 0.5)).toThrow(RangeError);
  });
});

function linesOf({ partners }: Trace) {
  return partners.flatMap(({ firms }) =>
    firms.flatMap(({ customers }) => customers.flatMap(({ months }) => months.flatMap(({ incentives }) => incentives))),
  );
}
