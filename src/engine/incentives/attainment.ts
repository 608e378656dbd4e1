import type { IncentiveComponent } from "../scenario.ts";
import type { CustomerRule } from "./payee.ts";

/** The attainment component of a plan. */
export type Attainment = Extract<IncentiveComponent, { kind: "attainment" }>;

/** Adds a customer's base to the firm's, month by month; the payout follows from the firm's total. */
export function attainmentBase(component: Attainment): CustomerRule {
  return (payee, firm) => {
    const { start } = payee.life;
    const bases = payee.columns[component.base];
    for (let k = payee.from; k < payee.until; k++) firm[start + k]! += bases[k]!;
  };
}

/** Replaces a firm's monthly bases by its payouts: at each period's last month or the horizon's (domain §8). */
export function payAttainment(component: Attainment, firm: Float64Array, horizon: number): void {
  const period = component.period === "quarter" ? 3 : 12;
  for (let start = 0; start < horizon; start += period) {
    const end = Math.min(horizon, start + period);
    let total = 0;
    for (let t = start; t < end; t++) {
      total += firm[t]!;
      firm[t] = 0;
    }
    firm[end - 1] = attainmentPayout(component, total, (end - start) / period);
  }
}

/** Payout on a period's total; thresholds are pro rata in a shorter period (`part` of a whole one). */
function attainmentPayout(component: Attainment, total: number, part: number): number {
  return component.mode === "marginal"
    ? marginal(component.tiers, total, part)
    : retroactive(component.tiers, total, part);
}

function marginal(tiers: Attainment["tiers"], total: number, part: number): number {
  let payout = 0;
  for (let i = 0; i < tiers.length; i++) {
    const low = tiers[i]!.from * part;
    if (total <= low) break;
    const high = i + 1 < tiers.length ? tiers[i + 1]!.from * part : Infinity;
    payout += (Math.min(total, high) - low) * tiers[i]!.rate;
  }
  return payout;
}

function retroactive(tiers: Attainment["tiers"], total: number, part: number): number {
  let rate = 0;
  for (let i = 0; i < tiers.length && tiers[i]!.from * part <= total; i++) rate = Math.max(rate, tiers[i]!.rate);
  return total > 0 ? rate * total : 0;
}
