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

/** How many times as much a builder's customer is worth, paid by use. */
export function timesWorth(f: Facts): number {
  return worth(f, "usage", "builder").mean / worth(f, "usage", "deal-maker").mean;
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

/** The partner's share of use. */
export function shareRate({ scenario: { plans } }: Facts): number {
  const component = plans.find(({ id }) => id === "share")!.components[0]!;
  return component.kind === "revenueShare" ? component.rate : 0;
}

/** "the builder earns $237k, the deal maker $168k", on average; who has more comes first. */
export function whoLeads(f: Facts, under: Under): string {
  const [maker, builder] = [income(f, under, "deal-maker").mean, income(f, under, "builder").mean];
  const [first, second] = builder > maker ? ["the builder", "the deal maker"] : ["the deal maker", "the builder"];
  return `${first} earns ${f.say.money(Math.max(maker, builder))}, ${second} ${f.say.money(Math.min(maker, builder))}`;
}
