/** What this lesson reads of what was computed. */
import type { Facts } from "#state/lessons/facts.ts";

/** How declines come to light. */
export type Way = "renewal" | "calendar" | "signal";

/** Revenue of a month, counted from 0, on average. */
export function revenue(f: Facts, way: Way, t: number): number {
  return f.monthly(way, "revenue", t).mean;
}

/** Months from the start of a decline until it is noticed, on average. */
export function lag(f: Facts, way: Way): number {
  return f.total(way, "detectionLagMean").mean;
}

/** "6 months", at least one. */
export function lagSays(f: Facts, way: Way): string {
  return f.say.months(Math.max(1, Math.round(lag(f, way))));
}

/** What is left of a customer's use when its decline is noticed after the usual time. */
export function leftWhenNoticed(f: Facts, way: Way): number {
  return (1 - shrink(f)) ** (lag(f, way) + 1);
}

/** Share of its use that a declining customer loses each month. */
export function shrink({ scenario }: Facts): number {
  return scenario.segments[0]!.decline.monthlyDecay;
}

/** Share of healthy customers that start to decline within a year (domain §6). */
export function startInYear({ scenario }: Facts): number {
  return 1 - Math.exp(-scenario.segments[0]!.decline.perYear);
}

/** Of customers that started to decline, those that were won back. */
export function wonBack(f: Facts, way: Way): number {
  return f.total(way, "declinesSaved").mean / f.total(way, "declines").mean;
}

/** What the calendar loses of revenue against the signal, never below nothing. */
function lost(f: Facts): number {
  return Math.max(0, f.pairedUpTo("signal", "calendar", "revenue").mean);
}

/** Months between reviews by the calendar. */
export function rhythm({ scenario }: Facts): number {
  return scenario.strategies.find(({ id }) => id === "calendar")!.customerSuccess!.reviewEvery;
}

/** "a quarterly review" */
export function review(f: Facts): string {
  const every = rhythm(f);
  if (every === 1) return "a monthly review";
  return every === 3 ? "a quarterly review" : `a review every ${f.say.months(every)}`;
}

/** "a quarterly review loses $1.3m against a signal" */
export function lostSays(f: Facts): string {
  const money = lost(f);
  return `${review(f)} loses ${money < 1000 ? "nothing" : f.say.money(money)} against a signal`;
}
