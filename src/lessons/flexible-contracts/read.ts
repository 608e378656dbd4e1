/** What this lesson reads of what was computed. */
import type { Facts } from "#state/lessons/facts.ts";

/** What becomes of an unused promise. */
export type Way = "forfeit" | "rollover" | "forgive" | "flexible";

/** What is done with an unused promise, as people say it. */
export const NAMES: Record<Way, string> = {
  forfeit: "Forfeited",
  rollover: "Rolled over",
  forgive: "Forgiven",
  flexible: "Small and growing",
};

/** Customers under contract at the end of month `t`, from 0, on average. */
export function customers(f: Facts, way: Way, t: number): number {
  return f.monthly(way, "customersActive", t).mean;
}

/** Customers after the first renewal: "18". */
export function renewed(f: Facts, way: Way): string {
  return f.say.quantity(Math.round(customers(f, way, 12)));
}

/** Vendor's contribution of the first `months` months, on average. */
export function contribution(f: Facts, way: Way, months = f.months): number {
  return f.upTo(way, "contribution", months - 1).mean;
}

/** Promised for a month of the first year. */
export function promised(f: Facts, way: Way): number {
  return f.monthly(way, "committed", 0).mean;
}

/** The part of the first year's promise that is used in it. */
export function usedShare(f: Facts): number {
  return f.upTo("forfeit", "consumption", 11).mean / f.upTo("forfeit", "committed", 11).mean;
}

/** What customers paid for and did not use in all months. */
export function idle(f: Facts, way: Way): number {
  return f.total(way, "idleSpend").mean;
}

/** Which of the three ends has brought the vendor most after so many months. */
export function best(f: Facts, months = f.months): "forfeit" | "rollover" | "forgive" {
  const ways = ["forfeit", "rollover", "forgive"] as const;
  return ways.reduce((most, way) => (contribution(f, way, months) > contribution(f, most, months) ? way : most));
}

/** "after five years forgiving has brought $20m, forfeiting $16m" */
export function endSays(f: Facts): string {
  const [forgive, forfeit] = [contribution(f, "forgive"), contribution(f, "forfeit")];
  return `after five years forgiving has brought ${f.say.money(forgive)}, forfeiting ${f.say.money(forfeit)}`;
}

/** "In month 41 forgiving overtakes forfeiting" */
export function overtakesSays(f: Facts): string {
  const month = f.firstMonth((t) => contribution(f, "forgive", t + 1) > contribution(f, "forfeit", t + 1));
  return month === null
    ? "In five years forgiving does not overtake forfeiting"
    : `In ${f.say.month(month)} forgiving overtakes forfeiting`;
}

/** The part of a full year that the small contract promises at first. */
export function smallShare({ scenario }: Facts): number {
  return scenario.offers.find(({ id }) => id === "flexible")!.commitment!.coverage;
}
