import { describe, expect, it } from "vitest";
import { type Offer, type Scenario, simulate, type Strategy, trace, type Trace } from "#engine/index.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { randomScenario } from "#tests/reference/random-scenario.ts";
import { randomTransition } from "#tests/reference/random-transition.ts";

const LONG = Boolean(process.env["DRAWDOWN_LONG"]);
const SCENARIOS = LONG ? 40 : 12;
/** Changes of course in which something is carried over, of those that are tried in full. */
const INVOICED = LONG ? Array.from({ length: 300 }, (_, i) => i + 1) : [59, 97, 116, 210];
const RUNS = { from: 0, to: 3 };

/** The scenario with this one strategy. */
function only(scenario: Scenario, strategy: Strategy): Scenario {
  return { ...scenario, strategies: [strategy], baselineStrategyId: strategy.id, uncertainties: [] };
}

/** Every pair of a strategy and what it might have been before, of some scenarios full of corners. */
function changes(): { scenario: Scenario; strategy: Strategy; before: NonNullable<Strategy["before"]> }[] {
  const scenarios = [everything, ...Array.from({ length: SCENARIOS }, (_, seed) => randomScenario(900 + seed))];
  return scenarios.flatMap((scenario) =>
    scenario.strategies.map((strategy, i) => {
      const other = scenario.strategies[(i + 1) % scenario.strategies.length]!;
      const offer = scenario.offers[(i + 1) % scenario.offers.length]!;
      return { scenario, strategy, before: { offerId: offer.id, planId: other.planId } };
    }),
  );
}

/** One strategy's series and totals. */
function outcome(scenario: Scenario, strategy: Strategy) {
  return simulate(only(scenario, strategy), RUNS).strategies[strategy.id]!;
}

describe("transition", { timeout: 60_000 }, () => {
  it("is the plain strategy, bit for bit, where it is over at once and there is no installed base", () => {
    for (const { scenario, strategy, before } of changes()) {
      const partners = scenario.partners.map((partner) => ({ ...partner, installedBase: 0 }));
      const changed = { ...strategy, before, switchMonth: 0 };
      const plain = { ...strategy, before: null };
      expect(outcome({ ...scenario, partners }, changed)).toEqual(outcome({ ...scenario, partners }, plain));
    }
  });

  it.each(["keep", "atRenewal"] as const)("is what was before, bit for bit, where it never comes (%s)", (existing) => {
    for (const { scenario, strategy, before } of changes()) {
      const changed = { ...strategy, before, existing, switchMonth: scenario.horizonMonths };
      const plain = { ...strategy, ...before, before: null };
      const { series, totals } = outcome(scenario, changed);
      const expected = outcome(scenario, plain);
      const never = expected.series["customersActive"]!;
      expect(series["customersActive/before"]).toEqual(never);
      const last = scenario.horizonMonths - 1;
      expect({ ...series, "customersActive/before": 0 }).toEqual({ ...expected.series, "customersActive/before": 0 });
      expect(totals["customersActive/before"]![0]).toBe(never[last]);
    }
  });

  it("leaves nobody under the old offer once every contract has come up for renewal, unless they are kept", () => {
    let moved = 0;
    for (const { scenario, strategy, before } of changes()) {
      const { termMonths } = scenario.offers.find((offer) => offer.id === before.offerId)!;
      const switchMonth = 3;
      const over = switchMonth + termMonths;
      const at = (existing: Strategy["existing"]) =>
        outcome(scenario, { ...strategy, before, existing, switchMonth }).series["customersActive/before"]!;
      const moving = at("atRenewal").subarray(0, scenario.horizonMonths);
      expect([...moving.subarray(over)].every((count) => count === 0)).toBe(true);
      if (over < scenario.horizonMonths && moving[2]! > 0) moved++;
      expect(
        at("keep").every((count, i) => count >= moving[i % scenario.horizonMonths]! || i >= scenario.horizonMonths),
      ).toBe(true);
    }
    expect(moved).toBeGreaterThan(10);
  });

  it("invoices once what rolls over into a commitment that is billed another way", () => {
    const signs = new Set<number>();
    for (const seed of INVOICED) {
      const made = randomTransition(seed);
      const billing = (is: "upfront" | "arrears") => (offer: Offer, i: number) => ({
        ...offer,
        commitment: offer.commitment && {
          ...offer.commitment,
          billing: i === 0 ? is : other(is),
        },
      });
      const offers = made.offers.map(billing(seed % 2 === 0 ? "upfront" : "arrears"));
      // What partners would rather do is no matter here, and searching for it would take most of the time.
      const partners = made.partners.map((partner) => ({ ...partner, responsiveness: 0 }));
      const scenario = { ...made, partners, offers, strategies: made.strategies.slice(0, 1) };
      for (const { months } of customersOf(trace(scenario, scenario.strategies[0]!.id, 0))) {
        months.forEach(({ invoice, commitment }, k) => {
          const carried = invoice.find(({ kind }) => kind === "carried");
          if (!carried || !commitment) return;
          signs.add(Math.sign(carried.amount));
          expect(Math.abs(carried.amount)).toBeCloseTo(months[k - 1]!.amounts.rolledOver, 9);
          expect(commitment.opening - commitment.committed).toBeCloseTo(Math.abs(carried.amount), 6);
        });
      }
    }
    expect([...signs].sort()).toEqual([-1, 1]);
  });
});

const other = (is: "upfront" | "arrears") => (is === "upfront" ? "arrears" : "upfront");

function customersOf({ partners }: Trace) {
  return partners.flatMap(({ firms }) => firms.flatMap(({ customers }) => customers));
}
