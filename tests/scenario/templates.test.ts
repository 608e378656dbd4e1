import { describe, expect, it, test } from "vitest";
import { type Scenario, simulate, trace } from "#engine/index.ts";
import { parseScenario } from "#scenario/parse.ts";
import { apiVendor, type TemplatePicture } from "#scenario/templates/index.ts";
import { templateWords } from "#text/template-words.ts";
import { ALL_TEMPLATES, readyScenario } from "#tests/fixtures/all-templates.ts";

const SEEDS = [1, 2, 3, 4, 5];
const RUNS = 150;
/** Series of which some months are added up. */
const SUMMED = ["breakage", "committed", "consumption", "contribution", "overage", "revenue"];
/** September to December. */
const AUTUMN = new Set([8, 9, 10, 11]);

test("ids are unique, and those of the scenarios", () => {
  const ids = ALL_TEMPLATES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ALL_TEMPLATES.map(({ scenario }) => scenario.id)).toEqual(ids);
});

test("nobody else has words", () => {
  expect(templateWords("nobody")).toBeNull();
  expect(templateWords("constructor")).toBeNull();
});

test.each(ALL_TEMPLATES.filter(({ scenario }) => scenario.id !== apiVendor.id))(
  "$id opens under the name it is chosen by",
  ({ scenario }) => expect(scenario.name.split(": ")[0]).toBe(templateWords(scenario.id)!.name),
);

describe.each(ALL_TEMPLATES)("$id", ({ scenario, picture }) => {
  it("is complete: reading it gives the same bytes", () => {
    const read = parseScenario(structuredClone(scenario));
    expect(read.ok && JSON.stringify(read.scenario)).toBe(JSON.stringify(scenario));
  });

  it("compares three or four strategies in 1,000 futures", () => {
    expect([3, 4]).toContain(scenario.strategies.length);
    expect(scenario.simulation.runs).toBe(1000);
  });

  it("has a short name and one sentence", () => {
    const { name, teaches } = templateWords(scenario.id)!;
    expect(name.length).toBeLessThanOrEqual(40);
    expect(teaches.length).toBeLessThanOrEqual(90);
    expect(teaches).toMatch(/^[A-Z][^.]*\.$/);
  });

  it("has a picture of what there is", () => {
    const { strategies, metrics } = shown(picture);
    const { series } = simulate(scenario, { to: 1, strategies }).strategies[strategies[0]!]!;
    for (const metric of metrics) expect(series[metric]!.some((value) => value !== 0)).toBe(true);
  });
});

describe.each(SEEDS)("with seed %i", (seed) => {
  it("a partner paid by use goes through a deeper valley than one paid by fee, comes out of it, and ends higher", () => {
    const of = outcomes("integrator", seed, { strategies: ["fee", "share"] });
    const [fee, share] = [of("fee"), of("share")];
    expectMore(difference(fee.total("partnerLowPoint"), share.total("partnerLowPoint")));
    const ends = share.total("partnerBreakEvenMonth");
    expect(ends.filter(Number.isFinite).length).toBeGreaterThan(0.85 * RUNS);
    expectMore(difference(ends, fee.total("partnerBreakEvenMonth")).filter(Number.isFinite));
    expectMore(difference(share.total("partnerResult"), fee.total("partnerResult")));
    expectMore(difference(share.total("contribution"), fee.total("contribution")));
    expect(share.sell).toBeLessThan(fee.sell);
  });

  it("an unused promise is revenue in the second year, and fewer customers and less revenue in the fifth", () => {
    const of = outcomes("unused-promise", seed, { strategies: ["forfeit", "payg"] });
    const [forfeit, payg] = [of("forfeit"), of("payg")];
    const second = (t: number) => t >= 12 && t < 24;
    const [fifth, first] = [(t: number) => t >= 48, (t: number) => t < 36];
    expectMore(difference(forfeit.sum("breakage", second), forfeit.sum("revenue", second).map(half)));
    expectMore(difference(forfeit.sum("revenue", second), payg.sum("revenue", second)));
    expectMore(difference(payg.sum("revenue", fifth), forfeit.sum("revenue", fifth)));
    expectMore(difference(payg.total("customersActive"), forfeit.total("customersActive")));
    expectMore(difference(forfeit.sum("contribution", first), payg.sum("contribution", first)));
    expectMore(difference(payg.total("contribution"), forfeit.total("contribution")));
  });

  it("a promise by the month is idle in spring and overdrawn in autumn, one by the year is not", () => {
    const of = outcomes("seasonal", seed, { strategies: ["monthly", "quarterly", "yearly"] });
    const monthly = of("monthly");
    const [autumn, quiet] = [(t: number) => AUTUMN.has(t % 12), (t: number) => !AUTUMN.has(t % 12)];
    expectMore(difference(monthly.sum("consumption", autumn), monthly.sum("committed", autumn)));
    expectMore(difference(monthly.sum("committed", quiet), monthly.sum("consumption", quiet)));
    expectMore(difference(monthly.sum("overage", autumn), monthly.sum("overage", quiet)));
    expectMore(difference(monthly.sum("breakage", quiet), monthly.sum("breakage", autumn)));
    const idle = (id: string) => ratio(of(id).total("idleSpend"), of(id).total("consumption"));
    expectMore(difference(idle("monthly"), idle("quarterly")));
    expectMore(
      difference(
        idle("quarterly"),
        idle("yearly").map((value) => 2 * value),
      ),
    );
    expectMore(difference(of("yearly").total("customersActive"), monthly.total("customersActive")));
    expectMore(difference(of("yearly").total("contribution"), monthly.total("contribution")));
  });
});

test("money for the first project, or a year of fees before the share, makes the valley shallower", () => {
  const of = outcomes("integrator", 6, { strategies: ["share", "bridge", "change"] });
  const low = (id: string) => of(id).total("partnerLowPoint");
  for (const other of ["bridge", "change"]) expectMore(difference(low(other), low("share")));
});

test("large customers promise about a million and use a fifth of it in their first year", () => {
  const periods = SEEDS.flatMap((run) => firstYears(readyScenario("unused-promise"), "forfeit", "enterprise", run));
  const promised = mean(periods.map((period) => period.promised));
  expect(promised).toBeGreaterThan(0.8e6);
  expect(promised).toBeLessThan(1.2e6);
  const used = mean(periods.map((period) => period.used)) / promised;
  expect(used).toBeGreaterThan(0.15);
  expect(used).toBeLessThan(0.25);
});

function shown(picture: TemplatePicture): { strategies: string[]; metrics: readonly string[] } {
  if (picture.kind === "lines") return { strategies: [picture.strategy], metrics: picture.metrics };
  return { strategies: [...picture.strategies], metrics: [picture.metric] };
}

/** What came of a template's strategies, future by future. */
function outcomes(id: string, seed: number, options: { strategies: string[] }) {
  const scenario = readyScenario(id);
  const { months, strategies, focus } = simulate(
    { ...scenario, simulation: { ...scenario.simulation, seed } },
    { ...options, to: RUNS, metrics: SUMMED },
  );
  return (strategy: string) => {
    const { series, totals } = strategies[strategy]!;
    const sum = (metric: string, counts: (month: number) => boolean) =>
      Array.from({ length: RUNS }, (_, run) =>
        series[metric]!.subarray(run * months, (run + 1) * months).reduce(
          (total, value, t) => (counts(t) ? total + value : total),
          0,
        ),
      );
    return {
      sum,
      total: (metric: string) => [...totals[metric]!],
      sell: mean(Object.values(focus[strategy]!).map(({ sell }) => sell)),
    };
  };
}

/** What customers of a segment who signed early enough promised for their first year, and what they used of it. */
function firstYears(scenario: Scenario, strategy: string, segmentId: string, run: number) {
  return trace(scenario, strategy, run)
    .partners.flatMap(({ firms }) => firms.flatMap(({ customers }) => customers))
    .filter((customer) => customer.segmentId === segmentId && customer.months.length >= 12)
    .map(({ months }) => {
      const year = months.slice(0, 12);
      return {
        promised: year[0]!.commitment!.committed,
        used: year.reduce((sum, { amounts }) => sum + amounts.drawdown, 0),
      };
    });
}

function half(value: number): number {
  return value / 2;
}

function difference(a: number[], b: number[]): number[] {
  return a.map((value, run) => value - b[run]!);
}

function ratio(a: number[], b: number[]): number[] {
  return a.map((value, run) => value / b[run]!);
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Fails unless the mean is over zero by more than two standard errors. */
function expectMore(differences: number[]): void {
  const middle = mean(differences);
  const variance = mean(differences.map((value) => (value - middle) ** 2));
  expect(middle).toBeGreaterThan(2 * Math.sqrt(variance / differences.length));
}
