import type { Attainment } from "./attainment.ts";
import type { Payee } from "./payee.ts";
import type { ProfilePlan } from "./plan.ts";

/** Looks on while a plan pays: traces are made of it. `component` is the place in the profile's plan. */
export interface PlanWitness {
  /** The customer of `payee` earned the firm `amount` at age `k`: `rate` on `base`. */
  earned(
    plan: ProfilePlan,
    component: number,
    payee: Payee,
    k: number,
    amount: number,
    base: number,
    rate: number,
  ): void;
  /** Part of a fee will be taken back at age `k`; `utilisation` where that is why. `entry`: its place on the firm's list. */
  toTakeBack(plan: ProfilePlan, component: number, payee: Payee, k: number, takeBack: TakeBack, entry: number): void;
  /** It is taken back, times the share of its month's total that was paid. */
  takenBack(plan: ProfilePlan, entry: number, paidShare: number): void;
  /** The firm's total of a period of `months` months that ended in `month` was rated. */
  attained(plan: ProfilePlan, component: number, rule: Attainment, month: number, months: number, total: number): void;
  /** A month was settled: its total after clawbacks, the cap's room for it, and what was cut. */
  settled(plan: ProfilePlan, month: number, total: number, room: number, cut: number): void;
}

/** A fee, the part of it that a rule takes back, and the utilisation that is why (null: churn). */
export interface TakeBack {
  fee: number;
  part: number;
  utilisation: number | null;
}
