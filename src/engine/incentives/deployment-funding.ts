import type { IncentiveComponent } from "../scenario.ts";
import { type CustomerRule, earn } from "./payee.ts";

type DeploymentFunding = Extract<IncentiveComponent, { kind: "deploymentFunding" }>;

/** At signing of a new customer `min(cap, rate·FYCV + fixed)` (domain §8). */
export function deploymentFunding(component: DeploymentFunding): CustomerRule {
  const cap = component.cap ?? Infinity;
  return (payee, firm) => {
    if (!payee.signs) return;
    const { rate, fixed } = component;
    const base = payee.columns.contractValue[0]!;
    earn(payee, firm, 0, Math.min(cap, rate * base + fixed), base, rate);
  };
}
