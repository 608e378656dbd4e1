/** Customers by contract value: the largest fifth and the others, against what their use says. Pure. */
import type { Account } from "#engine/index.ts";
import type { MissedGroup } from "#text/findings/missed.ts";

/** A group of customers in two tiers: numbers, and first-year value of their contracts. */
export interface TierGroup {
  group: MissedGroup;
  largest: { customers: number; value: number };
  others: { customers: number; value: number };
}

/** All customers under contract, those who grow, and those at risk. */
export interface ValueTiers {
  customers: number;
  /** How many are among the largest: all of equal value are. */
  largest: number;
  groups: TierGroup[];
}

/** The share of customers that is watched. */
const WATCHED = 1 / 5;

/** The least value among the largest, of falling values; where that is the least of all, the next larger one if there is one. */
function boundOf(values: readonly number[]): number {
  const least = values.at(-1) ?? 0;
  const bound = values[Math.max(1, Math.round(values.length * WATCHED)) - 1] ?? 0;
  return bound > least ? bound : (values.findLast((value) => value > least) ?? least);
}

/** Sorts customers under contract into tiers; where all contracts are worth the same, all are among the largest. */
export function valueTiers(accounts: readonly Account[]): ValueTiers {
  const under = accounts.flatMap(({ at }) => (at === null ? [] : [at]));
  const values = under.map(({ contractValue }) => contractValue).sort((a, b) => b - a);
  const bound = boundOf(values);
  const tier = (list: typeof under): { customers: number; value: number } => ({
    customers: list.length,
    value: list.reduce((sum, { contractValue }) => sum + contractValue, 0),
  });
  const groupOf = (group: MissedGroup, list: typeof under): TierGroup => ({
    group,
    largest: tier(list.filter(({ contractValue }) => contractValue >= bound)),
    others: tier(list.filter(({ contractValue }) => contractValue < bound)),
  });
  return {
    customers: under.length,
    largest: values.filter((value) => value >= bound).length,
    groups: [
      groupOf("all", under),
      groupOf(
        "growing",
        under.filter(({ signal }) => signal === "expansion"),
      ),
      groupOf(
        "risk",
        under.filter(({ signal }) => signal === "risk"),
      ),
    ],
  };
}
