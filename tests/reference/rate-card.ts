import type { Offer, Scenario } from "#engine/scenario.ts";
import { priceOf } from "./schedule.ts";
import { monthOfYear } from "./setting.ts";

/** One usage charge's month, at price level 1. */
export interface UsageLine {
  /** Place in the offer's list. */
  charge: number;
  quantity: number;
  included: number;
  /** Of the quantity beyond what is included, without seasonal rates. */
  amount: number;
  seasonalRate: number;
}

/** What an offer charges, at price level 1 (domain §7.3, §7.4). */
export interface RateCard {
  oneTime: number;
  platform: number;
  hasSeats: boolean;
  seats: (count: number) => number;
  /** A month's activity, charge by charge, with the seasonal rates of month t. */
  lines: (activity: number, t: number) => UsageLine[];
  /** List value of a month's activity without seasonal rates. */
  usage: (activity: number) => number;
  /** The same with the seasonal rates of month t. */
  usageInMonth: (activity: number, t: number) => number;
}

/** Reads an offer's charges. */
export function rateCard(scenario: Scenario, { charges }: Offer): RateCard {
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
  const lines = (activity: number, t: number) =>
    charges.flatMap((charge, i): UsageLine[] => {
      if (charge.kind !== "usage") return [];
      const { included, schedule, seasonalRates } = charge;
      const quantity = activity * scenario.meters.find(({ id }) => id === charge.meterId)!.perActivity;
      const amount = priceOf(schedule, Math.max(0, quantity - included));
      const seasonalRate = seasonalRates ? seasonalRates[monthOfYear(scenario, t)]! : 1;
      return [{ charge: i, quantity, included, amount, seasonalRate }];
    });
  return {
    oneTime: sum(charges.map((c) => (c.kind === "oneTime" ? c.amount : 0))),
    platform: sum(charges.map((c) => (c.kind === "platform" ? c.monthly : 0))),
    hasSeats: charges.some((c) => c.kind === "seats"),
    seats: (count) => sum(charges.map((c) => (c.kind === "seats" ? priceOf(c.schedule, count) : 0))),
    lines,
    usage: (activity) => sum(lines(activity, 0).map(({ amount }) => amount)),
    usageInMonth: (activity, t) => sum(lines(activity, t).map(({ amount, seasonalRate }) => amount * seasonalRate)),
  };
}

/** Months of an offer's billing interval. */
export function billingInterval(offer: Offer): number {
  return { monthly: 1, quarterly: 3, annual: 12 }[offer.billing];
}
