import type { IncentiveComponent } from "../scenario.ts";
import { type CustomerRule, earn } from "./payee.ts";

type ActivationBonus = Extract<IncentiveComponent, { kind: "activationBonus" }>;

/** `amount` in the month of first value, if it comes within `withinMonths` of signing (domain §8). */
export function activationBonus(component: ActivationBonus): CustomerRule {
  return (payee, firm) => {
    const k = payee.life.firstValue;
    if (k >= payee.from && k <= component.withinMonths && k < payee.contractEnd) {
      earn(payee, firm, k, component.amount, 0, 0);
    }
  };
}
