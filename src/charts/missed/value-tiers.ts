/** Customers by contract value: the largest fifth and the others, against what their use says. Pure. */
import type { Account } from "#engine/index.ts";
import { valueKind, valueOf } from "../accounts/account-value.ts";
import type { ValueKind } from "#text/findings/accounts.ts";
import type { MissedGroup } from "#text/findings/missed.ts";

/** A group of customers in two tiers: numbers, and their value. */
export interface TierGroup {
  group: MissedGroup;
  largest: { customers: number; value: number };
  others: { customers: number; value: number };
}

/** All customers under contract, those who grow, and those at risk. */
export interface ValueTiers {
  customers: number;
  /** What the values are. */
  kind: ValueKind;
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

/** Sorts customers under contract into tiers; where all are worth the same, all are among the largest. */
export function valueTiers(accounts: readonly Account[]): ValueTiers {
  const kind = valueKind(accounts);
  const under = accounts.flatMap((account) =>
    account.at === null ? [] : [{ signal: account.at.signal, value: valueOf(account, kind) }],
  );
  const values = under.map(({ value }) => value).sort((a, b) => b - a);
  const bound = boundOf(values);
  const tier = (list: typeof under): { customers: number; value: number } => ({
    customers: list.length,
    value: list.reduce((sum, { value }) => sum + value, 0),
  });
  const groupOf = (group: MissedGroup, list: typeof under): TierGroup => ({
    group,
    largest: tier(list.filter(({ value }) => value >= bound)),
    others: tier(list.filter(({ value }) => value < bound)),
  });
  return {
    customers: under.length,
    kind,
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
