import type { IncentiveComponent } from "../scenario.ts";
import { type CustomerRule, earn } from "./payee.ts";

type RevenueShare = Extract<IncentiveComponent, { kind: "revenueShare" }>;

/** `rate·(1 − yearlyDecay)^⌊(k − fromMonth)/12⌋·base` while `fromMonth ≤ k < fromMonth + months`, gated (domain §8). */
export function revenueShare(component: RevenueShare, capacity: number): CustomerRule {
  const { base, fromMonth } = component;
  const until = component.months === null ? Infinity : fromMonth + component.months;
  const rates = Float64Array.from({ length: capacity }, (_, k) =>
    k < fromMonth ? 0 : component.rate * Math.pow(1 - component.yearlyDecay, Math.floor((k - fromMonth) / 12)),
  );
  return (payee, firm) => {
    const bases = payee.columns[base];
    const end = Math.min(payee.until, until);
    for (let k = Math.max(payee.from, fromMonth); k < end; k++) {
      const rate = rates[k]!;
      earn(payee, firm, k, rate * bases[k]! * (payee.gate ? payee.gate[k]! : 1), bases[k]!, rate);
    }
  };
}
