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

/**
 * Replaces a firm's monthly bases by its payouts: at each period's last month or the horizon's (domain §8). `tell` is
 * told of each period: its last month, its months and its total.
 */
export function payAttainment(
  rule: Attainment,
  firm: Float64Array,
  horizon: number,
  tell: ((month: number, months: number, total: number) => void) | null,
): void {
  const period = periodMonths(rule);
  for (let start = 0; start < horizon; start += period) {
    const end = Math.min(horizon, start + period);
    let total = 0;
    for (let t = start; t < end; t++) {
      total += firm[t]!;
      firm[t] = 0;
    }
    const part = (end - start) / period;
    firm[end - 1] = periodPayout(rule, total, part);
    if (tell) tell(end - 1, end - start, total);
  }
}

/** Months of a whole period. */
export function periodMonths({ period }: Attainment): number {
  return period === "quarter" ? 3 : 12;
}

/** What a period's total pays in all bands; `part` as for `bandPayout`. */
export function periodPayout(rule: Attainment, total: number, part: number): number {
  let payout = 0;
  for (let i = 0; i < rule.tiers.length; i++) payout += bandPayout(rule, i, total, part);
  return payout;
}

/**
 * What tier `i` pays on a period's total; thresholds are pro rata in a shorter period (`part` of a whole one). Marginal:
 * its band at its rate; retroactive: the whole, in the tier whose rate is the highest reached.
 */
export function bandPayout({ mode, tiers }: Attainment, i: number, total: number, part: number): number {
  const { from, rate } = tiers[i]!;
  if (mode === "retroactive") return i === highestReached(tiers, total, part) ? rate * total : 0;
  const low = from * part;
  if (total <= low) return 0;
  const high = i + 1 < tiers.length ? tiers[i + 1]!.from * part : Infinity;
  return (Math.min(total, high) - low) * rate;
}

/** The tier with the highest rate among those reached, the first of equals; −1 if none. */
function highestReached(tiers: Attainment["tiers"], total: number, part: number): number {
  if (total <= 0) return -1;
  let best = -1;
  for (let i = 0; i < tiers.length && tiers[i]!.from * part <= total; i++) {
    if (best < 0 || tiers[i]!.rate > tiers[best]!.rate) best = i;
  }
  return best;
}
