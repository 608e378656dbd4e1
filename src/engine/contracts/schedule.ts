import type { Schedule } from "../scenario.ts";

/** A price schedule with its tiers laid out in typed arrays. */
export interface PriceSchedule {
  model: Schedule["model"];
  /** perUnit, package: the price. */
  price: number;
  /** package: units in one. */
  size: number;
  /** Tier bounds (the last is Infinity), prices, flat parts. */
  upTo: Float64Array;
  prices: Float64Array;
  flats: Float64Array;
  minimum: number;
  maximum: number;
}

const NO_TIERS = new Float64Array(0);

/** Lays a schedule out for `amountOf`. */
export function compileSchedule(schedule: Schedule): PriceSchedule {
  const tiers = "tiers" in schedule ? schedule.tiers : null;
  return {
    model: schedule.model,
    price: "price" in schedule ? schedule.price : 0,
    size: "size" in schedule ? schedule.size : 1,
    upTo: tiers ? Float64Array.from(tiers, (tier) => tier.upTo ?? Infinity) : NO_TIERS,
    prices: tiers ? Float64Array.from(tiers, (tier) => tier.price) : NO_TIERS,
    flats: tiers ? Float64Array.from(tiers, (tier) => tier.flat) : NO_TIERS,
    minimum: schedule.minimum ?? -Infinity,
    maximum: schedule.maximum ?? Infinity,
  };
}

/** Price of a month's quantity ≥ 0 (domain §3): 0 at quantity 0, flat parts too, but never under the minimum. */
export function amountOf(schedule: PriceSchedule, quantity: number): number {
  const free = quantity > 0 ? unclamped(schedule, quantity) : 0;
  const low = free < schedule.minimum ? schedule.minimum : free;
  return low > schedule.maximum ? schedule.maximum : low;
}

function unclamped(schedule: PriceSchedule, quantity: number): number {
  switch (schedule.model) {
    case "perUnit":
      return quantity * schedule.price;
    case "package":
      return Math.ceil(quantity / schedule.size - 1e-12) * schedule.price;
    case "graduated":
      return graduated(schedule, quantity);
    case "volume": {
      const tier = tierOf(schedule, quantity);
      return quantity * schedule.prices[tier]! + schedule.flats[tier]!;
    }
    case "stairstep":
      return schedule.flats[tierOf(schedule, quantity)]!;
  }
}

function graduated(schedule: PriceSchedule, quantity: number): number {
  const { upTo, prices, flats } = schedule;
  let total = 0;
  let low = 0;
  for (let tier = 0; quantity > low; tier++) {
    const high = upTo[tier]!;
    total += flats[tier]! + ((quantity < high ? quantity : high) - low) * prices[tier]!;
    low = high;
  }
  return total;
}

function tierOf(schedule: PriceSchedule, quantity: number): number {
  let tier = 0;
  while (quantity > schedule.upTo[tier]!) tier++;
  return tier;
}

/**
 * Price of a month's quantity under a schedule, in the scenario's currency (domain §3).
 * `quantity` ≥ 0, fractions allowed; what an offer includes free is taken off before.
 */
export function amount(schedule: Schedule, quantity: number): number {
  return amountOf(compileSchedule(schedule), quantity);
}
