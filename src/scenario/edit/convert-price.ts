/** What a price schedule becomes under another model: the same amounts as far as the models allow. */
import type { Schedule, Tier } from "#engine/index.ts";

type Parts = Record<string, unknown>;

const GREATEST_PRICE = 1e9;

/** The parts of a schedule with its prices as another model wants them; what that model does not have is left in. */
export function convertedPrice(schedule: Parts, model: string): Parts {
  const old = schedule as unknown as Schedule;
  if (model === "perUnit") return { ...schedule, price: unitPrice(old) };
  if (model === "package") return { ...schedule, size: 1, price: unitPrice(old) };
  if (!("tiers" in old)) return { ...schedule, tiers: [firstTier(unitPrice(old), model)] };
  if (model === "stairstep") return { ...schedule, tiers: old.tiers.map(toStep) };
  return old.model === "stairstep" ? { ...schedule, tiers: old.tiers.map(toPrice) } : schedule;
}

function firstTier(price: number, model: string): Tier {
  return model === "stairstep" ? { upTo: null, price: 0, flat: price } : { upTo: null, price, flat: 0 };
}

/** What one unit costs in the first place. */
function unitPrice(schedule: Schedule): number {
  if (schedule.model === "package") return tidy(schedule.price / schedule.size);
  if (!("tiers" in schedule)) return schedule.price;
  return schedule.model === "stairstep"
    ? toPrice(schedule.tiers[0]!, 0, schedule.tiers).price
    : schedule.tiers[0]!.price;
}

/** A tier of prices as a step: what its greatest quantity costs. */
function toStep(tier: Tier, i: number, tiers: readonly Tier[]): Tier {
  return { upTo: tier.upTo, price: 0, flat: tidy((tier.flat ?? 0) + (tier.price ?? 0) * reach(tiers, i)) };
}

/** A step as a tier of prices: what a unit costs if its greatest quantity is used. */
function toPrice(tier: Tier, i: number, tiers: readonly Tier[]): Tier {
  return { upTo: tier.upTo, price: tidy((tier.flat ?? 0) / reach(tiers, i)), flat: 0 };
}

/** The greatest quantity of a tier; for the open one twice that of the one before, or 1. */
function reach(tiers: readonly Tier[], i: number): number {
  return tiers[i]!.upTo ?? (i > 0 ? tiers[i - 1]!.upTo! * 2 : 1);
}

/** In six digits, and never more than a price may be. */
function tidy(price: number): number {
  return Math.min(GREATEST_PRICE, Number(price.toPrecision(6)));
}
