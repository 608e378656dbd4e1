import { coverage, drag, effortOf, help, type Setting } from "./setting.ts";
import { termsAt, termsSince } from "./transition.ts";
import type { Customer } from "./usage.ts";

/** A customer's health at the end of a month. `declinedAt`: age at which the running decline began. */
export interface Health {
  q: number;
  state: "healthy" | "declining" | "recovering" | "floored" | "dormant";
  declinedAt: number;
  noticed: boolean;
}

/** Where every customer begins. */
export const HEALTHY: Health = { q: 1, state: "healthy", declinedAt: -1, noticed: false };

/** Health one month on (domain §6.5). */
export function nextHealth(setting: Setting, customer: Customer, last: Health, k: number, t: number): Health {
  const { monthlyDecay } = customer.segment.decline;
  switch (last.state) {
    case "floored":
    case "dormant":
      return last;
    case "recovering": {
      const q = Math.min(1, last.q / (1 - monthlyDecay));
      return q >= 1 - 1e-9 ? { ...HEALTHY, q } : { ...last, q };
    }
    case "healthy":
      if (!startsToDecline(customer, k)) return last;
      return shrunk(customer, { q: last.q, state: "declining", declinedAt: k, noticed: false });
    case "declining":
      return noticed(setting, customer, shrunk(customer, last), k, t);
  }
}

function startsToDecline({ segment, partner, draws }: Customer, k: number): boolean {
  const rate = segment.decline.perYear * drag(effortOf(partner).grow);
  return draws.decline(k) < 1 - Math.exp(-rate / 12);
}

function shrunk({ segment }: Customer, health: Health): Health {
  const { monthlyDecay, floor } = segment.decline;
  const q = health.q * (1 - monthlyDecay);
  if (floor > 0) return q <= floor ? { ...health, q: floor, state: "floored" } : { ...health, q };
  return q < 0.05 ? { ...health, q: 0, state: "dormant" } : { ...health, q };
}

/** The one attempt to save a customer, in the month in which its decline is noticed. */
function noticed(setting: Setting, customer: Customer, health: Health, k: number, t: number): Health {
  if (health.state !== "declining" || health.noticed || !isNoticeMonth(setting, customer, health, k)) return health;
  const { success } = setting;
  const miss = 1 - success.saveRate * coverage(setting, t);
  const chance = (1 - miss ** help(effortOf(customer.partner).grow)) * health.q;
  const saved = customer.draws.save(health.declinedAt) < chance;
  return { ...health, noticed: true, state: saved ? "recovering" : "declining" };
}

function isNoticeMonth(setting: Setting, customer: Customer, health: Health, k: number): boolean {
  const { success } = setting;
  if (k <= health.declinedAt) return false;
  switch (success.mode) {
    case "continuous":
      return k === health.declinedAt + 1;
    case "periodic":
      return k % success.reviewEvery === 0;
    case "reactive": {
      const { termMonths } = termsAt(setting, customer, k).offer;
      return termMonths >= 12 && (k + 1 - termsSince(customer, k)) % termMonths === 0;
    }
  }
}
