import type { Schedule, Tier } from "#engine/scenario.ts";

/** A month's price of `quantity`, read from domain §3 line by line. */
export function priceOf(schedule: Schedule, quantity: number): number {
  let price = unbounded(schedule, quantity);
  if (schedule.minimum != null) price = Math.max(price, schedule.minimum);
  if (schedule.maximum != null) price = Math.min(price, schedule.maximum);
  return price;
}

function unbounded(schedule: Schedule, quantity: number): number {
  if (quantity === 0) return 0;
  switch (schedule.model) {
    case "perUnit":
      return quantity * schedule.price;
    case "package":
      return Math.ceil(quantity / schedule.size - 1e-12) * schedule.price;
    case "graduated":
      return graduated(schedule.tiers, quantity);
    case "volume": {
      const tier = tierOf(schedule.tiers, quantity);
      return quantity * tier.price + tier.flat;
    }
    case "stairstep":
      return tierOf(schedule.tiers, quantity).flat;
  }
}

function graduated(tiers: Tier[], quantity: number): number {
  let sum = 0;
  let lower = 0;
  for (const tier of tiers) {
    if (quantity <= lower) break;
    const upper = tier.upTo ?? Infinity;
    sum += (Math.min(quantity, upper) - lower) * tier.price + tier.flat;
    lower = upper;
  }
  return sum;
}

function tierOf(tiers: Tier[], quantity: number): Tier {
  return tiers.find((tier) => tier.upTo === null || quantity <= tier.upTo)!;
}
