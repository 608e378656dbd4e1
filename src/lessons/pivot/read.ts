/** What this lesson reads of what was computed. */
import type { Partner, Statistics } from "#engine/index.ts";
import type { Facts } from "#state/lessons/facts.ts";
import { exactly } from "../figures.ts";

/** What Harbour gets for use. */
export type Way = "plain" | "larger" | "funded";
/** Quay and Harbour. */
export type Firm = "projects" | "managed";

/** The series of a firm's result: what comes in less what its work and its people cost. */
export const resultOf = (firm: Firm): string => `partnerResult/partner/${firm}`;

/** Cash of a firm at the end of month `t`, from 0, added up from the first month on. */
export function cash(f: Facts, way: Way, firm: Firm, t?: number): Statistics {
  return f.upTo(way, resultOf(firm), t);
}

/** The month, from 0, in which Harbour has least, in the middle future. */
function lowMonth(f: Facts, way: Way): number {
  const by = f.byMonth(way, resultOf("managed"), "cumulative").p50;
  return by.indexOf(Math.min(...by));
}

/** What Harbour has then: below nothing in a valley. */
export function low(f: Facts, way: Way): Statistics {
  return cash(f, way, "managed", lowMonth(f, way));
}

/** The first month from which on Harbour has all of its money back; null: not within the horizon. */
function backMonth(f: Facts, way: Way): number | null {
  return f.firstMonth((t) => cash(f, way, "managed", t).p50 >= 0);
}

/** The first month from which on Harbour has more than Quay; null: not within the horizon. */
export function aheadMonth(f: Facts): number | null {
  return f.firstMonth((t) => cash(f, "plain", "managed", t).p50 > cash(f, "plain", "projects", t).p50);
}

/** "It is back at nothing in month 40" */
export function backSays(f: Facts, way: Way): string {
  const month = backMonth(f, way);
  return month === null
    ? "It does not get all of its money back in five years"
    : `It is back at zero in ${f.say.month(month)}`;
}

/** "Harbour is $256k down in month 21" */
export function lowSays(f: Facts, way: Way): string {
  const { p50 } = low(f, way);
  return p50 < 0 ? `Harbour is ${f.say.money(-p50)} down in ${f.say.month(lowMonth(f, way))}` : "Harbour is never down";
}

/** What is left at the end of five years. */
export function endSays(f: Facts): string {
  const [harbour, quay] = [cash(f, "plain", "managed").p50, cash(f, "plain", "projects").p50];
  return `after five years Harbour has made ${f.say.money(harbour)}, Quay ${f.say.money(quay)}`;
}

/** How much less deep the valley is than that of the share alone, each in its lowest month, in the middle future. */
export function shallower(f: Facts, way: "larger" | "funded"): number {
  return low(f, way).p50 - low(f, "plain").p50;
}

/** What a way costs the vendor in five years more than the share alone. */
export function costs(f: Facts, way: "larger" | "funded"): number {
  return f.paired(way, "plain", "payouts").mean;
}

/** What the vendor adds to each first project of the funded way. */
export function funding({ scenario }: Facts): number {
  const component = scenario.plans.find(({ id }) => id === "funded")!.components[2]!;
  return component.kind === "deploymentFunding" ? component.fixed : 0;
}

/** Harbour's share of what its customers use. */
export function shareOf({ scenario }: Facts, way: "share" | "larger"): number {
  const component = scenario.plans.find(({ id }) => id === way)!.components[1]!;
  return component.kind === "revenueShare" ? component.rate : 0;
}

/**
 * How steady a firm's income is: its last month on average ÷ how far single futures lie from that (standard deviation),
 * with the standard error of such a ratio of a figure that is about normal, √((1 + ratio²/2)/n).
 */
export function steadiness(f: Facts, firm: Firm): Statistics {
  const month = f.monthly("plain", resultOf(firm), f.months - 1);
  const ratio = month.mean / (month.standardError * Math.sqrt(month.count));
  return exactly(ratio, Math.sqrt((1 + (ratio * ratio) / 2) / month.count), month.count);
}

/** "From month 34 on Harbour gains in 9 of 10 futures": in every single month from there on. */
export function gainSays(f: Facts): string {
  const month = f.firstMonth((t) => f.monthly("plain", resultOf("managed"), t).p10 >= 0);
  return month === null
    ? "Harbour does not yet gain in 9 of 10 futures"
    : `From ${f.say.month(month)} on Harbour gains in 9 of 10 futures`;
}

/** "$34k to $99k": the span of 8 of 10 futures in the last month. */
export function between(f: Facts, firm: Firm): string {
  const { p10, p90 } = f.monthly("plain", resultOf(firm), f.months - 1);
  return `${f.say.money(p10)} to ${f.say.money(p90)}`;
}

/** What a firm sells of its own. */
export function services({ scenario }: Facts, firm: Firm): Partner["services"] {
  return scenario.partners.find(({ id }) => id === firm)!.services;
}
