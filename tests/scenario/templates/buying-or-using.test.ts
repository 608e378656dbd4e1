import { describe, expect, it } from "vitest";
import { expectMore, inYear, outcomes, ratio, SEEDS, times } from "#tests/fixtures/template-outcomes.ts";

const always = () => true;

describe.each(SEEDS)("with seed %i", (seed) => {
  it("partners paid for adoption sign fewer, fill more seats, keep more customers and end with more revenue", () => {
    const of = outcomes("crm-seats", seed, ["signing", "adoption"]);
    const [signing, adoption] = [of("signing"), of("adoption")];
    expect(adoption.sell).toBeLessThan(signing.sell);
    expectMore(signing.total("customersNew"), adoption.total("customersNew"));
    expectMore(signing.total("customersChurned"), times(1.2, adoption.total("customersChurned")));
    const unused = (one: typeof signing) => ratio(one.sum("idleSpend", always), one.sum("fees", always));
    expectMore(unused(signing), unused(adoption));
    expectMore(adoption.sum("revenue", inYear(5)), signing.sum("revenue", inYear(5)));
  });

  it("a small fee is hardly any of the revenue, and use overtakes a large one", () => {
    const of = outcomes("messaging", seed, ["small-fee", "bundle"]);
    const [small, large] = [of("small-fee"), of("bundle")];
    expectMore(times(0.1, small.total("revenue")), small.total("fees"));
    expectMore(large.total("fees"), times(5, small.total("fees")));
    expectMore(large.total("fees"), times(0.25, large.total("revenue")));
    expectMore(small.sum("revenue", inYear(3)), large.sum("revenue", inYear(3)));
    expectMore(small.total("customersActive"), large.total("customersActive"));
    expectMore(small.total("usage"), large.total("usage"));
  });

  it("who is near wins the discretionary part and earns more by it in the end, who is cheap does not", () => {
    const of = outcomes("background-checks", seed, ["thin", "cheap", "near"]);
    const [thin, cheap, near] = [of("thin"), of("cheap"), of("near")];
    expectMore(near.total("usage"), times(1.25, thin.total("usage")));
    expectMore(near.total("usage"), cheap.total("usage"));
    expectMore(thin.sum("contribution", inYear(1)), near.sum("contribution", inYear(1)));
    expectMore(near.sum("contribution", inYear(5)), thin.sum("contribution", inYear(5)));
    expectMore(near.total("contribution"), thin.total("contribution"));
    expectMore(thin.total("contribution"), cheap.total("contribution"));
  });

  it("a printer sold is ahead at first, pages overtake it, for the maker and for the dealer", () => {
    const of = outcomes("printers", seed, ["sale", "click"]);
    const [sale, click] = [of("sale"), of("click")];
    for (const metric of ["revenue", "contribution", "partnerResult"]) {
      expectMore(sale.sum(metric, inYear(1)), click.sum(metric, inYear(1)));
      expectMore(click.sum(metric, inYear(5)), sale.sum(metric, inYear(5)));
      expectMore(click.total(metric), sale.total(metric));
    }
  });

  it("by the hour more begin, an hour costs them less, and the maker waits for more", () => {
    const of = outcomes("machines", seed, ["buy", "hours"]);
    const [buy, hours] = [of("buy"), of("hours")];
    expectMore(hours.total("customersNew"), buy.total("customersNew"));
    const perHour = (one: typeof buy) => ratio(one.total("billings"), one.total("usage"));
    expectMore(perHour(buy), perHour(hours));
    expectMore(buy.sum("contribution", inYear(1)), times(5, hours.sum("contribution", inYear(1))));
    expectMore(hours.sum("contribution", inYear(5)), buy.sum("contribution", inYear(5)));
    expectMore(hours.total("revenue"), buy.total("revenue"));
  });
});
