import type { Partner, Plan } from "../scenario.ts";
import type { CustomerRule } from "./payee.ts";
import { customerRule } from "./registry.ts";

/** A plan as it holds for one partner profile: its components that apply, with their rules. */
export interface ProfilePlan {
  id: string;
  components: Plan["components"];
  /** By component: its place in the plan's list. */
  places: number[];
  rules: CustomerRule[];
  annualCap: number | null;
  lagMonths: number;
  gate: Plan["utilisationGate"];
}

/** Lays a plan out for a profile; firms of type direct earn nothing (domain §8). */
export function compilePlan(plan: Plan, partner: Partner, capacity: number): ProfilePlan {
  const components =
    partner.type === "direct"
      ? []
      : plan.components.filter((component) => component.appliesTo?.includes(partner.id) ?? true);
  return {
    id: plan.id,
    components,
    places: components.map((component) => plan.components.indexOf(component)),
    rules: components.map((component, index) => customerRule(component, index, capacity)),
    annualCap: plan.annualCap,
    lagMonths: plan.paymentLagMonths,
    gate: plan.utilisationGate,
  };
}
