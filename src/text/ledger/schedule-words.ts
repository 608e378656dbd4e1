/** What a quantity costs under a price schedule, in words that can be recomputed. */
import type { Schedule, Tier } from "#engine/index.ts";
import { listOf } from "../findings/words.ts";
import { cents, factor, price } from "./figures.ts";

/** A schedule's price of a quantity: how it comes about, and the amount. */
export interface Priced {
  /** "200 at €3.00, 984.5 at €2.50 and flat €50.00" */
  words: string;
  amount: number;
}

/** The price of a month's quantity ≥ 0 in words (domain §3): 0 at quantity 0, but never under the minimum. */
export function priced(schedule: Schedule, quantity: number, currency: string): Priced {
  const free = quantity > 0 ? unclamped(schedule, quantity, currency) : { words: "nothing", amount: 0 };
  const { minimum, maximum } = schedule;
  if (minimum != null && free.amount < minimum) {
    return clamped(free, "at least", Math.min(minimum, maximum ?? Infinity), currency);
  }
  return maximum != null && free.amount > maximum ? clamped(free, "at most", maximum, currency) : free;
}

function clamped({ words, amount }: Priced, bound: string, limit: number, currency: string): Priced {
  const worth = amount === 0 ? words : `${words} (${cents(amount, currency)})`;
  return { words: `${worth}, but ${bound} ${price(limit, currency)} a month`, amount: limit };
}

function unclamped(schedule: Schedule, quantity: number, currency: string): Priced {
  switch (schedule.model) {
    case "perUnit":
      return each(quantity, schedule.price, currency, "at");
    case "package": {
      const packages = Math.ceil(quantity / schedule.size - 1e-12);
      const size = factor(schedule.size, 1);
      const words = `${factor(packages, 1)} packages of ${size} at ${price(schedule.price, currency, packages)}`;
      return { words, amount: packages * schedule.price };
    }
    case "graduated":
      return graduated(schedule.tiers, quantity, currency);
    case "volume": {
      const { price: unit, flat } = tierOf(schedule.tiers, quantity);
      return joined([each(quantity, unit, currency, "all at"), ...flatOf(flat, currency)]);
    }
    case "stairstep": {
      const { flat, upTo } = tierOf(schedule.tiers, quantity);
      const step = upTo === null ? "in the last step" : `up to ${factor(upTo, 1)}`;
      return { words: `flat ${price(flat, currency)} ${step}`, amount: flat };
    }
    default:
      return schedule satisfies never;
  }
}

function graduated(tiers: readonly Tier[], quantity: number, currency: string): Priced {
  const parts: Priced[] = [];
  let low = 0;
  for (const { upTo, price: unit, flat } of tiers) {
    if (quantity <= low) break;
    const high = upTo ?? Infinity;
    parts.push(part(Math.min(quantity, high) - low, unit, currency), ...flatOf(flat, currency));
    low = high;
  }
  return joined(parts);
}

function tierOf(tiers: readonly Tier[], quantity: number): Tier {
  return tiers.find(({ upTo }) => quantity <= (upTo ?? Infinity)) ?? { upTo: null, price: 0, flat: 0 };
}

/** One price for the whole quantity, which the reader knows. */
function each(quantity: number, unit: number, currency: string, at: string): Priced {
  return { words: `${at} ${price(unit, currency, quantity)} each`, amount: quantity * unit };
}

function part(quantity: number, unit: number, currency: string): Priced {
  return {
    words: `${factor(quantity, unit)} at ${price(unit, currency, quantity)}`,
    amount: quantity * unit,
  };
}

function flatOf(flat: number, currency: string): Priced[] {
  return flat === 0 ? [] : [{ words: `flat ${price(flat, currency)}`, amount: flat }];
}

function joined(parts: readonly Priced[]): Priced {
  return { words: listOf(parts.map(({ words }) => words)), amount: parts.reduce((sum, { amount }) => sum + amount, 0) };
}
