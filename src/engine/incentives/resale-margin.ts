import type { IncentiveComponent } from "../scenario.ts";
import { type CustomerRule, earn } from "./payee.ts";

type ResaleMargin = Extract<IncentiveComponent, { kind: "resaleMargin" }>;

/** `rate · billings`, credits included, times the utilisation gate (domain §8). */
export function resaleMargin(component: ResaleMargin): CustomerRule {
  return (payee, firm) => {
    const { billings } = payee.columns;
    for (let k = payee.from; k < payee.until; k++) {
      const base = billings[k]!;
      earn(payee, firm, k, component.rate * base * (payee.gate ? payee.gate[k]! : 1), base, component.rate);
    }
  };
}
