import type { MoneyMonth } from "./money.ts";
import { rateCard } from "./rate-card.ts";
import { drag, effortOf, type Setting } from "./setting.ts";
import type { Customer, UsageMonth } from "./usage.ts";

/** Chance ρ that the renewal in month k comes, after last month (domain §7.1). */
export function renewalChance(
  setting: Setting,
  customer: Customer,
  last: UsageMonth,
  money: MoneyMonth,
  k: number,
): number {
  const { offer } = setting;
  const { probability, inactiveProbability, regret } = offer.renewal;
  const engaged = engagement(last, k);
  let chance: number;
  if (offer.termMonths >= 12) {
    const used = Math.min(1, utilisation(setting, customer, last, money));
    chance = inactiveProbability + (probability - inactiveProbability) * engaged * (1 - regret * (1 - used));
  } else {
    chance = (engaged > 0 ? probability : inactiveProbability) ** (offer.termMonths / 12);
  }
  return Math.max(0, 1 - (1 - chance) * drag(effortOf(customer.partner).grow));
}

function engagement(last: UsageMonth, k: number): number {
  if (last.health.state === "dormant") return 0;
  if (!last.activated) return k >= 12 ? 0 : 1;
  return last.health.state === "healthy" ? 1 : last.health.q;
}

/** Of the commitment period that ended, or of the seats in the last month. */
function utilisation({ scenario, offer }: Setting, customer: Customer, last: UsageMonth, money: MoneyMonth): number {
  if (offer.commitment) return money.utilisation;
  if (rateCard(scenario, offer).hasSeats) return (customer.fullSeats * last.index) / money.seats;
  return 1;
}
