import { describe, it } from "vitest";
import { expectMore, outcomes, ratio, SEEDS, times } from "#tests/fixtures/template-outcomes.ts";

const SUMMER = (t: number): boolean => t % 12 >= 5 && t % 12 < 9;
const NOVEMBER = (t: number): boolean => t % 12 === 10;
const SEPTEMBER = (t: number): boolean => t % 12 === 8;
const ALWAYS = (): boolean => true;

describe.each(SEEDS)("with seed %i", (seed) => {
  it("under tiers the price of a GB falls as fleets grow, under one price it stays; edges and pools have their price", () => {
    const of = outcomes("iot-data", seed, ["one-price", "graduated", "volume", "pools"]);
    const price = (id: string, counts: (t: number) => boolean) =>
      ratio(of(id).sum("revenue", counts), of(id).sum("usage", counts));
    const [first, last] = [(t: number) => t < 12, (t: number) => t >= 36];
    for (const id of ["graduated", "volume"]) expectMore(price(id, first), price(id, last));
    expectMore(times(1.001, price("one-price", last)), price("one-price", first));
    expectMore(price("graduated", ALWAYS), times(1.1, price("volume", ALWAYS)));
    expectMore(
      price("pools", ALWAYS),
      price("pools", ALWAYS).map(() => 1.03 * 6.5),
    );
    expectMore(of("graduated").total("customersActive"), of("one-price").total("customersActive"));
  });

  it("rates with the season earn more than their average, mostly in summer; level payments even that out", () => {
    const of = outcomes("energy", seed, ["flat", "seasonal", "level", "take-or-pay"]);
    const [flat, seasonal, level, paid] = [of("flat"), of("seasonal"), of("level"), of("take-or-pay")];
    expectMore(seasonal.sum("revenue", ALWAYS), flat.sum("revenue", ALWAYS));
    const summer = (figures: typeof flat, metric: string) =>
      ratio(figures.sum(metric, SUMMER), figures.sum(metric, ALWAYS));
    expectMore(
      summer(flat, "usage"),
      summer(flat, "usage").map(() => 1 / 3),
    );
    expectMore(summer(seasonal, "revenue"), summer(flat, "revenue"));
    expectMore(summer(flat, "revenue"), times(1.1, summer(level, "billings")));
    expectMore(paid.sum("revenue", ALWAYS), level.sum("revenue", ALWAYS));
    expectMore(level.total("customersActive"), paid.total("customersActive"));
  });

  it("within a step November brings less than by the thousand, and most of what a customer grows into is lost to a bundle", () => {
    const of = outcomes("feature-tiers", seed, ["steps", "per-email", "bundle"]);
    const peak = (id: string) => ratio(of(id).sum("revenue", NOVEMBER), of(id).sum("revenue", SEPTEMBER));
    expectMore(peak("per-email"), times(1.04, peak("steps")));
    expectMore(peak("steps"), times(1.1, peak("bundle")));
    const growth = (id: string) => {
      const { sum } = of(id);
      return ratio(
        sum("revenue", (t) => t >= 36),
        sum("revenue", (t) => t < 12),
      );
    };
    expectMore(growth("per-email"), growth("steps"));
    expectMore(growth("steps"), times(1.3, growth("bundle")));
    expectMore(of("steps").sum("contribution", ALWAYS), of("bundle").sum("contribution", ALWAYS));
  });
});
