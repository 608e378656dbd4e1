import type { MoneyMonth } from "./money.ts";
import type { RateCard } from "./rate-card.ts";
import { drag, effortOf, type Terms } from "./setting.ts";
import type { Customer, UsageMonth } from "./usage.ts";

/** Chance ρ, under the terms so far, that the renewal in month k comes after last month (domain §7.1). */
export function renewalChance(
  terms: Terms,
  card: RateCard,
  customer: Customer,
  last: UsageMonth,
  money: MoneyMonth,
): number {
  const { termMonths, commitment, renewal } = terms.offer;
  const { probability, inactiveProbability, regret } = renewal;
  const engaged = engagement(last, money.k + 1);
  const seatsUsed = card.hasSeats ? (customer.fullSeats * last.index) / money.seats : 1;
  let chance: number;
  if (termMonths >= 12) {
    const used = Math.min(1, commitment ? money.utilisation : seatsUsed);
    chance = inactiveProbability + (probability - inactiveProbability) * engaged * (1 - regret * (1 - used));
  } else {
    chance = (engaged > 0 ? probability : inactiveProbability) ** (termMonths / 12);
  }
  return Math.max(0, 1 - (1 - chance) * drag(effortOf(customer.partner).grow));
}

function engagement(last: UsageMonth, k: number): number {
  if (last.health.state === "dormant") return 0;
  if (!last.activated) return k >= 12 ? 0 : 1;
  return last.health.state === "healthy" ? 1 : last.health.q;
}
