/** Lines of a partner's statement in words: rule, base and rate, so that a reader can recompute the amount. */
import type { FirmLine, IncentiveLine } from "#engine/index.ts";
import { months, monthName } from "../format.ts";
import { baseName } from "./bases.ts";
import { explainClawback } from "./clawbacks.ts";
import { componentOf, planOf, type LedgerContext, type LineMoment } from "./context.ts";
import { cents, factor, percentExactly, rate, sameAmount, shareUnder } from "./figures.ts";
import { explainAttainment, explainCap } from "./firm-lines.ts";
import { incentiveLabel } from "./labels.ts";

/** Why a plan pays this for a customer's month, or takes it back: one sentence that ends with the amount, to the cent. */
export function explainIncentive(line: IncentiveLine, moment: LineMoment, context: LedgerContext): string {
  if (line.clawback) return explainClawback(line, line.clawback, moment, context);
  const words = ruleOf(line, moment, context) + gateOf(line, moment, context);
  return `${incentiveLabel(line.kind)}: ${words}: ${cents(line.amount, context.scenario.currency)}.`;
}

/** Why a firm's total in month t brings or costs it this: attainment band by band, or the yearly cap's cut. */
export function explainFirmLine(line: FirmLine, month: number, context: LedgerContext): string {
  switch (line.kind) {
    case "attainment":
      return explainAttainment(line, month, context);
    case "cap":
      return explainCap(line, month, context);
    default:
      return line satisfies never;
  }
}

function ruleOf(line: IncentiveLine, moment: LineMoment, context: LedgerContext): string {
  const { currency, startMonth } = context.scenario;
  const month = monthName(startMonth, moment.month);
  switch (line.kind) {
    case "signingFee":
    case "deploymentFunding":
      return dealOf(line, month, currency);
    case "resaleMargin":
    case "attainment":
      return `${shareOf(line, currency)} in ${month}`;
    case "revenueShare":
      return `${shareOf(line, currency)} in ${month}${decayOf(line, moment, context)}`;
    case "growthRebate":
      return `${shareOf(line, currency)} than in ${monthName(startMonth, moment.month - 12)}`;
    case "renewalBonus":
      return `${shareOf(line, currency)} renewed in ${month}`;
    case "activationBonus":
      return `first value ${months(moment.age)} after signing${withinOf(line, context)}`;
    case "retainer":
      return `${cents(ungated(line), currency)} for a live customer in ${month}`;
    default:
      return line.kind satisfies never;
  }
}

/** "8 % of €1,240.00 consumption" */
function shareOf(line: IncentiveLine, currency: string): string {
  return `${rate(line.rate, line.base)} of ${cents(line.base, currency)} ${baseName(line.baseKind)}`;
}

/** A share of what was signed, a fixed sum, or both; and whether the deal is worth more than is paid for one. */
function dealOf(line: IncentiveLine, month: string, currency: string): string {
  const parts: string[] = [];
  if (line.rate !== 0) parts.push(`${shareOf(line, currency)} signed in ${month}`);
  if (line.fixed !== 0 || line.rate === 0) parts.push(`${cents(line.fixed, currency)} for the deal`);
  const free = ungated(line);
  if (line.cap === null || free <= line.cap) return parts.join(" plus ");
  const worth = parts.length > 1 || line.rate !== 0 ? `, which is ${cents(free, currency)}` : "";
  return `${parts.join(" plus ")}${worth}, capped at ${cents(line.cap, currency)} a deal`;
}

/** " (10 % less 20 % for each of 2 full years since signing)"; nothing where the rate has not fallen. */
function decayOf(line: IncentiveLine, { age }: LineMoment, context: LedgerContext): string {
  const component = componentOf(context, line, "revenueShare");
  if (!component) return "";
  const { fromMonth, yearlyDecay } = component;
  const years = Math.floor((age - fromMonth) / 12);
  const fallen = component.rate * Math.pow(1 - yearlyDecay, years);
  if (years < 1 || yearlyDecay === 0 || !sameAmount(fallen * line.base, line.rate * line.base)) return "";
  const since = fromMonth === 0 ? "signing" : `month ${fromMonth} after signing`;
  const over = years === 1 ? "1 full year" : `each of ${years} full years`;
  return ` (${rate(component.rate, line.base)} less ${rate(yearlyDecay, line.base)} for ${over} since ${since})`;
}

function withinOf(line: IncentiveLine, context: LedgerContext): string {
  const component = componentOf(context, line, "activationBonus");
  return component ? `, where up to ${months(component.withinMonths)} count` : "";
}

/** Kinds that the utilisation gate multiplies (domain §8). */
const GATED: ReadonlySet<IncentiveLine["kind"]> = new Set(["resaleMargin", "revenueShare", "retainer"]);

/** What the rule gives before gate and cap. */
function ungated({ rate: paid, base, fixed }: IncentiveLine): number {
  return paid * base + fixed;
}

/** ", halved because only 31 % of the commitment paced so far is used (under 60 %)" */
function gateOf(line: IncentiveLine, { commitment }: LineMoment, context: LedgerContext): string {
  if (line.gate === 1 || !GATED.has(line.kind)) return "";
  const paid =
    line.gate === 0
      ? "not paid"
      : line.gate === 0.5
        ? "halved"
        : `times ${factor(line.gate, Math.max(1, ungated(line)))}`;
  const below = planOf(context, line.planId)?.utilisationGate?.below;
  if (!commitment || below === undefined) return `, ${paid} because too little of the commitment is used`;
  const used = shareUnder(commitment.utilisation, below);
  return `, ${paid} because only ${used} of the commitment paced so far is used (under ${percentExactly(below)})`;
}
