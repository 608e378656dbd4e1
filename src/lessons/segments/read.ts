/** What this lesson reads of what was computed. */
import type { Account, Statistics } from "#engine/index.ts";
import type { Facts } from "#state/lessons/facts.ts";
import { apart, scaled } from "../figures.ts";

export type Kind = "large" | "small";

/** The month in which customers are looked at, from 0. */
export const LOOK = 19;

/** Those who bring customers are paid this share of their use: their pay, divided by it, is the use. */
export const PAID = 0.1;

/** What customers of a kind use in month `t`. */
export function used(f: Facts, kind: Kind, t: number): Statistics {
  return scaled(f.monthly("signed", `payouts/partner/${kind}`, t), 1 / PAID);
}

/** How much more customers of a kind use in the last month than a year before, on average. */
export function change(f: Facts, kind: Kind): Statistics {
  const last = f.months - 1;
  return apart(used(f, kind, last), used(f, kind, last - 12));
}

/** "from $181k to $159k": the month a year before the last, and the last; typical future. */
export function yearOf(f: Facts, kind: Kind): string {
  const last = f.months - 1;
  return `from ${f.say.money(used(f, kind, last - 12).p50)} to ${f.say.money(used(f, kind, last).p50)}`;
}

/** Customers in the month in which they are looked at, by what their use says; average of futures, in whole customers. */
export function signals(f: Facts): { late: number; shrinking: number; growing: number; all: number } {
  const count = (signal: string) => Math.round(f.monthly("signed", `signal/${signal}`, LOOK).mean);
  const [late, shrinking, growing] = [count("laggard"), count("risk"), count("expansion")];
  return { late, shrinking, growing, all: late + shrinking + growing };
}

/** The ten customers that promised most. */
export function tenLargest(accounts: readonly Account[]): Account[] {
  return [...accounts].sort((a, b) => promised(b) - promised(a)).slice(0, 10);
}

/** What a customer has promised for a year; 0 where it is gone. */
export function promised({ at }: Account): number {
  return at?.contractValue ?? 0;
}

/** Of the customers that are ready for more, the share that is not among the ten largest; NaN: there are none. */
export function growingElsewhere(accounts: readonly Account[]): number {
  const growing = accounts.filter(({ at }) => at?.signal === "expansion");
  const largest = tenLargest(accounts);
  return growing.filter((account) => !largest.includes(account)).length / growing.length;
}
