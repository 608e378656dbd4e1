/** What this lesson reads of what was computed. */
import type { Focus, Statistics } from "#engine/index.ts";
import type { Facts } from "#state/lessons/facts.ts";

export type PlanId = "fee" | "cliff" | "clawback" | "share";

/** What the partner does with its time under a plan. */
export function time(f: Facts, plan: PlanId): Focus {
  return f.summary.focus[plan]?.["partner"] ?? f.scenario.partners[0]!.focus;
}

/** "80 % selling, 20 % getting customers live, 0 % helping them grow" */
export function timeInWords(f: Facts, plan: PlanId): string {
  const { sell, activate, grow } = time(f, plan);
  return `${f.say.share(sell)} selling, ${f.say.share(activate)} getting customers live, ${f.say.share(grow)} helping them grow`;
}

/** What customers have promised by the end; typical future. */
export function booked(f: Facts, plan: PlanId): number {
  return f.upTo(plan, "bookings").p50;
}

/** What customers have used by the end; typical future. */
export function used(f: Facts, plan: PlanId): number {
  return f.upTo(plan, "consumption").p50;
}

/** What the partner has earned by the end; typical future. */
export function paid(f: Facts, plan: PlanId): number {
  return f.total(plan, "payouts").p50;
}

/** What the vendor is left with by the end; typical future. */
export function left(f: Facts, plan: PlanId): number {
  return f.total(plan, "contribution").p50;
}

/** What the partner earns in its first year. */
export function firstYear(f: Facts, plan: PlanId): Statistics {
  return f.total(plan, "payouts/year/0");
}

/** The fee as a share of the first year's promise, and the share of it that has to be used where there is a clawback. */
export function feeAndBar({ scenario: { plans } }: Facts): { rate: number; bar: number } {
  const component = plans.find(({ id }) => id === "clawback")!.components[0]!;
  if (component.kind !== "signingFee") return { rate: 0, bar: 0 };
  return { rate: component.rate, bar: component.clawback?.minUtilisation ?? 0 };
}

/** The quota of a quarter, and the share of all that is paid once it is reached. */
export function quota({ scenario: { plans } }: Facts): { from: number; rate: number } {
  const component = plans.find(({ id }) => id === "cliff")!.components[0]!;
  return component.kind === "attainment" ? component.tiers[1]! : { from: 0, rate: 0 };
}

/** "is left with $535k", or "loses $451k" */
export function leftInWords(f: Facts, plan: PlanId): string {
  const figure = left(f, plan);
  return figure >= 0 ? `is left with ${f.say.money(figure)}` : `loses ${f.say.money(-figure)}`;
}

/** Share of customers that reach a tenth of their full use within the horizon; mean of futures. */
export function everLive(f: Facts, plan: PlanId): number {
  return f.total(plan, "firstValueShare").mean;
}

/** "20 % of what customers use", with the fee that a lever adds. */
export function sharePlan(f: Facts): string {
  const [fee, share] = f.scenario.plans.find(({ id }) => id === "share")!.components;
  const rates = [fee, share].map((component) => (component && "rate" in component ? component.rate : 0));
  const ofUse = `${f.say.share(rates[1]!)} of what customers use`;
  return rates[0]! > 0 ? `${f.say.share(rates[0]!)} of the first year’s promise and ${ofUse}` : ofUse;
}
