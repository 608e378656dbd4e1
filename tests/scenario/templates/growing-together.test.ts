import { describe, expect, it } from "vitest";
import { expectMore, outcomes, ratio, SEEDS, times } from "#tests/fixtures/template-outcomes.ts";

const FIRST_YEAR = (t: number): boolean => t < 12;
const LAST_YEAR = (t: number): boolean => t >= 48;
const ALWAYS = (): boolean => true;

describe.each(SEEDS)("with seed %i", (seed) => {
  it("a promise that grows is wasted less in the first year and signed more often; carried on, it is wasted least", () => {
    const of = outcomes("cloud-ramp", seed, ["flat", "ramp", "rollover"]);
    const [flat, ramp, rollover] = [of("flat"), of("ramp"), of("rollover")];
    const unused = (figures: typeof flat, counts: (t: number) => boolean) =>
      ratio(figures.sum("idleSpend", counts), figures.sum("revenue", counts));
    expectMore(unused(flat, FIRST_YEAR), unused(ramp, FIRST_YEAR));
    expectMore(unused(flat, ALWAYS), unused(ramp, ALWAYS));
    expectMore(unused(ramp, ALWAYS), times(1.5, unused(rollover, ALWAYS)));
    expectMore(ramp.total("customersActive"), flat.total("customersActive"));
    expectMore(ramp.total("contribution"), flat.total("contribution"));
    expectMore(ramp.total("contribution"), rollover.total("contribution"));
    expectMore(rollover.total("customersActive"), ramp.total("customersActive"));
  });

  it("a provider paid for use or for keeping sells less and loses less, starts thinner and ends higher", () => {
    const of = outcomes("managed-services", seed, ["fee", "share", "retainer"]);
    const fee = of("fee");
    const lost = (figures: typeof fee) => ratio(figures.total("customersChurned"), figures.total("customersNew"));
    for (const other of [of("share"), of("retainer")]) {
      expect(other.sell).toBeLessThan(fee.sell);
      expectMore(fee.total("customersNew"), other.total("customersNew"));
      expectMore(lost(fee), times(1.05, lost(other)));
      expectMore(fee.sum("breakage", ALWAYS), times(1.2, other.sum("breakage", ALWAYS)));
      expectMore(fee.sum("partnerResult", FIRST_YEAR), other.sum("partnerResult", FIRST_YEAR));
      expectMore(other.sum("partnerResult", LAST_YEAR), fee.sum("partnerResult", LAST_YEAR));
    }
    expectMore(of("retainer").total("contribution"), fee.total("contribution"));
  });
});
