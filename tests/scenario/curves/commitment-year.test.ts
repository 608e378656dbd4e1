import { expect, test } from "vitest";
import type { Commitment, Offer, Scenario } from "#engine/index.ts";
import { commitmentYear } from "#scenario/curves/commitment-year.ts";
import { apiVendor } from "#scenario/templates/index.ts";

const base = apiVendor.offers.find(({ commitment }) => commitment)!;
const [first] = apiVendor.segments;
const exactly = (value: number) => ({ median: value, p90: value });

/** A customer that uses 100 calls at $1 from the third month on. */
const scenario: Scenario = {
  ...apiVendor,
  meters: [{ id: "calls", name: "Calls", unit: "calls", perActivity: 1, unitCost: 0 }],
  segments: [
    {
      ...first!,
      activity: { median: 100, p90: 400 },
      activation: { probability: 0.4, months: { median: 2, p90: 9 } },
      adoption: { kind: "immediate" },
      growthRate: 0,
      seasonality: null,
      walletShare: 1,
    },
  ],
};

function year(changes: Partial<Commitment>, offer: Partial<Offer> = {}) {
  return commitmentYear(scenario, {
    ...base,
    charges: [
      { kind: "usage", meterId: "calls", included: 0, schedule: { model: "perUnit", price: 1 }, seasonalRates: null },
    ],
    ...offer,
    commitment: {
      ...base.commitment!,
      coverage: 1,
      optimism: { median: 1, p90: 3 },
      minimum: 0,
      discounts: [],
      overageMultiplier: 1.5,
      shortfall: "forfeit",
      ...changes,
    },
  })!;
}

test("a commitment to the full year leaves the months before going live", () => {
  const result = year({});
  expect(result).toMatchObject({ committed: 1200, periodMonths: 12, firstUse: 3, runsOut: null, recommits: false });
  expect(result.months).toHaveLength(12);
  expect(result.months.map(({ used }) => used)).toEqual([0, 0, ...Array.from({ length: 10 }, (_, i) => 100 * (i + 1))]);
  expect(result.months[5]).toEqual({ used: 400, pace: 600, balance: 800, overage: 0 });
  expect(result).toMatchObject({ used: 1000, overage: 0, left: 200, kept: 200, forgiven: 0, carried: 0 });
});

test("what is left is kept, forgiven or carried on, as the offer says", () => {
  expect(year({ shortfall: "forgive" })).toMatchObject({ left: 200, kept: 0, forgiven: 200 });
  expect(year({ shortfall: "rollover", rolloverCap: 0.1 })).toMatchObject({ left: 200, kept: 80, carried: 120 });
});

test("a small commitment runs out, the rest is overage at its multiplier", () => {
  expect(year({ coverage: 0.5 })).toMatchObject({ committed: 600, runsOut: 8, used: 1000, overage: 600, left: 0 });
});

test("a discount lowers what is committed and what use takes from it", () => {
  const discounts = [{ from: 1000, discount: 0.1 }];
  expect(year({ discounts })).toMatchObject({ committed: 1080, discount: 0.1, used: 900, left: 180 });
});

test("a customer that runs out early commits anew where the offer says so", () => {
  const result = year({ coverage: 0.5, onExhaustion: "recommit" });
  expect(result).toMatchObject({ runsOut: 8, recommits: true, used: 600 });
  expect(result.months).toHaveLength(8);
});

test("a shorter term commits its part", () => {
  expect(year({}, { termMonths: 6 })).toMatchObject({ committed: 600, periodMonths: 6, used: 400, left: 200 });
});

test("the year starts in the scenario's start month", () => {
  const seasonality = Array.from({ length: 12 }, (_, i) => (i === 4 ? 12 : 1e-3));
  const june = { ...scenario, startMonth: "2027-03", segments: [{ ...scenario.segments[0]!, seasonality }] };
  const offer: Offer = { ...base, commitment: { ...base.commitment!, discounts: [] } };
  const used = commitmentYear(june, offer)!.months.map((month, i, all) => month.used - (all[i - 1]?.used ?? 0));
  expect(used.indexOf(Math.max(...used))).toBe(2);
});

test("segments are chosen by id; without a commitment there is no year", () => {
  const [one] = scenario.segments;
  const two = { ...scenario, segments: [one!, { ...one!, id: "two", activity: exactly(50) }] };
  expect(commitmentYear(two, base, "two")!.segmentId).toBe("two");
  expect(commitmentYear(two, base, "gone")!.segmentId).toBe(one!.id);
  expect(commitmentYear(two, { ...base, commitment: null })).toBeNull();
});

test("it takes under 5 ms", () => {
  const times = Array.from({ length: 30 }, () => {
    const start = performance.now();
    commitmentYear(apiVendor, base);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  expect(times[15]).toBeLessThan(5);
});

test("an offer as it was before its meter went has no year", () => {
  expect(year({}, {})).not.toBeNull();
  const gone = { kind: "usage", meterId: "gone", included: 0, seasonalRates: null } as const;
  expect(year({}, { charges: [{ ...gone, schedule: { model: "perUnit", price: 1 } }] })).toBeNull();
});
