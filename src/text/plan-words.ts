/** What a component of a plan pays and to whom, in whole. */
import type { IncentiveComponent, Partner, Plan } from "#engine/index.ts";
import { BASES } from "./component-words.ts";
import { showEntry } from "./entry.ts";
import { money, months } from "./format.ts";

/** What a component pays and to whom: "18 % of first-year value, at most $20k a deal; to Referral partners". */
export function wholeComponentWords(
  component: IncentiveComponent,
  partners: readonly Pick<Partner, "id" | "name">[],
  currency: string,
): string {
  const payees = payeeWords(component.appliesTo, partners);
  const pays = paysWords(component, currency);
  return payees === null ? pays : `${pays}; to ${payees}`;
}

function paysWords(component: IncentiveComponent, currency: string): string {
  switch (component.kind) {
    case "signingFee":
      return perDeal(component, component.base, component.capPerDeal, currency) + clawbackWords(component.clawback);
    case "deploymentFunding":
      return perDeal(component, "contractValue", component.cap, currency);
    case "resaleMargin":
      return `${exact(component.rate)} of all that is invoiced`;
    case "revenueShare":
      return shareWords(component);
    case "attainment":
      return attainmentWords(component, currency);
    case "activationBonus":
      return `${money(component.amount, currency)} for first value within ${months(component.withinMonths)}`;
    case "growthRebate":
      return `${exact(component.rate)} of consumption above the year before`;
    case "renewalBonus":
      return `${exact(component.rate)} of first-year value at each renewal`;
    case "retainer":
      return `${money(component.monthly, currency)} a month for each live customer`;
    default:
      return component satisfies never;
  }
}

const exact = (share: number): string => showEntry(share, "share");

function perDeal(
  { rate: share, fixed }: { rate: number; fixed: number },
  base: keyof typeof BASES,
  cap: number | null,
  currency: string,
): string {
  const most = cap === null ? "" : `, at most ${money(cap, currency)} a deal`;
  if (share === 0) return `${money(fixed, currency)} a deal${cap !== null && cap < fixed ? most : ""}`;
  const plus = fixed > 0 ? ` and ${money(fixed, currency)}` : "";
  return `${exact(share)} of ${BASES[base]}${plus}${most}`;
}

function clawbackWords(clawback: Extract<IncentiveComponent, { kind: "signingFee" }>["clawback"]): string {
  if (clawback === null) return "";
  const part = clawback.mode === "full" ? "all" : "in part";
  return `, taken back ${part} from customers who leave within ${months(clawback.withinMonths)}`;
}

function shareWords(component: Extract<IncentiveComponent, { kind: "revenueShare" }>): string {
  const { rate: share, base, fromMonth, months: length, yearlyDecay } = component;
  const from = fromMonth === 0 ? "" : ` from month ${fromMonth}`;
  const long = length === null ? "" : ` for ${months(length)}`;
  const falling = yearlyDecay === 0 || share === 0 ? "" : `, falling by ${exact(yearlyDecay)} a year`;
  return `${exact(share)} of ${BASES[base]} each month${from}${long}${falling}`;
}

function attainmentWords(component: Extract<IncentiveComponent, { kind: "attainment" }>, currency: string): string {
  const { tiers, mode, period } = component;
  const total = `a firm’s ${BASES[component.base]} in a ${period}`;
  const [first, ...more] = tiers;
  if (more.length === 0) return `${exact(first!.rate)} of ${total}${thresholdWords(first!.from, mode, currency)}`;
  const rates = tiers.map((tier) => tier.rate);
  const range = `${exact(Math.min(...rates))} to ${exact(Math.max(...rates))}`;
  return `${range} of ${total}, ${mode === "marginal" ? "each rate on its part" : "all at the highest rate reached"}`;
}

function thresholdWords(from: number, mode: "marginal" | "retroactive", currency: string): string {
  if (from === 0) return "";
  return mode === "marginal" ? ` above ${money(from, currency)}` : ` from ${money(from, currency)} on`;
}

/** Names that are told one by one. */
const MOST_NAMES = 3;

/** Who is paid; null for all partners. */
function payeeWords(
  appliesTo: readonly string[] | null,
  partners: readonly Pick<Partner, "id" | "name">[],
): string | null {
  if (appliesTo === null) return null;
  const names = partners.filter(({ id }) => appliesTo.includes(id)).map(({ name }) => name);
  if (names.length === 0) return "nobody";
  if (names.length > MOST_NAMES) return `${names.slice(0, 2).join(", ")} and ${names.length - 2} more`;
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** What the gate does to customers that use little of their commitment. */
export function gateWords({ below, factor }: NonNullable<Plan["utilisationGate"]>): string {
  return `Below ${exact(below)} of the commitment used, margins, shares and retainers are multiplied by ${showEntry(factor, "number")}; not in the first 3 months of a period.`;
}
