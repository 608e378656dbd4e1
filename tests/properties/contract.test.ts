import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Offer, simulate } from "#engine/index.ts";
import { LATEST_HORIZON, oneCustomer, SIGNED } from "./one-customer.ts";

const seeds = fc.nat(1_000_000);
const NEVER_RENEWED = { probability: 0, inactiveProbability: 0, regret: 0, uplift: 0 };
const ALWAYS_RENEWED = { probability: 1, inactiveProbability: 1, regret: 0, uplift: 0.1 };

type Series = Record<string, Float64Array>;

function lifeOf(
  seed: number,
  horizon: number,
  change: (offer: Offer) => Partial<Offer>,
): { offer: Offer; series: Series } {
  const scenario = oneCustomer(seed, horizon, change);
  const { series } = simulate(scenario).strategies[scenario.strategies[0]!.id]!;
  expect(series["customersNew"]!.indexOf(1)).toBe(SIGNED);
  expect(total(series["customersNew"]!)).toBe(1);
  return { offer: scenario.offers[0]!, series };
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** Equal to 1e-9 of what was ever billed, booked or recognised. */
function expectEqual(a: number, b: number, series: Series): void {
  const scale = Math.max(1, ...["billings", "revenue", "bookings"].map((name) => total(series[name]!.map(Math.abs))));
  expect(Math.abs(a - b) / scale).toBeLessThan(1e-9);
}

describe("one customer's contract", () => {
  it("draws down no more of a period than was committed and rolled into it", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { offer, series } = lifeOf(seed, LATEST_HORIZON, ({ commitment, termMonths }) => ({
          termMonths: Math.ceil(termMonths / 12) * 12,
          commitment: commitment && { ...commitment, onExhaustion: "overage" },
        }));
        fc.pre(offer.commitment !== null);
        let rolled = 0;
        for (let from = SIGNED; from < LATEST_HORIZON; from += 12) {
          const months = (name: string) => series[name]!.subarray(from, from + 12);
          const committed = total(months("committed")) - total(months("fees"));
          const whole = (committed * 12) / months("committed").length;
          expect(total(months("drawdown"))).toBeLessThanOrEqual((whole + rolled) * (1 + 1e-9) + 1e-9);
          rolled = series["rolledOver"]![from + 11] ?? 0;
        }
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it("never draws down more than all that was booked, re-commitments included", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { offer, series } = lifeOf(seed, LATEST_HORIZON, ({ charges, commitment }) => ({
          charges: charges.filter(({ kind }) => kind === "usage"),
          commitment: commitment && { ...commitment, onExhaustion: "recommit" },
        }));
        fc.pre(offer.commitment !== null);
        let open = 0;
        for (let t = SIGNED; t < LATEST_HORIZON; t++) {
          open += series["bookings"]![t]! - series["drawdown"]![t]! - series["breakage"]![t]! - series["forgiven"]![t]!;
          expect(open).toBeGreaterThanOrEqual(-1e-9 * total(series["bookings"]!) - 1e-9);
        }
      }),
      { seed: 2, numRuns: 150 },
    );
  });

  it("earns fees + drawdown + overage + breakage, or fees + usage without a commitment", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { offer, series } = lifeOf(seed, LATEST_HORIZON, () => ({}));
        const sum = (name: string) => total(series[name]!);
        const used = offer.commitment ? sum("drawdown") + sum("overage") : sum("consumption");
        expectEqual(sum("revenue"), sum("fees") + used + sum("breakage"), series);
        if (!offer.commitment) expect(sum("drawdown") + sum("overage") + sum("breakage")).toBe(0);
      }),
      { seed: 3, numRuns: 150 },
    );
  });

  /** A customer that leaves has been billed what was recognised, whatever the rule for its shortfall. */
  it("is billed what it earned once it has ended", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { series } = lifeOf(seed, LATEST_HORIZON, () => ({ renewal: NEVER_RENEWED }));
        expect(total(series["customersChurned"]!)).toBe(1);
        expectEqual(total(series["billings"]!), total(series["revenue"]!), series);
        expect(series["rpo"]!.at(-1)).toBe(0);
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  /** The one exception at the end of a term that is renewed: what rolls over was billed upfront and is not earned yet. */
  it("is billed at each term's end what it earned, but for what rolls over", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 6 }), (seed, terms) => {
        const { offer } = lifeOf(seed, LATEST_HORIZON, () => ({ renewal: ALWAYS_RENEWED }));
        const horizon = SIGNED + offer.termMonths * terms;
        fc.pre(horizon <= LATEST_HORIZON);
        const { series } = lifeOf(seed, horizon, () => ({ renewal: ALWAYS_RENEWED }));
        const ahead = offer.commitment?.billing === "upfront" ? series["rolledOver"]!.at(-1)! : 0;
        expectEqual(total(series["billings"]!) - ahead, total(series["revenue"]!), series);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  /** In the middle of a term billed and recognised differ: the horizon cuts the contract. */
  it("owes at month end what is booked and neither earned nor fallen away, where seats do not change in the term", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { offer, series } = lifeOf(seed, LATEST_HORIZON, () => ({ seatTrueUp: "renewal" }));
        fc.pre(offer.commitment?.shortfall !== "forgive");
        const { commitment } = offer;
        let open = 0;
        for (let t = SIGNED; t < LATEST_HORIZON; t++) {
          const earned = series["fees"]![t]! + (commitment ? series["drawdown"]![t]! + series["breakage"]![t]! : 0);
          open += series["bookings"]![t]! - earned;
          expectEqual(series["rpo"]![t]!, open, series);
        }
      }),
      { seed: 6, numRuns: 150 },
    );
  });
});
