import type { Clawback, IncentiveComponent } from "../scenario.ts";
import { type CustomerRule, earn, type Payee } from "./payee.ts";
import { isUnderUsed } from "./utilisation.ts";

type SigningFee = Extract<IncentiveComponent, { kind: "signingFee" }>;

/** At signing of a new customer `min(cap, rate·base + fixed)`, with its clawback (domain §8). */
export function signingFee(component: SigningFee, index: number): CustomerRule {
  const { rate, base, fixed, clawback } = component;
  const cap = component.capPerDeal ?? Infinity;
  return (payee, firm, clawbacks) => {
    const { life, columns } = payee;
    if (!payee.signs) return;
    const fee = Math.min(cap, rate * columns[base][0]! + fixed);
    earn(payee, firm, 0, fee);
    if (!clawback) return;
    const age = clawbackAge(payee, clawback);
    if (age < 0) return;
    const back = fee * clawbackPart(payee, clawback, age);
    payee.paid[age]! -= back;
    clawbacks.add(life.start, life.start + age, index, back);
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

/** Whether drawdown ÷ commitment pace from signing to the end of month `last` is under the minimum. */
function isUnderUsedSinceSigning(payee: Payee, last: number, minimum: number): boolean {
  const { drawdown, pace } = payee.columns;
  let drawn = 0;
  let due = 0;
  for (let k = 0; k <= last; k++) {
    drawn += drawdown[k]!;
    due += pace[k]!;
  }
  return isUnderUsed(drawn, due, minimum);
}
