import { State } from "../customers/life.ts";
import type { IncentiveComponent } from "../scenario.ts";
import { type CustomerRule, earn } from "./payee.ts";

type Retainer = Extract<IncentiveComponent, { kind: "retainer" }>;

/** `monthly` for a customer that is activated and neither dormant nor churned, gated (domain §8). */
export function retainer(component: Retainer): CustomerRule {
  return (payee, firm) => {
    const { state } = payee.life;
    for (let k = payee.from; k < payee.contractEnd; k++) {
      if (state[k] === State.waiting || state[k] === State.dormant) continue;
      earn(payee, firm, k, component.monthly * (payee.gate ? payee.gate[k]! : 1), component.monthly, 1);
    }
  };
}
