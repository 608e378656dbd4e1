/** Customers of one future as dots: who has one, who has none and why, and where big begins. Pure. */
import type { Account } from "#engine/index.ts";
import type { ValueKind } from "#text/findings/accounts.ts";
import { valueKind, valueOf } from "./account-value.ts";

/** A customer under contract with a value and a trend. */
export interface AccountDot {
  account: Account;
  /** First-year value of the contract in force, or what was paid so far. */
  value: number;
  /** Use of 3 months over the 3 before, less 1. */
  change: number;
  signal: "risk" | "steady" | "expansion";
}

/** Dots by rising value, and how many customers under contract have none. */
export interface AccountDots {
  dots: AccountDot[];
  /** What the values are. */
  kind: ValueKind;
  /** No first value yet. */
  notLive: number;
  /** Too few months since then to tell a trend. */
  early: number;
  /** With a trend, but worth nothing. */
  free: number;
}

/** Sorts out the customers under contract. */
export function accountDots(accounts: readonly Account[]): AccountDots {
  const kind = valueKind(accounts);
  const out: AccountDots = { dots: [], kind, notLive: 0, early: 0, free: 0 };
  for (const account of accounts) {
    const { at } = account;
    if (at === null) continue;
    if (at.signal === "onboarding" || at.signal === "laggard") out.notLive++;
    else if (at.trend === null) out.early++;
    else if (!(valueOf(account, kind) > 0)) out.free++;
    else out.dots.push({ account, value: valueOf(account, kind), change: at.trend - 1, signal: at.signal });
  }
  out.dots.sort((a, b) => a.value - b.value || a.change - b.change);
  return out;
}

const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** Where big begins: a round amount near the middle value, so that both sides have customers where they can. */
export function splitValue(dots: readonly AccountDot[]): number {
  if (dots.length === 0) return 1e4;
  const middle = dots[Math.floor(dots.length / 2)]!.value;
  const decade = 10 ** Math.floor(Math.log10(middle));
  const near = ROUND.map((round) => round * decade).reduce((best, next) =>
    Math.abs(next - middle) < Math.abs(best - middle) ? next : best,
  );
  const [low, high] = [dots[0]!.value, dots[dots.length - 1]!.value];
  return near > low && near <= high ? near : middle;
}

/** How many dots are in each quadrant; those with exactly the same use are in none. */
export interface Quadrants {
  bigMore: number;
  bigLess: number;
  smallMore: number;
  smallLess: number;
}

/** Counts the quadrants. */
export function quadrantsOf(dots: readonly AccountDot[], split: number): Quadrants {
  const number = (big: boolean, more: boolean): number =>
    dots.filter(({ value, change }) => value >= split === big && (more ? change > 0 : change < 0)).length;
  return {
    bigMore: number(true, true),
    bigLess: number(true, false),
    smallMore: number(false, true),
    smallLess: number(false, false),
  };
}

/** The two accounts that are told: the largest big one that uses less, and the small one that grows most. */
export function toldDots(
  dots: readonly AccountDot[],
  split: number,
): { kind: "bigQuiet" | "smallGrowing"; dot: AccountDot }[] {
  const most = (list: AccountDot[], of: (dot: AccountDot) => number): AccountDot | null =>
    list.reduce<AccountDot | null>((best, next) => (best && of(best) >= of(next) ? best : next), null);
  const quiet = most(
    dots.filter(({ value, change, signal }) => value >= split && signal === "risk" && change < 0),
    ({ value, change }) => value * -change,
  );
  const growing = most(
    dots.filter(({ value, signal }) => value < split && signal === "expansion"),
    ({ change }) => change,
  );
  return [
    ...(quiet ? [{ kind: "bigQuiet" as const, dot: quiet }] : []),
    ...(growing ? [{ kind: "smallGrowing" as const, dot: growing }] : []),
  ];
}
