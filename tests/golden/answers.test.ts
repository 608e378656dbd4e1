import { describe, expect, it } from "vitest";
import { DETECTION_LAG_TOTALS, type Scenario, simulate, type StrategyResults, yearTotal } from "#engine/index.ts";
import seats from "#tests/fixtures/cases/golden-seats.json" with { type: "json" };

const base = seats.scenario as unknown as Scenario;
const [segment] = base.segments;
const [partner] = base.partners;
const [offer] = base.offers;

/**
 * A customer signs every month and uses 1,000 calls a month from then on. It pays 500 once, 100 a month, a year ahead,
 * and 2 a call as it goes. The partner gets 10 % of revenue.
 */
const scenario: Scenario = {
  ...base,
  horizonMonths: 14,
  segments: [
    {
      ...segment!,
      activity: { median: 1000, p90: 1000 },
      activation: { probability: 1, months: { median: 0, p90: 0 } },
      adoption: { kind: "immediate" },
      growthRate: 0,
    },
  ],
  partners: [{ ...partner!, dealsPerYear: 12, installedBase: 0, segmentMix: { [segment!.id]: 1 } }],
  offers: [
    {
      ...offer!,
      charges: [
        { kind: "oneTime", amount: 500 },
        { kind: "platform", monthly: 100 },
        { kind: "usage", meterId: "m", included: 0, schedule: { model: "perUnit", price: 2 }, seasonalRates: null },
      ],
      renewal: { probability: 1, inactiveProbability: 1, regret: 0, uplift: 0 },
    },
  ],
  plans: [
    {
      ...base.plans[0]!,
      components: [
        {
          kind: "revenueShare",
          rate: 0.1,
          base: "revenue",
          fromMonth: 0,
          months: null,
          yearlyDecay: 0,
          appliesTo: null,
        },
      ],
    },
  ],
  strategies: base.strategies.slice(0, 1),
};

function simulated(changes: Partial<Scenario> = {}): StrategyResults {
  return simulate({ ...scenario, ...changes }).strategies["seat-fee"]!;
}

/** The totals named, of one run. */
function totalsOf({ totals }: StrategyResults, names: readonly string[]): (number | undefined)[] {
  return names.map((name) => totals[name]?.[0]);
}

describe("expansion and new logos", () => {
  it("count three months of revenue from signing on, without the one-time charge", () => {
    const { series, totals } = simulated();
    // 2,100 a month: a customer counts 2,100 in its first month, 4,200 in its second, 6,300 in later ones.
    const young = [2100, 6300, 12_600, 18_900, 25_200, 31_500, 37_800, 44_100, 50_400, 56_700, 63_000, 69_300];
    expect([...series["newLogoRevenue"]!]).toEqual([...young, 69_300, 69_300]);
    // A year on, the first months of customers were not whole quarters: 6,300 − 2,100, then also 6,300 − 4,200.
    expect([...series["expansionRevenue"]!]).toEqual([...new Array<number>(12).fill(NaN), 4200, 6300]);
    expect([totals["newLogoRevenue"]![0], totals["expansionRevenue"]![0]]).toEqual([69_300, 6300]);
  });

  it("are known from the first month where there are customers from before", () => {
    // One signed in each of the 24 months before: those aged 12 and 13 had not yet whole quarters a year ago.
    const { series } = simulated({ partners: [{ ...scenario.partners[0]!, installedBase: 24 }] });
    expect([...series["newLogoRevenue"]!]).toEqual(new Array(14).fill(69_300));
    expect([...series["expansionRevenue"]!]).toEqual(new Array(14).fill(6300));
  });
});

describe("what customers pay", () => {
  it("for a unit is all that is invoiced, over all that is used", () => {
    // 105 customer-months; 14 are those of signing, 2 those of a renewal.
    const invoiced = 105 * 2000 + 14 * (500 + 1200) + 2 * 1200;
    expect(totalsOf(simulated(), ["pricePerUnit"])).toEqual([invoiced / 105_000]);
  });

  it("up front is what the month of signing brings", () => {
    expect(totalsOf(simulated(), ["cashUpFront"])).toEqual([500 + 1200 + 2000]);
  });

  it("is nothing that can be said where nobody uses or signs anything", () => {
    const [only] = scenario.partners;
    const nobody = simulated({ partners: [{ ...only!, dealsPerYear: 0 }] });
    expect(totalsOf(nobody, ["pricePerUnit", "cashUpFront"])).toEqual([NaN, NaN]);
  });
});

describe("totals by year", () => {
  it("add up twelve months, and what is left", () => {
    // 78 customer-months and 12 signings, then 27 and 2.
    const revenue = [78 * 2100 + 12 * 500, 27 * 2100 + 2 * 500];
    const results = simulated();
    expect(totalsOf(results, [yearTotal("revenue", 0), yearTotal("revenue", 1)])).toEqual(revenue);
    const payouts = totalsOf(results, [yearTotal("payouts", 0), yearTotal("payouts", 1)]);
    payouts.forEach((paid, year) => expect(paid).toBeCloseTo(revenue[year]! / 10, 9));
    expect(results.totals).not.toHaveProperty(yearTotal("revenue", 2));
  });
});

describe("declines", () => {
  const declining = (success: Partial<Scenario["customerSuccess"]>, changes: Partial<Scenario> = {}) =>
    simulated({
      segments: [{ ...scenario.segments[0]!, decline: { perYear: 1e9, monthlyDecay: 1e-4, floor: 0 } }],
      customerSuccess: { ...scenario.customerSuccess, csms: 100, accountsPerCsm: 100, ...success },
      ...changes,
    });
  const lagsOf = (results: StrategyResults) =>
    Object.fromEntries(
      DETECTION_LAG_TOTALS.map((name) => [name, results.totals[name]![0]!] as const).filter(([, n]) => n),
    );

  it("that are saved at notice begin again, noticed a month later each time", () => {
    // Begin at ages 1, 5, 9 and 13; noticed and (the chance is 0.9998) saved at 2, 6 and 10.
    const results = declining({ mode: "continuous", saveRate: 1 });
    const begun = 13 + 9 + 5 + 1;
    const noticed = 12 + 8 + 4;
    expect(totalsOf(results, ["declines", "declinesNoticed", "declinesSaved"])).toEqual([begun, noticed, noticed]);
    expect(lagsOf(results)).toEqual({ "detectionLag/1": noticed });
  });

  it("that nobody can save are noticed once", () => {
    // Reviewed at ages 5 and 10; 9 customers live to the first.
    const results = declining({ mode: "periodic", reviewEvery: 5, saveRate: 0 });
    expect(totalsOf(results, ["declines", "declinesNoticed", "declinesSaved"])).toEqual([13, 9, 0]);
    expect(lagsOf(results)).toEqual({ "detectionLag/4": 9 });
  });

  it("that are noticed after more than a year are counted together", () => {
    // At ages 14 and 23 of a term of that length: 12 and 22 months after the start.
    const reactive = (termMonths: number) =>
      lagsOf(declining({ mode: "reactive" }, { horizonMonths: 24, offers: [{ ...scenario.offers[0]!, termMonths }] }));
    expect(reactive(14)).toEqual({ "detectionLag/12": 11 });
    expect(reactive(15)).toEqual({ "detectionLag/over12": 10 });
    expect(reactive(24)).toEqual({ "detectionLag/over12": 1 });
  });
});
