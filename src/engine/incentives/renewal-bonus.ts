import type { IncentiveComponent } from "../scenario.ts";
import { type CustomerRule, earn } from "./payee.ts";

type RenewalBonus = Extract<IncentiveComponent, { kind: "renewalBonus" }>;

/** `rate · FYCV` of a renewal for terms of 12 months or more (domain §8). */
export function renewalBonus(component: RenewalBonus): CustomerRule {
  return (payee, firm) => {
    const { termMonths, firstRenewal, columns } = payee;
    if (termMonths < 12) return;
    for (let k = firstRenewal; k < payee.contractEnd; k += termMonths) {
      const base = columns.contractValue[k]!;
      if (k >= payee.from) earn(payee, firm, k, component.rate * base, base, component.rate);
    }
  };
}
