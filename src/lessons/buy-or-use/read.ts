/** What this lesson reads of what was computed. */
import type { Facts } from "#state/lessons/facts.ts";

export type How = "buy" | "use";

/** Workshops that sign, in every future as many. */
export function workshops(f: Facts, how: How): number {
  return f.total(how, "customersNew").p50;
}

/** What a workshop that buys pays for capacity in the whole time, and what of it stands idle; typical future. */
export function paidAndIdle(f: Facts): { paid: number; idle: number } {
  const each = (metric: string) => f.upTo("buy", metric).p50 / workshops(f, "buy");
  return { paid: each("fees"), idle: each("idleSpend") };
}

/** What an hour in which a machine ran has cost; typical future. */
export function costOfHour(f: Facts, how: How): number {
  return f.total(how, "pricePerUnit").p50;
}

/** The price of an hour where hours are paid. */
export function priceOfHour({ scenario: { offers } }: Facts): number {
  const charge = offers.find(({ id }) => id === "use")!.charges[0]!;
  return charge.kind === "usage" && charge.schedule.model === "perUnit" ? charge.schedule.price : 0;
}

/** The price of a machine a month, the machines of a workshop, and the hours for which it plans them. */
export function plan({ scenario: { offers, segments } }: Facts): { price: number; machines: number; hours: number } {
  const charge = offers.find(({ id }) => id === "capacity")!.charges[0]!;
  const price = charge.kind === "seats" && charge.schedule.model === "perUnit" ? charge.schedule.price : 0;
  return { price, machines: segments[0]!.seats.median, hours: segments[0]!.activity.median };
}

/** What a bought hour costs when the machines always run. */
export function fullHour(f: Facts): number {
  const { price, machines, hours } = plan(f);
  return (price * machines) / hours;
}

/** Which way an hour in use costs less; `same` within 5 %. */
export function cheaper(f: Facts): How | "same" {
  const ratio = costOfHour(f, "buy") / costOfHour(f, "use");
  return ratio > 1.05 ? "use" : ratio < 0.95 ? "buy" : "same";
}

/** "$16 by the hour" */
export function byTheHour(f: Facts): string {
  return `${f.say.money(costOfHour(f, "use"))} by the hour`;
}
