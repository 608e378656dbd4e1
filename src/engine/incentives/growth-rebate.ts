import type { IncentiveComponent } from "../scenario.ts";
import { type CustomerRule, earn } from "./payee.ts";

type GrowthRebate = Extract<IncentiveComponent, { kind: "growthRebate" }>;

/** `rate · max(0, consumption − consumption 12 months before)`, from age 12 on, or 12 months after a move (domain §8). */
export function growthRebate(component: GrowthRebate): CustomerRule {
  return (payee, firm) => {
    const { consumption } = payee.columns;
    for (let k = Math.max(payee.from, payee.comparableFrom); k < payee.contractEnd; k++) {
      const growth = consumption[k]! - consumption[k - 12]!;
      if (growth > 0) earn(payee, firm, k, component.rate * growth, growth, component.rate);
    }
  };
}
