import type { Offer, Scenario } from "#engine/scenario.ts";
import { priceOf } from "./schedule.ts";
import { monthOfYear } from "./setting.ts";

/** What an offer charges, at price level 1 (domain §7.3, §7.4). */
export interface RateCard {
  oneTime: number;
  platform: number;
  hasSeats: boolean;
  seats: (count: number) => number;
  /** List value of a month's activity without seasonal rates. */
  usage: (activity: number) => number;
  /** The same with the seasonal rates of month t. */
  usageInMonth: (activity: number, t: number) => number;
}

/** Reads an offer's charges. */
export function rateCard(scenario: Scenario, offer: Offer): RateCard {
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
  const charges = offer.charges;
  const usage = (activity: number, t: number | null): number =>
    sum(
      charges.map((charge) => {
        if (charge.kind !== "usage") return 0;
        const meter = scenario.meters.find(({ id }) => id === charge.meterId)!;
        const quantity = activity * meter.perActivity;
        const rates = t === null ? null : charge.seasonalRates;
        return (
          priceOf(charge.schedule, Math.max(0, quantity - charge.included)) *
          (rates ? rates[monthOfYear(scenario, t!)]! : 1)
        );
      }),
    );
  return {
    oneTime: sum(charges.map((c) => (c.kind === "oneTime" ? c.amount : 0))),
    platform: sum(charges.map((c) => (c.kind === "platform" ? c.monthly : 0))),
    hasSeats: charges.some((c) => c.kind === "seats"),
    seats: (count) => sum(charges.map((c) => (c.kind === "seats" ? priceOf(c.schedule, count) : 0))),
    usage: (activity) => usage(activity, null),
    usageInMonth: (activity, t) => usage(activity, t),
  };
}

/** Months of an offer's billing interval. */
export function billingInterval(offer: Offer): number {
  return { monthly: 1, quarterly: 3, annual: 12 }[offer.billing];
}
