import { describe, expect, test } from "vitest";
import type { IncentiveComponent } from "#engine/index.ts";
import {
  handleValue,
  payoutCliffs,
  payoutHandles,
  payoutPieces,
  payoutSpan,
  shareByAge,
  withHandle,
} from "#scenario/curves/payout-curve.ts";

const all = { appliesTo: null };
const FEE = {
  ...all,
  kind: "signingFee",
  rate: 0.2,
  base: "bookings",
  fixed: 500,
  capPerDeal: 10_500,
  clawback: { withinMonths: 12, mode: "full", minUtilisation: 0.5 },
} as const satisfies IncentiveComponent;
const SHARE = {
  ...all,
  kind: "revenueShare",
  rate: 0.1,
  base: "consumption",
  fromMonth: 3,
  months: 24,
  yearlyDecay: 0.5,
} as const satisfies IncentiveComponent;
const TIERS = [
  { from: 0, rate: 0.02 },
  { from: 200_000, rate: 0.04 },
  { from: 500_000, rate: 0.06 },
];
const attainment = (mode: "marginal" | "retroactive"): IncentiveComponent => ({
  ...all,
  kind: "attainment",
  base: "revenue",
  period: "year",
  tiers: TIERS,
  mode,
});

/** What is paid at a driver, by the pieces. */
function at(component: IncentiveComponent, driver: number, to = 1e6): number {
  const {
    from,
    to: end,
    start,
    end: paid,
  } = payoutPieces(component, to).find((piece) => driver >= piece.from && driver < piece.to)!;
  return start + ((driver - from) / (end - from)) * (paid - start);
}

describe("payouts by driver", () => {
  test("a signing fee has its fixed part at nothing and stops at the cap", () => {
    expect(at(FEE, 0)).toBe(500);
    expect(at(FEE, 10_000)).toBeCloseTo(2500, 6);
    expect(at(FEE, 50_000)).toBeCloseTo(10_500, 6);
    expect(at(FEE, 900_000)).toBeCloseTo(10_500, 6);
    expect(payoutSpan(FEE, { annualCap: null })).toBeGreaterThan(50_000);
  });

  test("shares, margins, rebates and bonuses are straight lines", () => {
    const rate = 0.08;
    expect(at(SHARE, 4000)).toBeCloseTo(400, 6);
    expect(at({ ...all, kind: "resaleMargin", rate }, 4000)).toBeCloseTo(320, 6);
    expect(at({ ...all, kind: "growthRebate", rate }, 4000)).toBeCloseTo(320, 6);
    expect(at({ ...all, kind: "renewalBonus", rate }, 4000)).toBeCloseTo(320, 6);
    expect(at({ ...all, kind: "retainer", monthly: 50 }, 7)).toBeCloseTo(350, 6);
    expect(at({ ...all, kind: "deploymentFunding", rate, fixed: 100, cap: 200 }, 4000)).toBe(200);
  });

  test("an activation bonus is paid up to its last month and not after", () => {
    const bonus: IncentiveComponent = { ...all, kind: "activationBonus", amount: 750, withinMonths: 9 };
    expect(payoutPieces(bonus, 14)).toEqual([
      { from: 0, to: 9.5, start: 750, end: 750 },
      { from: 9.5, to: 14, start: 0, end: 0 },
    ]);
    expect(payoutPieces({ ...bonus, withinMonths: 0 }, 6)[0]).toEqual({ from: 0, to: 0.5, start: 750, end: 750 });
  });

  test("marginal tiers bend, retroactive ones jump", () => {
    expect(at(attainment("marginal"), 300_000)).toBeCloseTo(4000 + 4000, 4);
    expect(at(attainment("retroactive"), 300_000)).toBeCloseTo(12_000, 4);
    expect(payoutCliffs(attainment("marginal"))).toEqual([]);
    const [first, second] = payoutCliffs(attainment("retroactive"));
    expect(first!.at).toBe(200_000);
    expect(first!.jump).toBeCloseTo(4000, 3);
    expect(second!.at).toBe(500_000);
    expect(second!.jump).toBeCloseTo(10_000, 3);
  });

  test("a share has its rate by age: none before it begins and after it ends, less each year", () => {
    const rates = shareByAge(SHARE);
    expect([2, 3, 14, 15, 26, 27].map((age) => rates[age])).toEqual([0, 0.1, 0.1, 0.05, 0.05, 0]);
  });
});

describe("handles", () => {
  const COMPONENTS: IncentiveComponent[] = [
    FEE,
    SHARE,
    attainment("marginal"),
    attainment("retroactive"),
    { ...all, kind: "resaleMargin", rate: 0.1 },
    { ...all, kind: "growthRebate", rate: 0.1 },
    { ...all, kind: "renewalBonus", rate: 0.1 },
    { ...all, kind: "retainer", monthly: 100 },
    { ...all, kind: "activationBonus", amount: 750, withinMonths: 9 },
    { ...all, kind: "deploymentFunding", rate: 0.1, fixed: 0, cap: 3000 },
  ];

  test.each(COMPONENTS)("of $kind stand on the line and set what they say", (component) => {
    const to = payoutSpan(component, { annualCap: null });
    const handles = payoutHandles(component, to);
    expect(handles.length).toBeGreaterThan(0);
    for (const [i, handle] of handles.entries()) {
      if (handle.what !== "within") expect(at(component, handle.driver, to)).toBeCloseTo(handle.pays, 3);
      expect(handleValue(component, handle, handle.driver, handle.pays)).toBeCloseTo(handle.value, 9);
      const wanted = handle.what === "within" ? handle.value + 1 : handle.value * 1.01;
      const moved = withHandle(component, handle, wanted);
      expect(payoutHandles(moved, to)[i]!.value).toBeCloseTo(wanted, 9);
    }
  });

  test("a threshold stays between its neighbours", () => {
    const [, second] = payoutHandles(attainment("marginal"), 750_000);
    expect(handleValue(attainment("marginal"), second!, 100, 0)).toBe(200_000);
    expect(second!.max).toBe(Infinity);
  });

  test("a fee that is always at its cap has none", () => {
    expect(payoutHandles({ ...FEE, fixed: 20_000 }, 1000)).toEqual([]);
  });
});
