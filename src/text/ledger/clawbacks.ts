import type { ClawbackTrace, IncentiveLine } from "#engine/index.ts";
import { months, monthName } from "../format.ts";
import { componentOf, type LedgerContext, type LineMoment } from "./context.ts";
import { cents, percentExactly, rate, shareUnder } from "./figures.ts";
import { incentiveLabel } from "./labels.ts";

/** Why a fee is taken back, how much of it, and which part of it had been paid at all. */
export function explainClawback(
  line: IncentiveLine,
  clawback: ClawbackTrace,
  moment: LineMoment,
  context: LedgerContext,
): string {
  const { currency, startMonth } = context.scenario;
  const fee = `${incentiveLabel(line.kind)} of ${monthName(startMonth, clawback.signed)} taken back`;
  const why = reasonOf(line, clawback, moment, context);
  const part = partOf(line, clawback, moment, context);
  return `${fee}: ${why}, so ${part}${paidOf(clawback, currency)}: ${cents(line.amount, currency)}.`;
}

function reasonOf(line: IncentiveLine, clawback: ClawbackTrace, { age }: LineMoment, context: LedgerContext): string {
  const rule = componentOf(context, line, "signingFee")?.clawback;
  switch (clawback.reason) {
    case "churn":
      return `the customer left after ${months(age)}${rule ? `, before ${months(rule.withinMonths)} were over` : ""}`;
    case "utilisation":
      return `${usedOf(clawback, rule?.minUtilisation ?? null)} in the first ${months(age + 1)}`;
    default:
      return clawback.reason satisfies never;
  }
}

function usedOf({ utilisation }: ClawbackTrace, minimum: number | null): string {
  if (utilisation === null) return "too little of the commitment was used";
  if (minimum === null) return `only ${percentExactly(utilisation)} of the commitment was used`;
  return `only ${shareUnder(utilisation, minimum)} of the commitment was used (${percentExactly(minimum)} was asked)`;
}

/** "the whole fee of €2,060.00", "9 of 14 months of the fee of €2,060.00" */
function partOf(
  line: IncentiveLine,
  { part, fee }: ClawbackTrace,
  { age }: LineMoment,
  context: LedgerContext,
): string {
  const whole = `the fee of ${cents(fee, context.scenario.currency)}`;
  if (part === 1) return whole.replace("the", "the whole");
  const within = componentOf(context, line, "signingFee")?.clawback?.withinMonths;
  if (within !== undefined && Math.abs(1 - age / within - part) < 1e-9)
    return `${within - age} of ${within} months of ${whole}`;
  return `${rate(part, fee)} of ${whole}`;
}

function paidOf({ paidShare, part, fee }: ClawbackTrace, currency: string): string {
  if (paidShare === 1) return "";
  const sum = part === 1 ? "" : ` (${cents(fee * part, currency)})`;
  return `${sum}, of which ${rate(paidShare, fee * part)} was paid under the yearly cap`;
}
