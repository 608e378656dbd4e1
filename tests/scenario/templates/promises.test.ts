import { describe, expect, it, test } from "vitest";
import { type Scenario, trace } from "#engine/index.ts";
import { readyScenario } from "#tests/fixtures/all-templates.ts";
import { expectMore, mean, outcomes, ratio, RUNS, SEEDS, times } from "#tests/fixtures/template-outcomes.ts";

/** September to December. */
const AUTUMN = new Set([8, 9, 10, 11]);

describe.each(SEEDS)("with seed %i", (seed) => {
  it("a partner paid by use goes through a deeper valley than one paid by fee, comes out of it, and ends higher", () => {
    const of = outcomes("integrator", seed, ["fee", "share"]);
    const [fee, share] = [of("fee"), of("share")];
    expectMore(fee.total("partnerLowPoint"), share.total("partnerLowPoint"));
    const ends = share.total("partnerBreakEvenMonth");
    expect(ends.filter(Number.isFinite).length).toBeGreaterThan(0.85 * RUNS);
    expectMore(ends, fee.total("partnerBreakEvenMonth"));
    expectMore(share.total("partnerResult"), fee.total("partnerResult"));
    expectMore(share.total("contribution"), fee.total("contribution"));
    expect(share.sell).toBeLessThan(fee.sell);
  });

  it("an unused promise is revenue in the second year, and fewer customers and less revenue in the fifth", () => {
    const of = outcomes("unused-promise", seed, ["forfeit", "payg"]);
    const [forfeit, payg] = [of("forfeit"), of("payg")];
    const second = (t: number) => t >= 12 && t < 24;
    const [fifth, first] = [(t: number) => t >= 48, (t: number) => t < 36];
    expectMore(forfeit.sum("breakage", second), times(0.5, forfeit.sum("revenue", second)));
    expectMore(forfeit.sum("revenue", second), payg.sum("revenue", second));
    expectMore(payg.sum("revenue", fifth), forfeit.sum("revenue", fifth));
    expectMore(payg.total("customersActive"), forfeit.total("customersActive"));
    expectMore(forfeit.sum("contribution", first), payg.sum("contribution", first));
    expectMore(payg.total("contribution"), forfeit.total("contribution"));
  });

  it("a promise by the month is idle in spring and overdrawn in autumn, one by the year is not", () => {
    const of = outcomes("seasonal", seed, ["monthly", "quarterly", "yearly"]);
    const monthly = of("monthly");
    const [autumn, quiet] = [(t: number) => AUTUMN.has(t % 12), (t: number) => !AUTUMN.has(t % 12)];
    expectMore(monthly.sum("consumption", autumn), monthly.sum("committed", autumn));
    expectMore(monthly.sum("committed", quiet), monthly.sum("consumption", quiet));
    expectMore(monthly.sum("overage", autumn), monthly.sum("overage", quiet));
    expectMore(monthly.sum("breakage", quiet), monthly.sum("breakage", autumn));
    const idle = (id: string) => ratio(of(id).total("idleSpend"), of(id).total("consumption"));
    expectMore(idle("monthly"), idle("quarterly"));
    expectMore(idle("quarterly"), times(2, idle("yearly")));
    expectMore(of("yearly").total("customersActive"), monthly.total("customersActive"));
    expectMore(of("yearly").total("contribution"), monthly.total("contribution"));
  });
});

test("money for the first project, or a year of fees before the share, makes the valley shallower", () => {
  const of = outcomes("integrator", 6, ["share", "bridge", "change"]);
  const low = (id: string) => of(id).total("partnerLowPoint");
  for (const other of ["bridge", "change"]) expectMore(low(other), low("share"));
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
