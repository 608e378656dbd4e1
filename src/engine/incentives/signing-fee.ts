import type { Clawback, IncentiveComponent } from "../scenario.ts";
import { type CustomerRule, earn, type Payee } from "./payee.ts";
import { isUnderUsed } from "./utilisation.ts";
import type { PlanWitness } from "./witness.ts";

type SigningFee = Extract<IncentiveComponent, { kind: "signingFee" }>;

/** At signing of a new customer `min(cap, rate·base + fixed)`, with its clawback (domain §8). */
export function signingFee(component: SigningFee, index: number): CustomerRule {
  const { rate, base, fixed, clawback } = component;
  const cap = component.capPerDeal ?? Infinity;
  return (payee, firm, clawbacks) => {
    const { life, columns } = payee;
    if (!payee.signs) return;
    const signed = columns[base][0]!;
    const fee = Math.min(cap, rate * signed + fixed);
    earn(payee, firm, 0, fee, signed, rate);
    if (!clawback) return;
    const age = clawbackAge(payee, clawback);
    if (age < 0) return;
    const part = clawbackPart(payee, clawback, age);
    const back = fee * part;
    payee.paid[age]! -= back;
    const entry = clawbacks.add(life.start, life.start + age, index, back);
    if (payee.witness) tell(payee.witness, payee, age, fee, part, entry);
  };
}

/**
 * Age at which the fee is taken back, or −1: at churn before `withinMonths`, else after them for too little use; never
 * once the customer has moved on to another plan.
 */
function clawbackAge(payee: Payee, clawback: Clawback): number {
  const { columns, life } = payee;
  const last = clawback.withinMonths - 1;
  if (columns.churn <= last) return payee.leaves ? -1 : columns.churn;
  if (clawback.minUtilisation === null || last < 0 || last >= life.months) return -1;
  if (payee.leaves && last >= payee.until) return -1;
  return isUnderUsedSinceSigning(payee, last, clawback.minUtilisation) ? last : -1;
}

function clawbackPart(payee: Payee, clawback: Clawback, age: number): number {
  return clawback.mode === "prorata" && age === payee.columns.churn ? 1 - age / clawback.withinMonths : 1;
}

function tell(witness: PlanWitness, payee: Payee, age: number, fee: number, part: number, entry: number): void {
  const churned = age === payee.columns.churn;
  const utilisation = churned ? null : sumTo(payee.columns.drawdown, age) / sumTo(payee.columns.pace, age);
  witness.toTakeBack(payee.plan!, payee.component, payee, age, { fee, part, utilisation }, entry);
}

/** Whether drawdown ÷ commitment pace from signing to the end of month `last` is under the minimum. */
function isUnderUsedSinceSigning({ columns }: Payee, last: number, minimum: number): boolean {
  return isUnderUsed(sumTo(columns.drawdown, last), sumTo(columns.pace, last), minimum);
}

function sumTo(column: Float64Array, last: number): number {
  let sum = 0;
  for (let k = 0; k <= last; k++) sum += column[k]!;
  return sum;
}
