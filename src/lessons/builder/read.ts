/** What this lesson reads of what was computed. */
import type { Statistics } from "#engine/index.ts";
import type { Facts } from "#state/lessons/facts.ts";

export type Who = "deal-maker" | "builder";
export type Under = "seats" | "usage";

/** What a partner has been paid by the end of the horizon. */
export function income(f: Facts, under: Under, who: Who): Statistics {
  return f.upTo(under, `payouts/partner/${who}`);
}

/** What a customer of a partner is worth to the vendor in its first two years. */
export function worth(f: Facts, under: Under, who: Who): Statistics {
  return f.total(under, `clv/partner/${who}`);
}

/** How many times as much a builder's customer is worth, paid by use, in the middle future. */
export function timesWorth(f: Facts): number {
  return worth(f, "usage", "builder").p50 / worth(f, "usage", "deal-maker").p50;
}

function partner({ scenario: { partners } }: Facts, who: Who) {
  return partners.find(({ id }) => id === who)!;
}

/** Share of its time that a partner gives to selling. */
export function timeSelling(f: Facts, who: Who): number {
  return partner(f, who).focus.sell;
}

/** Deals a year, whole (domain §5). */
export function dealsAYear(f: Facts, who: Who): number {
  return Math.round(partner(f, who).dealsPerYear * Math.sqrt(3 * timeSelling(f, who)));
}

/** The rate of what a plan pays. */
function rateOf({ scenario: { plans } }: Facts, planId: "fee" | "share"): number {
  const component = plans.find(({ id }) => id === planId)!.components[0]!;
  return "rate" in component ? component.rate : 0;
}

/** The fee as a share of the first year's contract. */
export function feeRate(f: Facts): number {
  return rateOf(f, "fee");
}

/** The partner's share of use. */
export function shareRate(f: Facts): number {
  return rateOf(f, "share");
}

/** "the builder earns $237k, the deal maker $168k", on average; who has more comes first. */
export function whoLeads(f: Facts, under: Under): string {
  const [maker, builder] = [income(f, under, "deal-maker").mean, income(f, under, "builder").mean];
  const [first, second] = builder > maker ? ["the builder", "the deal maker"] : ["the deal maker", "the builder"];
  return `${first} earns ${f.say.money(Math.max(maker, builder))}, ${second} ${f.say.money(Math.min(maker, builder))}`;
}
